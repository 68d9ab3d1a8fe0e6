//! The figures of the embedded dataset, one by one: a wrong number is the worst bug.
#![cfg(not(target_arch = "wasm32"))]

use plan_compare::EMBEDDED;
use plan_compare::chart::{Body, Chart, Panel, Rendering};
use plan_compare::model::{Comparable, Dataset, Kind, Lang, Qualifier};
use plan_compare::state::State;

fn dataset() -> Dataset {
    Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid")
}

fn panel_texts(lang: Lang, of: fn(&Panel) -> Vec<String>) -> Vec<Vec<String>> {
    let dataset = dataset();
    let Body::Compare(compare) = Chart::new(&dataset, &State::new(&dataset, lang), Rendering::Live).body
    else {
        unreachable!("the default view")
    };
    compare.panels.iter().map(|panel| of(panel)).collect()
}

fn quantities(panel: &Panel) -> Vec<String> {
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    panel
        .targets
        .iter()
        .filter_map(|entry| entry.quantity.as_ref())
        .map(|quantity| plain(quantity.to_text()))
        .collect()
}

#[test]
fn the_targets_in_english() {
    let expected: [&[&str]; 3] = [
        &["20", "10", "5"],
        &["about 20", "20 existing", "10", "about 10", "about 10", "10", "6 named", "5"],
        &["at least 3,000", "at least 300", "at least 100", "at least 100", "30", "about 2"],
    ];
    assert_eq!(panel_texts(Lang::En, quantities), expected);
}

#[test]
fn the_targets_in_chinese() {
    let expected: [&[&str]; 3] = [
        &["20个", "10个", "5个"],
        &["约20个", "已有20个", "10个", "约10个", "约10个", "10家", "列名6个", "5家"],
        &["不少于3000家", "不少于300家", "不少于100个", "不少于100个", "30个", "约2个"],
    ];
    assert_eq!(panel_texts(Lang::Zh, quantities), expected);
}

#[test]
fn what_is_reported_has_no_mark() {
    let marks = panel_texts(Lang::En, |panel| {
        let entries = panel.reported.entries.iter().chain(&panel.measures.entries);
        entries.filter(|entry| entry.drawing.is_some()).map(|entry| entry.id.to_string()).collect()
    });
    assert_eq!(marks, [const { Vec::<String>::new() }; 3]);
}

#[test]
fn results_and_context_are_told_from_targets() {
    let dataset = dataset();
    let figures = |kind: Kind| {
        let targets = dataset.metrics.iter().flat_map(|metric| metric.targets.iter());
        let values = targets.filter(|(_, target)| target.kind == kind);
        values.map(|(plan, target)| (plan.to_string(), target.value.get())).collect::<Vec<_>>()
    };
    let of =
        |plan: &str, values: &[f64]| values.iter().map(|value| (plan.to_owned(), *value)).collect::<Vec<_>>();
    assert_eq!(figures(Kind::Target).len(), 17);
    assert_eq!(figures(Kind::Result), of("2022", &[75.0, 2_400.0, 45.0]));
    let plan_structure = [of("2022", &[15.0]), of("2023", &[11.0, 54.0])].concat();
    let market = of("2022", &[1e12, 32.8, 4e12, 346.0, 68e9, 85.9, 19.0, 14.5e9]);
    assert_eq!(figures(Kind::Context), [plan_structure, market].concat());
}

#[test]
fn no_metric_has_a_number_in_all_three_plans_and_none_may_be_joined_without_care() {
    let dataset = dataset();
    assert!(dataset.metrics.iter().all(|metric| metric.targets.iter().count() < 3));
    let joined = dataset.metrics.iter().filter(|metric| metric.comparable != Comparable::No);
    let joined: Vec<_> = joined.map(|metric| (metric.id.as_str(), metric.comparable)).collect();
    let care = Comparable::WithCare;
    assert_eq!(joined, [("benchmarks", care), ("scenarios", care), ("tasks", care)]);
}

#[test]
fn what_was_counted_by_us_and_what_exists_already_says_so() {
    let dataset = dataset();
    let targets: Vec<_> =
        dataset.metrics.iter().flat_map(|metric| metric.targets.iter()).map(|(_, t)| t).collect();
    let ids = |keep: &dyn Fn(&&&plan_compare::model::Target) -> bool| {
        targets.iter().filter(keep).map(|target| target.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&|target| target.derived), ["2022-sub-centres"]);
    assert_eq!(ids(&|target| target.qualifier == Qualifier::Named), ["2022-sub-centres"]);
    assert_eq!(ids(&|target| target.qualifier == Qualifier::Existing), ["2022-scenarios"]);
}

#[test]
fn every_quote_of_another_language_has_our_translation() {
    let dataset = dataset();
    let targets =
        dataset.metrics.iter().flat_map(|metric| metric.targets.iter()).map(|(_, target)| &target.quote);
    let mentions =
        dataset.measures.iter().flat_map(|measure| measure.plans.iter()).map(|(_, mention)| &mention.quote);
    assert!(targets.chain(mentions).all(|quote| quote.translation.is_some()));
}

#[test]
fn there_are_twenty_financing_instruments_and_2021_says_whom_they_address() {
    let dataset = dataset();
    let instruments: Vec<_> = dataset.measures.iter().filter(|measure| measure.instrument).collect();
    assert_eq!(instruments.len(), 20);
    let of_2021 = instruments
        .iter()
        .filter_map(|measure| measure.plans.iter().find(|(plan, _)| plan.as_str() == "2021"));
    for (_, mention) in of_2021 {
        let caution = mention.caution.as_ref().expect("a caution");
        assert!(caution.get(Lang::En).contains("manufacturing-service"), "{caution:?}");
        assert!(caution.get(Lang::Zh).contains("制造服务业"), "{caution:?}");
    }
}
