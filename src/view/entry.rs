use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::element::el;
use super::mark::{sign, track};
use super::phrase::phrase;
use super::squares::squares;
use crate::chart::{self, Drawing};
use crate::state::Action;
use crate::text::{QuantityText, Words};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct EntryProps {
    pub(super) entry: Rc<chart::Entry>,
    pub(super) words: &'static Words,
    pub(super) on_action: Callback<Action>,
}

/// A line of a panel. It is a native disclosure, so that its sentence opens before, and without,
/// any script.
#[component]
pub(super) fn Entry(props: &EntryProps) -> Html {
    let EntryProps { entry, words, on_action } = props;
    let onclick = {
        let (id, on_action) = (entry.id.clone(), on_action.clone());
        move |event: MouseEvent| {
            // The state opens and closes it; the browser must not do it a second time.
            event.prevent_default();
            on_action.emit(Action::ToggleSource(id.clone()));
        }
    };
    html! {
        <details class="entry" name="plan-compare-source" data-id={entry.id.to_string()} open={entry.open}>
            <summary {onclick} aria-label={entry.spoken.clone()}>
                {face(entry)}
                {drawing(entry)}
            </summary>
            {card(&entry.card, words)}
        </details>
    }
}

/// What names the line: its words, or the sign that stands for them.
fn face(entry: &chart::Entry) -> Html {
    if let Some(mark) = entry.sign {
        return sign(mark);
    }
    let label = el!("span" [], phrase(&entry.label));
    match &entry.quantity {
        Some(number) => el!("span"["class" = "label"], quantity(number), " ", label),
        None => el!("span"["class" = "label"], label),
    }
}

fn drawing(entry: &chart::Entry) -> Html {
    match &entry.drawing {
        Some(Drawing::Mark(mark)) => track(mark),
        Some(Drawing::Squares(counted)) => squares(counted),
        None => Html::default(),
    }
}

/// A number with its qualifier and its unit, which no line break may part.
pub(super) fn quantity(quantity: &QuantityText) -> Html {
    let QuantityText { before, number, unit, after } = quantity;
    let aside = |text: &str| (!text.is_empty()).then(|| el!("i" [], &text.to_owned()));
    el!("b"["class" = "quantity"], aside(before), number, aside(unit), aside(after))
}
