use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::model::Dataset;
use crate::state::State;

/// What the page is told.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Detail {
    /// `plan-compare-ready`: the widget answers.
    Ready { version: &'static str },
    /// `plan-compare-change`: the reader, or the page, chose something else.
    Change { state: StateDetail, changed: Vec<&'static str> },
    /// `plan-compare-select`: another sentence is open, or none.
    Select { target: Option<String> },
    /// `plan-compare-error`: something given by the page could not be used.
    Error { code: &'static str, message: String, path: String },
}

/// The state as the page sees it.
#[derive(Serialize)]
pub(super) struct StateDetail {
    plans: Vec<String>,
    view: &'static str,
    topic: String,
    scale: &'static str,
    selected: Option<String>,
    lang: &'static str,
}

impl StateDetail {
    pub(super) fn new(state: &State, dataset: &Dataset) -> Self {
        let shown = dataset.plans.iter().enumerate().filter(|(i, _)| state.plans.contains(*i));
        Self {
            plans: shown.map(|(_, plan)| plan.id.to_string()).collect(),
            view: state.view.as_str(),
            topic: state.get("topic", dataset),
            scale: state.scale.as_str(),
            selected: state.selected.as_ref().map(ToString::to_string),
            lang: state.lang.as_str(),
        }
    }

    /// The state as a plain object.
    pub(super) fn to_object(&self) -> JsValue {
        to_js(self)
    }
}

/// Raises the event that belongs to `detail` on the element, for the whole page to hear.
pub(super) fn emit(host: &HtmlElement, detail: &Detail) {
    let name = match detail {
        Detail::Ready { .. } => "plan-compare-ready",
        Detail::Change { .. } => "plan-compare-change",
        Detail::Select { .. } => "plan-compare-select",
        Detail::Error { .. } => "plan-compare-error",
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&to_js(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A listener of the page that throws is the page's matter.
        let _ = host.dispatch_event(&event);
    }
}

/// A plain value of the page's; what is not there is null.
fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::new().serialize_missing_as_null(true)).unwrap_or(JsValue::UNDEFINED)
}
