//! Keys that native controls do not know: arrows from year to year, Escape to close a sentence.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent, NodeList, ShadowRoot};

use crate::state::Action;

/// Listens for keys inside `container` for as long as the result lives.
pub(super) fn listen(
    container: &HtmlElement,
    root: &ShadowRoot,
    act: impl Fn(Action) + 'static,
) -> Closure<dyn Fn(KeyboardEvent)> {
    let root = root.clone();
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let Some(focused) = root.active_element() else { return };
        let handled = match event.key().as_str() {
            "Escape" => close(&focused, &act),
            "ArrowRight" | "ArrowDown" => step(&focused, true),
            "ArrowLeft" | "ArrowUp" => step(&focused, false),
            _ => false,
        };
        if handled {
            event.prevent_default();
        }
    });
    container.set_onkeydown(Some(listener.as_ref().unchecked_ref()));
    listener
}

/// Focuses what `selector` finds.
pub(super) fn focus(container: &Element, selector: &str) {
    let found = container.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Closes the open sentence in which, or on whose line, the focus is, and gives that line the
/// focus back.
fn close(focused: &Element, act: &impl Fn(Action)) -> bool {
    let Some(entry) = focused.closest("details.entry[open]").ok().flatten() else { return false };
    focus(&entry, "summary");
    act(Action::CloseSource);
    true
}

/// Moves the focus from one year's switch to the next, round in a circle.
fn step(focused: &Element, forward: bool) -> bool {
    let switches = switches(focused);
    let Some(at) = switches.iter().position(|switch| switch == focused) else { return false };
    let next = (at + if forward { 1 } else { switches.len() - 1 }) % switches.len();
    switches[next].dyn_ref::<HtmlElement>().is_some_and(|switch| switch.focus().is_ok())
}

/// The switches of the plans, in order, if `one` is among them.
pub(super) fn switches(one: &Element) -> Vec<Element> {
    let group = one.closest(".plans").ok().flatten();
    let found = group.and_then(|group| group.query_selector_all("input").ok());
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(|i| found.as_ref()?.item(i)?.dyn_into().ok()).collect()
}
