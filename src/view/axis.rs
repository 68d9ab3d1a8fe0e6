use yew::prelude::*;

use super::element::{all, el, list};
use crate::chart::{self, BREAK, Tick};
use crate::names::{CLASS_AXIS, CLASS_DEFS, ID_GRID};

/// The gridlines of `axis`, which every track references.
pub(super) fn grid(axis: &chart::Axis) -> Html {
    let lines = list(
        &axis.ticks,
        |tick| el!("line" ["x1" = tick.at.to_string(), "x2" = tick.at.to_string(), "y2" = "100%"]),
    );
    let zero = axis.zero.as_ref().map(|zero| {
        let middle = zero.at.halfway(axis.start).to_string();
        let break_mark = el!("path" ["d" = BREAK, "fill" = "none"]);
        all(vec![
            el!("line" ["x1" = zero.at.to_string(), "x2" = zero.at.to_string(), "y2" = "100%"]),
            el!("svg" ["x" = middle, "y" = "50%", "overflow" = "visible"], break_mark),
        ])
    });
    let has_break = zero.is_some();
    let mut grid = el!("g" ["id" = ID_GRID, "stroke" = "currentColor"], lines, zero);
    if has_break {
        // In this image without a size, lines have no length, but the break would be visible.
        grid = el!("defs" [], grid);
    }
    el!("svg" ["class" = CLASS_DEFS, "width" = "0", "height" = "0", "aria-hidden" = "true"], grid)
}

/// The labels of the ticks, below a track.
pub(super) fn tick_labels(axis: &chart::Axis) -> Html {
    let label = |tick: &Tick| el!("text" ["x" = tick.at.to_string(), "y" = "13"], &tick.label);
    let labels = list(&axis.ticks, label);
    // In a group of its own 0 matches the same `:first-child` rule as the first tick: both labels start at their line.
    let zero = axis.zero.as_ref().map(|zero| el!("g" [], label(zero)));
    el!("svg" ["class" = CLASS_AXIS, "width" = "100%", "height" = "17", "aria-hidden" = "true"], labels, zero)
}
