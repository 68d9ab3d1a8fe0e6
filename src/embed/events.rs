use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::model::Dataset;
use crate::state::State;

/// What the page is told: the name of an event, and its detail.
pub(super) struct Event {
    name: &'static str,
    detail: JsValue,
}

impl Event {
    /// The widget answers.
    pub(super) fn ready() -> Self {
        let version = env!("CARGO_PKG_VERSION").into();
        Self { name: "plan-compare-ready", detail: object(&[("version", version)]) }
    }

    /// The reader, or the page, chose something else.
    pub(super) fn change(state: &State, changed: &[&str], dataset: &Dataset) -> Self {
        let detail =
            object(&[("state", state_object(state, dataset)), ("changed", array(changed.iter().copied()))]);
        Self { name: "plan-compare-change", detail }
    }

    /// Another sentence is open, or none.
    pub(super) fn select(state: &State) -> Self {
        Self { name: "plan-compare-select", detail: object(&[("target", selected(state))]) }
    }

    /// Something given by the page could not be used.
    pub(super) fn error(code: &str, message: &str, path: &str) -> Self {
        let detail = object(&[("code", code.into()), ("message", message.into()), ("path", path.into())]);
        Self { name: "plan-compare-error", detail }
    }

    /// Raises the event on the element, for the whole page to hear.
    pub(super) fn raise(&self, host: &HtmlElement) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&self.detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(self.name, &init) {
            // A listener of the page that throws is the page's matter.
            let _ = host.dispatch_event(&event);
        }
    }
}

/// The state as a plain object; what is not there is null.
pub(super) fn state_object(state: &State, dataset: &Dataset) -> JsValue {
    let shown = dataset.plans.iter().enumerate().filter(|(i, _)| state.plans.contains(*i));
    object(&[
        ("plans", array(shown.map(|(_, plan)| plan.id.as_str()))),
        ("view", state.view.as_str().into()),
        ("topic", state.get("topic", dataset).into()),
        ("scale", state.scale.as_str().into()),
        ("selected", selected(state)),
        ("lang", state.lang.as_str().into()),
    ])
}

fn selected(state: &State) -> JsValue {
    state.selected.as_ref().map_or(JsValue::NULL, |id| id.as_str().into())
}

/// A plain object.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A new object takes every field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// A list of words.
pub(super) fn array<'a>(words: impl Iterator<Item = &'a str>) -> JsValue {
    let array = Array::new();
    for word in words {
        array.push(&word.into());
    }
    array.into()
}
