use wasm_bindgen::prelude::*;

use super::dataset;
use crate::EMBEDDED;
use crate::export::{self, SystemFont, WIDTH};
use crate::model::{Dataset, Lang};
use crate::state::State;

/// The dataset that `json` holds, else the embedded one, as a table; see [`export::csv`].
///
/// # Errors
/// Everything that is wrong with the dataset, a line each.
#[wasm_bindgen]
pub fn csv(json: Option<String>, lang: &str) -> Result<String, JsError> {
    Ok(export::csv(&read(json)?, Lang::from_tag(lang).unwrap_or_default()))
}

/// The side-by-side view of the dataset that `json` holds, else of the embedded one, as a picture;
/// see [`export::svg`]. `choices` are names and values by turns, as in `["lang", "zh"]`; what is not
/// known is the default.
///
/// # Errors
/// Everything that is wrong with the dataset, a line each.
#[wasm_bindgen]
pub fn svg(json: Option<String>, choices: Vec<String>) -> Result<String, JsError> {
    let dataset = read(json)?;
    let mut state = State::new(&dataset, Lang::default());
    for choice in choices.chunks_exact(2) {
        // The widget, whose state this is, has reported what it does not know.
        let _ = state.set(&choice[0], &choice[1], &dataset);
    }
    Ok(export::svg(&dataset, &state, WIDTH, &SystemFont))
}

/// Everything that is wrong with the dataset that `json` holds, each with its place; nothing if it
/// can be used.
#[wasm_bindgen]
pub fn check(json: &str) -> Vec<String> {
    match dataset::read(json) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

fn read(json: Option<String>) -> Result<Dataset, JsError> {
    dataset::read(json.as_deref().unwrap_or(EMBEDDED)).map_err(|errors| JsError::new(&errors.to_string()))
}
