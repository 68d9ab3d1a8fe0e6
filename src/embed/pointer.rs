//! What the reader presses and chooses, as actions. The class listens at the root of the widget, because the
//! markup is the same whether yew or the prerendered page has made it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::nodes::{elements, focus};
use crate::names::{DATA_ID, DATA_SORT};
use crate::state::{Action, Choice, SortKey};

/// The list of topics.
pub(super) const TOPIC_LIST: &str = ".topics select";

/// The action that a press or a choice inside the widget stands for, if any.
pub(super) fn action(event: &Event) -> Option<Action> {
    // Inside the shadow root: outside of it, the target is the element that has the root.
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if event.type_() == "change" { chosen(&target) } else { pressed(&target, event) }
}

/// Shows `topic` in the list: once the reader has used it, the browser ignores the `selected` attributes.
pub(super) fn show_topic(container: &HtmlElement, topic: &str) {
    let list = container.query_selector(TOPIC_LIST).ok().flatten();
    if let Some(list) = list.and_then(|list| list.dyn_into::<HtmlSelectElement>().ok()) {
        list.set_value(topic);
    }
}

fn pressed(target: &Element, event: &Event) -> Option<Action> {
    let around = |selector| target.closest(selector).ok().flatten();
    if let Some(entry) = around(".entry > summary").and_then(|line| line.parent_element()) {
        // The state opens and closes it; the browser must not do it as well.
        event.prevent_default();
        return Some(Action::ToggleSource(entry.get_attribute(DATA_ID)?));
    }
    if around("input[aria-disabled]").is_some() {
        event.prevent_default();
        return None;
    }
    if let Some(all) = around("button.all") {
        // When all are on, the button is disabled, and would lose the focus to the page.
        if let Some(controls) = all.parent_element() {
            focus(&controls, ".plans input");
        }
        return Some(Action::ShowAllPlans);
    }
    let key = around("button[data-sort]")?.get_attribute(DATA_SORT)?;
    Some(Action::SortBy(SortKey::from_word(&key)?))
}

fn chosen(target: &Element) -> Option<Action> {
    if let Some(list) = target.dyn_ref::<HtmlSelectElement>() {
        let is_topics = target.closest(TOPIC_LIST).is_ok_and(|list| list.is_some());
        return is_topics.then(|| Action::Choose(Choice::Topic, list.value()));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    if let Some(plans) = target.closest(".plans").ok().flatten() {
        return elements(&plans, "input").iter().position(|switch| switch == target).map(Action::TogglePlan);
    }
    let group = target.closest("fieldset").ok().flatten()?.class_name();
    let choice = [Choice::View, Choice::Scale].into_iter().find(|choice| group == choice.as_str())?;
    Some(Action::Choose(choice, input.value()))
}
