//! The table sorted by each column, in both directions.
#![cfg(not(target_arch = "wasm32"))]

use plan_compare::EMBEDDED;
use plan_compare::chart::{Body, Chart, Rendering, Table};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{Action, Choice, SortKey, State};

/// The table after so many presses on the head of a column, and how `aria-sort` calls its order.
fn pressed(dataset: &Dataset, lang: Lang, key: SortKey, presses: usize) -> (Table, &'static str) {
    let state = State::new(dataset, lang).after(&Action::Choose(Choice::View, "table".into()), dataset);
    let state = (0..presses).fold(state, |state, _| state.after(&Action::SortBy(key), dataset));
    let Body::Table(table) = Chart::new(dataset, &state, Rendering::Live).body else {
        panic!("another view")
    };
    let sorted: Vec<_> = table.heads.iter().filter_map(|head| Some((head.key, head.sorted?))).collect();
    assert!(matches!(sorted[..], [(found, _)] if found == key), "{key:?}: sorted by {sorted:?}");
    let order = sorted[0].1;
    (table, order)
}

/// The topics of all rows as their places in the dataset.
fn topics(table: &Table, dataset: &Dataset, lang: Lang) -> Vec<usize> {
    let place = |name: &str| dataset.topics.iter().position(|topic| topic.name.get(lang) == name);
    table.rows.iter().map(|row| place(&row.topic.text).expect("a topic")).collect()
}

fn names(table: &Table) -> Vec<&str> {
    table.rows.iter().map(|row| row.name.text.as_str()).collect()
}

fn dataset() -> Dataset {
    Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid")
}

#[test]
fn by_topic_it_is_in_the_order_of_the_dataset_at_first_and_the_other_way_round_when_pressed() {
    let dataset = dataset();
    for lang in Lang::ALL {
        // It is sorted so from the start.
        for (presses, expected) in [(0, "ascending"), (1, "descending"), (2, "ascending")] {
            let (table, order) = pressed(&dataset, *lang, SortKey::Topic, presses);
            assert_eq!(order, expected);
            let topics = topics(&table, &dataset, *lang);
            let in_order =
                if order == "ascending" { topics.is_sorted() } else { topics.iter().rev().is_sorted() };
            assert!(in_order && topics.first() != topics.last(), "{presses} presses, {order}: {topics:?}");
        }
    }
}

#[test]
fn by_name_it_goes_from_a_to_z_at_the_first_press_and_back_at_the_second() {
    let dataset = dataset();
    for lang in Lang::ALL {
        for (presses, expected) in [(1, "ascending"), (2, "descending"), (3, "ascending")] {
            let (table, order) = pressed(&dataset, *lang, SortKey::Name, presses);
            assert_eq!(order, expected);
            let names = names(&table);
            let mut wanted = names.clone();
            wanted.sort_unstable();
            if order == "descending" {
                wanted.reverse();
            }
            assert_eq!(names, wanted, "{presses} presses, {order}");
            assert_ne!(names.first(), names.last());
        }
    }
}

#[test]
fn by_a_plan_the_greatest_comes_first_at_the_first_press_and_last_at_the_second() {
    let dataset = dataset();
    for (index, plan) in dataset.plans.iter().enumerate() {
        for (presses, expected) in [(1, "descending"), (2, "ascending"), (3, "descending")] {
            let (table, order) = pressed(&dataset, Lang::En, SortKey::Plan(index), presses);
            assert_eq!(order, expected);
            let value = |id: &str| {
                let metric = dataset.metrics.iter().find(|metric| metric.id.as_str() == id)?;
                Some(metric.targets.get(&plan.id)?.value.get())
            };
            let values: Vec<Option<f64>> = table.rows.iter().map(|row| value(row.id.as_str())).collect();
            let set: Vec<f64> = values.iter().map_while(|value| *value).collect();
            assert!(set.len() > 2 && values[set.len()..].iter().all(Option::is_none), "{values:?}");
            let in_order = if order == "ascending" { set.is_sorted() } else { set.iter().rev().is_sorted() };
            assert!(in_order, "{}, {presses} presses, {order}: {set:?}", plan.id);
        }
    }
}
