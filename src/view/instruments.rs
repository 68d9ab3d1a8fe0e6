use yew::prelude::*;

use super::element::{el, list};
use super::matrix::{matrix_heads, matrix_rows};
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::{self, FinancingNote};
use crate::names::{CLASS_ASIDE, CLASS_MATRIX, CLASS_NONE, DATA_PLAN};
use crate::text::Words;

/// The financing view: one row per instrument, one column per plan.
pub(super) fn instruments(view: &chart::Instruments, words: &'static Words) -> Html {
    let notes = list(&view.notes, |FinancingNote { head, note }| {
        el!(
            "p"["class" = CLASS_ASIDE, DATA_PLAN = head.symbol.number()],
            symbol(head.symbol),
            el!("b" [], phrase(&head.short)),
            " ",
            phrase(note),
        )
    });
    el!(
        "div"["class" = CLASS_MATRIX],
        notes,
        matrix_heads(&view.heads, words.instrument),
        view.rows.is_empty().then(|| el!("p"["class" = CLASS_NONE], words.empty_state)),
        matrix_rows(&view.rows, false, words),
    )
}
