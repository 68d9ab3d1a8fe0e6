use yew::prelude::*;

use super::entry::quantity;
use super::list::list;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::Lead;
use crate::text::Words;

/// The strip of one leading figure a plan, so that a narrow screen shows all plans at once.
pub(super) fn leads(leads: &[Lead], words: &Words) -> Html {
    let cells = list(leads, |lead| {
        html! {
            <li key={lead.mark.index} data-plan={lead.mark.number()} hidden={!lead.shown}>
                <b>{sign(lead.mark)}{phrase(&lead.short)}</b>
                {quantity(&lead.quantity)}
                <span>{phrase(&lead.label)}</span>
            </li>
        }
    });
    html! { <ol class="leads" aria-label={words.at_a_glance}>{cells}</ol> }
}
