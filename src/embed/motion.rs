//! Marks move from their old position to the new one, so that the eye can follow a target from one state or view
//! to the next.

use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element, HtmlElement};

use super::events::{array, object};
use crate::names::DATA_ID;

/// The duration of the animation, in milliseconds.
const DURATION: f64 = 320.0;

/// With more entries than this, nobody follows one mark, and measuring takes longer than an animation frame.
const MOST: u32 = 300;

#[wasm_bindgen]
extern "C" {
    /// (`web_sys` has this only behind a compiler flag.)
    type Animated;

    #[wasm_bindgen(method)]
    fn animate(this: &Animated, keyframes: &JsValue, options: &JsValue) -> Animation;

    type Animation;

    #[wasm_bindgen(method)]
    fn cancel(this: &Animation);
}

/// Where the mark of each target is on the screen, by the target's id.
pub(super) struct Places(Vec<(String, DomRect)>);

impl Places {
    /// Where the marks in `container` are, moving ones included; empty if the reader prefers reduced motion.
    pub(super) fn of(container: &HtmlElement) -> Self {
        let still = web_sys::window()
            .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
            .is_none_or(|query| query.matches());
        let marks = if still { Vec::new() } else { marks(container) };
        Self(marks.into_iter().map(|(id, mark)| (id, mark.get_bounding_client_rect())).collect())
    }

    /// Animates every mark that is still there to its new position.
    pub(super) fn glide(&self, container: &HtmlElement) {
        if self.0.is_empty() {
            return;
        }
        // All are measured before the first is animated: otherwise each measurement would force a layout.
        let moved = marks(container).into_iter().filter_map(|(id, mark)| {
            let (_, from) = self.0.iter().find(|(known, from)| *known == id && from.width() > 0.0)?;
            let to = mark.get_bounding_client_rect();
            let by = distance(from, &to);
            (by != (0, 0) && to.width() > 0.0).then_some((mark, from, by))
        });
        let moved: Vec<_> = moved.collect();
        let mut started = Vec::with_capacity(moved.len() + 1);
        for (mark, _, (x, y)) in &moved {
            started.push(animate(mark, "transform", [&format!("translate({x}px,{y}px)"), "none"]));
        }
        // A mark that comes from far away must not make the page scrollable.
        if let Ok(Some(body)) = container.query_selector(".body") {
            started.push(animate(&body, "overflow", ["clip"; 2]));
        }
        // In a page that scales, rotates or mirrors the widget, a pixel on the screen is not one of the widget: the
        // marks would come from a wrong position, so they are not animated.
        let is_off = |(x, y): (i32, i32)| x.abs() > 1 || y.abs() > 1;
        if moved.iter().any(|(mark, from, _)| is_off(distance(from, &mark.get_bounding_client_rect()))) {
            started.iter().for_each(Animation::cancel);
        }
    }
}

/// Animates `property` from one value to another, added to animations that are running.
fn animate(element: &Element, property: &str, values: [&str; 2]) -> Animation {
    let keyframes = object(&[(property, array(values.into_iter()))]);
    let options =
        object(&[("duration", DURATION.into()), ("easing", "ease".into()), ("composite", "add".into())]);
    element.unchecked_ref::<Animated>().animate(&keyframes, &options)
}

/// The mark of each line, with the id of the target; none where there are too many.
fn marks(container: &HtmlElement) -> Vec<(String, Element)> {
    let Ok(entries) = container.query_selector_all(".entry") else { return Vec::new() };
    if entries.length() > MOST {
        return Vec::new();
    }
    let marks = (0..entries.length()).filter_map(|i| {
        let entry: Element = entries.item(i)?.dyn_into().ok()?;
        // (Symbols glide in the financing view alone: elsewhere they are labels, or in lists that few look at.)
        let mark = entry.query_selector(".mark > path, .squares, .columns .symbol").ok()??;
        Some((entry.get_attribute(DATA_ID)?, mark))
    });
    marks.collect()
}

/// How far it is from `to` to `from`, to the right and down.
#[expect(clippy::cast_possible_truncation, reason = "a distance on a screen")]
fn distance(from: &DomRect, to: &DomRect) -> (i32, i32) {
    ((from.left() - to.left()).round() as i32, (from.top() - to.top()).round() as i32)
}
