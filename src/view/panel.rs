use std::rc::Rc;

use yew::prelude::*;

use super::compare::axis_labels;
use super::element::{Child as _, all, el, keyed, list};
use super::entry::entry;
use super::mark::sign;
use super::phrase::{apart, phrase};
use super::widget::plot_part;
use crate::chart::{self, Axis, Folded, Phrase};
use crate::text::Words;

/// The panels of all plans, with the axis below their marks if there is one; squares, which have none,
/// want more width.
pub(super) fn panels(panels: &[Rc<chart::Panel>], axis: Option<&Axis>, words: &'static Words) -> Html {
    let columns = chart::Panel::columns(panels);
    let panels = list(panels, |each| panel(each, axis, words));
    let wide = axis.is_none();
    el!("div" ["class" = "panels", "data-columns" = columns, "data-wide" = wide], panels)
}

/// One plan: its name, and what it says.
fn panel(panel: &Rc<chart::Panel>, axis: Option<&Axis>, words: &'static Words) -> Html {
    let name = ["plan-compare-", panel.mark.number()].concat();
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
    let axis = axis.filter(|_| !panel.targets.is_empty()).cloned();
    let section = el!(
        "section" [
            "class" = "panel",
            "data-plan" = panel.mark.number(),
            "hidden" = !panel.shown,
            "aria-labelledby" = name,
        ],
        head,
        plot_part(panel, axis, words),
    );
    keyed(panel.mark.number(), section)
}

/// The marks of a plan, their axis, and what it says without a number.
pub(super) fn plot(panel: &chart::Panel, axis: Option<&Axis>, words: &'static Words) -> Html {
    let targets = (!panel.targets.is_empty()).then(|| {
        let entries = entries(panel.near(), words);
        el!("ol" ["class" = "entries", "aria-label" = words.targets], entries)
    });
    let far = (!panel.far().is_empty()).then(|| {
        el!(
            "details" ["class" = "more", "data-id" = "far"],
            el!("summary" [], el!("b" [], &panel.far_title(words))),
            el!("ol" ["class" = "entries", "aria-label" = words.targets], entries(panel.far(), words)),
        )
    });
    el!(
        "div"["class" = "plot"],
        panel.is_empty().then(|| el!("p"["class" = "none"], words.nothing)),
        targets,
        axis.map(axis_labels),
        far,
        more(&panel.measures, words),
        more(&panel.reported, words),
    )
}

fn entries(entries: &[chart::Entry], words: &'static Words) -> Html {
    list(entries, |each| keyed(each.id.to_string(), el!("li" [], entry(each, words))))
}

/// A list that is folded away, but for its first names, until the reader wants it.
fn more(folded: &Folded, words: &'static Words) -> Option<Html> {
    if folded.entries.is_empty() {
        return None;
    }
    let named = list(&folded.entries[..folded.named], |entry| {
        let number = entry.quantity.as_ref().map(|number| {
            apart(&Phrase { text: [&number.whole(), "\u{a0}"].concat(), lang: number.unit_lang })
        });
        all(vec![number.child(), apart(&entry.label), words.list_comma.child()])
    });
    let teaser = el!("span"["class" = "teaser"], words.list_colon, named, phrase(&folded.rest));
    Some(el!(
        "details" ["class" = "more", "data-id" = folded.title],
        el!("summary" [], el!("b" [], folded.title), teaser),
        el!("ul" ["class" = "entries"], entries(&folded.entries, words)),
    ))
}
