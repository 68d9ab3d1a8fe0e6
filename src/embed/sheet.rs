use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

use crate::STYLE_SHEET;

thread_local! {
    /// One sheet for all widgets of the page. A constructed sheet needs no permission from the
    /// page's content policy.
    static SHEET: Option<CssStyleSheet> = {
        let sheet = CssStyleSheet::new().ok();
        sheet.filter(|sheet| sheet.replace_sync(STYLE_SHEET).is_ok())
    };
}

/// Lets `root` wear the widget's sheet, beside whatever sheets it has.
pub(super) fn adopt(root: &ShadowRoot) {
    SHEET.with(|sheet| {
        let Some(sheet) = sheet else { return };
        let name = JsValue::from_str("adoptedStyleSheets");
        let sheets = Reflect::get(root, &name).map(|sheets| Array::from(&sheets)).unwrap_or_default();
        if !sheets.includes(sheet, 0) {
            sheets.push(sheet);
            // A root without the property is a browser without shadow DOM, where we never get.
            let _ = Reflect::set(root, &name, &sheets);
        }
    });
}
