//! The room that knows the browser: the widget inside a shadow root, its events, its keys, and
//! what it takes over from the prerendered page.

mod dataset;
mod events;
mod keyboard;
mod motion;
mod pointer;
mod sheet;
mod takeover;
mod widget;

pub use widget::{Widget, create};

#[cfg(feature = "define")]
mod define {
    use wasm_bindgen::prelude::*;
    use web_sys::{HtmlElement, ShadowRoot};

    use super::Widget;

    #[wasm_bindgen(module = "/src/embed/element.js")]
    extern "C" {
        /// Defines `<plan-compare>`, unless the page has it already.
        #[wasm_bindgen(js_name = defineReady)]
        fn define_ready(create: &JsValue);
    }

    /// Defines `<plan-compare>` as soon as the module is initialised.
    #[wasm_bindgen(start)]
    fn start() {
        let create = Closure::<dyn Fn(HtmlElement, ShadowRoot) -> JsValue>::new(|host, root| {
            Widget::new(host, root, crate::STYLE_SHEET).into()
        });
        define_ready(&create.into_js_value());
    }
}

/// Half the size of the standard library's allocator, and no slower for many small things.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
