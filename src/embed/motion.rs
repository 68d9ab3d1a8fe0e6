//! Marks glide from where they stood to where they stand, so that the eye can follow a target from
//! one state, or one view, to the next.

use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element, HtmlElement};

use super::events::{array, object};
use crate::names::DATA_ID;

/// How long a mark is under way, in milliseconds.
const DURATION: f64 = 320.0;

/// With more lines than this nobody follows one mark, and measuring them takes longer than a frame.
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

/// Where the mark of each target stands on the screen, by the target's id.
pub(super) struct Places(Vec<(String, DomRect)>);

impl Places {
    /// Where the marks in `container` stand, also those that are under way; nowhere for a reader who
    /// asked for less motion.
    pub(super) fn of(container: &HtmlElement) -> Self {
        let still = web_sys::window()
            .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
            .is_none_or(|query| query.matches());
        let marks = if still { Vec::new() } else { marks(container) };
        Self(marks.into_iter().map(|(id, mark)| (id, mark.get_bounding_client_rect())).collect())
    }

    /// Lets every mark that is still there glide to its new place.
    pub(super) fn glide(&self, container: &HtmlElement) {
        if self.0.is_empty() {
            return;
        }
        // All are measured before the first one moves: what moves would have to be laid out again
        // before the next could be measured.
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
        // On its way from afar a mark must not make the page larger.
        if let Ok(Some(body)) = container.query_selector(".body") {
            started.push(animate(&body, "overflow", ["clip"; 2]));
        }
        // In a page that scales, turns or mirrors the widget, a pixel of the screen is none of the
        // widget's: the marks would come from somewhere else, and rather stay.
        let is_off = |(x, y): (i32, i32)| x.abs() > 1 || y.abs() > 1;
        if moved.iter().any(|(mark, from, _)| is_off(distance(from, &mark.get_bounding_client_rect()))) {
            started.iter().for_each(Animation::cancel);
        }
    }
}

/// Has `property` go from one value to another. What is under way already goes on below it.
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
        let mark = entry.query_selector(".mark > path, .squares, .symbol").ok()??;
        Some((entry.get_attribute(DATA_ID)?, mark))
    });
    marks.collect()
}

/// How far it is from `to` to `from`, to the right and down.
#[expect(clippy::cast_possible_truncation, reason = "a distance on a screen")]
fn distance(from: &DomRect, to: &DomRect) -> (i32, i32) {
    ((from.left() - to.left()).round() as i32, (from.top() - to.top()).round() as i32)
}
