//! The one door through which data come into the module: bytes of JSON, a plain object, or nothing for
//! the dataset that the module carries.

#[cfg(feature = "widget")]
use std::rc::Rc;

use js_sys::Uint8Array;
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
    static SHARED: Result<Rc<Dataset>, DatasetErrors> = Ok(Rc::new(read(&JsValue::UNDEFINED)?.0));
}

/// The dataset that the module carries.
///
/// # Errors
/// None that a test has not caught: the embedded dataset is validated there by the same code.
#[cfg(feature = "widget")]
pub(super) fn embedded() -> Result<Rc<Dataset>, DatasetErrors> {
    SHARED.with(Clone::clone)
}

/// Reads and validates what was `given`: bytes, or an object of which the class has made a plain copy;
/// undefined is the embedded dataset.
///
/// # Errors
/// Everything that is wrong, each with its path and, in bytes, its line and column.
pub(super) fn read(given: &JsValue) -> Result<(Dataset, DatasetWarnings), DatasetErrors> {
    if given.is_undefined() {
        return Dataset::read_bytes(EMBEDDED.as_bytes(), number);
    }
    match given.dyn_ref::<Uint8Array>() {
        Some(bytes) => Dataset::read_bytes(&bytes.to_vec(), number),
        None => Dataset::read(serde_wasm_bindgen::Deserializer::from(given.clone())),
    }
}
