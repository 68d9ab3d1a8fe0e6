use proptest::prelude::*;

use super::super::Expected;
use super::super::value::{Content, Value};
use super::parse;
use super::parser::Result;

fn read(text: &str) -> Result<Value> {
    parse(text, |number| number.parse().expect("a number of JSON is one of Rust"))
}

/// The same tree, without offsets, in the types of an independent reader.
fn plain(value: &Value) -> serde_json::Value {
    match &value.content {
        Content::Null | Content::Lost => serde_json::Value::Null,
        Content::Bool(value) => (*value).into(),
        Content::Number(value) => (*value).into(),
        Content::String(text) => text.clone().into(),
        Content::List(items) => items.iter().map(plain).collect(),
        Content::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
    }
}

/// The numbers of an independent reader as floats, as ours are.
fn floats(value: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value as Json;
    match value {
        Json::Number(number) => number.as_f64().into(),
        Json::Array(items) => items.iter().map(floats).collect(),
        Json::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), floats(value))).collect(),
        other => other.clone(),
    }
}

fn agrees(text: &str) {
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match (read(text), theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(plain(&ours), floats(&theirs), "{text}"),
        (Err(_), Err(_)) => {}
        (Ok(ours), Err(error)) => {
            // What it calls out of range is infinite here, and refused with its place.
            assert!(error.to_string().contains("out of range"), "{text}: {error}, found {ours:?}");
        }
        (Err(fault), Ok(theirs)) => {
            assert!(fault.expected == Expected::Depth, "{text}: {:?} not {theirs}", fault.expected);
        }
    }
}

#[test]
fn texts_at_the_edges_of_json() {
    for text in [
        "",
        " ",
        "0",
        "-0",
        "01",
        "-",
        "+1",
        "1.",
        ".5",
        "1e",
        "1e+",
        "1E-5",
        "1e999",
        "1e-999",
        "nul",
        "nullx",
        "true false",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\u00e9\"",
        "\"\\u00g9\"",
        "\"\\x\"",
        "\"a\u{1}b\"",
        "\"a",
        "\"a\\",
        "\"\\u12",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\"}",
        "{\"a\":}",
        "[1 2]",
        "{\"a\":1 \"b\":2}",
        "{}}",
        "[]]",
        "\u{feff}1",
        "'a'",
        "NaN",
        "Infinity",
        "[1]//",
        "\u{a0}1",
        "{\"a\":{\"b\":[1,{\"c\":null}]}}",
        "\"字\\u5b57\"",
        "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
        "1.0e+2",
    ] {
        agrees(text);
    }
}

proptest! {
    #[test]
    fn as_an_independent_reader_has_it(text in r#"[\[\]{}:,"\\ 0-9eE+.\-a-fnrtu\n字]{0,24}"#) {
        agrees(&text);
    }

    #[test]
    fn any_json_is_read(value in proptest::arbitrary::any::<(f64, String, bool, Option<String>)>()) {
        let (number, text, yes, more) = value;
        let json = serde_json::json!({ "number": number, text.clone(): [yes, more, { "text": text }] });
        agrees(&json.to_string());
        agrees(&serde_json::to_string_pretty(&json).expect("JSON"));
    }
}
