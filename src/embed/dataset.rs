#[cfg(feature = "widget")]
use std::rc::Rc;

use js_sys::{Error, JSON};
use wasm_bindgen::JsCast;

#[cfg(feature = "widget")]
use crate::EMBEDDED;
use crate::model::{Dataset, DatasetError, DatasetErrors};

#[cfg(feature = "widget")]
thread_local! {
    /// Read once, however many widgets the page has.
    static SHARED: Result<Rc<Dataset>, DatasetErrors> = read(EMBEDDED).map(Rc::new);
}

/// The dataset that the module carries.
///
/// # Errors
/// None that a test has not caught: the embedded dataset is validated there by the same code.
#[cfg(feature = "widget")]
pub(super) fn embedded() -> Result<Rc<Dataset>, DatasetErrors> {
    SHARED.with(Clone::clone)
}

/// Reads and validates a dataset, the browser parsing the JSON.
///
/// # Errors
/// The first thing that is wrong, with its path.
pub(super) fn read(json: &str) -> Result<Dataset, DatasetErrors> {
    Dataset::check_size(json.len())?;
    let value = JSON::parse(json).map_err(|error| {
        let found = error
            .dyn_ref::<Error>()
            .map_or_else(|| "something else".to_owned(), |error| error.message().into());
        DatasetError::not_json(&found)
    })?;
    Dataset::read(serde_wasm_bindgen::Deserializer::from(value))
}
