//! How much a dataset may hold, at each limit and one beyond; and where an error is in what has no number.
#![cfg(not(target_arch = "wasm32"))]

#[path = "shared/bad_datasets/mod.rs"]
#[expect(dead_code, reason = "only the good one is wanted here")]
mod bad_datasets;

use plan_compare::EMBEDDED;
use plan_compare::model::{Dataset, DatasetError};
use serde_json::{Value, json};

fn good() -> Value {
    serde_json::from_str(bad_datasets::good::GOOD).expect("the example is JSON")
}

/// What is said of a dataset, without the places in the text; nothing where it is one.
fn said(json: &Value) -> String {
    said_of(&json.to_string())
}

fn said_of(json: &str) -> String {
    let Err(errors) = Dataset::from_json(json) else { return String::new() };
    errors.iter().map(DatasetError::sentence).collect::<Vec<_>>().join("\n")
}

/// The example with so many plans: the first of its two again and again, each with a target.
fn with_plans(count: usize) -> Value {
    let mut json = good();
    let (plan, target) = (json["plans"][0].clone(), json["metrics"][0]["targets"]["a"].clone());
    json["metrics"][0]["targets"] = json!({});
    let plans = (0..count).map(|i| {
        let (mut plan, mut target) = (plan.clone(), target.clone());
        plan["id"] = json!(format!("p{i}"));
        plan["lead"] = json!(format!("p{i}-things"));
        target["id"] = plan["lead"].clone();
        json["metrics"][0]["targets"][format!("p{i}")] = target;
        plan
    });
    let plans: Vec<Value> = plans.collect();
    json["plans"] = json!(plans);
    json
}

fn with_metrics(count: usize) -> Value {
    let mut json = good();
    let metric = json["metrics"][0].clone();
    let more = (1..count).map(|i| {
        let mut metric = metric.clone();
        metric["id"] = json!(format!("m{i}"));
        metric["targets"].as_object_mut().expect("targets").remove("b");
        metric["targets"]["a"]["id"] = json!(format!("t{i}"));
        metric
    });
    let all: Vec<Value> = std::iter::once(metric.clone()).chain(more).collect();
    json["metrics"] = json!(all);
    json
}

#[test]
fn two_to_six_plans() {
    let beyond = |found| format!("plans: expected 2 to 6 entries, found {found}");
    for count in 2..=6 {
        assert_eq!(said(&with_plans(count)), "", "{count} plans");
    }
    for count in [1, 7] {
        assert_eq!(said(&with_plans(count)), beyond(count));
    }
}

#[test]
fn at_most_2_000_metrics() {
    assert_eq!(said(&with_metrics(2_000)), "");
    assert_eq!(said(&with_metrics(2_001)), "metrics: expected 1 to 2000 entries, found 2001");
}

#[test]
fn at_most_six_notes() {
    let with = |count: usize| {
        let mut json = good();
        json["notes"] = json!(vec![json!({ "en": "A note" }); count]);
        said(&json)
    };
    assert_eq!(with(0), "");
    assert_eq!(with(6), "");
    assert_eq!(with(7), "notes: expected 0 to 6 entries, found 7");
}

#[test]
fn at_most_a_mebibyte() {
    let of = |bytes: usize| {
        let text = good().to_string();
        let json = [" ".repeat(bytes - text.len()), text].concat();
        said_of(&json)
    };
    assert_eq!(of(1_048_576), "");
    assert_eq!(of(1_048_577), "expected at most 1,048,576 bytes of JSON, found more");
}

#[test]
fn errors_in_measures_have_their_path() {
    let embedded: Value = serde_json::from_str(EMBEDDED).expect("JSON");
    let mention = &embedded["measures"][0]["plans"]["2021"];
    for (path, value, expected) in [
        ("/source", json!("papr"), ".plans.2021.source: expected the id of a source, found \"papr\""),
        (
            "/source",
            json!(7),
            ".plans.2021.source: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found 7",
        ),
        ("/quote/text", json!(""), ".plans.2021.quote.text: expected a text, found \"\""),
        ("/quote/lang", json!("fr"), ".plans.2021.quote.lang: expected a language, en or zh, found \"fr\""),
        ("/caution", json!(true), ".plans.2021.caution: expected a text in en or zh, found true"),
    ] {
        let mut json = embedded.clone();
        json["measures"][1]["plans"]["2021"] = mention.clone();
        json["measures"][1]["plans"]["2021"]["caution"] = json!({ "en": "Beware" });
        assert_eq!(said(&json), "");
        let place = json.pointer_mut(&format!("/measures/1/plans/2021{path}")).expect("a place");
        *place = value;
        assert_eq!(said(&json), ["measures[1]", expected].concat());
    }
    for (name, value, expected) in [
        ("topic", json!("nowhere"), ".topic: expected the id of a topic, found \"nowhere\""),
        ("name", json!({}), ".name: expected a text in en or zh, found an object"),
        ("instrument", json!("yes"), ".instrument: expected true or false, found \"yes\""),
        ("plans", json!({}), ".plans: expected at least one plan, found none"),
        (
            "plans",
            json!({ "2020": mention }),
            ".plans.2020: expected the id of a plan as key, found \"2020\"",
        ),
    ] {
        let mut json = embedded.clone();
        json["measures"][1][name] = value;
        assert_eq!(said(&json), ["measures[1]", expected].concat());
    }
}
