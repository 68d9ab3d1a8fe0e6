use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::Widget;
#[cfg(feature = "split")]
use super::chunk::{self, now};
use crate::export;
use crate::model::{Dataset, Lang};

// With the feature `split` it is a future, and what only it uses is a chunk of its own.

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(export, wasm_split_path = chunk))]
fn table(dataset: Rc<Dataset>, lang: Lang) -> String {
    export::csv(&dataset, lang)
}

#[cfg(not(feature = "split"))]
fn now<T>(given: T) -> T {
    given
}

#[wasm_bindgen]
impl Widget {
    /// The dataset that is drawn, as a table; see [`export::csv`]. Undefined while nothing is.
    pub fn csv(&self) -> Option<String> {
        self.drawn().map(|drawn| now(table(drawn.dataset, drawn.state.lang)))
    }
}
