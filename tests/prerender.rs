//! The markup of the widget, part by part: as it stands in a page before any script, and of each view in a live
//! widget.
#![cfg(not(target_arch = "wasm32"))]

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use plan_compare::chart::{Chart, Rendering};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{Action, Choice, State, View};
use plan_compare::view::{Widget, WidgetProps};
use plan_compare::{EMBEDDED, prerender};
use yew::LocalServerRenderer;

/// The parts of the widget, each by how its element starts.
const PARTS: [(&str, &str); 5] = [
    ("title", "<h2 id=\"plan-compare-title\""),
    ("takeaway", "<p class=\"takeaway\""),
    ("controls", "<div class=\"controls\""),
    ("table", "<noscript>"),
    ("footer", "<section part=\"footer\""),
];
/// How the element of the chart starts.
const CHART: &str = "<div class=\"body\"";
const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

fn embedded() -> Dataset {
    Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid")
}

/// The element of `html` that starts with `start`, up to its end tag.
fn element<'a>(html: &'a str, start: &str) -> &'a str {
    let from = html.find(start).unwrap_or_else(|| panic!("found no {start} in the markup"));
    let html = &html[from..];
    let name = start[1..].split([' ', '>']).next().expect("a tag name");
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut end = html.find(&close).expect("an end tag");
    // One end tag more for each element of the same name inside.
    let mut seen = open.len();
    while let Some(inside) = html[seen..end].find(&open) {
        seen += inside + open.len();
        end += close.len();
        end += html[end..].find(&close).expect("an end tag");
    }
    &html[..end + close.len()]
}

/// One line per element, so that a change of the markup can be read.
fn lines(html: &str) -> String {
    let mut lines = String::new();
    for (i, part) in html.split('<').enumerate() {
        let inline = ["b>", "/b>", "i>", "/i>", "span", "/", "q>", "small", "path", "line", "rect", "text"];
        if i > 0 {
            if !inline.iter().any(|tag| part.starts_with(tag)) {
                lines.push('\n');
            }
            lines.push('<');
        }
        lines.push_str(part);
    }
    lines.trim_start().to_owned()
}

fn after(actions: &[Action], lang: Lang, dataset: &Dataset) -> State {
    actions.iter().fold(State::new(dataset, lang), |state, action| state.after(action, dataset))
}

/// The markup of a live widget, which has no script's listeners but the same elements.
fn live(dataset: &Dataset, state: &State) -> String {
    let chart = Rc::new(Chart::new(dataset, state, Rendering::Live));
    let all = chart.body.batches();
    let props = WidgetProps::new(chart, None, all);
    let mut render = pin!(LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render());
    match render.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => html,
        Poll::Pending => panic!("rendering waits for nothing"),
    }
}

#[test]
fn each_part_before_any_script() {
    let dataset = embedded();
    for lang in LANGS {
        let html = prerender(&dataset, &State::new(&dataset, lang));
        for (part, start) in PARTS {
            insta::assert_snapshot!(format!("static_{part}_{}", lang.as_str()), lines(element(&html, start)));
        }
    }
}

#[test]
fn each_panel_before_any_script() {
    let dataset = embedded();
    for lang in LANGS {
        let html = prerender(&dataset, &State::new(&dataset, lang));
        for (i, plan) in dataset.plans.iter().enumerate() {
            let start = format!("<section class=\"panel\" data-plan=\"{}\"", i + 1);
            let name = format!("static_panel_{}_{}", plan.id, lang.as_str());
            insta::assert_snapshot!(name, lines(element(&html, &start)));
        }
    }
}

#[test]
fn each_view_of_a_live_widget() {
    let dataset = embedded();
    for view in View::ALL {
        for lang in LANGS {
            let html = live(&dataset, &State { view: *view, ..State::new(&dataset, lang) });
            let name = format!("live_{}_{}", view.as_str(), lang.as_str());
            insta::assert_snapshot!(name, lines(element(&html, CHART)));
        }
    }
}

#[test]
fn two_plans_on_a_linear_scale_with_an_open_source_card() {
    let dataset = embedded();
    let id = dataset.source_card_id("2021-scenarios").expect("it is there");
    let actions = [
        Action::TogglePlan(2),
        Action::Choose(Choice::Scale, "linear".into()),
        Action::ToggleSource(id.to_string()),
    ];
    let html = live(&dataset, &after(&actions, Lang::En, &dataset));
    insta::assert_snapshot!("live_linear_open_en", lines(element(&html, CHART)));
}

#[test]
fn nothing_in_it_needs_permission_from_a_content_policy() {
    let dataset = embedded();
    for lang in LANGS {
        let html = prerender(&dataset, &State::new(&dataset, lang));
        for forbidden in [" style=", "<style", "<script", " onclick", "javascript:", "<!--"] {
            assert!(!html.contains(forbidden), "{forbidden} in the prerendered page");
        }
    }
}

#[test]
fn an_element_ends_at_its_own_end_tag() {
    assert_eq!(
        element("<p>a</p><ol c><li><ol><li></li></ol></li></ol><p>", "<ol c"),
        "<ol c><li><ol><li></li></ol></li></ol>"
    );
    assert_eq!(element("<p>a</p><p>b</p>", "<p>"), "<p>a</p>");
}
