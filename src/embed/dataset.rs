//! The one door through which data come into a module: bytes of JSON, a plain object, or nothing for the
//! dataset that the module carries.

#[cfg(feature = "widget")]
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::EMBEDDED;
use crate::model::{Dataset, DatasetErrors, DatasetWarnings};

#[wasm_bindgen]
extern "C" {
    /// What JavaScript reads in a text as a number.
    #[wasm_bindgen(js_name = Number)]
    fn number(text: &str) -> f64;
}

#[cfg(feature = "widget")]
thread_local! {
    /// Read once, however many widgets the page has.
    static SHARED: Option<Rc<Dataset>> =
        Dataset::read_text(EMBEDDED, number).ok().map(|(dataset, _)| Rc::new(dataset));
}

/// The same for widgets, which share the embedded dataset.
///
/// # Errors
/// As [`read`]; none in the module of the embedded dataset alone, to which the class gives nothing else.
#[cfg(feature = "widget")]
#[cfg_attr(
    not(feature = "foreign"),
    expect(clippy::unnecessary_wraps, reason = "one signature for both modules")
)]
pub(super) fn shared(given: &JsValue) -> Result<(Rc<Dataset>, DatasetWarnings), DatasetErrors> {
    #[cfg(feature = "foreign")]
    if !given.is_undefined() {
        return read(given).map(|(dataset, warnings)| (Rc::new(dataset), warnings));
    }
    debug_assert!(given.is_undefined(), "another dataset for the module that has its own");
    // That it is valid, a test has found by the same code.
    Ok((SHARED.with(Clone::clone).unwrap_throw(), Vec::new()))
}

/// Reads and validates what was `given`: bytes, or an object of which the class has made a plain copy;
/// undefined is the embedded dataset.
///
/// # Errors
/// Everything that is wrong, each with its path and, in bytes, its line and column.
#[cfg(feature = "foreign")]
pub(super) fn read(given: &JsValue) -> Result<(Dataset, DatasetWarnings), DatasetErrors> {
    if given.is_undefined() {
        return Dataset::read_text(EMBEDDED, number);
    }
    match given.dyn_ref::<js_sys::Uint8Array>() {
        Some(bytes) => Dataset::read_bytes(&bytes.to_vec(), number),
        None => Dataset::read(serde_wasm_bindgen::Deserializer::from(given.clone())),
    }
}
