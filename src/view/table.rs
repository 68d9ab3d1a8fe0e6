use std::rc::Rc;

use yew::prelude::*;

use super::entry::Entry;
use super::list::list;
use super::phrase::phrase;
use crate::chart::{self, TableHead, TableRow};
use crate::state::Action;
use crate::text::Words;

/// The table: everything, for those who rather read than look.
pub(super) fn table(table: &chart::Table, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let head = |head: &TableHead| {
        let key = head.key;
        let onclick = on_action.reform(move |_: MouseEvent| Action::SortBy(key));
        html! {
            <th scope="col" aria-sort={head.sorted}>
                <button type="button" {onclick}>{phrase(&head.name)}<span class="arrow" aria-hidden="true" /></button>
            </th>
        }
    };
    let row = |row: &Rc<TableRow>| {
        let cells = list(&row.cells, |cell| match cell {
            Some(entry) => html! { <td><Entry {entry} {words} {on_action} /></td> },
            None => html! { <td class="none">{row.nothing}</td> },
        });
        html! {
            <tr key={row.id.as_str()}>
                <td>{phrase(&row.topic)}</td>
                <th scope="row">{phrase(&row.name)}</th>
                {cells}
            </tr>
        }
    };
    html! {
        <div class="table" role="region" tabindex="0" aria-label={words.table}>
            <table>
                <caption>{words.table}</caption>
                <thead><tr>{list(&table.heads, head)}</tr></thead>
                <tbody>{list(&table.rows, row)}</tbody>
            </table>
        </div>
    }
}
