//! The JSON schema that datasets can be checked against stays in step with the types.

use plan_compare::model::schema_json;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/dataset.schema.json");

#[test]
fn the_schema_file_is_generated_from_the_types() {
    let schema = schema_json();
    if std::env::var_os("PLAN_COMPARE_BLESS").is_some() {
        std::fs::write(PATH, &schema).expect("data/ can be written");
    }
    let file = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(
        file == schema,
        "data/dataset.schema.json: expected what the types say, found something else; \
         PLAN_COMPARE_BLESS=1 cargo test --test schema writes it anew"
    );
}
