//! The room that knows the browser: the widget inside a shadow root, its events, its keys, and
//! what it takes over from the prerendered page; and what pages ask of the module that exports.

mod dataset;
#[cfg(feature = "widget")]
mod events;
#[cfg(feature = "export")]
mod export;
#[cfg(feature = "widget")]
mod keyboard;
#[cfg(feature = "widget")]
mod motion;
#[cfg(feature = "widget")]
mod pointer;
#[cfg(feature = "widget")]
mod sheet;
#[cfg(feature = "widget")]
mod takeover;
#[cfg(feature = "widget")]
mod turn;
#[cfg(feature = "widget")]
mod widget;

#[cfg(feature = "export")]
pub use export::{check, csv, svg};
#[cfg(feature = "widget")]
pub use widget::{Widget, create};

#[cfg(feature = "define")]
mod define {
    use wasm_bindgen::prelude::*;
    use web_sys::{HtmlElement, ShadowRoot};

    use super::{Widget, csv, svg};

    #[wasm_bindgen(module = "/src/embed/element.js")]
    extern "C" {
        /// Defines `<plan-compare>`, unless the page has it already.
        #[wasm_bindgen(js_name = defineReady)]
        fn define_ready(create: &JsValue, csv: &JsValue, svg: &JsValue);
    }

    /// Defines `<plan-compare>` as soon as the module is initialised.
    #[wasm_bindgen(start)]
    fn start() {
        let create = Closure::<dyn Fn(HtmlElement, ShadowRoot) -> JsValue>::new(|host, root| {
            Widget::new(host, root, crate::STYLE_SHEET).into()
        });
        let csv = Closure::<dyn Fn(Option<String>, String) -> Result<String, JsError>>::new(
            |json, lang: String| csv(json, &lang),
        );
        let svg = Closure::<dyn Fn(Option<String>, Vec<String>) -> Result<String, JsError>>::new(svg);
        define_ready(&create.into_js_value(), &csv.into_js_value(), &svg.into_js_value());
    }
}

/// Half the size of the standard library's allocator, and no slower for many small things.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
