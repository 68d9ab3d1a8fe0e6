use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::entry;
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::{ColumnHead, MatrixRow, Symbol};
use crate::names::{CLASS_CELL, CLASS_HEADS, CLASS_ROWS, CLASS_UNSAID, CLASS_WHAT, DATA_PLAN};
use crate::text::Words;

/// The heads of a matrix, with `first` over the names of its rows. (The entries have the plans in their own names.)
pub(super) fn matrix_heads(heads: &[ColumnHead], first: &'static str) -> Html {
    let heads = list(heads, |head| {
        el!("span"[DATA_PLAN = head.symbol.number()], symbol(head.symbol), el!("b" [], phrase(&head.short)))
    });
    el!("div"["class" = CLASS_HEADS], el!("span" [], first), el!("div"["aria-hidden" = "true"], heads))
}

/// The rows of a matrix. Each cell shows the plan's symbol, which opens the source card. If `are_of_plans`, a row is
/// there only as long as a plan is that mentions it.
pub(super) fn matrix_rows(rows: &[MatrixRow], are_of_plans: bool, words: &'static Words) -> Html {
    let rows = list(rows, |row| {
        let cells = list(&row.cells, |cell| {
            let content = match &cell.entry {
                Some(mention) => entry(mention, words),
                None => {
                    el!(
                        "span"["class" = CLASS_UNSAID],
                        el!("span" [], phrase(&cell.short), " ", words.not_named)
                    )
                }
            };
            let number = cell.symbol.number();
            keyed(number, el!("div" ["class" = CLASS_CELL, DATA_PLAN = number], content))
        });
        let plan = row.only.filter(|_| are_of_plans).map(Symbol::number);
        el!("li"[DATA_PLAN = plan], el!("span"["class" = CLASS_WHAT], phrase(&row.name)), cells)
    });
    el!("ul"["class" = CLASS_ROWS], rows)
}
