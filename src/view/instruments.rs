use yew::prelude::*;

use super::element::{el, list};
use super::matrix::matrix_rows;
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::{self, InstrumentHead};
use crate::text::Words;

/// The financing view: one row per instrument, one column per plan.
pub(super) fn instruments(view: &chart::Instruments, words: &'static Words) -> Html {
    let short = |head: &InstrumentHead| el!("b" [], phrase(&head.short));
    let heads = list(&view.heads, |head| {
        el!("span"["data-plan" = head.symbol.number()], symbol(head.symbol), short(head))
    });
    let notes = list(&view.heads, |head| {
        let Some(note) = &head.note else { return Html::default() };
        el!("p" ["class" = "aside", "data-plan" = head.symbol.number()], symbol(head.symbol), short(head), " ", phrase(note))
    });
    el!(
        "div"["class" = "matrix"],
        notes,
        el!("div" ["class" = "heads", "aria-hidden" = "true"], el!("span" []), heads),
        view.rows.is_empty().then(|| el!("p"["class" = "none"], words.nothing)),
        matrix_rows(&view.rows, words),
    )
}
