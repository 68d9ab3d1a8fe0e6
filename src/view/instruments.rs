use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::entry;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, InstrumentHead, MatrixRow};
use crate::text::Words;

/// The financing view: a row an instrument, a column a plan.
pub(super) fn instruments(view: &chart::Instruments, words: &'static Words) -> Html {
    let short = |head: &InstrumentHead| el!("b" [], phrase(&head.short));
    let heads =
        list(&view.heads, |head| el!("span"["data-plan" = head.mark.number()], sign(head.mark), short(head)));
    let notes = list(&view.heads, |head| {
        let Some(note) = &head.note else { return Html::default() };
        el!("p" ["class" = "aside", "data-plan" = head.mark.number()], sign(head.mark), short(head), " ", phrase(note))
    });
    el!(
        "div"["class" = "matrix"],
        notes,
        el!("div" ["class" = "heads", "aria-hidden" = "true"], el!("span" []), heads),
        view.rows.is_empty().then(|| el!("p"["class" = "none"], words.nothing)),
        rows(&view.rows, words),
    )
}

/// The rows of a matrix, each cell the plan's sign, which opens its sentence.
pub(super) fn rows(rows: &[MatrixRow], words: &'static Words) -> Html {
    let rows = list(rows, |row| {
        let cells = list(&row.cells, |cell| {
            let said = match &cell.entry {
                Some(said) => entry(said, words),
                None => {
                    el!("span"["class" = "unsaid"], el!("span" [], phrase(&cell.short), " ", words.not_named))
                }
            };
            let number = cell.mark.number();
            keyed(number, el!("div" ["class" = "cell", "data-plan" = number], said))
        });
        el!("li" [], el!("span" ["class" = "what"], phrase(&row.name)), cells)
    });
    el!("ul"["class" = "rows"], rows)
}
