use super::Contents;

/// The JSON schema of the dataset format, as it stands in `data/dataset.schema.json`.
///
/// # Panics
/// Never: a schema is always JSON.
pub fn schema_json() -> String {
    let mut schema = schemars::schema_for!(Contents);
    schema.insert("title".into(), "A dataset of Plan Compare, version 1".into());
    let mut json = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    json.push('\n');
    json
}
