use yew::prelude::*;

use super::element::el;
use super::mark::track;
use super::phrase::{is_ideograph, phrase};
use super::source_card::source_card;
use super::squares::squares;
use super::symbol::symbol;
use crate::chart::{self, Drawing};
use crate::names::{CLASS_ENTRY, CLASS_LABEL, CLASS_QUANTITY, CLASSES_ENTRY_LEAD, DATA_ID};
use crate::text::{Lang, QuantityText, Words};

/// A line that opens a source card. It is a native disclosure, so that it opens before, and without,
/// any script.
pub(super) fn entry(entry: &chart::Entry, words: &'static Words) -> Html {
    entry_after(Html::default(), entry, words)
}

/// The same with something before it in its line.
pub(super) fn entry_after(before: Html, entry: &chart::Entry, words: &'static Words) -> Html {
    let line = el!("summary"["aria-label" = entry.spoken.clone()], before, face(entry), drawing(entry));
    let card = entry.source_card.as_ref().map(|card| source_card(card, words));
    el!(
        "details" [
            "class" = if entry.is_lead { CLASSES_ENTRY_LEAD } else { CLASS_ENTRY },
            DATA_ID = entry.id.to_string(),
            "open" = entry.open,
        ],
        line,
        card,
    )
}

/// The label of the line: its text, or the symbol in place of it.
fn face(entry: &chart::Entry) -> Html {
    if let Some(plan) = entry.symbol {
        return symbol(plan);
    }
    let label = (!entry.label.text.is_empty()).then(|| el!("span" [], phrase(&entry.label)));
    if let Some(number) = &entry.quantity {
        el!("span"["class" = CLASS_LABEL], quantity(number), " ", label)
    } else {
        el!("span"["class" = CLASS_LABEL], label)
    }
}

fn drawing(entry: &chart::Entry) -> Html {
    match &entry.drawing {
        Some(Drawing::Mark(mark)) => track(mark),
        Some(Drawing::Squares(counted)) => squares(counted),
        None => Html::default(),
    }
}

/// A number with its qualifier and unit, on one line if the container is wide enough.
pub(super) fn quantity(quantity: &QuantityText) -> Html {
    let QuantityText { before, number, unit, unit_lang, after, .. } = quantity;
    let aside = |text: &str, breaks: bool, lang: Option<Lang>| {
        let lang = lang.map(Lang::tag);
        (!text.is_empty()).then(|| el!("i"["lang" = lang], breaks.then(|| el!("wbr" [])), &text.to_owned()))
    };
    // Where a line must break, it does so beside the number and never in it; most languages have a space there. A sign
    // such as %, or a measure word, is never separated from its number.
    let after_qualifier = before.ends_with(is_ideograph).then(|| el!("wbr" []));
    let unit = aside(unit, !unit.starts_with('%') && !unit.starts_with(is_ideograph), *unit_lang);
    let before = aside(before, false, None);
    el!("b"["class" = CLASS_QUANTITY], before, after_qualifier, number, unit, aside(after, true, None))
}
