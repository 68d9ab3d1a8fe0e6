//! What must hold of every chart, whatever the dataset and the state.
#![cfg(not(target_arch = "wasm32"))]

#[path = "shared/any_dataset.rs"]
mod any_dataset;
#[path = "../xtask/src/build/gallery/made.rs"]
mod made;

use any_dataset::{any_dataset, any_state};
use made::{Figure, Made, MadeMetric, text};
use plan_compare::chart::{Block, Body, Chart, Drawing, Entry, Mark, Percent, Rendering, Squares};
use plan_compare::model::{Comparable, Dataset, Kind, Lang};
use plan_compare::prerender;
use plan_compare::state::{Choice, State};
use proptest::prelude::*;

/// What is drawn of one number, and the number.
struct Drawn {
    figure: Figure,
    mark: Mark,
}

fn mark(entry: &Entry) -> Option<Mark> {
    match entry.drawing {
        Some(Drawing::Mark(mark)) => Some(mark),
        _ => None,
    }
}

/// The numbers that the plans of `state` give under its topic, in order: metric and figure.
fn said<'a>(made: &'a Made, state: &'a State) -> impl Iterator<Item = (usize, &'a Figure)> {
    let metrics = made.metrics.iter().enumerate().filter(|(_, metric)| is_shown(metric.topic, state));
    let figures = metrics.flat_map(|(i, metric)| metric.figures.iter().map(move |figure| (i, figure)));
    figures.filter(|(_, figure)| state.plans.contains(figure.plan))
}

fn is_shown(topic: usize, state: &State) -> bool {
    state.topic.as_ref().is_none_or(|chosen| chosen.as_str() == format!("t{topic}"))
}

/// The same with the topic that the view shows: it does not offer one that it has nothing on.
fn with_shown_topic(mut state: State, dataset: &Dataset) -> State {
    let chart = Chart::new(dataset, &state, Rendering::Live);
    state.choose(Choice::Topic, chart.controls.topic(), dataset).expect("a topic that is offered");
    state
}

/// The figure that stands behind an entry.
fn figure_of(made: &Made, entry: &Entry) -> Figure {
    let figures = made.metrics.iter().enumerate().flat_map(|(i, metric)| {
        metric.figures.iter().map(move |figure| (made::target_id(i, figure.plan), *figure))
    });
    let mut figures = figures.filter(|(id, _)| id == entry.id.as_str());
    figures.next().unwrap_or_else(|| panic!("{} is drawn and not in the dataset", entry.id)).1
}

/// Places inside of the panel, in the order of the values; a range reaches from one to the other.
fn stand_in_order(drawn: &[Drawn]) -> Result<(), TestCaseError> {
    let edge = Percent::of(1.0);
    let mut places = Vec::new();
    for Drawn { figure, mark } in drawn {
        prop_assert_eq!(figure.max.is_some(), mark.until.is_some());
        places.push((figure.value, mark.at));
        places.extend(figure.max.zip(mark.until));
        for join in [mark.above, mark.below].into_iter().flatten() {
            prop_assert!(join <= edge);
        }
    }
    prop_assert!(places.iter().all(|(_, at)| *at <= edge));
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    prop_assert!(places.is_sorted_by_key(|(_, at)| *at), "a larger value is drawn smaller: {places:?}");
    Ok(())
}

/// The page without the table that stands in it for readers who have no script.
fn view_alone(html: &str) -> String {
    html.split("<noscript>")
        .map(|part| part.split_once("</noscript>").map_or(part, |(_, after)| after))
        .collect()
}

/// How many squares are seen, parts of one included: the certain ones, and those on top.
fn squares_seen(squares: &Squares) -> (f64, f64) {
    let seen = |soft: bool| {
        let blocks = squares.blocks.iter().filter(move |block| block.soft == soft);
        blocks.map(|block| {
            let (rows, square) = (f64::from(block.rows), f64::from(Block::SQUARE));
            let width: f64 = if block.rest.is_empty() { 0.0 } else { block.rest.parse().expect("a width") };
            let whole = (width / square).floor();
            // A square begins with its gap of 1.
            let part = (width - whole * square - 1.0).max(0.0) / (square - 1.0);
            assert!(rows <= 10.0 * square && whole <= 10.0);
            assert!(f64::from(block.height) >= rows && !block.width().is_empty());
            rows / square * 10.0 + whole + part
        })
    };
    (seen(false).sum(), seen(true).sum())
}

