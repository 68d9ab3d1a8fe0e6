//! In the picture, numbers, gridlines and marks stand where the axis has them.
#![cfg(not(target_arch = "wasm32"))]

use plan_compare::EMBEDDED;
use plan_compare::chart::{Body, Chart, Drawing, Rendering};
use plan_compare::export::{SystemFont, WIDTH, svg};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{Action, Choice, State};
use roxmltree::{Document, Node};

/// From the end of the axis to the panel's edge, in px.
const ROOM: f64 = 28.0;
/// Lengths are written to a tenth of a px, places are kept to a hundredth of a per cent.
const NOTHING: f64 = 0.15;

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("{node:?}: no {name}"))
}

/// The share of the axis at which `value` stands, by the formula that schools teach.
type Scale = fn(f64) -> f64;

/// A panel's edges, the numbers of its axis with their places, and the places of marks and gridlines.
struct Panel {
    x: [f64; 2],
    labels: Vec<(f64, f64)>,
    marks: Vec<f64>,
    lines: Vec<f64>,
}

/// The panels of a picture in one row.
fn panels(document: &Document<'_>) -> Vec<Panel> {
    let heads = document.descendants().filter(|node| node.attribute("height") == Some("2.5"));
    let mut panels: Vec<Panel> = heads
        .map(|head| {
            let x = number(head, "x");
            Panel {
                x: [x, x + number(head, "width")],
                labels: Vec::new(),
                marks: Vec::new(),
                lines: Vec::new(),
            }
        })
        .collect();
    for node in document.descendants() {
        let place = |x: f64, panel: &Panel| x > panel.x[0] - 10.0 && x < panel.x[1];
        if node.attribute("data-style").is_some() {
            let place_of = node.attribute("transform").and_then(|value| value.strip_prefix("translate("));
            let x: f64 = place_of.and_then(|at| at.split(' ').next()?.parse().ok()).expect("a place");
            panels.iter_mut().find(|panel| place(x, panel)).expect("a panel").marks.push(x);
        } else if node.has_tag_name("rect") && node.attribute("width") == Some("1") {
            let x = number(node, "x") + 0.5;
            panels.iter_mut().find(|panel| place(x, panel)).expect("a panel").lines.push(x);
        } else if node.has_tag_name("text") {
            let text = node.first_element_child().filter(|text| text.attribute("font-size") == Some("15"));
            let Some(label) = text.and_then(|text| text.text()) else { continue };
            let value = label.replace(',', "").parse().unwrap_or_else(|_| panic!("{label} on an axis"));
            let x = number(node, "x");
            let panel = panels.iter_mut().find(|panel| place(x, panel)).expect("a panel");
            // All but the first ones stand with their middle at their lines.
            let middle = node.attribute("text-anchor") == Some("middle");
            assert!(middle || x - panel.x[0] < 50.0, "{label}: does not stand at its line's middle");
            panel.labels.push((value, x));
        }
    }
    panels
}

fn stand_right(dataset: &Dataset, choices: &[(Choice, &str)], labels: &[f64], scale: Scale) {
    let state = choices.iter().fold(State::new(dataset, Lang::En), |state, (choice, value)| {
        state.after(&Action::Choose(*choice, (*value).into()), dataset)
    });
    let picture = svg(dataset, &state, WIDTH, &SystemFont);
    let document = Document::parse(&picture).expect("well-formed");
    let Body::Compare(compare) = Chart::new(dataset, &state, Rendering::Live).body else {
        unreachable!("the default view")
    };
    let panels = panels(&document);
    assert_eq!(panels.len(), compare.panels.len());
    for (panel, chart) in panels.iter().zip(&compare.panels) {
        let [left, right] = panel.x;
        let at = |value: f64| left + scale(value) * (right - ROOM - left);
        let near = |x: f64, expected: f64| (x - expected).abs() < NOTHING;
        let values: Vec<f64> = panel.labels.iter().map(|(value, _)| *value).collect();
        assert_eq!(values, labels);
        for (value, x) in &panel.labels {
            assert!(near(*x, at(*value)), "the number {value} stands at {x}, expected {}", at(*value));
            assert!(
                panel.lines.iter().any(|line| near(*line, *x)),
                "{value} at {x}: no line in {:?}",
                panel.lines
            );
        }
        let targets = chart.targets.iter().flat_map(|entry| {
            let (_, target) = dataset.target(entry.id.as_str()).expect("a target");
            assert!(matches!(entry.drawing, Some(Drawing::Mark(_))));
            [Some(target.value), target.max].into_iter().flatten().map(plan_compare::model::Amount::get)
        });
        let targets: Vec<f64> = targets.collect();
        assert_eq!(panel.marks.len(), targets.len());
        for (value, x) in targets.iter().zip(&panel.marks) {
            assert!(near(*x, at(*value)), "the mark of {value} stands at {x}, expected {}", at(*value));
        }
    }
}

#[test]
fn on_a_log_axis() {
    let dataset = Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid");
    stand_right(&dataset, &[], &[1.0, 10.0, 100.0, 1_000.0], |value| value.log10() / 3_000_f64.log10());
}

#[test]
fn on_a_linear_axis() {
    let dataset = Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid");
    stand_right(&dataset, &[(Choice::Scale, "linear")], &[0.0, 1_000.0, 2_000.0, 3_000.0], |value| {
        value / 3_000.0
    });
}

#[test]
fn on_a_log_axis_with_a_zero_left_of_it() {
    let json = EMBEDDED.replacen("\"value\":5,", "\"value\":0,\"max\":5,", 1).replacen(
        "\"value\":20,",
        "\"value\":0,",
        1,
    );
    let dataset = Dataset::from_json(&json).expect("two zeros");
    let scale = |value: f64| {
        if value <= 0.0 { 0.0 } else { 0.12 + 0.88 * value.log10() / 3_000_f64.log10() }
    };
    stand_right(&dataset, &[], &[0.0, 1.0, 10.0, 100.0, 1_000.0], scale);
    // The lower end of a range is a 0 like others.
    let json = EMBEDDED.replacen("\"value\":5,", "\"value\":0,\"max\":5,", 1);
    let range = Dataset::from_json(&json).expect("a range from 0");
    stand_right(&range, &[], &[0.0, 1.0, 10.0, 100.0, 1_000.0], scale);
    let state = State::new(&dataset, Lang::En);
    for (lang, said) in [(Lang::En, "It has no 0"), (Lang::Zh, "对数刻度上没有0")] {
        let legend = Chart::new(&dataset, &State { lang, ..state.clone() }, Rendering::Live).legend_text();
        assert!(legend.contains(said), "{legend}");
    }
}
