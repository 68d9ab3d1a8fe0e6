use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use super::axis::tick_labels;
use super::collapsed_list::{collapsed_list, entries};
use super::element::el;
use super::memoised::{Part, memoised};
use crate::chart::{self, Axis};
use crate::names::{CLASS_ENTRIES, CLASS_MORE, CLASS_NONE, CLASS_PLOT, DATA_ID, LIST_OVERFLOW};
use crate::text::Words;

/// The plot of a plan. It is memoised, so that switching one plan leaves the thousands of nodes of the
/// others alone.
struct PlotPart {
    panel: Rc<chart::Panel>,
    axis: Option<Axis>,
    words: &'static Words,
}

impl Part for PlotPart {
    fn draw(&self) -> Html {
        plot(&self.panel, self.axis.as_ref(), self.words)
    }

    fn is_drawn_like(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| {
            self.axis == other.axis
                && std::ptr::eq(self.words, other.words)
                && self.panel.draws_like(&other.panel)
        })
    }
}

/// The plot of `panel`, with `axis` above its marks if it has one.
pub(super) fn memoised_plot(panel: &Rc<chart::Panel>, axis: Option<Axis>, words: &'static Words) -> Html {
    memoised(PlotPart { panel: panel.clone(), axis, words })
}

/// The axis of a plan, its marks, and its measures without a number.
fn plot(panel: &chart::Panel, axis: Option<&Axis>, words: &'static Words) -> Html {
    let targets = (!panel.targets.is_empty()).then(|| {
        let entries = entries(panel.visible(), words);
        el!("ol" ["class" = CLASS_ENTRIES, "aria-label" = words.targets], entries)
    });
    let overflow = (!panel.overflow().is_empty()).then(|| {
        el!(
            "details" ["class" = CLASS_MORE, DATA_ID = LIST_OVERFLOW],
            el!("summary" [], el!("b" [], &panel.overflow_title(words))),
            el!("ol" ["class" = CLASS_ENTRIES, "aria-label" = words.targets], entries(panel.overflow(), words)),
        )
    });
    el!(
        "div"["class" = CLASS_PLOT],
        panel.is_empty().then(|| el!("p"["class" = CLASS_NONE], words.empty_state)),
        axis.map(tick_labels),
        targets,
        overflow,
        collapsed_list(&panel.measures, words),
        collapsed_list(&panel.reported, words),
    )
}
