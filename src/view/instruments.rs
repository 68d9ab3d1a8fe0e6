use yew::prelude::*;

use super::element::{all, el, list};
use super::matrix::{matrix_heads, matrix_rows};
use super::phrase::phrase;
use crate::chart::{self, FinancingNote, MatrixRow};
use crate::names::{CLASS_ASIDE, CLASS_COLUMNS, CLASS_MATRIX, CLASS_NONE, DATA_PLAN};
use crate::text::Words;

/// The financing view: one row per instrument, one column per plan. In wide containers the rows stand in two columns,
/// each of which gets longer by itself when a sentence is opened in it.
pub(super) fn instruments(view: &chart::Instruments, words: &'static Words) -> Html {
    let notes = list(&view.notes, |FinancingNote { head, note }| {
        el!(
            "p"["class" = CLASS_ASIDE, DATA_PLAN = head.symbol.number()],
            el!("b" [], phrase(&head.short)),
            " ",
            phrase(note),
        )
    });
    let matrix = |rows: &[MatrixRow]| {
        el!(
            "div"["class" = CLASS_MATRIX],
            matrix_heads(&view.heads, words.instrument),
            matrix_rows(rows, false, words),
        )
    };
    let (first, second) = view.rows.split_at(view.rows.len().div_ceil(2));
    if view.rows.is_empty() {
        return el!("p"["class" = CLASS_NONE], words.empty_state);
    }
    all(vec![
        el!("p"["class" = CLASS_ASIDE], words.matrix_key),
        el!("div"["class" = CLASS_COLUMNS], matrix(first), (!second.is_empty()).then(|| matrix(second))),
        notes,
    ])
}