proptest! {
    #[test]
    fn side_by_side_a_mark_stands_for_each_target_and_for_nothing_else((made, dataset) in any_dataset(), choices in any_state()) {
        let mut state = choices.state(&dataset);
        state.set("view", "compare", &dataset).expect("a view");
        let state = with_shown_topic(state, &dataset);
        let Body::Compare(compare) = Chart::new(&dataset, &state, Rendering::Live).body else { unreachable!("the view") };
        prop_assert_eq!(compare.panels.len(), made.plans.len());
        let mut drawn = Vec::new();
        for (p, panel) in compare.panels.iter().enumerate() {
            prop_assert_eq!(panel.shown, state.plans.contains(p));
            prop_assert!(panel.reported.entries.iter().all(|entry| entry.drawing.is_none()), "what is no target is drawn");
            for entry in panel.targets.iter().filter(|_| panel.shown) {
                drawn.push(Drawn { figure: figure_of(&made, entry), mark: mark(entry).expect("a mark") });
            }
        }
        let set: Vec<_> = said(&made, &state).filter(|(_, figure)| figure.kind == Kind::Target).collect();
        prop_assert_eq!(drawn.len(), set.len(), "a mark for each target and no other");
        prop_assert!(drawn.iter().all(|each| each.figure.kind == Kind::Target));
        stand_in_order(&drawn)?;
        let ticks = &compare.axis.ticks;
        prop_assert!((2..=6).contains(&ticks.len()), "{:?}", ticks);
        prop_assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at), "{:?}", ticks);
    }

    #[test]
    fn by_topic_a_lane_has_a_mark_where_a_target_is_and_none_where_none_is((made, dataset) in any_dataset(), choices in any_state()) {
        let mut state = choices.state(&dataset);
        state.set("view", "topics", &dataset).expect("a view");
        let state = with_shown_topic(state, &dataset);
        let Body::Topics(topics) = Chart::new(&dataset, &state, Rendering::Live).body else { unreachable!("the view") };
        let shown: Vec<usize> = (0..made.plans.len()).filter(|plan| state.plans.contains(*plan)).collect();
        let mut drawn = Vec::new();
        for row in topics.groups.iter().flat_map(|group| group.metrics.iter()) {
            let named = |metric: &&MadeMetric| metric.name.as_object().expect("a text").values().any(|name| *name == row.name.text);
            let metric = made.metrics.iter().find(named).expect("a metric of this name");
            prop_assert!(is_shown(metric.topic, &state));
            let mut set: Vec<usize> = metric.figures.iter().map(|figure| figure.plan).collect();
            set.sort_unstable();
            set.retain(|plan| shown.contains(plan));
            prop_assert_eq!(row.lanes.iter().map(|lane| lane.head.symbol.index).collect::<Vec<_>>(), set);
            prop_assert_eq!(row.lanes.len() + row.unset.len(), shown.len());
            for lane in &row.lanes {
                let figure = figure_of(&made, &lane.entry);
                prop_assert_eq!(mark(&lane.entry).is_some(), figure.kind == Kind::Target, "what is no target is drawn");
                drawn.extend(mark(&lane.entry).map(|mark| Drawn { figure, mark }));
            }
        }
        let targets = said(&made, &state).filter(|(_, figure)| figure.kind == Kind::Target).count();
        prop_assert_eq!(drawn.len(), targets);
        stand_in_order(&drawn)?;
    }

    #[test]
    fn larger_numbers_never_have_fewer_squares((made, dataset) in any_dataset(), choices in any_state()) {
        let mut state = choices.state(&dataset);
        state.set("view", "units", &dataset).expect("a view");
        let state = with_shown_topic(state, &dataset);
        let Body::Units(units) = Chart::new(&dataset, &state, Rendering::Live).body else { unreachable!("the view") };
        let mut counted = Vec::new();
        for entry in units.panels.iter().flat_map(|panel| &panel.targets) {
            let Some(Drawing::Squares(squares)) = &entry.drawing else { panic!("{} has no squares", entry.id) };
            let (figure, (sure, above)) = (figure_of(&made, entry), squares_seen(squares));
            prop_assert_eq!(figure.kind, Kind::Target);
            prop_assert!(sure.is_finite() && above.is_finite());
            prop_assert_eq!(above > 0.0, figure.max.is_some());
            // Beside the greatest number that there is, the least one is none.
            prop_assert!(sure > 0.0 || figure.value < 1e-200, "{} is not seen", figure.value);
            prop_assert!(sure <= 0.0 || figure.value > 0.0, "{sure} squares stand for nothing");
            counted.push((figure.value, sure));
        }
        let topic = dataset.topics.iter().position(|topic| topic.name.get(state.lang) == units.topic.text).expect("a topic");
        let set = said(&made, &state)
            .filter(|(i, figure)| figure.kind == Kind::Target && made.metrics[*i].topic == topic);
        prop_assert_eq!(counted.len(), set.count(), "squares for each target and for no other");
        counted.sort_by(|a, b| a.0.total_cmp(&b.0));
        prop_assert!(counted.is_sorted_by_key(|(_, squares)| *squares), "a larger value has fewer squares: {counted:?}");
    }

    #[test]
    fn what_is_not_set_is_a_word_and_never_a_drawing((made, dataset) in any_dataset(), choices in any_state()) {
        let state = with_shown_topic(choices.state(&dataset), &dataset);
        let chart = Chart::new(&dataset, &state, Rendering::Live);
        let html = prerender(&dataset, &state);
        let count = |part: &str| view_alone(&html).matches(part).count();
        let shown = (0..made.plans.len()).filter(|plan| state.plans.contains(*plan)).count();
        let marks = |entry: &Entry| mark(entry).map_or(0, |mark| 1 + usize::from(mark.until.is_some()));
        let not_set = format!(">{}</td>", chart.words.not_set);
        let not_named = format!(" {}<", chart.words.not_named);
        let (expected_marks, expected_squares, unset, unnamed) = match &chart.body {
            Body::Compare(compare) => {
                let targets = compare.panels.iter().flat_map(|panel| &panel.targets);
                (targets.map(&marks).sum(), 0, 0, 0)
            }
            Body::Units(units) => (0, units.panels.iter().map(|panel| panel.targets.len()).sum(), 0, 0),
            Body::Topics(topics) => {
                let metrics = topics.groups.iter().flat_map(|group| group.metrics.iter());
                prop_assert_eq!(count("class=\"unset\""), metrics.clone().filter(|row| !row.unset.is_empty()).count());
                let lanes = metrics.flat_map(|row| &row.lanes);
                let cells = topics.groups.iter().flat_map(|group| &group.measures).flat_map(|row| &row.cells);
                let drawn = lanes.map(|lane| marks(&lane.entry)).sum();
                (drawn, 0, 0, cells.filter(|cell| cell.entry.is_none()).count())
            }
            Body::Instruments(matrix) => {
                let instruments = made.measures.iter().filter(|measure| measure.instrument && is_shown(measure.topic, &state));
                let named: usize = instruments
                    .clone()
                    .map(|measure| measure.plans.iter().filter(|plan| state.plans.contains(**plan)).count())
                    .sum();
                prop_assert_eq!(matrix.rows.len(), instruments.clone().count());
                (0, 0, 0, instruments.count() * shown - named)
            }
            Body::Table(table) => {
                let (with_target, without): (Vec<_>, Vec<_>) = made
                    .metrics
                    .iter()
                    .filter(|metric| is_shown(metric.topic, &state))
                    .partition(|metric| metric.figures.iter().any(|figure| figure.kind == Kind::Target));
                let metrics = with_target.len() + without.len();
                let measures = made.measures.iter().filter(|measure| is_shown(measure.topic, &state)).count();
                prop_assert_eq!(table.rows.len(), metrics + measures);
                let unsaid = table.rows.iter().flat_map(|row| &row.cells).filter(|(_, entry)| entry.is_none()).count();
                let of = |metrics: &[&MadeMetric]| {
                    let figures = metrics.iter().flat_map(|metric| &metric.figures);
                    metrics.len() * shown - figures.filter(|figure| state.plans.contains(figure.plan)).count()
                };
                let (unset, unreported) = (of(&with_target), of(&without));
                prop_assert_eq!(count(&format!(">{}</td>", chart.words.not_reported)), unreported);
                prop_assert_eq!(count(&format!(">{}<", chart.words.not_named)), unsaid - unset - unreported);
                (0, 0, unset, 0)
            }
        };
        let samples = chart.legend.iter().filter(|item| item.sample.is_some()).count();
        prop_assert_eq!(count("class=\"mark\""), expected_marks + samples);
        prop_assert_eq!(count("class=\"squares\""), expected_squares);
        prop_assert_eq!(count(&not_set), unset);
        prop_assert_eq!(count(&not_named), unnamed);
    }
}

