//! Events for the page. The class dispatches them after the call into the module has returned.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::names::{EVENT_CHANGE, EVENT_ERROR, EVENT_READY, EVENT_SELECT};
use crate::state::Choice;

/// The values of all choices as they are written in attributes, in the order of [`Choice::ALL`].
pub(super) type Choices = [String; Choice::ALL.len()];

/// The widget is live.
pub(super) fn ready() -> JsValue {
    event(EVENT_READY, object(&[("version", env!("CARGO_PKG_VERSION").into())]))
}

/// A choice changed: by the reader, by the page, or because the dataset lacks what was chosen.
pub(super) fn change(choices: &Choices, changed: &[Choice]) -> JsValue {
    let names = changed.iter().map(|choice| choice.as_str());
    event(EVENT_CHANGE, object(&[("state", state(choices)), ("changed", array(names))]))
}

/// Another source card is open, or none.
pub(super) fn select(choices: &Choices) -> JsValue {
    event(EVENT_SELECT, object(&[("target", chosen(choices, Choice::Selected))]))
}

/// Something given by the page could not be used.
pub(super) fn error(code: &str, message: &str, path: &str) -> JsValue {
    event(EVENT_ERROR, object(&[("code", code.into()), ("message", message.into()), ("path", path.into())]))
}

/// The choices as a plain object; null if no source card is open.
pub(super) fn state(choices: &Choices) -> JsValue {
    let fields: Vec<_> =
        Choice::ALL.iter().map(|choice| (choice.as_str(), chosen(choices, *choice))).collect();
    object(&fields)
}

/// The value of one of the choices as pages read it.
fn chosen(choices: &Choices, choice: Choice) -> JsValue {
    let value = choices[choice as usize].as_str();
    match choice {
        Choice::Plans => array(value.split([','])),
        Choice::Selected if value.is_empty() => JsValue::NULL,
        _ => value.into(),
    }
}

/// The end of the event's name, and its detail.
fn event(name: &str, detail: JsValue) -> JsValue {
    Array::of2(&name.into(), &detail).into()
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
