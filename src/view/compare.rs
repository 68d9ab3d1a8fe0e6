use std::rc::Rc;

use yew::prelude::*;

use super::element::{Child as _, all, el, keyed, list};
use super::entry::Entry;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, Folded};
use crate::state::Action;
use crate::text::Words;

/// The side-by-side view.
pub(super) fn compare(compare: &chart::Compare, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let panels = panels(&compare.panels, Some(&compare.axis), words, on_action);
    all(vec![grid(&compare.axis), panels])
}

/// The gridlines of `axis`, for every track to use.
pub(super) fn grid(axis: &chart::Axis) -> Html {
    let lines = list(
        &axis.ticks,
        |tick| el!("line" ["x1" = tick.at.to_string(), "x2" = tick.at.to_string(), "y2" = "100%"]),
    );
    el!(
        "svg" ["class" = "defs", "width" = "0", "height" = "0", "aria-hidden" = "true"],
        el!("g" ["id" = "plan-compare-grid", "stroke" = "currentColor"], lines)
    )
}

/// The numbers of the gridlines.
pub(super) fn axis_labels(axis: &chart::Axis) -> Html {
    let labels = list(&axis.ticks, |tick| el!("text" ["x" = tick.at.to_string(), "y" = "13"], &tick.label));
    el!("svg" ["class" = "axis", "width" = "100%", "height" = "17", "aria-hidden" = "true"], labels)
}

/// The panels of all plans, with the axis below their marks if there is one.
pub(super) fn panels(
    panels: &[Rc<chart::Panel>],
    axis: Option<&chart::Axis>,
    words: &'static Words,
    on_action: &Callback<Action>,
) -> Html {
    let columns = chart::Panel::columns(panels);
    let panels = list(panels, |each| panel(each, axis, words, on_action));
    el!("div" ["class" = "panels", "data-columns" = columns], panels)
}

/// One plan: its name, its marks, its axis, and what it says without a number.
fn panel(
    panel: &chart::Panel,
    axis: Option<&chart::Axis>,
    words: &'static Words,
    on_action: &Callback<Action>,
) -> Html {
    let name = ["plan-compare-", panel.mark.number()].concat();
    let has_targets = !panel.targets.is_empty();
    let targets = has_targets.then(|| {
        let entries = entries(&panel.targets, words, on_action);
        el!("ol" ["class" = "entries", "aria-label" = words.targets], entries)
    });
    let labels = axis.filter(|_| has_targets).map(axis_labels);
    let head = el!(
        "header" [],
        el!(
            "h3" ["id" = name.clone()],
            sign(panel.mark),
            el!("b" [], phrase(&panel.short)),
            " ",
            el!("span" [], phrase(&panel.name)),
        ),
        el!("p" [], phrase(&panel.status)),
    );
    let plot = el!(
        "div"["class" = "plot"],
        panel.is_empty().then(|| el!("p"["class" = "none"], words.nothing)),
        targets,
        labels,
        more(&panel.measures, words, on_action),
        more(&panel.reported, words, on_action),
    );
    let section = el!(
        "section" [
            "class" = "panel",
            "data-plan" = panel.mark.number(),
            "hidden" = !panel.shown,
            "aria-labelledby" = name,
        ],
        head,
        plot,
    );
    keyed(panel.mark.number(), section)
}

fn entries(entries: &[Rc<chart::Entry>], words: &'static Words, on_action: &Callback<Action>) -> Html {
    list(entries, |entry| {
        keyed(entry.id.to_string(), el!("li" [], html! { <Entry {entry} {words} {on_action} /> }))
    })
}

/// A list that is folded away, but for its first names, until the reader wants it.
fn more(folded: &Folded, words: &'static Words, on_action: &Callback<Action>) -> Option<Html> {
    if folded.entries.is_empty() {
        return None;
    }
    let named = list(&folded.entries[..folded.named], |entry| {
        let number =
            entry.quantity.as_ref().map_or_else(String::new, |number| [&number.whole(), "\u{a0}"].concat());
        all(vec![(&number).child(), phrase(&entry.label), words.list_comma.child()])
    });
    let teaser = el!("span"["class" = "teaser"], words.list_colon, named, &folded.rest);
    Some(el!(
        "details" ["class" = "more", "data-id" = folded.title],
        el!("summary" [], el!("b" [], folded.title), teaser),
        el!("ul" ["class" = "entries"], entries(&folded.entries, words, on_action)),
    ))
}
