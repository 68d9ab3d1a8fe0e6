//! Exports: the table has what the dataset has, the picture shows what the static chart shows.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use plan_compare::EMBEDDED;
use plan_compare::chart::{Body, Chart, Drawing, MarkStyle, OPEN_END, Rendering};
use plan_compare::export::{COLUMNS, SystemFont, WIDTH, csv, svg};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::State;
use proptest::prelude::*;
use serde_json::json;

type Row = BTreeMap<String, String>;

fn embedded() -> Dataset {
    Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid")
}

/// The rows of a table, as a reader of CSV finds them.
fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().expect("a first line"), COLUMNS.as_slice());
    let rows = reader.deserialize();
    rows.map(|row| row.expect("as many cells as columns")).collect()
}

/// With what a spreadsheet begins a formula.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text as it is found in a cell, but for the apostrophes that keep it from being a formula.
fn plain(text: &str) -> String {
    text.replace('\'', "")
}

/// The cells that a spreadsheet would run which splits `table` at `separator`, as some do where commas
/// are for decimals.
fn formulas(table: &str, separator: u8) -> Vec<String> {
    let table = table.trim_start_matches('\u{feff}');
    let reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(table.as_bytes())
        .into_records();
    let cells = reader.flat_map(|row| row.expect("text").iter().map(str::to_owned).collect::<Vec<_>>());
    // What a spreadsheet drops before a formula, and each line for one that splits there whatever is quoted.
    let begins =
        |line: &str| line.trim_start_matches(|c: char| c == '"' || c.is_whitespace()).starts_with(FORMULA);
    cells.filter(|cell| cell.split(['\r', '\n']).any(begins)).collect()
}

#[test]
fn every_metric_and_measure_has_a_row_for_each_plan() {
    let dataset = embedded();
    for lang in Lang::ALL {
        let rows = rows(&csv(&dataset, *lang));
        assert_eq!(rows.len(), (dataset.metrics.len() + dataset.measures.len()) * dataset.plans.len());
        let mut rows = rows.iter();
        for metric in &dataset.metrics {
            for plan in &dataset.plans {
                let row = rows.next().expect("counted before");
                assert_eq!(
                    (&*row["entry"], &*row["subject"], &*row["plan"]),
                    ("metric", metric.id.as_str(), plan.id.as_str())
                );
                assert_eq!(row["name"], metric.name.get(*lang));
                let Some(target) = metric.targets.get(&plan.id) else {
                    assert_eq!(
                        (&*row["stated"], &*row["value"], &*row["max"], &*row["quote"]),
                        ("no", "", "", "")
                    );
                    continue;
                };
                assert_eq!(row["stated"], "yes");
                assert_eq!(row["value"].parse(), Ok(target.value.get()), "{}", target.id);
                assert_eq!(row["max"].parse().ok(), target.max.map(plan_compare::model::Amount::get));
                assert_eq!(row["qualifier"], target.qualifier.as_str());
                assert_eq!(row["kind"], target.kind.as_str());
                assert_eq!(row["counted_by_us"] == "yes", target.derived);
                assert_eq!(row["quote"], target.quote.text);
                assert_eq!(row["our_translation"], target.quote.translation.clone().unwrap_or_default());
                assert_eq!(row["source"], dataset.source(&target.source).expect("valid").title.get(*lang));
            }
        }
        for measure in &dataset.measures {
            for plan in &dataset.plans {
                let row = rows.next().expect("counted before");
                let mention = measure.plans.get(&plan.id);
                assert_eq!((&*row["entry"], &*row["value"]), ("measure", ""));
                assert_eq!(row["stated"], if mention.is_some() { "yes" } else { "no" });
                assert_eq!(row["quote"], mention.map_or("", |mention| &mention.quote.text));
                assert_eq!(row["financing_instrument"] == "yes", measure.instrument);
            }
        }
    }
}

