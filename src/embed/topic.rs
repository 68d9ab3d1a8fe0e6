use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, HtmlSelectElement};

use crate::state::Action;

/// Shows `topic` in the list: once the reader has touched it, the browser no longer heeds the markup.
pub(super) fn show(container: &HtmlElement, topic: &str) {
    let list = container.query_selector("select").ok().flatten();
    if let Some(list) = list.and_then(|list| list.dyn_into::<HtmlSelectElement>().ok()) {
        list.set_value(topic);
    }
}

/// Listens for another topic inside `container` for as long as the result lives.
pub(super) fn listen(container: &HtmlElement, act: impl Fn(Action) + 'static) -> Closure<dyn Fn(Event)> {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let list = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(list) = list {
            act(Action::Choose("topic", list.value()));
        }
    });
    container.set_onchange(Some(listener.as_ref().unchecked_ref()));
    listener
}
