use js_sys::Uint8Array;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::dataset;
use crate::builder;
use crate::model::MAX_BYTES;

/// The builder for its page; see [`builder::Builder`]. What it gives are plain objects.
#[wasm_bindgen]
pub struct Builder(builder::Builder);

#[wasm_bindgen]
impl Builder {
    /// The builder as it opens. `picture_sizes` has a list of width and height for each language; `query` has
    /// alternating names and values.
    ///
    /// # Errors
    /// If the embedded dataset cannot be read, or `picture_sizes` is something else.
    #[wasm_bindgen(constructor)]
    pub fn new(
        home: &str,
        picture_sizes: JsValue,
        query: Vec<String>,
        languages: Vec<String>,
        window_width: f64,
    ) -> Result<Self, JsError> {
        let (embedded, _) = dataset::read(&JsValue::UNDEFINED)?;
        let picture_sizes = serde_wasm_bindgen::from_value(picture_sizes)?;
        let builder =
            builder::Builder::new(home, picture_sizes, embedded, &pairs(query), &languages, window_width);
        Ok(Self(builder))
    }

    /// The most bytes that a dataset may have.
    #[wasm_bindgen(js_name = mostBytes)]
    pub fn most_bytes() -> usize {
        MAX_BYTES
    }

    /// Takes over what is chosen in the control called `name`.
    pub fn choose(&mut self, name: &str, values: Vec<String>) {
        self.0.choose(name, &values);
    }

    /// Takes over the state of the preview, alternating names and values; says whether it differs.
    pub fn follow(&mut self, state: Vec<String>) -> bool {
        self.0.follow(&pairs(state))
    }

    /// Uses a dataset of the editor's own, if it can be used; gives the verdict.
    #[wasm_bindgen(js_name = useOwn)]
    pub fn use_own(&mut self, bytes: &Uint8Array) -> JsValue {
        plain(&self.0.use_own(dataset::read(bytes)))
    }

    /// Uses the embedded dataset again.
    #[wasm_bindgen(js_name = useEmbedded)]
    pub fn use_embedded(&mut self) {
        self.0.use_embedded();
    }

    /// What the page shows, beside a preview of `height` CSS px.
    pub fn page(&self, height: f64) -> JsValue {
        plain(&self.0.page(height))
    }

    /// A sentence that a file could not be made, with the `reason`.
    #[wasm_bindgen(js_name = notMade)]
    pub fn not_made(&self, reason: &str) -> String {
        self.0.not_made(reason)
    }
}

/// A plain object for scripts.
fn plain(value: &impl serde::Serialize) -> JsValue {
    // Texts, lists and maps by texts, which are all there are, can always be made.
    value.serialize(&Serializer::json_compatible()).unwrap_throw()
}

/// The pairs in a list of alternating names and values.
fn pairs(list: Vec<String>) -> Vec<(String, String)> {
    list.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}