#[test]
fn the_table_is_what_spreadsheets_read() {
    let table = csv(&embedded(), Lang::Zh);
    assert!(table.starts_with('\u{feff}'), "without a byte order mark Chinese is shown as noise");
    assert!(table.ends_with("\r\n") && table.lines().count() > 100);
    assert!(!table.replace("\r\n", "").contains('\r'));
}

/// A dataset of one metric and one measure, all of whose texts are `text`.
fn said_everywhere(text: &str, value: f64) -> Dataset {
    let both = json!({ "en": text });
    let plan = |id: &str| {
        json!({ "id": id, "name": both, "short": both, "status": both, "lead": "m-a",
            "document": { "title": both, "issuer": both, "date": "2021-01-01", "url": "https://example.org/" } })
    };
    let quote = json!({ "text": text, "lang": "en", "translation": text });
    let target = json!({ "id": "m-a", "value": value, "qualifier": "about", "kind": "target", "quote": quote, "source": "s", "caution": both });
    let mut plans = [plan("a"), plan("b")];
    plans[1]["lead"] = json!("m-b");
    let mut other = target.clone();
    other["id"] = json!("m-b");
    let dataset = json!({
        "id": "any", "version": 1, "title": both, "takeaway": both, "notes": [both], "plans": plans,
        "topics": [{ "id": "t", "name": both }],
        "metrics": [{ "id": "m", "topic": "t", "name": both, "unit": both, "comparable": "yes", "note": both,
            "targets": { "a": target, "b": other } }],
        "measures": [{ "id": "n", "topic": "t", "name": both, "plans": { "a": { "quote": quote, "source": "s" } } }],
        "sources": [{ "id": "s", "title": both, "publisher": both, "date": "2021-01-01", "lang": "en" }],
    });
    Dataset::from_json(&dataset.to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn a_formula_is_a_text_wherever_a_spreadsheet_splits() {
    for (text, expected) in [
        ("=1+1", "'=1+1"),
        ("\n=1+1", "\n'=1+1"),
        ("a;=1+1", "a;'=1+1"),
        ("a; \"=1+1", "a; \"'=1+1"),
        ("a\t+1", "a\t'+1"),
        ("a\r\n@b", "a\r\n'@b"),
        ("a = b; c - d", "a = b; c - d"),
        ("a,=b", "a,=b"),
    ] {
        let table = csv(&said_everywhere(text, 1.0), Lang::En);
        assert_eq!(rows(&table)[0]["name"], expected);
        for separator in *b",;\t" {
            assert_eq!(formulas(&table, separator), [""; 0], "{text:?} split at {}", char::from(separator));
        }
        if text.contains([';', '\t', '\r', '\n']) {
            let quoted = format!("\"{}\"", expected.replace('"', "\"\""));
            assert!(table.contains(&quoted), "{text:?} without quotation marks: {table}");
        }
    }
}

#[test]
fn numbers_in_the_table_have_the_digits_of_the_chart() {
    let rows = rows(&csv(&said_everywhere("things", 0.1 + 0.2), Lang::En));
    assert_eq!(rows[0]["value"], "0.3");
}

proptest! {
    /// Whatever stands in a dataset is read back from the table as it was, and nothing of it is a formula.
    #[test]
    fn the_table_is_read_back_as_it_was(
        text in "[=+@\\-＝'\",;;\t\r\na-z中。 ]{0,12}[a-z中\"]",
        value in prop_oneof![0.0..1e15, Just(0.0), Just(0.4), Just(68_000_000_000.0)],
    ) {
        let dataset = said_everywhere(&text, value);
        let rows = rows(&csv(&dataset, Lang::En));
        prop_assert_eq!(rows.len(), 4);
        for name in ["name", "unit", "topic_name", "plan_name", "comparable_note", "quote", "our_translation", "caution", "source", "publisher", "document"] {
            prop_assert_eq!(plain(&rows[0][name]), plain(&text), "{}", name);
            prop_assert!(text.contains(FORMULA) || rows[0][name] == text, "{} is changed: {:?}", name, rows[0][name]);
        }
        let (_, target) = dataset.target("m-a").expect("it is there");
        let value: f64 = rows[0]["value"].parse().expect("a number");
        // What is longer than 15 digits is rounded to them, as in the chart.
        prop_assert!((value - target.value.get()).abs() <= value * 1e-14, "{} as {value}", target.value.get());
        let table = csv(&dataset, Lang::En);
        for separator in *b",;\t" {
            prop_assert_eq!(formulas(&table, separator), [""; 0], "split at {}", char::from(separator));
        }
    }

    /// Whatever stands in a dataset, the picture is well-formed and says it.
    #[test]
    fn the_picture_is_well_formed(text in "[<>&\"'=\u{1}a-z中。 ]{0,40}[a-z中]", value in 0.0..1e15, width in 100.0..3000.0) {
        let dataset = said_everywhere(&text, value);
        let picture = svg(&dataset, &State::new(&dataset, Lang::En), width, &SystemFont);
        let document = roxmltree::Document::parse(&picture).expect("well-formed");
        let title = document.descendants().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
        let printed = text.replace('\u{1}', "");
        prop_assert_eq!(title, Some(printed.as_str()));
    }
}

/// The texts of a picture in order, and the marks as style and place.
fn drawn(picture: &str) -> (Vec<String>, Vec<(String, f64, f64)>) {
    let document = roxmltree::Document::parse(picture).expect("well-formed");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let texts = texts
        .map(|text| text.descendants().filter_map(|node| node.is_text().then(|| node.text())?).collect());
    let marks = document.descendants().filter_map(|node| {
        let style = node.attribute("data-style")?.to_owned();
        let place = node.attribute("transform")?.strip_prefix("translate(")?;
        let (x, rest) = place.split_once(' ')?;
        let (y, _) = rest.split_once(')')?;
        Some((style, x.parse().ok()?, y.parse().ok()?))
    });
    (texts.collect(), marks.collect())
}

#[test]
fn the_picture_shows_every_number_of_the_first_frame_with_its_qualifier() {
    let dataset = embedded();
    for lang in Lang::ALL {
        let state = State::new(&dataset, *lang);
        let picture = svg(&dataset, &state, WIDTH, &SystemFont);
        let (texts, marks) = drawn(&picture);
        let Body::Compare(compare) = Chart::new(&dataset, &state, Rendering::Live).body else {
            unreachable!("the default view")
        };
        let entries: Vec<_> = compare.panels.iter().flat_map(|panel| &panel.targets).collect();
        assert_eq!(marks.len(), entries.len());
        let mut texts = texts.iter();
        for (entry, (style, _, _)) in entries.iter().zip(&marks) {
            let whole = entry.quantity.as_ref().expect("a target").to_text().replace('\u{202f}', "\u{a0}");
            assert!(
                texts.any(|text| *text == whole),
                "{whole} ({}) is not in the picture, or not in its place",
                entry.id
            );
            let Some(Drawing::Mark(mark)) = &entry.drawing else { unreachable!("a target has a mark") };
            assert_eq!(style, mark.style.as_str());
        }
        let open = entries
            .iter()
            .filter(
                |entry| matches!(&entry.drawing, Some(Drawing::Mark(mark)) if mark.style == MarkStyle::Open),
            )
            .count();
        assert_eq!(picture.matches(OPEN_END).count(), open);
    }
}

#[test]
fn marks_stand_where_the_chart_says() {
    let dataset = embedded();
    let state = State::new(&dataset, Lang::En);
    let (_, marks) = drawn(&svg(&dataset, &state, WIDTH, &SystemFont));
    let Body::Compare(compare) = Chart::new(&dataset, &state, Rendering::Live).body else {
        unreachable!("the default view")
    };
    let mut marks = marks.iter();
    for panel in &compare.panels {
        let panel_marks: Vec<_> =
            panel.targets.iter().zip(marks.by_ref().take(panel.targets.len())).collect();
        for (one, (_, x, y)) in &panel_marks {
            for (other, (_, other_x, other_y)) in &panel_marks {
                let (Some(Drawing::Mark(one)), Some(Drawing::Mark(other))) = (&one.drawing, &other.drawing)
                else {
                    unreachable!()
                };
                assert_eq!(one.at.cmp(&other.at), x.partial_cmp(other_x).expect("numbers"));
                assert!(std::ptr::eq(one, other) || (y - other_y).abs() > 30.0, "two marks on one line");
            }
        }
    }
}

#[test]
fn a_range_has_two_marks_and_is_open_at_its_upper_end() {
    let json = EMBEDDED.replacen("\"value\":3000,", "\"value\":1000,\"max\":3000,", 1);
    let dataset = Dataset::from_json(&json).expect("a range of at least 1,000 to 3,000");
    let picture = svg(&dataset, &State::new(&dataset, Lang::En), WIDTH, &SystemFont);
    let (texts, marks) = drawn(&picture);
    assert!(texts.iter().any(|text| text == "at\u{a0}least 1,000–3,000"), "{texts:?}");
    let ends: Vec<_> = marks.iter().filter(|(style, _, _)| style == "open").take(2).collect();
    assert!(ends[0].1 < ends[1].1 && (ends[0].2 - ends[1].2).abs() < 0.1, "{ends:?}");
    let document = roxmltree::Document::parse(&picture).expect("well-formed");
    let open = document.descendants().find(|node| node.attribute("d") == Some(OPEN_END));
    let place = open.and_then(|node| node.attribute("transform")).expect("an open end");
    assert!(place.starts_with(&format!("translate({} ", ends[1].1)), "{place}: not at {}", ends[1].1);
}

#[test]
fn the_picture_follows_plans_topic_scale_and_language() {
    let dataset = embedded();
    let picture = |choices: &[(&str, &str)]| {
        let mut state = State::new(&dataset, Lang::En);
        for (name, value) in choices {
            state.set(name, value, &dataset).expect("a choice that exists");
        }
        svg(&dataset, &state, WIDTH, &SystemFont)
    };
    let all = picture(&[]);
    assert_eq!(picture(&[("view", "table")]), all, "a picture is of the side-by-side view");
    let two = drawn(&picture(&[("plans", "2021,2023")]));
    assert!(!two.0.iter().any(|text| text == "2022") && two.1.len() < drawn(&all).1.len());
    assert!(drawn(&picture(&[("topic", "sme")])).0.iter().any(|text| text == "Nothing on this topic"));
    assert!(drawn(&picture(&[("scale", "linear")])).0.iter().any(|text| text == "2,000"));
    assert!(picture(&[("lang", "zh")]).contains("xml:lang=\"zh-Hans\""));
}

#[test]
fn a_narrow_picture_has_one_column_and_nothing_beyond_its_edge() {
    let dataset = embedded();
    for (width, columns) in [(360.0, 1), (700.0, 2), (WIDTH, 3)] {
        let picture = svg(&dataset, &State::new(&dataset, Lang::En), width, &SystemFont);
        let (_, marks) = drawn(&picture);
        assert!(marks.iter().all(|(_, x, _)| *x > 0.0 && *x < width));
        let document = roxmltree::Document::parse(&picture).expect("well-formed");
        let heads = document.descendants().filter(|node| node.attribute("height") == Some("2.5"));
        let edges: BTreeSet<_> = heads.filter_map(|head| head.attribute("x")).collect();
        assert_eq!(edges.len(), columns, "{width}");
    }
}

#[test]
fn the_description_says_all_that_is_drawn() {
    let dataset = embedded();
    let picture = svg(&dataset, &State::new(&dataset, Lang::En), WIDTH, &SystemFont);
    let document = roxmltree::Document::parse(&picture).expect("well-formed");
    let description =
        document.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text());
    let description = description.expect("a description").replace('\u{a0}', " ");
    for part in [
        "at least 3,000 companies prompted",
        "about 20 cross-industry",
        "6 named regional",
        "2021 the 512 project: 20 typical",
        "Reports read: OFweek",
    ] {
        assert!(description.contains(part), "{part}: {description}");
    }
}
