//! The first frame as it stands in a page before any script.
#![cfg(not(target_arch = "wasm32"))]

use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{Action, State};
use plan_compare::{EMBEDDED, prerender};

/// A line an element, so that a reader of the snapshot, and of its changes, sees what is there.
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

fn first_frame(lang: Lang, actions: &[Action]) -> String {
    let dataset = Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid");
    let state =
        actions.iter().fold(State::new(&dataset, lang), |state, action| state.after(action, &dataset));
    prerender(&dataset, &state)
}

#[test]
fn english() {
    insta::assert_snapshot!("first_frame_en", lines(&first_frame(Lang::En, &[])));
}

#[test]
fn chinese() {
    insta::assert_snapshot!("first_frame_zh", lines(&first_frame(Lang::Zh, &[])));
}

#[test]
fn two_plans_on_a_linear_scale_with_an_open_sentence() {
    let dataset = Dataset::from_json(EMBEDDED).expect("the embedded dataset is valid");
    let id = dataset.source_card_id("2021-scenarios").expect("it is there");
    let actions = [
        Action::TogglePlan(2),
        Action::Choose("scale", "linear".into()),
        Action::ToggleSource(id.to_string()),
    ];
    let html = first_frame(Lang::En, &actions);
    let head: String = html.split(r#"<section part="footer""#).next().unwrap_or_default().to_owned();
    let panel = head.split("<section").nth(2).expect("the first panel");
    insta::assert_snapshot!("panel_2021_linear_open", lines(panel));
}

#[test]
fn nothing_in_it_needs_permission_from_a_content_policy() {
    for lang in [Lang::En, Lang::Zh] {
        let html = first_frame(lang, &[]);
        for forbidden in [" style=", "<style", "<script", " onclick", "javascript:", "<!--"] {
            assert!(!html.contains(forbidden), "{forbidden} in the first frame");
        }
    }
}
