//! The only folder that knows the browser: the live widget inside a shadow root, the reader's input, hydration
//! from the static chart, and what the builder's page and exports call.
//!
//! The class in `element.js` owns whatever outlives a call: listeners, timers, fetches, style sheets. It calls
//! the module, and the module never calls it back; events are returned by the call and dispatched afterwards.
//! So nothing in here is borrowed while scripts of the page can run, and the class notices a panic wherever
//! it happens.

#[cfg(feature = "builder")]
mod builder;
#[cfg(feature = "split")]
mod chunk;
mod dataset;
#[cfg(feature = "widget")]
mod drawing;
#[cfg(feature = "widget")]
mod events;
#[cfg(all(feature = "export", feature = "widget"))]
mod export;
#[cfg(feature = "widget")]
mod hydration;
#[cfg(feature = "widget")]
mod motion;
#[cfg(feature = "widget")]
mod nodes;
#[cfg(feature = "widget")]
mod pointer;
#[cfg(feature = "widget")]
mod wanted;
#[cfg(feature = "widget")]
mod widget;

#[cfg(feature = "builder")]
pub use builder::Builder;
#[cfg(feature = "widget")]
pub use widget::{Widget, create};

#[cfg(feature = "define")]
mod define {
    use wasm_bindgen::prelude::*;
    use web_sys::{HtmlElement, ShadowRoot};

    use super::Widget;

    #[wasm_bindgen(module = "/src/embed/foreign.js")]
    extern "C" {
        /// Loads a dataset that a page asks for.
        #[wasm_bindgen(thread_local_v2, js_name = load)]
        static LOAD: JsValue;
    }

    /// Names the scripts that the class imports: wasm-bindgen copies none that is not named.
    macro_rules! copied {
        ($($path:literal: $name:literal,)+) => { $(
            const _: () = {
                #[wasm_bindgen(module = $path)]
                extern "C" {
                    #[wasm_bindgen(thread_local_v2, js_name = $name)]
                    static COPIED: JsValue;
                }
            };
        )+ };
    }
    copied! {
        "/src/embed/announcements.js": "Announcements",
        "/src/embed/assist.js": "assist",
        "/src/embed/brief.js": "brief",
        "/src/embed/choices-shown.js": "choicesOf",
        "/src/embed/choices.js": "flat",
        "/src/embed/chunk.js": "addExport",
        "/src/embed/element.js": "define",
        "/src/embed/events.js": "dispatch",
        "/src/embed/fallback.js": "Fallback",
        "/src/embed/find-field.js": "FindField",
        "/src/embed/key-filter.js": "keyFilter",
        "/src/embed/language.js": "isChinese",
        "/src/embed/linked-sheet.js": "linkSheet",
        "/src/embed/links.js": "followLink",
        "/src/embed/live-widget.js": "LiveWidget",
        "/src/embed/live.js": "Live",
        "/src/embed/loaders.js": "part",
        "/src/embed/module-calls.js": "callInto",
        "/src/embed/names.js": "prefixNames",
        "/src/embed/own-sheet.js": "addSheet",
        "/src/embed/ready.js": "Ready",
        "/src/embed/retries.js": "startAgain",
        "/src/embed/reveal.js": "reveal",
        "/src/embed/sheets.js": "adoptSheet",
        "/src/embed/source.js": "Source",
        "/src/embed/static-chart.js": "isShown",
        "/src/embed/tab-stops.js": "press",
        "/src/embed/tools/address.js": "pageUrl",
        "/src/embed/tools/dataset.js": "fileOf",
        "/src/embed/tools/find.js": "find",
        "/src/embed/tools/give.js": "copy",
        "/src/embed/tools/panel.js": "fill",
        "/src/embed/tools/picture.js": "svgOf",
        "/src/embed/tools/search.js": "search",
        "/src/embed/waiting.js": "whenNear",
    }

    #[wasm_bindgen(module = "/src/embed/define-ready.js")]
    extern "C" {
        /// Defines `<plan-compare>`, unless the page has it already.
        #[wasm_bindgen(js_name = defineReady)]
        fn define_ready(create: &JsValue, sheet: &str, load: &JsValue);
    }

    /// Defines `<plan-compare>` as soon as the module is initialised.
    #[wasm_bindgen(start)]
    fn start() {
        let create = Closure::<dyn Fn(HtmlElement, ShadowRoot) -> JsValue>::new(|host, root| {
            Widget::new(host, root).into()
        });
        let load = LOAD.with(JsValue::clone);
        define_ready(&create.into_js_value(), &crate::concat::concat(&crate::STYLE_SHEETS), &load);
    }
}
