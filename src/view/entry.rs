use yew::prelude::*;

use super::card::card;
use super::element::el;
use super::mark::{sign, track};
use super::phrase::phrase;
use super::squares::squares;
use crate::chart::{self, Drawing};
use crate::text::{Lang, QuantityText, Words};

/// A line that opens its sentence. It is a native disclosure, so that it opens before, and
/// without, any script.
pub(super) fn entry(entry: &chart::Entry, words: &'static Words) -> Html {
    let line = el!("summary"["aria-label" = entry.spoken.clone()], face(entry), drawing(entry));
    let sentence = entry.card.as_ref().map(|sentence| card(sentence, words));
    el!(
        "details" [
            "class" = "entry",
            "name" = "plan-compare-source",
            "data-id" = entry.id.to_string(),
            "open" = entry.open,
        ],
        line,
        sentence,
    )
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

/// A number with its qualifier and its unit: in one line, unless that is wider than its place.
pub(super) fn quantity(quantity: &QuantityText) -> Html {
    let QuantityText { before, number, unit, unit_lang, after } = quantity;
    let aside = |text: &str, breaks: bool, lang: Option<Lang>| {
        let lang = lang.map(Lang::tag);
        (!text.is_empty()).then(|| el!("i"["lang" = lang], breaks.then(|| el!("wbr" [])), &text.to_owned()))
    };
    // A sign such as % stays with its number whatever happens.
    let unit = aside(unit, !unit.starts_with('%'), *unit_lang);
    el!("b"["class" = "quantity"], aside(before, false, None), number, unit, aside(after, true, None))
}
