use yew::prelude::*;

use super::element::{el, list};
use super::matrix::matrix_rows;
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::{self, InstrumentHead};
use crate::names::{CLASS_ASIDE, CLASS_HEADS, CLASS_MATRIX, CLASS_NONE, DATA_PLAN};
use crate::text::Words;

/// The financing view: one row per instrument, one column per plan.
pub(super) fn instruments(view: &chart::Instruments, words: &'static Words) -> Html {
    let short = |head: &InstrumentHead| el!("b" [], phrase(&head.short));
    let heads = list(&view.heads, |head| {
        el!("span"[DATA_PLAN = head.symbol.number()], symbol(head.symbol), short(head))
    });
    let notes = list(&view.heads, |head| {
        let Some(note) = &head.note else { return Html::default() };
        el!("p" ["class" = CLASS_ASIDE, DATA_PLAN = head.symbol.number()], symbol(head.symbol), short(head), " ", phrase(note))
    });
    el!(
        "div"["class" = CLASS_MATRIX],
        notes,
        el!("div" ["class" = CLASS_HEADS, "aria-hidden" = "true"], el!("span" []), heads),
        view.rows.is_empty().then(|| el!("p"["class" = CLASS_NONE], words.empty_state)),
        matrix_rows(&view.rows, words),
    )
}
