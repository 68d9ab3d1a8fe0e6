use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::quantity;
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::Lead;
use crate::names::{CLASS_LEADS, DATA_COLUMNS, DATA_PLAN};
use crate::text::Words;

/// The strip of one leading figure a plan, so that a narrow screen shows all plans at once.
pub(super) fn leads(leads: &[Lead], words: &'static Words) -> Html {
    let cells = list(leads, |lead| {
        let cell = el!(
            "li" [DATA_PLAN = lead.symbol.number(), "hidden" = !lead.shown],
            el!("b" [], symbol(lead.symbol), phrase(&lead.short)),
            quantity(&lead.quantity),
            el!("span" [], phrase(&lead.label)),
        );
        keyed(lead.symbol.number(), cell)
    });
    let columns = Lead::columns(leads);
    el!("ol" ["class" = CLASS_LEADS, DATA_COLUMNS = columns, "aria-label" = words.leads_label], cells)
}
