use wasm_bindgen::prelude::*;

use super::dataset;
use crate::export::{self, SystemFont, WIDTH};
use crate::model::{Dataset, Lang};
use crate::state::State;

/// The dataset that was `given`, bytes or a plain object, else the embedded one, as a table; see
/// [`export::csv`].
///
/// # Errors
/// Everything that is wrong with the dataset, a line each.
#[wasm_bindgen]
pub fn csv(given: &JsValue, lang: &str) -> Result<String, JsError> {
    Ok(export::csv(&read(given)?, Lang::from_tag(lang).unwrap_or_default()))
}

/// The side-by-side view of the dataset that was `given`, else of the embedded one, as a picture;
/// see [`export::svg`]. `choices` are names and values by turns, as in `["lang", "zh"]`; what is not
/// known is the default.
///
/// # Errors
/// Everything that is wrong with the dataset, a line each.
#[wasm_bindgen]
pub fn svg(given: &JsValue, choices: Vec<String>) -> Result<String, JsError> {
    let dataset = read(given)?;
    let mut state = State::new(&dataset, Lang::default());
    for choice in choices.chunks_exact(2) {
        // The widget, whose state this is, has reported what it does not know.
        let _ = state.set(&choice[0], &choice[1], &dataset);
    }
    Ok(export::svg(&dataset, &state, WIDTH, &SystemFont))
}

fn read(given: &JsValue) -> Result<Dataset, JsError> {
    match dataset::read(given) {
        Ok((dataset, _)) => Ok(dataset),
        Err(errors) => Err(JsError::new(&errors.to_string())),
    }
}
