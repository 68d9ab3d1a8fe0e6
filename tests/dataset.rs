//! What is a valid dataset, and what is not.
#![cfg(not(target_arch = "wasm32"))]

#[path = "shared/bad_datasets/mod.rs"]
#[expect(dead_code, reason = "whether an object can say the same is no matter here")]
mod bad_datasets;

use std::time::{Duration, Instant};

use bad_datasets::good::{FULL, GOOD};
use bad_datasets::{bad, odd};
use plan_compare::EMBEDDED;
use plan_compare::model::{Dataset, DatasetError, Lang, MAX_BYTES, Qualifier};
use proptest::prelude::*;

#[test]
fn a_small_dataset_in_one_language_is_whole() {
    let dataset = Dataset::from_json(GOOD).expect("the example is valid");
    let (_, target) = dataset.target("a-things").expect("it is there");
    assert_eq!((target.value.get(), target.max.map(plan_compare::model::Amount::get)), (3.0, Some(5.0)));
    assert_eq!(target.qualifier, Qualifier::Exact);
}

/// How long one dataset may take, on a busy machine and without optimisation. (What grows with the square of
/// what is in it takes minutes.)
const PATIENCE: Duration = Duration::from_secs(3);

#[test]
fn every_error_is_a_sentence_with_its_path() {
    let cases = bad();
    assert!(cases.len() > 300, "found {} cases, expected more", cases.len());
    let mut faults = Vec::new();
    for case in cases {
        let started = Instant::now();
        let result = Dataset::from_bytes(&case.bytes);
        let took = started.elapsed();
        let mut fault = |found: &str| faults.push(format!("{}: {found}", case.name));
        let Err(errors) = result else {
            fault(&format!("found a dataset, expected {}", case.sentence));
            continue;
        };
        if errors.first().sentence() != case.sentence {
            fault(&format!("found {}\n    expected {}", errors.first().sentence(), case.sentence));
        }
        let line = errors.in_one_sentence(Lang::En);
        if line.chars().count() > 300 {
            fault(&format!("found {} characters, expected at most 300: {line}", line.chars().count()));
        }
        let warnings = errors.warnings().iter().map(ToString::to_string);
        if let Some(line) =
            errors.lines(Lang::En).into_iter().chain(warnings).find(|line| line.chars().any(is_hidden))
        {
            fault(&format!("found {line:?}, expected nothing that cannot be seen"));
        }
        if took > PATIENCE {
            fault(&format!("took {took:?}"));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Whether a terminal or a line of text would do something at a character, and show nothing.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[test]
fn what_looks_odd_may_still_be_a_dataset() {
    let mut faults = Vec::new();
    for (name, bytes, expected) in odd() {
        let started = Instant::now();
        let result = Dataset::from_bytes(&bytes);
        let took = started.elapsed();
        match result {
            Ok((_, warnings)) if warnings.len() == expected => {}
            Ok((_, warnings)) => {
                faults.push(format!("{name}: found {warnings:?}, expected {expected} warnings"));
            }
            Err(errors) => faults.push(format!("{name}: found {errors}, expected a dataset")),
        }
        if took > PATIENCE {
            faults.push(format!("{name}: took {took:?}"));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn all_errors_are_told_at_once_and_where_they_stand() {
    let json = GOOD
        .replace("\"value\": 3", "\"value\": true")
        .replace("\"value\": 0.4", "\"value\": []")
        .replace("\"topic\": \"all-things\"", "\"topic\": \"things\"");
    let errors = Dataset::from_json(&json).expect_err("three values are wrong");
    assert_eq!(
        errors.lines(Lang::En),
        [
            "metrics[0].targets.a.value: expected a number ≥ 0, found true (line 14, column 41)",
            "metrics[0].targets.b.value: expected a number ≥ 0, found a list (line 16, column 41)",
            "metrics[0].topic: expected the id of a topic, found \"things\" (line 12, column 31)",
        ]
    );
    assert_eq!(errors.in_one_sentence(Lang::En), format!("{}; and 2 more", errors.lines(Lang::En)[0]));
}

#[test]
fn errors_are_said_in_chinese_too() {
    let said = |json: &str| Dataset::from_json(json).expect_err("it is wrong").lines(Lang::Zh);
    let json = GOOD.replace("\"value\": 3", "\"value\": \"ten\"").replace("\"notes\": []", "\"notes\": {}");
    assert_eq!(
        said(&json),
        [
            "notes：应为列表，实为对象（第3行第70列）",
            "metrics[0].targets.a.value：应为不小于0的数，实为\"ten\"（第14行第41列）"
        ]
    );
    assert_eq!(said("{}}"), ["应为JSON结束后不再有内容，实为\"}\"（第1行第3列）"]);
    let twice = GOOD.replace("\"id\": \"things\"", "\"id\": \"a-things\"");
    assert_eq!(said(&twice), ["metrics：应为每个id只用一次，实为\"a-things\"两次（第11行第14列）"]);
}

#[test]
fn of_many_errors_it_is_told_how_many_there_are() {
    let mut json: serde_json::Value = serde_json::from_str(EMBEDDED).expect("JSON");
    let mut wrong = 0;
    for metric in json["metrics"].as_array_mut().expect("a list") {
        for target in metric["targets"].as_object_mut().expect("an object").values_mut() {
            target["value"] = "ten".into();
            wrong += 1;
        }
    }
    let errors = Dataset::from_json(&json.to_string()).expect_err("every value is wrong");
    assert!(wrong > 20, "found {wrong} values, expected more than are told");
    assert_eq!(errors.iter().count() + errors.more(), wrong);
    assert_eq!(errors.lines(Lang::En).last(), Some(&format!("and {} more", wrong - 20)));
}

#[test]
fn fields_that_are_not_read_are_told() {
    let json = GOOD.replace("\"max\": 5", "\"Max\": 5, \"colour\": {\"id\": 1}").replacen(
        '{',
        "{\"$schema\": \"x\",",
        1,
    );
    let (dataset, warnings) = Dataset::from_bytes(json.as_bytes()).expect("it can be used");
    assert!(dataset.target("a-things").is_some_and(|(_, target)| target.max.is_none()));
    let warnings: Vec<_> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "metrics[0].targets.a.Max: expected a field of the format (did you mean \"max\"?), found \"Max\" (line 14, column 51)",
            "metrics[0].targets.a.colour: expected one of the fields id, name, value, max, qualifier, kind, quote, source, derived, caution, found \"colour\" (line 14, column 64)",
        ]
    );
}

#[test]
fn for_a_misspelt_field_the_one_that_was_meant_is_told() {
    for (right, wrong) in [
        ("id", "Id"),
        ("version", "vesrion"),
        ("title", "tittle"),
        ("takeaway", "takeway"),
        ("notes", "note"),
        ("measures", "mesures"),
        ("metrics", "metircs"),
        ("status", "statuss"),
        ("lead", "leed"),
        ("financing", "finacing"),
        ("document", "documnt"),
        ("issuer", "isuer"),
        ("url", "URL"),
        ("unit", "units"),
        ("comparable", "comparible"),
        ("targets", "tragets"),
        ("value", "Value"),
        ("max", "mx"),
        ("qualifier", "qualifer"),
        ("translation", "translaton"),
        ("source", "sources"),
        ("derived", "derivd"),
        ("caution", "cautions"),
        ("instrument", "instruments"),
        ("publisher", "publischer"),
        ("zh", "ZH"),
    ] {
        let field = format!("\"{right}\": ");
        assert!(FULL.contains(&field), "{right} is not there");
        let json = FULL.replacen(&field, &format!("\"{wrong}\": "), 1);
        let warnings = match Dataset::from_bytes(json.as_bytes()) {
            Ok((_, warnings)) => warnings,
            Err(errors) => errors.warnings().to_vec(),
        };
        let said: Vec<String> = warnings.iter().map(DatasetError::sentence).collect();
        let expected =
            format!("{wrong}: expected a field of the format (did you mean \"{right}\"?), found \"{wrong}\"");
        assert!(said.len() == 1 && said[0].ends_with(&expected), "found {said:?}, expected {expected}");
        assert!(warnings[0].position.is_some(), "{wrong}: no position");
    }
}

#[test]
fn what_is_no_json_or_too_long_is_refused_with_its_place() {
    let first = |bytes: &[u8]| Dataset::from_bytes(bytes).expect_err("it is no dataset").first().to_string();
    assert_eq!(
        first(&GOOD.as_bytes()[..200]),
        "expected the end of a text in quotation marks, found the end of the text (line 5, column 82)"
    );
    assert_eq!(
        first(b""),
        "expected a value as JSON writes it, found the end of the text (line 1, column 1)"
    );
    assert_eq!(
        first("{}\n<p>".as_bytes()),
        "expected nothing behind the end of the JSON, found \"<\" (line 2, column 1)"
    );
    assert_eq!(first(b"\"Z\xfcrich\""), "expected text in UTF-8, found other bytes (line 1, column 3)");
    let long = " ".repeat(MAX_BYTES + 1);
    assert_eq!(first(long.as_bytes()), "expected at most 1,048,576 bytes of JSON, found more");
}

#[test]
fn a_byte_order_mark_is_no_error() {
    assert!(Dataset::from_json(&format!("\u{feff}{GOOD}")).is_ok());
}

/// Whether the schema and the model agree on which characters an id, a text and a link may have.
#[test]
fn the_schema_allows_the_same_characters() {
    let schema: serde_json::Value = serde_json::from_str(&plan_compare::model::schema_json()).expect("JSON");
    let pattern = |name: &str| {
        let pattern = schema["$defs"][name]["pattern"].as_str().expect("a pattern").to_owned();
        // The engine here writes characters by their number in another way than JSON Schema.
        let number = regex::Regex::new(r"\\u([0-9a-f]{4})").expect("a pattern");
        regex::Regex::new(&number.replace_all(&pattern, r"\x{$1}")).expect("a pattern")
    };
    let (id, link) = (pattern("Id"), pattern("Link"));
    // (Beyond these there is neither white space nor anything invisible.)
    let characters = ('\0'..='\u{3400}').chain('\u{f900}'..='\u{ffff}');
    for c in characters.filter(|c| *c != '"' && *c != '\\' && !c.is_control()) {
        let json = GOOD.replace("\"id\": \"small\"", &format!("\"id\": \"sm{c}all\""));
        assert_eq!(Dataset::from_json(&json).is_ok(), id.is_match(&format!("sm{c}all")), "an id with {c:?}");
        if c.is_ascii() || !id.is_match(&c.to_string()) {
            let json = GOOD.replace("https://example.org/b", &format!("https://example.org/b{c}"));
            let link = link.is_match(&format!("https://example.org/b{c}"));
            assert_eq!(Dataset::from_json(&json).is_ok(), link, "a link with {c:?}");
        }
    }
    for text in [
        "https://@a/",
        "https://a[b",
        "https://a:80/[",
        "https://[",
        "https://[]",
        "https://[::1]",
        "https://[::1]:80/a",
        "https://[::1",
        "https://[x]",
        "https://::1",
        "http://a",
        "http:///a",
        "https://",
        "https://?a",
        "https://u:p@a/",
        "https://a/\u{200b}",
        "https://a#[",
        "ftp://a",
    ] {
        let json = GOOD.replace("https://example.org/b", text);
        assert_eq!(Dataset::from_json(&json).is_ok(), link.is_match(text), "the link {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is cut out of a dataset, or put into it, reading it ends with a dataset or errors.
    #[test]
    fn reading_never_panics(from in 0usize..60_000, length in 0usize..400, put in "[\\[\\]{}:,\"0-9a-z -]{0,12}") {
        let boundary = |from: usize| (from.min(EMBEDDED.len())..=EMBEDDED.len()).find(|i| EMBEDDED.is_char_boundary(*i));
        let start = boundary(from % EMBEDDED.len()).unwrap_or(0);
        let end = boundary(start + length).unwrap_or(start);
        let json = format!("{}{put}{}", &EMBEDDED[..start], &EMBEDDED[end..]);
        if let Err(errors) = Dataset::from_json(&json) {
            prop_assert!(errors.iter().count() > 0);
            prop_assert!(errors.iter().all(|error| error.sentence().contains("expected ")));
        }
    }
}
