use yew::prelude::*;

use super::element::el;
use crate::chart::{Mark, MarkStyle, OPEN_END, Percent};
use crate::names::{
    CLASS_JOIN, CLASS_MARK, CLASS_OPEN_END, CLASS_RANGE, CLASS_STEM, CLASS_TRACK, DATA_STYLE, HREF_GRID,
};

/// The open end of a number that may be greater.
pub(super) fn open_end() -> Html {
    el!("path" ["class" = CLASS_OPEN_END, "d" = OPEN_END])
}

/// The mark on its track, with the gridlines behind it.
pub(super) fn track(mark: &Mark) -> Html {
    let at = mark.at.to_string();
    let shape = |at: &str, more: Option<Html>| el!("svg" ["class" = CLASS_MARK, "x" = at.to_owned()], el!("path" ["d" = mark.symbol.shape.path()]), more);
    let range = mark.until.map(|until| {
        let width = mark.at.up_to(until).to_string();
        el!("rect" ["class" = CLASS_RANGE, "x" = at.clone(), "y" = "-2", "width" = width, "height" = "4"])
    });
    let lower = mark.until.map(|_| shape(&at, None));
    let stem = mark
        .has_stem
        .then(|| el!("rect" ["class" = CLASS_STEM, "y" = "-.75", "width" = at.clone(), "height" = "1.5"]));
    // What is open is open at its upper end.
    let end = mark.until.unwrap_or(mark.at).to_string();
    el!(
        "svg" [
            "class" = CLASS_TRACK,
            DATA_STYLE = mark.style.as_str(),
            "width" = "100%",
            "height" = "16",
            "aria-hidden" = "true",
        ],
        el!("use" ["href" = HREF_GRID]),
        join(mark.above, &at, "0"),
        join(mark.below, &at, "100%"),
        el!(
            "svg" ["y" = "50%", "overflow" = "visible"],
            stem,
            range,
            lower,
            shape(&end, (mark.style == MarkStyle::Open).then(open_end)),
        ),
    )
}

/// Half of the line to the mark of a neighbouring lane.
fn join(to: Option<Percent>, from: &str, edge: &'static str) -> Option<Html> {
    let to = to?.to_string();
    Some(el!("line" [
        "class" = CLASS_JOIN,
        "x1" = from.to_owned(),
        "y1" = "50%",
        "x2" = to,
        "y2" = edge,
    ]))
}