/// A dataset of so many plans with a target each.
fn dataset(plans: usize) -> Dataset {
    let metric = MadeMetric {
        topic: 0,
        name: text("things", "东西"),
        unit: text("things", "个"),
        comparable: Comparable::Yes,
        figures: (0..plans).map(|plan| Figure::exactly(plan, 1.0)).collect(),
    };
    let made = Made {
        plans: (0..plans).map(|plan| text(&format!("P{plan}"), &format!("P{plan}"))).collect(),
        topics: vec![text("Topic", "主题")],
        metrics: vec![metric],
        measures: Vec::new(),
    };
    Dataset::from_json(&made.json().to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn every_name_of_a_choice_can_be_read_back() {
    let dataset = dataset(3);
    let mut state = State::new(&dataset, Lang::En);
    for (choice, value) in [
        (Choice::Lang, "zh"),
        (Choice::Plans, "p0,p2"),
        (Choice::View, "compare"),
        (Choice::Scale, "linear"),
        (Choice::Selected, "m0-p1"),
    ] {
        state.choose(choice, value, &dataset).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(state.get(choice, &dataset), value);
        state.choose(choice, "", &dataset).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            state.get(choice, &dataset),
            State::new(&dataset, Lang::En).get(choice, &dataset),
            "{choice:?} by default"
        );
    }
}

#[test]
fn an_unknown_choice_falls_back_and_says_what_is_known() {
    let dataset = dataset(2);
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
    assert_eq!(state.get(Choice::Plans, &dataset), "p1", "what is known of the list stays");
}
