use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::Widget;
#[cfg(feature = "split")]
use super::chunk::{self, now};
use crate::export::{self, SystemFont, WIDTH};
use crate::model::{Dataset, Lang};
use crate::state::State;

// With the feature `split` both are futures, and what only they use is a chunk of its own.

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(export, wasm_split_path = chunk))]
fn table(dataset: Rc<Dataset>, lang: Lang) -> String {
    export::csv(&dataset, lang)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(export, wasm_split_path = chunk))]
fn picture(dataset: Rc<Dataset>, state: State) -> String {
    export::svg(&dataset, &state, WIDTH, &SystemFont)
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

    /// The side-by-side view of what is drawn, as a picture; see [`export::svg`]. Undefined while nothing is.
    pub fn svg(&self) -> Option<String> {
        self.drawn().map(|drawn| now(picture(drawn.dataset, drawn.state)))
    }
}
