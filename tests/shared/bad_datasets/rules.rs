//! What holds between the parts: ids, how many there are, and what refers to what.

use super::Make::{By, Replace};
use super::{GOOD, Row};

macro_rules! id {
    ($name:literal, $id:literal, $found:literal) => {
        (
            $name,
            Replace(&[("\"id\": \"small\"", concat!("\"id\": ", $id))]),
            concat!(
                "id: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found ",
                $found
            ),
        )
    };
}

#[rustfmt::skip]
pub(super) const IDS: &[Row] = &[
    id!("an empty id", "\"\"", "\"\""),
    id!("a blank id", "\" \"", "\" \""),
    id!("an id without width", "\"\u{200b}\"", "\"\\u{200b}\""),
    id!("an id with a no-break space", "\"a\u{a0}b\"", "\"a\u{a0}b\""),
    id!("an id with an em space", "\"a\u{2003}b\"", "\"a\u{2003}b\""),
    id!("an id with a line break", "\"a\\nb\"", "\"a\\u{a}b\""),
    id!("an id with a NUL", "\"a\\u0000\"", "\"a\\u{0}\""),
    id!("an id with a comma", "\"a,b\"", "\"a,b\""),
    id!("an id with a quotation mark", "\"a\\\"b\"", "\"a\"b\""),
    id!("an id with an apostrophe", "\"a'b\"", "\"a'b\""),
    id!("an id with a backslash", "\"a\\\\b\"", "\"a\\b\""),
    id!("an id that turns round", "\"a\u{202e}b\"", "\"a\\u{202e}b\""),
    id!("an id with a mark of byte order", "\"\u{feff}a\"", "\"\\u{feff}a\""),
    id!("an id with a joiner", "\"a\u{200d}b\"", "\"a\\u{200d}b\""),
    id!("an id of 65 characters", "\"01234567890123456789012345678901234567890123456789012345678901234\"",
        "\"012345678901234567890123456789012345678901234567890123456789…\""),
    id!("a number for an id", "512", "512"),
    id!("a number too large for an id", "1e400", "a number too large to count with"),
];

/// The dataset with `count` entries more in the list called `name`, each made by its number.
fn more(name: &str, count: usize, entry: impl Fn(usize) -> String) -> String {
    let list = format!("\"{name}\": [");
    let entries: Vec<String> = (0..count).map(entry).collect();
    let entries = entries.join(",\n") + if GOOD.contains(&(list.clone() + "]")) { "" } else { ",\n" };
    GOOD.replacen(&list, &(list.clone() + &entries), 1)
}

fn plan(id: &str) -> String {
    format!(
        r#"{{"id": "{id}", "name": {{"en": "{id}"}}, "short": {{"en": "{id}"}}, "status": {{"en": "s"}}, "lead": "a-things",
        "document": {{"title": {{"en": "Doc"}}, "issuer": {{"en": "Office"}}, "date": "2021-03-23"}}}}"#
    )
}

/// As many metrics, as short as they can be.
pub(super) fn metrics(count: usize) -> String {
    more("metrics", count, |i| {
        format!(
            r#"{{"id":"m{i}","topic":"all-things","name":{{"en":"n"}},"unit":{{"en":"u"}},"comparable":"no","targets":{{"a":
{{"id":"t{i}","value":{i},"qualifier":"exact","kind":"target","quote":{{"text":"q","lang":"en"}},"source":"paper"}}}}}}"#
        )
    })
}

