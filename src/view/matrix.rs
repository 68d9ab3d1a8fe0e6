use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::entry;
use super::phrase::phrase;
use crate::chart::MatrixRow;
use crate::names::{CLASS_CELL, CLASS_ROWS, CLASS_UNSAID, CLASS_WHAT, DATA_PLAN};
use crate::text::Words;

/// The rows of a matrix. Each cell shows the plan's symbol, which opens the source card.
pub(super) fn matrix_rows(rows: &[MatrixRow], words: &'static Words) -> Html {
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
        el!("li" [], el!("span" ["class" = CLASS_WHAT], phrase(&row.name)), cells)
    });
    el!("ul"["class" = CLASS_ROWS], rows)
}
