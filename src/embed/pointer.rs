//! What the reader presses and chooses, as actions. One listener hears the whole widget, as the
//! markup is the same whether yew or a prerendered page has made it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::keyboard;
use crate::state::{Action, SortKey};

/// Listens for presses and choices inside `container` for as long as the result lives.
pub(super) fn listen(container: &HtmlElement, act: impl Fn(Action) + 'static) -> Closure<dyn Fn(Event)> {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        let action = if event.type_() == "change" { chosen(&target) } else { pressed(&target, &event) };
        if let Some(action) = action {
            act(action);
        }
    });
    let function = Some(listener.as_ref().unchecked_ref());
    container.set_onclick(function);
    container.set_onchange(function);
    listener
}

/// Shows `topic` in the list: once the reader has touched it, the browser no longer heeds the markup.
pub(super) fn show_topic(container: &HtmlElement, topic: &str) {
    let list = container.query_selector("select").ok().flatten();
    if let Some(list) = list.and_then(|list| list.dyn_into::<HtmlSelectElement>().ok()) {
        list.set_value(topic);
    }
}

fn pressed(target: &Element, event: &Event) -> Option<Action> {
    let around = |selector| target.closest(selector).ok().flatten();
    if let Some(entry) = around(".entry > summary").and_then(|line| line.parent_element()) {
        // The state opens and closes it; the browser must not do it a second time.
        event.prevent_default();
        return Some(Action::ToggleSource(entry.get_attribute("data-id")?));
    }
    if around("input[aria-disabled]").is_some() {
        event.prevent_default();
        return None;
    }
    match around("button")?.get_attribute("data-sort") {
        Some(key) => Some(Action::SortBy(SortKey::parse(&key)?)),
        None => Some(Action::ShowAllPlans),
    }
}

fn chosen(target: &Element) -> Option<Action> {
    if let Some(list) = target.dyn_ref::<HtmlSelectElement>() {
        return Some(Action::Choose("topic", list.value()));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    if let Some(plan) = keyboard::switches(target).iter().position(|switch| switch == target) {
        return Some(Action::TogglePlan(plan));
    }
    let choice = ["view", "scale"].into_iter().find(|name| input.name().ends_with(name))?;
    Some(Action::Choose(choice, input.value()))
}
