//! Keys that native controls do not handle: arrows, Home and End from year to year, Escape to close a source card.

use wasm_bindgen::prelude::*;
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent, NodeList};

use crate::names::DATA_ID;
use crate::state::Action;

/// The action of a key that was pressed at `focused`, if it has one. Keys that move the focus have none. What is
/// handled here, the browser does not handle.
pub(super) fn pressed(focused: &Element, event: &KeyboardEvent) -> Option<Action> {
    let (handled, action) = match event.key().as_str() {
        "Escape" => {
            let closed = close(focused);
            (closed.is_some(), closed.map(Action::ToggleSource))
        }
        key => (step(focused, key), None),
    };
    if handled {
        event.prevent_default();
    }
    action
}

/// Focuses what `selector` finds, without scrolling the page.
pub(super) fn focus(container: &Element, selector: &str) {
    let found = container.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus from an open source card back to its line, and gives the id of the card.
fn close(focused: &Element) -> Option<String> {
    let entry = focused.closest("details.entry[open]").ok().flatten()?;
    focus(&entry, "summary");
    entry.get_attribute(DATA_ID)
}

/// Moves the focus from one year's switch to another: by arrows to the next, round in a circle, by Home and End to the
/// first and the last.
fn step(focused: &Element, key: &str) -> bool {
    let switches = switches(focused);
    let Some(at) = switches.iter().position(|switch| switch == focused) else { return false };
    let count = switches.len();
    let to = match key {
        "ArrowRight" | "ArrowDown" => (at + 1) % count,
        "ArrowLeft" | "ArrowUp" => (at + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        _ => return false,
    };
    switches[to].dyn_ref::<HtmlElement>().is_some_and(|switch| switch.focus().is_ok())
}

/// The switches of the plans, in order, if `one` is among them.
pub(super) fn switches(one: &Element) -> Vec<Element> {
    let group = one.closest(".plans").ok().flatten();
    let found = group.and_then(|group| group.query_selector_all("input").ok());
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(|i| found.as_ref()?.item(i)?.dyn_into().ok()).collect()
}
