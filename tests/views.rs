//! What must hold of every view.
#![cfg(not(target_arch = "wasm32"))]

#[path = "shared/bad_datasets/mod.rs"]
#[expect(dead_code, reason = "only the good one is wanted here")]
mod bad_datasets;

use plan_compare::chart::{Body, Chart, Drawing, Entry, Rendering};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{Action, Choice, SortKey, State, View};
use plan_compare::{EMBEDDED, prerender};

fn dataset() -> Dataset {
    Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid")
}

fn in_view(dataset: &Dataset, view: &str) -> State {
    State::new(dataset, Lang::En).after(&Action::Choose(Choice::View, view.into()), dataset)
}

fn body(dataset: &Dataset, state: &State) -> Body {
    Chart::new(dataset, state, Rendering::Live).body
}

fn spoken(entry: &Entry) -> String {
    let quantity =
        entry.quantity.as_ref().map(|quantity| quantity.to_text().replace(['\u{a0}', '\u{202f}'], " "));
    quantity.unwrap_or_else(|| "no number".into())
}

#[test]
fn by_topic_joins_only_what_may_be_compared() {
    let dataset = dataset();
    let Body::Topics(topics) = body(&dataset, &in_view(&dataset, "topics")) else { panic!("another view") };
    let rows: Vec<_> = topics.groups.iter().flat_map(|group| group.metrics.iter()).collect();
    for row in &rows {
        assert_eq!(row.lanes.len() + row.unset.len(), 3, "{}", row.name.text);
        // A verdict compares what is there.
        assert!(row.verdict.is_none() || row.lanes.len() > 1, "{}", row.name.text);
        for lane in &row.lanes {
            let mark = match &lane.entry.drawing {
                Some(Drawing::Mark(mark)) => Some((mark.above, mark.below)),
                _ => None,
            };
            // What describes the plans is no target: it has no mark, and where it is not reported, nobody has failed to
            // set it. No source lets two years be compared without care.
            let is_target = row.absent == "not set";
            assert_eq!(mark, is_target.then_some((None, None)), "{}", row.name.text);
        }
    }
    let judged = rows.iter().filter(|row| row.verdict.is_some()).map(|row| row.name.text.as_str());
    assert_eq!(
        judged.collect::<Vec<_>>(),
        ["benchmark 5G factories", "typical application scenarios", "key tasks or actions"]
    );
    let reported = rows.iter().filter(|row| row.absent == "not reported").map(|row| row.name.text.as_str());
    assert_eq!(reported.collect::<Vec<_>>(), ["key tasks or actions", "specific measures"]);
    // What is not set is not drawn, and no row has all three.
    assert!(rows.iter().all(|row| !row.unset.is_empty()));
    // Money and percentages of the market are no rows of the plans.
    assert!(topics.groups.iter().all(|group| group.name.text != "Progress and market"));
    assert_eq!(rows.len(), 17);
}

#[test]
fn numbers_are_joined_as_the_dataset_allows() {
    for (word, expected) in [("yes", true), ("with_care", false), ("no", false)] {
        let json = bad_datasets::good::GOOD
            .replace("\"comparable\": \"yes\"", &format!("\"comparable\": \"{word}\""));
        let dataset = Dataset::from_json(&json).expect("the example is valid");
        let Body::Topics(topics) = body(&dataset, &in_view(&dataset, "topics")) else {
            panic!("another view")
        };
        let joins = topics.groups[0].metrics.iter().next().expect("a metric").lanes.iter().map(|lane| {
            let Some(Drawing::Mark(mark)) = &lane.entry.drawing else { panic!("a lane without a mark") };
            (mark.above.is_some(), mark.below.is_some())
        });
        assert_eq!(joins.collect::<Vec<_>>(), [(false, expected), (expected, false)], "{word}");
    }
}

