use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

thread_local! {
    /// One sheet for all widgets of the page. A constructed sheet needs no permission from the
    /// page's content policy.
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok();
}

/// Lets `root` wear the widget's sheet, beside whatever sheets it has. The first text counts.
pub(super) fn adopt(root: &ShadowRoot, text: &str) {
    SHEET.with(|sheet| {
        let Some(sheet) = sheet else { return };
        if sheet.css_rules().is_ok_and(|rules| rules.length() == 0) {
            // A sheet without imports is never refused.
            let _ = sheet.replace_sync(text);
        }
        let name = JsValue::from_str("adoptedStyleSheets");
        let sheets = Reflect::get(root, &name).map(|sheets| Array::from(&sheets)).unwrap_or_default();
        if !sheets.includes(sheet, 0) {
            sheets.push(sheet);
            // A root without the property is a browser without shadow DOM, where we never get.
            let _ = Reflect::set(root, &name, &sheets);
        }
    });
}
