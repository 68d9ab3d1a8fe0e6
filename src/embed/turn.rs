//! What may wait until the browser has shown the reader that it heard them.

use wasm_bindgen::prelude::*;

/// Runs `task` as soon as the next frame is painted; in a page that paints none, soon.
pub(super) fn after_paint(task: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let hidden = window.document().is_none_or(|document| document.hidden());
    let task = Closure::once_into_js(task);
    let post = {
        let window = window.clone();
        move || drop(window.set_timeout_with_callback(task.unchecked_ref()))
    };
    if hidden {
        post();
    } else {
        // A frame's callback runs before it is painted; what that posts, after.
        let _ = window.request_animation_frame(Closure::once_into_js(post).unchecked_ref());
    }
}
