//! What is a dataset and what is not.
#![cfg(not(target_arch = "wasm32"))]

#[path = "shared/bad_datasets.rs"]
mod bad_datasets;

use bad_datasets::{BAD, GOOD, bad};
use plan_compare::EMBEDDED;
use plan_compare::model::{Dataset, MAX_BYTES, Qualifier};
use proptest::prelude::*;

#[test]
fn a_small_dataset_in_one_language_is_whole() {
    let dataset = Dataset::from_json(GOOD).expect("the example is valid");
    let (_, target) = dataset.target("a-things").expect("it is there");
    assert_eq!((target.value.get(), target.max.map(plan_compare::model::Amount::get)), (3.0, Some(5.0)));
    assert_eq!(target.qualifier, Qualifier::Exact);
}

#[test]
fn every_error_is_a_sentence_with_its_path() {
    for i in 0..BAD.len() {
        let (json, expected) = bad(i);
        let errors = Dataset::from_json(&json).expect_err(expected);
        assert_eq!(errors.first().to_string(), expected, "case {i}");
    }
}

#[test]
fn all_errors_are_told_at_once() {
    let json = GOOD.replace("\"value\": 3", "\"value\": true").replace("\"value\": 0.4", "\"value\": []");
    let errors = Dataset::from_json(&json).expect_err("two values are wrong");
    assert_eq!(
        errors.to_string(),
        "metrics[0].targets.a.value: expected a number ≥ 0, found true\n\
         metrics[0].targets.b.value: expected a number ≥ 0, found a list"
    );
}

#[test]
fn what_is_no_json_or_too_long_is_refused() {
    let cut = Dataset::from_json(&GOOD[..200]).expect_err("it is cut off").to_string();
    assert!(cut.starts_with("expected JSON, found: EOF"), "{cut}");
    let long = " ".repeat(MAX_BYTES + 1);
    let long = Dataset::from_json(&long).expect_err("it is too long").to_string();
    assert_eq!(long, "expected at most 1,048,576 bytes of JSON, found 1048577");
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
            prop_assert!(errors.iter().all(|error| error.message.starts_with("expected ")));
        }
    }
}
