use yew::prelude::*;

use super::entry::quantity;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::Lead;
use crate::text::Words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct LeadsProps {
    pub(super) leads: Vec<Lead>,
    pub(super) words: &'static Words,
}

/// The strip of one leading figure a plan, so that a narrow screen shows all plans at once.
#[component]
pub(super) fn Leads(props: &LeadsProps) -> Html {
    let cells = props.leads.iter().map(|lead| {
        html! {
            <li key={lead.mark.index} data-plan={lead.mark.number()} hidden={!lead.shown}>
                <b>{sign(lead.mark)}{phrase(&lead.short)}</b>
                {quantity(&lead.quantity)}
                <span>{phrase(&lead.label)}</span>
            </li>
        }
    });
    html! { <ol class="leads" aria-label={props.words.at_a_glance}>{for cells}</ol> }
}