#[test]
fn units_draw_as_many_squares_as_the_number_says() {
    let dataset = dataset();
    let Body::Units(units) = body(&dataset, &in_view(&dataset, "units")) else { panic!("another view") };
    let drawn: Vec<Vec<(String, u32)>> = units
        .panels
        .iter()
        .map(|panel| {
            let counted = panel.targets.iter().map(|entry| {
                let Some(Drawing::Squares(squares)) = &entry.drawing else {
                    panic!("{} is not drawn", entry.id)
                };
                let count = squares.blocks.iter().map(|block| {
                    let rest: f64 =
                        if block.rest.is_empty() { 0.0 } else { block.rest.parse().expect("a width") };
                    #[expect(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "at most ten"
                    )]
                    let rest = (rest / 5.0) as u32;
                    u32::from(block.rows) / 5 * 10 + rest
                });
                (spoken(entry), count.sum())
            });
            counted.collect()
        })
        .collect();
    let expected: [&[(&str, u32)]; 3] = [
        &[("5", 5)],
        &[("5", 5), ("6 named", 6), ("10", 10)],
        &[("30", 30), ("at least 300", 300), ("at least 3,000", 3_000)],
    ];
    let drawn: Vec<Vec<(&str, u32)>> = drawn
        .iter()
        .map(|panel| panel.iter().map(|(text, count)| (text.as_str(), *count)).collect())
        .collect();
    assert_eq!(drawn, expected);
    assert_eq!(units.topic.text, "Networks and 5G factories");
    assert_eq!(
        units.each,
        "Each square stands for 1 of what its line names: sizes of unlike things do not compare."
    );
}

#[test]
fn a_range_has_the_squares_of_its_value_and_soft_ones_up_to_its_end() {
    let dataset = Dataset::from_json(bad_datasets::good::GOOD).expect("the example is valid");
    let Body::Units(units) = body(&dataset, &in_view(&dataset, "units")) else { panic!("another view") };
    let drawn = units.panels.iter().map(|panel| {
        let Some(Drawing::Squares(squares)) = &panel.targets[0].drawing else { panic!("no squares") };
        squares.blocks.iter().map(|block| (block.rest.as_str(), block.soft)).collect::<Vec<_>>()
    });
    // Three squares and two; the gap of one and four tenths of its four.
    let expected = [vec![("15.0", false), ("10.0", true)], vec![("2.6", false)]];
    assert_eq!(drawn.collect::<Vec<_>>(), expected);
}

#[test]
fn a_range_that_may_be_exceeded_is_open_at_its_upper_end() {
    let json = bad_datasets::good::GOOD.replace("\"exact\"", "\"at_least\"");
    let dataset = Dataset::from_json(&json).expect("the example is valid");
    let html = prerender(&dataset, &in_view(&dataset, "compare"));
    let (panels, _) = html.split_once("class=\"legend\"").expect("a legend below them");
    let marks: Vec<&str> = panels.split("class=\"mark\"").skip(1).collect();
    let open: Vec<bool> = marks.iter().map(|mark| mark.contains("open-end")).collect();
    assert_eq!(open, [false, true, false], "the value, the end of its range, the other plan's");
}

#[test]
fn financing_sorts_by_how_many_plans_name_an_instrument() {
    let dataset = dataset();
    let Body::Instruments(matrix) = body(&dataset, &in_view(&dataset, "instruments")) else {
        panic!("another view")
    };
    let named: Vec<usize> =
        matrix.rows.iter().map(|row| row.cells.iter().filter(|cell| cell.entry.is_some()).count()).collect();
    assert_eq!(named, [vec![3; 3], vec![2; 7], vec![1; 10]].concat());
    assert!(matrix.notes[0].note.text.contains("manufacturing-service"));
}

