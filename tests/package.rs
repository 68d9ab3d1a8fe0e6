//! What the npm package says of itself is what the code does: types, manifest, schema, sheet.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;

use plan_compare::state::Choice;
use serde_json::Value;

/// Parts of the schema whose type is called otherwise, since the browser has one of that name.
const RENAMED: [(&str, &str); 2] = [("Text", "LocalText"), ("Document", "PlanDocument")];

fn read(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The element, as the manifest describes it.
fn element() -> Value {
    json("npm/custom-elements.json")["modules"][0]["declarations"][0].clone()
}

/// The names in one of the manifest's lists.
fn names(list: &Value) -> BTreeSet<String> {
    let list = list.as_array().expect("a list in the manifest");
    list.iter().map(|each| each["name"].as_str().expect("a name").to_owned()).collect()
}

/// The members of an interface, a field that may be left out with `?` after its name.
fn members(types: &str, interface: &str) -> BTreeSet<String> {
    let start = format!("export interface {interface} ");
    let (_, rest) = types.split_once(&start).unwrap_or_else(|| panic!("{interface}: no such interface"));
    let (_, body) = rest.split_once("{\n").expect("a body");
    let (body, _) = body.split_once("\n}").expect("an end");
    let lines = body.lines().map(str::trim).filter(|line| !line.starts_with(['/', '*']));
    let names = lines.filter_map(|line| {
        let line =
            ["get ", "set ", "readonly "].iter().fold(line, |line, word| line.trim_start_matches(word));
        let (name, _) = line.split_once([':', '('])?;
        Some(name.trim_matches('\'').to_owned())
    });
    names.collect()
}

/// The words of a type that is a choice of them.
fn words(types: &str, name: &str) -> BTreeSet<String> {
    let start = format!("export type {name} = ");
    let (_, rest) = types.split_once(&start).unwrap_or_else(|| panic!("{name}: no such type"));
    let (choice, _) = rest.split_once(';').expect("an end");
    choice.split('|').map(|word| word.trim().trim_matches('\'').to_owned()).collect()
}

#[test]
fn the_types_of_a_dataset_are_those_of_the_schema() {
    let types = read("npm/dataset.d.ts");
    let schema = json("data/dataset.schema.json");
    let mut interfaces = 0;
    let defined = schema["$defs"].as_object().expect("definitions").iter();
    let defined = defined.map(|(name, part)| (name.as_str(), part)).chain([("PlanCompareDataset", &schema)]);
    for (name, part) in defined {
        let name = RENAMED.iter().find(|(from, _)| *from == name).map_or(name, |(_, to)| to);
        if let Some(fields) = part["properties"].as_object() {
            let required = part["required"].as_array();
            let is_required =
                |field: &str| required.is_some_and(|names| names.iter().any(|each| each == field));
            let fields = fields.keys();
            let expected: BTreeSet<String> =
                fields.map(|field| field.clone() + if is_required(field) { "" } else { "?" }).collect();
            assert_eq!(members(&types, name), expected, "npm/dataset.d.ts: {name}");
            interfaces += 1;
        } else if let Some(choice) = part["enum"].as_array() {
            let expected = choice.iter().map(|word| word.as_str().expect("a word").to_owned()).collect();
            assert_eq!(words(&types, name), expected, "npm/dataset.d.ts: {name}");
        }
    }
    assert_eq!(types.matches("export interface ").count(), interfaces, "npm/dataset.d.ts: interfaces");
}

#[test]
fn the_choices_are_typed_as_they_are_read() {
    let types = read("npm/plan-compare.d.ts");
    let choices: BTreeSet<String> = Choice::WORDS.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(members(&types, "PlanCompareState"), choices);
    let known = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(words(&types, "View"), known(plan_compare::state::View::WORDS));
    assert_eq!(words(&types, "Scale"), known(plan_compare::state::Scale::WORDS));
}

#[test]
fn the_manifest_names_what_the_types_and_the_sheet_have() {
    let types = read("npm/plan-compare.d.ts");
    let element = element();
    assert_eq!(names(&element["members"]), members(&types, "PlanCompareElement"));
    assert_eq!(names(&element["events"]), members(&types, "PlanCompareEventMap"));

    let sheet = plan_compare::STYLE_SHEETS.concat();
    let read = sheet.split("var(").skip(1).filter_map(|rest| rest.split([',', ')']).next());
    let read: BTreeSet<String> =
        read.map(str::trim).filter(|name| name.starts_with("--plan-compare-")).map(str::to_owned).collect();
    assert_eq!(names(&element["cssProperties"]), read);
}
