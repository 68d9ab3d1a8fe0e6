use std::rc::Rc;

use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::entry;
use super::phrase::{apart, phrase};
use super::rows::rows;
use crate::chart::{self, TableHead, TableRow};
use crate::names::{CLASS_ARROW, CLASS_MORE, CLASS_NONE, CLASS_TABLE, DATA_SORT};
use crate::text::Words;

/// The table view, with the first `batches` of its rows.
pub(super) fn table(table: &chart::Table, batches: usize, words: &'static Words) -> Html {
    let name = |head: &TableHead| {
        let arrow = el!("span" ["class" = CLASS_ARROW, "aria-hidden" = "true"]);
        el!("button" ["type" = "button", DATA_SORT = head.key.as_str()], apart(&head.name), arrow)
    };
    region(table, words, &name, rows(&table.rows, batches, words, live_row))
}

/// The table in a static chart, which has no script to switch views: ordered by topic, with the source
/// cards of the numbers. (Those of the measures would make the initial page too large.)
pub(super) fn static_table(table: &chart::Table, words: &'static Words) -> Html {
    let all = rows(&table.rows, usize::MAX, words, static_row);
    let content = region(table, words, &|head| phrase(&head.name), all);
    el!("noscript" [], el!("details" ["class" = CLASS_MORE], el!("summary" [], el!("b" [], words.table)), content))
}

fn live_row(row: &Rc<TableRow>, words: &'static Words) -> Html {
    table_row(row, &|given| entry(given, words))
}

fn static_row(row: &Rc<TableRow>, words: &'static Words) -> Html {
    table_row(row, &|given| match &given.quantity {
        Some(_) => entry(given, words),
        None => phrase(&given.label),
    })
}

fn table_row(row: &TableRow, cell: &dyn Fn(&chart::Entry) -> Html) -> Html {
    let cells = list(&row.cells, |given| {
        let Some(given) = given else { return el!("td"["class" = CLASS_NONE], row.nothing) };
        el!("td" [], cell(given))
    });
    let topic = el!("td" [], phrase(&row.topic));
    let name = el!("th"["scope" = "row"], phrase(&row.name));
    keyed(row.id.to_string(), el!("tr" [], topic, name, cells))
}

/// The table in its own region, the only part of the widget that scrolls sideways.
fn region(
    table: &chart::Table,
    words: &'static Words,
    name: &dyn Fn(&TableHead) -> Html,
    rows: Html,
) -> Html {
    let heads = list(&table.heads, |head| el!("th" ["scope" = "col", "aria-sort" = head.sorted], name(head)));
    let parts = el!(
        "table" [],
        el!("caption" [], words.table),
        el!("thead" [], el!("tr" [], heads)),
        el!("tbody" [], rows),
    );
    el!("div" ["class" = CLASS_TABLE, "role" = "region", "tabindex" = "0", "aria-label" = words.table], parts)
}
