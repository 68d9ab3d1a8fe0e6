//! What must hold of every chart, whatever the dataset and the state.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use plan_compare::chart::{Body, Chart, Compare, Drawing, Entry, Mark, Percent};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{Action, State};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A dataset with `values[metric][plan]`; a plan without a value sets none.
fn dataset(values: &[Vec<Option<f64>>], plans: usize) -> Dataset {
    let text = |text: String| json!({ "en": text });
    let plan = |p: usize| {
        let document = json!({ "title": text(format!("Document {p}")), "issuer": text("Office".into()), "date": "2021-01-01" });
        json!({ "id": format!("p{p}"), "name": text(format!("Plan {p}")), "short": text(format!("P{p}")),
            "status": text("plan".into()), "lead": format!("lead-{p}"), "document": document })
    };
    let target = |id: String, value: f64| {
        json!({ "id": id, "value": value, "qualifier": "exact", "kind": "target",
            "quote": { "text": value.to_string(), "lang": "en" }, "source": "s" })
    };
    let metric = |id: String, targets: BTreeMap<String, Value>| {
        json!({ "id": id, "topic": "t", "name": text("things".into()), "unit": text("things".into()),
            "comparable": "yes", "targets": targets })
    };
    let leads = (0..plans).map(|p| (format!("p{p}"), target(format!("lead-{p}"), 1.0))).collect();
    let mut metrics = vec![metric("lead".into(), leads)];
    for (m, row) in values.iter().enumerate() {
        let set = row
            .iter()
            .take(plans)
            .enumerate()
            .filter_map(|(p, value)| Some((format!("p{p}"), target(format!("t-{m}-{p}"), (*value)?))));
        let targets: BTreeMap<_, _> = set.collect();
        if !targets.is_empty() {
            metrics.push(metric(format!("m-{m}"), targets));
        }
    }
    let dataset = json!({
        "id": "any", "version": 1, "title": text("Title".into()), "takeaway": text("Takeaway".into()), "notes": [],
        "plans": (0..plans).map(plan).collect::<Vec<_>>(), "topics": [{ "id": "t", "name": text("Topic".into()) }],
        "metrics": metrics, "measures": [],
        "sources": [{ "id": "s", "title": text("Source".into()), "publisher": text("Paper".into()), "date": "2021-01-01", "lang": "en" }],
    });
    Dataset::from_json(&dataset.to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

fn compare(dataset: &Dataset, state: &State) -> Compare {
    let Body::Compare(compare) = Chart::new(dataset, state).body else { unreachable!("the default view") };
    compare
}

fn mark(entry: &Entry) -> Option<Mark> {
    match entry.drawing {
        Some(Drawing::Mark(mark)) => Some(mark),
        _ => None,
    }
}

fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(0.4),
        Just(1.0),
        Just(999_999_999.0),
        Just(f64::MAX),
        Just(f64::MIN_POSITIVE),
        (0u32..5_000).prop_map(f64::from),
        0.0f64..1e6,
    ]
}

fn values() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    prop::collection::vec(prop::collection::vec(prop::option::of(amount()), 6), 0..8)
}

proptest! {
    #[test]
    fn marks_stand_inside_in_the_order_of_their_values_and_only_where_a_value_is(
        values in values(), plans in 2usize..=6, off in prop::collection::vec(0usize..6, 0..6), linear: bool,
    ) {
        let dataset = dataset(&values, plans);
        let mut state = State::new(&dataset, Lang::En);
        for plan in off {
            state = state.after(&Action::TogglePlan(plan % plans), &dataset);
        }
        if linear {
            state = state.after(&Action::Choose("scale", "linear".into()), &dataset);
        }
        let compare = compare(&dataset, &state);
        prop_assert!(compare.panels.iter().any(|panel| panel.shown));
        prop_assert_eq!(compare.panels.len(), plans);

        let mut drawn: Vec<(f64, Percent)> = Vec::new();
        for (p, panel) in compare.panels.iter().enumerate() {
            let set: Vec<f64> = std::iter::once(1.0)
                .chain(values.iter().filter_map(|row| row[p]))
                .collect();
            prop_assert_eq!(panel.targets.len(), set.len(), "a mark for each value and no other");
            let marks = panel.targets.iter().filter_map(mark);
            if panel.shown {
                drawn.extend(set.iter().copied().zip(marks.map(|mark| mark.at)));
            }
        }
        let edge = Percent::of(1.0);
        prop_assert!(drawn.iter().all(|(_, at)| *at <= edge));
        drawn.sort_by(|a, b| a.0.total_cmp(&b.0));
        prop_assert!(drawn.windows(2).all(|pair| pair[0].1 <= pair[1].1), "a larger value is drawn smaller: {:?}", drawn);
        let ticks = &compare.axis.ticks;
        prop_assert!((2..=6).contains(&ticks.len()), "{:?}", ticks);
        prop_assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at), "{:?}", ticks);
    }
}

#[test]
fn every_name_of_a_choice_can_be_read_back() {
    let dataset = dataset(&[], 3);
    let mut state = State::new(&dataset, Lang::En);
    for (name, value) in
        [("lang", "zh"), ("plans", "p0,p2"), ("view", "compare"), ("scale", "linear"), ("selected", "lead-1")]
    {
        state.set(name, value, &dataset).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(state.get(name, &dataset), value);
        state.set(name, "", &dataset).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            state.get(name, &dataset),
            State::new(&dataset, Lang::En).get(name, &dataset),
            "{name} by default"
        );
    }
}

#[test]
fn an_unknown_choice_falls_back_and_says_what_is_known() {
    let dataset = dataset(&[], 2);
    let mut state = State::new(&dataset, Lang::En);
    for (name, value, expected) in [
        ("lang", "fr", "lang: expected en or zh, found \"fr\""),
        ("plans", "p1,p9", "plans: expected all or a list of p0, p1, found \"p1,p9\""),
        ("scale", "sqrt", "scale: expected one of log, linear, found \"sqrt\""),
        ("selected", "nothing", "selected: expected the id of a target, found \"nothing\""),
    ] {
        let error = state.set(name, value, &dataset).expect_err(expected);
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!(state.get("plans", &dataset), "p1", "what is known of the list stays");
}
