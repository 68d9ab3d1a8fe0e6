use yew::prelude::*;

use super::entry::Entry;
use super::list::list;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, MatrixRow};
use crate::state::Action;
use crate::text::Words;

/// The financing view: a row an instrument, a column a plan.
pub(super) fn instruments(
    view: &chart::Instruments,
    words: &'static Words,
    on_action: &Callback<Action>,
) -> Html {
    let heads = list(&view.heads, |head| {
        html! { <span key={head.mark.index} data-plan={head.mark.number()}>{sign(head.mark)}<b>{phrase(&head.short)}</b></span> }
    });
    let notes = list(&view.heads, |head| {
        let Some(note) = &head.note else { return Html::default() };
        html! {
            <p key={head.mark.index} class="aside" data-plan={head.mark.number()}>
                {sign(head.mark)}<b>{phrase(&head.short)}</b>{" "}{phrase(note)}
            </p>
        }
    });
    html! {
        <div class="matrix">
            {notes}
            <div class="heads" aria-hidden="true"><span />{heads}</div>
            if view.rows.is_empty() {
                <p class="none">{words.nothing}</p>
            }
            {rows(&view.rows, words, on_action)}
        </div>
    }
}

/// The rows of a matrix, each cell the plan's sign, which opens its sentence.
pub(super) fn rows(rows: &[MatrixRow], words: &'static Words, on_action: &Callback<Action>) -> Html {
    let row = |row: &MatrixRow| {
        let cells = list(&row.cells, |cell| {
            html! {
                <div key={cell.mark.index} class="cell" data-plan={cell.mark.number()}>
                    if let Some(entry) = &cell.entry {
                        <Entry {entry} {words} {on_action} />
                    } else {
                        <span class="unsaid"><span>{phrase(&cell.short)}{" "}{words.not_named}</span></span>
                    }
                </div>
            }
        });
        html! { <li><span class="what">{phrase(&row.name)}</span>{cells}</li> }
    };
    html! { <ul class="rows">{list(rows, row)}</ul> }
}
