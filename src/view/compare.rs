use yew::prelude::*;

use super::element::{all, el, list};
use super::panel::panels;
use crate::chart::{self, BREAK, Tick};
use crate::text::Words;

/// The side-by-side view.
pub(super) fn compare(compare: &chart::Compare, words: &'static Words) -> Html {
    let panels = panels(&compare.panels, Some(&compare.axis), words);
    all(vec![grid(&compare.axis), panels])
}

/// The gridlines of `axis`, for every track to use.
pub(super) fn grid(axis: &chart::Axis) -> Html {
    let lines = list(
        &axis.ticks,
        |tick| el!("line" ["x1" = tick.at.to_string(), "x2" = tick.at.to_string(), "y2" = "100%"]),
    );
    let zero = axis.zero.as_ref().map(|zero| {
        let middle = zero.at.halfway(axis.start).to_string();
        let broken = el!("path" ["d" = BREAK, "fill" = "none"]);
        all(vec![
            el!("line" ["x1" = zero.at.to_string(), "x2" = zero.at.to_string(), "y2" = "100%"]),
            el!("svg" ["x" = middle, "y" = "50%", "overflow" = "visible"], broken),
        ])
    });
    let broken = zero.is_some();
    let mut grid = el!("g" ["id" = "plan-compare-grid", "stroke" = "currentColor"], lines, zero);
    if broken {
        // Lines have no length here; the break would be seen.
        grid = el!("defs" [], grid);
    }
    el!("svg" ["class" = "defs", "width" = "0", "height" = "0", "aria-hidden" = "true"], grid)
}

/// The numbers of the gridlines.
pub(super) fn axis_labels(axis: &chart::Axis) -> Html {
    let label = |tick: &Tick| el!("text" ["x" = tick.at.to_string(), "y" = "13"], &tick.label);
    let labels = list(&axis.ticks, label);
    // In a group of its own it is a first label too: both begin at their lines.
    let zero = axis.zero.as_ref().map(|zero| el!("g" [], label(zero)));
    el!("svg" ["class" = "axis", "width" = "100%", "height" = "17", "aria-hidden" = "true"], labels, zero)
}
