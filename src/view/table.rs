use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::Entry;
use super::phrase::phrase;
use crate::chart;
use crate::state::Action;
use crate::text::Words;

/// The table: everything, for those who rather read than look.
pub(super) fn table(table: &chart::Table, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let heads = list(&table.heads, |head| {
        let key = head.key;
        let onclick = on_action.reform(move |_: MouseEvent| Action::SortBy(key));
        let arrow = el!("span" ["class" = "arrow", "aria-hidden" = "true"]);
        let button = html! { <button type="button" {onclick}>{phrase(&head.name)}{arrow}</button> };
        el!("th" ["scope" = "col", "aria-sort" = head.sorted], button)
    });
    let rows = list(&table.rows, |row| {
        let cells = list(&row.cells, |cell| match cell {
            Some(entry) => el!("td" [], html! { <Entry {entry} {words} {on_action} /> }),
            None => el!("td"["class" = "none"], row.nothing),
        });
        let topic = el!("td" [], phrase(&row.topic));
        let name = el!("th"["scope" = "row"], phrase(&row.name));
        keyed(row.id.to_string(), el!("tr" [], topic, name, cells))
    });
    let parts = el!(
        "table" [],
        el!("caption" [], words.table),
        el!("thead" [], el!("tr" [], heads)),
        el!("tbody" [], rows),
    );
    el!("div" ["class" = "table", "role" = "region", "tabindex" = "0", "aria-label" = words.table], parts)
}