#[test]
fn the_table_has_everything_and_puts_what_is_not_set_last() {
    let dataset = dataset();
    let state = in_view(&dataset, "table");
    let all = dataset.metrics.len() + dataset.measures.len();
    for descending in [false, true] {
        // The first press sorts a plan's values from the greatest down, the second turns them round.
        let mut state = state.after(&Action::SortBy(SortKey::Plan(2)), &dataset);
        if !descending {
            state = state.after(&Action::SortBy(SortKey::Plan(2)), &dataset);
        }
        let Body::Table(table) = body(&dataset, &state) else { panic!("another view") };
        assert_eq!(table.rows.len(), all);
        let of_2023: Vec<String> =
            table.rows.iter().filter_map(|row| row.cells[2].1.as_ref()).map(spoken).take(8).collect();
        let mut expected =
            ["at least 3,000", "at least 300", "at least 100", "at least 100", "54", "30", "11", "about 2"];
        if !descending {
            expected.reverse();
        }
        assert_eq!(of_2023, expected);
        assert!(
            table.rows.iter().take(8).all(|row| row.cells[2].1.is_some()),
            "what is not set stands before what is"
        );
    }
}

#[test]
fn every_view_opens_the_sentence_that_is_selected_and_answers_years_and_topic() {
    let dataset = dataset();
    for (view, id) in [
        ("compare", "2022-benchmarks"),
        ("topics", "2022-benchmarks"),
        ("units", "2022-benchmarks"),
        ("instruments", "2022/venture-capital"),
        ("table", "2022-benchmarks"),
    ] {
        let mut state = in_view(&dataset, view);
        state.set("selected", id, &dataset).unwrap_or_else(|error| panic!("{error}"));
        let html = prerender(&dataset, &state);
        // Once more in the table for readers without scripts, which stands after the view.
        let (shown, _) = html.split_once("<noscript>").unwrap_or((&html, ""));
        let entries = shown.split("<details ").filter_map(|part| part.split('>').next());
        let opened: Vec<_> =
            entries.filter(|tag| tag.contains("class=\"entry") && tag.contains(" open")).collect();
        assert!(
            matches!(opened[..], [tag] if tag.contains(&format!("data-id=\"{id}\""))),
            "{view} opens {opened:?}, expected {id} alone"
        );

        let without = state.after(&Action::TogglePlan(1), &dataset);
        let drawn = prerender(&dataset, &without);
        assert!(
            view == "compare" || !drawn.contains(&format!("data-id=\"{id}\"")),
            "{view} shows a year that is off"
        );

        // (Financing has one topic, and all of it stays.)
        let platforms = state.after(&Action::Choose(Choice::Topic, "platforms".into()), &dataset);
        assert_eq!(
            prerender(&dataset, &platforms).contains(&format!("data-id=\"{id}\"")),
            view == "instruments",
            "{view} does not answer the topic"
        );
    }
    assert_eq!(View::ALL.len(), 5);
}

/// Whether a view shows anything.
fn is_empty(body: &Body) -> bool {
    match body {
        Body::Compare(compare) => compare.panels.iter().all(|panel| panel.is_empty()),
        Body::Units(units) => units.panels.iter().all(|panel| panel.is_empty()),
        Body::Topics(topics) => topics.groups.is_empty(),
        Body::Instruments(matrix) => matrix.rows.is_empty(),
        Body::Table(table) => table.rows.is_empty(),
    }
}

#[test]
fn a_view_offers_the_topics_that_it_can_show_and_says_which_it_shows() {
    let dataset = dataset();
    let mut offered = Vec::new();
    for view in View::WORDS {
        for topic in &dataset.topics {
            let mut state = in_view(&dataset, view);
            state.set("topic", topic.id.as_str(), &dataset).expect("a topic");
            let chart = Chart::new(&dataset, &state, Rendering::Live);
            assert!(!is_empty(&chart.body), "{view} of {}: nothing is shown", topic.id);
            let is_offered = chart.controls.topics.iter().any(|option| option.value == topic.id.as_str());
            let shown = chart.controls.topic();
            assert_eq!(shown == topic.id.as_str(), is_offered, "{view} of {} shows {shown}", topic.id);
            // What was chosen is kept for the other views.
            assert_eq!(state.get(Choice::Topic, &dataset), topic.id.as_str());
            offered.push(is_offered);
        }
    }
    let count = |view: usize| {
        offered.chunks(dataset.topics.len()).nth(view).expect("a view").iter().filter(|is| **is).count()
    };
    assert_eq!([0, 1, 2, 3, 4].map(count), [8, 7, 4, 1, 9]);
}
