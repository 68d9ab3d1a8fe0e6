//! Deep, long and large ones, characters that cannot be seen, and names that JavaScript knows.

use super::Make::{By, Replace, Text};
use super::rules::with_measure;
use super::{GOOD, Row};

const DEPTH: &str = "expected at most 16 levels of lists and objects, found more";
const SIZE: &str = "expected at most 1,048,576 bytes of JSON, found more";
const TOP: &str =
    "id: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found none";

/// The dataset with an unknown field, first of all, in which lists stand in each other.
pub(super) fn nested(levels: usize) -> String {
    GOOD.replacen('{', &["{\"extra\": ", &"[".repeat(levels), &"]".repeat(levels), ","].concat(), 1)
}

fn long(letters: usize) -> String {
    "x".repeat(letters)
}

#[rustfmt::skip]
pub(super) const OBJECTS: &[Row] = &[
    ("a list", Text("[]"), "expected an object, found a list"),
    ("a dataset in a list", By(|| format!("[{GOOD}]")), "expected an object, found a list"),
    ("a text", Text("\"data.json\""), r#"expected an object, found "data.json""#),
    ("a number", Text("512"), "expected an object, found 512"),
    ("true", Text("true"), "expected an object, found true"),
    ("an empty object", Text("{}"), TOP),
    ("only a prototype", Text(r#"{"__proto__": {"id": "small", "version": 1}}"#), TOP),
    ("a plan called __proto__", By(|| with_measure("m", "all-things", "__proto__", "paper")), r#"measures[0].plans.__proto__: expected the id of a plan as key, found "__proto__""#),
    ("a plan called constructor", By(|| with_measure("m", "all-things", "constructor", "paper")), r#"measures[0].plans.constructor: expected the id of a plan as key, found "constructor""#),
    ("a topic called toString", By(|| with_measure("m", "toString", "a", "paper")), r#"measures[0].topic: expected the id of a topic, found "toString""#),
    ("a source called hasOwnProperty", By(|| with_measure("m", "all-things", "a", "hasOwnProperty")), r#"measures[0].plans.a.source: expected the id of a source, found "hasOwnProperty""#),
    ("a lead called valueOf", Replace(&[("\"lead\": \"a-things\"", "\"lead\": \"valueOf\"")]), r#"plans[0].lead: expected the id of one of the plan's own targets, found "valueOf""#),
    ("17 levels", By(|| nested(16)), DEPTH),
    ("100,000 lists in an unknown field", By(|| nested(100_000)), DEPTH),
    ("100,000 lists in a known field", By(|| {
        GOOD.replacen("\"notes\": []", &["\"notes\": ", &"[".repeat(100_000), &"]".repeat(100_000)].concat(), 1)
    }), DEPTH),
    ("50,000 objects in each other", By(|| {
        GOOD.replacen('{', &["{\"extra\": ", &"{\"a\":".repeat(50_000), "1", &"}".repeat(50_000), ","].concat(), 1)
    }), DEPTH),
    ("ten megabytes", By(|| GOOD.replacen("Title", &long(10_000_000), 1)), SIZE),
    ("200,000 wrong notes", By(|| {
        GOOD.replacen("\"notes\": []", &["\"notes\": [", &"[],".repeat(199_999), "[]]"].concat(), 1)
    }), "notes[0]: expected a text in en or zh, found a list"),
    ("60,000 plans of a measure", By(|| {
        let plans = (0..60_000).map(|i| format!("\"p{i}\":1,")).collect::<Vec<_>>().concat();
        with_measure("m", "all-things", "a", "paper").replacen("\"plans\": {\"a\"", &["\"plans\": {", &plans, "\"a\""].concat(), 1)
    }), "measures[0].plans.p0: expected an object, found 1"),
    ("150,000 plans and as many metrics", By(|| {
        let many = "{},".repeat(150_000);
        let more = |list: &str, text: String| text.replacen(&format!("\"{list}\": ["), &format!("\"{list}\": [{many}"), 1);
        more("metrics", more("plans", GOOD.to_owned()))
    }), "plans[0].id: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found none"),
    ("100,000 sources and 30,000 targets", By(|| {
        let targets = (0..30_000).map(|i| format!("\"p{i}\":{{}},")).collect::<Vec<_>>().concat();
        GOOD.replacen("\"sources\": [", &["\"sources\": [", &"{},".repeat(100_000)].concat(), 1)
            .replacen("\"targets\": {", &["\"targets\": {", &targets].concat(), 1)
    }), "metrics[0].targets.p0.id: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found none"),
    ("an id of 900,000 letters", By(|| GOOD.replacen("small", &long(900_000), 1)), "id: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\""),
    ("a word of 900,000 letters", By(|| GOOD.replacen("\"about\"", &format!("\"{}\"", long(900_000)), 1)), "metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\""),
    ("a link of 900,000 letters", By(|| GOOD.replacen("https://example.org/b", &long(900_000), 1)), "plans[1].document.url: expected a link beginning with http:// or https://, found \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\""),
    ("a key of 900,000 letters", By(|| with_measure("m", "all-things", &long(900_000), "paper")), "measures[0].plans.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\""),
    ("controls in a word", Replace(&[("\"about\"", "\"\\u001b[2J\\u202edata.json: valid\\u2066\\u0007\"")]), r#"metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found "\u{1b}[2J\u{202e}data.json: valid\u{2066}\u{7}""#),
    ("a line break in a word", Replace(&[("\"about\"", "\"\\r\\ndata.json: valid\\u2028\"")]), r#"metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found "\u{d}\u{a}data.json: valid\u{2028}""#),
    ("controls in a key", By(|| with_measure("m", "all-things", "a\\u202e\\u001b", "paper")), r#"measures[0].plans.a\u{202e}\u{1b}: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found "a\u{202e}\u{1b}""#),
    ("markup in a word", Replace(&[("\"about\"", "\"<img src=x onerror=alert(1)>\"")]), r#"metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found "<img src=x onerror=alert(1)>""#),
    ("letters outside of the first plane", By(|| GOOD.replacen("\"about\"", &format!("\"{}\"", "😀".repeat(61)), 1)), "metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found \"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀…\""),
];

#[rustfmt::skip]
pub(super) const TEXTS: &[Row] = &[
    ("null", Text("null"), "expected an object, found none"),
    ("1 MiB and a byte", By(|| GOOD.to_owned() + &" ".repeat((1 << 20) + 1 - GOOD.len())), SIZE),
    ("ten megabytes of blanks", By(|| " ".repeat(10_000_000)), SIZE),
    ("ten megabytes of brackets", By(|| "[".repeat(10_000_000)), SIZE),
    ("100,000 brackets that stay open", By(|| "[".repeat(100_000)), DEPTH),
    ("1,000,000 line breaks", By(|| "\n".repeat(1_000_000)), "expected a value as JSON writes it, found the end of the text"),
    ("a plan of a target twice", Replace(&[("\"b\": {\"id\": \"b-things\"", "\"a\": {\"id\": \"b-things\"")]), "metrics[0].targets.a: expected this field once, found it twice"),
    ("a language twice", Replace(&[("{\"en\": \"Takeaway\"}", "{\"en\": \"Takeaway\", \"en\": \"Another\"}")]), "takeaway.en: expected this field once, found it twice"),
    ("a field twice, once with an escape", Replace(&[("\"version\": 1", "\"version\": 1, \"v\\u0065rsion\": 2")]), "version: expected this field once, found it twice"),
    ("an unknown field twice", Replace(&[("\"version\": 1", "\"version\": 1, \"extra\": 2, \"extra\": 3")]), "extra: expected this field once, found it twice"),
    ("a prototype twice", Replace(&[("\"version\": 1", "\"version\": 1, \"__proto__\": 2, \"__proto__\": 3")]), "__proto__: expected this field once, found it twice"),
];
