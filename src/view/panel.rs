use std::rc::Rc;

use yew::prelude::*;

use super::element::{el, keyed, list};
use super::phrase::phrase;
use super::plot::memoised_plot;
use super::symbol::symbol;
use crate::chart::{self, Axis};
use crate::concat::concat;
use crate::names::{CLASS_PANEL, CLASS_PANELS, DATA_COLUMNS, DATA_PLAN, DATA_WIDE, PREFIX};
use crate::text::Words;

/// The panels of all plans, with the axis above their marks if there is one; squares, which have none,
/// want more width.
pub(super) fn panels(panels: &[Rc<chart::Panel>], axis: Option<&Axis>, words: &'static Words) -> Html {
    let columns = chart::Panel::columns(panels);
    let panels = list(panels, |each| panel(each, axis, words));
    let wide = axis.is_none();
    el!("div" ["class" = CLASS_PANELS, DATA_COLUMNS = columns, DATA_WIDE = wide], panels)
}

/// One plan: its name, and what it says.
fn panel(panel: &Rc<chart::Panel>, axis: Option<&Axis>, words: &'static Words) -> Html {
    let name = concat(&[PREFIX, panel.symbol.number()]);
    let head = el!(
        "header" [],
        el!(
            "h3" ["id" = name.clone()],
            symbol(panel.symbol),
            el!("b" [], phrase(&panel.short)),
            " ",
            el!("span" [], phrase(&panel.name)),
        ),
        el!("p" [], phrase(&panel.status)),
    );
    let axis = axis.filter(|_| !panel.targets.is_empty()).cloned();
    let section = el!(
        "section" [
            "class" = CLASS_PANEL,
            DATA_PLAN = panel.symbol.number(),
            "hidden" = !panel.shown,
            "aria-labelledby" = name,
        ],
        head,
        memoised_plot(panel, axis, words),
    );
    keyed(panel.symbol.number(), section)
}
