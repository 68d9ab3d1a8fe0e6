use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::entry;
use super::phrase::phrase;
use crate::chart;
use crate::text::Words;

/// The table: everything, for those who rather read than look.
pub(super) fn table(table: &chart::Table, words: &'static Words) -> Html {
    let heads = list(&table.heads, |head| {
        let arrow = el!("span" ["class" = "arrow", "aria-hidden" = "true"]);
        let button =
            el!("button" ["type" = "button", "data-sort" = head.key.as_str()], phrase(&head.name), arrow);
        el!("th" ["scope" = "col", "aria-sort" = head.sorted], button)
    });
    let rows = list(&table.rows, |row| {
        let cells = list(&row.cells, |cell| match cell {
            Some(said) => el!("td" [], entry(said, words)),
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