fn measure(id: &str, topic: &str, plans: &str) -> String {
    format!(r#"{{"id": "{id}", "topic": "{topic}", "name": {{"en": "n"}}, "plans": {{{plans}}}}}"#)
}

fn mention(plan: &str, source: &str) -> String {
    format!(r#""{plan}": {{"quote": {{"text": "q", "lang": "en"}}, "source": "{source}"}}"#)
}

/// The dataset with a measure of one plan.
pub(super) fn with_measure(id: &str, topic: &str, plan: &str, source: &str) -> String {
    more("measures", 1, |_| measure(id, topic, &mention(plan, source)))
}

#[rustfmt::skip]
pub(super) const COUNTS: &[Row] = &[
    ("no plan", By(|| GOOD.replacen("\"plans\": [", "\"plans\": [], \"unread\": [", 1)), "plans: expected 2 to 6 entries, found 0"),
    ("one plan", By(|| {
        let (before, rest) = GOOD.split_once(",\n    {\"id\": \"b\"").expect("a second plan");
        let (_, after) = rest.split_once("\n  ],").expect("an end");
        [before, "\n  ],", after].concat()
    }), "plans: expected 2 to 6 entries, found 1"),
    ("seven plans", By(|| more("plans", 5, |i| plan(&format!("p{i}")))), "plans: expected 2 to 6 entries, found 7"),
    ("seven notes", By(|| more("notes", 7, |i| format!(r#"{{"en": "note {i}"}}"#))), "notes: expected 0 to 6 entries, found 7"),
    ("no topic", By(|| GOOD.replacen("\"topics\": [", "\"topics\": [], \"unread\": [", 1)), "topics: expected 1 to 2000 entries, found 0"),
    ("no metric", By(|| GOOD.replacen("\"metrics\": [", "\"metrics\": [], \"unread\": [", 1)), "metrics: expected 1 to 2000 entries, found 0"),
    ("no source", By(|| GOOD.replacen("\"sources\": [", "\"sources\": [], \"unread\": [", 1)), "sources: expected 1 to 2000 entries, found 0"),
    ("2,001 metrics", By(|| metrics(2_000)), "metrics: expected 1 to 2000 entries, found 2001"),
    ("2,001 topics", By(|| more("topics", 2_000, |i| format!(r#"{{"id": "t{i}", "name": {{"en": "n"}}}}"#))), "topics: expected 1 to 2000 entries, found 2001"),
    ("2,001 measures", By(|| more("measures", 2_001, |i| measure(&format!("m{i}"), "all-things", &mention("a", "paper")))), "measures: expected 0 to 2000 entries, found 2001"),
    ("2,001 sources", By(|| more("sources", 2_000, |i| {
        format!(r#"{{"id": "s{i}", "title": {{"en": "t"}}, "publisher": {{"en": "p"}}, "date": "2022-04-14", "lang": "en"}}"#)
    })), "sources: expected 1 to 2000 entries, found 2001"),
    ("a metric of no plan", By(|| more("metrics", 1, |_| {
        r#"{"id":"none","topic":"all-things","name":{"en":"n"},"unit":{"en":"u"},"comparable":"no","targets":{}}"#.into()
    })), "metrics[0].targets: expected at least one plan, found none"),
    ("a measure of no plan", By(|| more("measures", 1, |_| measure("m", "all-things", ""))), "measures[0].plans: expected at least one plan, found none"),
];

#[rustfmt::skip]
pub(super) const REFERENCES: &[Row] = &[
    ("a topic that is none", Replace(&[("\"topic\": \"all-things\"", "\"topic\": \"things\"")]), r#"metrics[0].topic: expected the id of a topic, found "things""#),
    ("a source that is none", Replace(&[("\"source\": \"paper\"", "\"source\": \"papr\"")]), r#"metrics[0].targets.a.source: expected the id of a source, found "papr""#),
    ("a topic of a measure that is none", By(|| with_measure("m", "x", "a", "paper")), r#"measures[0].topic: expected the id of a topic, found "x""#),
    ("a source of a measure that is none", By(|| with_measure("m", "all-things", "a", "x")), r#"measures[0].plans.a.source: expected the id of a source, found "x""#),
    ("a plan of a measure that is none", By(|| with_measure("m", "all-things", "z", "paper")), r#"measures[0].plans.z: expected the id of a plan as key, found "z""#),
    ("a plan of a measure without a name", By(|| with_measure("m", "all-things", "", "paper")), r#"measures[0].plans.: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found """#),
    ("a plan of a measure with a space", By(|| with_measure("m", "all-things", "a b", "paper")), r#"measures[0].plans.a b: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found "a b""#),
    ("a target of a plan that is none", Replace(&[("\"b\": {\"id\": \"b-things\"", "\"c\": {\"id\": \"b-things\"")]), r#"plans[1].lead: expected the id of one of the plan's own targets, found "b-things""#),
    ("a lead that is none", Replace(&[("\"lead\": \"a-things\"", "\"lead\": \"x\"")]), r#"plans[0].lead: expected the id of one of the plan's own targets, found "x""#),
    ("a lead of another plan", Replace(&[("\"lead\": \"a-things\"", "\"lead\": \"b-things\"")]), r#"plans[0].lead: expected the id of one of the plan's own targets, found "b-things""#),
    ("a lead that is a metric", Replace(&[("\"lead\": \"a-things\"", "\"lead\": \"things\"")]), r#"plans[0].lead: expected the id of one of the plan's own targets, found "things""#),
    ("a lead that is a result", Replace(&[("\"about\", \"kind\": \"target\"", "\"about\", \"kind\": \"result\"")]), r#"plans[1].lead: expected the id of one of the plan's own targets, found "b-things""#),
    ("a plan twice", By(|| more("plans", 1, |_| plan("a"))), r#"plans: expected every id once, found "a" twice"#),
    ("a topic twice", By(|| more("topics", 1, |_| r#"{"id": "all-things", "name": {"en": "n"}}"#.into())), r#"topics: expected every id once, found "all-things" twice"#),
    ("a source twice", By(|| more("sources", 1, |_| {
        r#"{"id": "paper", "title": {"en": "t"}, "publisher": {"en": "p"}, "date": "2022-04-14", "lang": "en"}"#.into()
    })), r#"sources: expected every id once, found "paper" twice"#),
    ("a metric twice", By(|| metrics(1).replacen("\"m0\"", "\"things\"", 1)), r#"metrics: expected every id once, found "things" twice"#),
    ("a target twice", By(|| metrics(1).replacen("\"t0\"", "\"b-things\"", 1)), r#"metrics: expected every id once, found "b-things" twice"#),
    ("a target like a metric", Replace(&[("\"id\": \"things\"", "\"id\": \"a-things\"")]), r#"metrics: expected every id once, found "a-things" twice"#),
    ("a measure like a metric", By(|| with_measure("things", "all-things", "a", "paper")), r#"metrics: expected every id once, found "things" twice"#),
    ("a measure twice", By(|| more("measures", 2, |i| measure("m", "all-things", &mention(["a", "b"][i], "paper")))), r#"metrics: expected every id once, found "m" twice"#),
    ("a target like a sentence of a measure", By(|| {
        with_measure("talks", "all-things", "a", "paper").replacen("\"lead\": \"b-things\"", "\"lead\": \"a/talks\"", 1)
            .replacen("\"id\": \"b-things\"", "\"id\": \"a/talks\"", 1)
    }), r#"metrics: expected every id once, found "a/talks" twice"#),
];
