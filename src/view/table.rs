use std::rc::Rc;

use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::{entry, quantity};
use super::phrase::{apart, phrase};
use super::rows::rows;
use crate::chart::{self, Symbol, TableHead, TableRow};
use crate::names::{CLASS_ARROW, CLASS_MORE, CLASS_NONE, CLASS_REPEATED, CLASS_TABLE, DATA_PLAN, DATA_SORT};
use crate::state::SortKey;
use crate::text::Words;

/// The table view, with the first `batches` of its rows.
pub(super) fn table(table: &chart::Table, batches: usize, words: &'static Words) -> Html {
    let name = |head: &TableHead| {
        let arrow = el!("span" ["class" = CLASS_ARROW, "aria-hidden" = "true"]);
        el!("button" ["type" = "button", DATA_SORT = head.key.as_str()], apart(&head.name), arrow)
    };
    region(table, words, true, &name, rows(&table.rows, batches, words, live_row))
}

/// The table in a static chart, where no script switches views: ordered by topic, without source cards, which the view
/// beside it has. (They would make the initial page too large, and so would the plans of the cells.)
pub(super) fn static_table(table: &chart::Table, words: &'static Words) -> Html {
    let all = rows(&table.rows, usize::MAX, words, static_row);
    let content = region(table, words, false, &|head| phrase(&head.name), all);
    el!("noscript" [], el!("details" ["class" = CLASS_MORE], el!("summary" [], el!("b" [], words.table)), content))
}

/// What a part of a live table is; the static one is laid out as a table, which says so itself.
fn role(is_live: bool, role: &'static str) -> Option<&'static str> {
    is_live.then_some(role)
}

fn live_row(row: &Rc<TableRow>, words: &'static Words) -> Html {
    table_row(row, true, words, &entry)
}

fn static_row(row: &Rc<TableRow>, words: &'static Words) -> Html {
    table_row(row, false, words, &|given, _| match &given.quantity {
        Some(number) => quantity(number),
        None => phrase(&given.label),
    })
}

fn table_row(
    row: &TableRow,
    is_live: bool,
    words: &'static Words,
    cell: &dyn Fn(&chart::Entry, &'static Words) -> Html,
) -> Html {
    let cells = list(&row.cells, |(symbol, given)| {
        let plan = is_live.then(|| symbol.number());
        let Some(given) = given else {
            return el!("td"["class" = CLASS_NONE, "role" = role(is_live, "cell"), DATA_PLAN = plan], row.nothing);
        };
        el!("td"["role" = role(is_live, "cell"), DATA_PLAN = plan], cell(given, words))
    });
    let topic = match row.topic_rows {
        // A live row may go, or be parted from the one above it: it keeps its topic for those who hear it.
        0 if is_live => {
            el!(
                "td"["role" = role(is_live, "cell")],
                el!("span"["class" = CLASS_REPEATED], phrase(&row.topic))
            )
        }
        0 => Html::default(),
        rows => {
            let rows = (!is_live && rows > 1).then(|| rows.to_string());
            el!("td"["role" = role(is_live, "cell"), "rowspan" = rows], phrase(&row.topic))
        }
    };
    let name = el!("th"["scope" = "row", "role" = role(is_live, "rowheader")], phrase(&row.name));
    keyed(row.id.to_string(), el!("tr"["role" = role(is_live, "row")], topic, name, cells))
}

/// The table in its own region, the only part of the widget that scrolls sideways. Where it `is_live`, each cell says
/// whose it is, so that those of a plan can be hidden; and as the sheet makes a grid of it, all say what they are:
/// browsers may not take a grid for a table.
fn region(
    table: &chart::Table,
    words: &'static Words,
    is_live: bool,
    name: &dyn Fn(&TableHead) -> Html,
    rows: Html,
) -> Html {
    let heads = list(&table.heads, |head| {
        let plan = match head.key {
            SortKey::Plan(index) if is_live => Some(Symbol::of(index).number()),
            _ => None,
        };
        let role = role(is_live, "columnheader");
        el!("th" ["scope" = "col", "role" = role, "aria-sort" = head.sorted, DATA_PLAN = plan], name(head))
    });
    let parts = el!(
        "table"["role" = role(is_live, "table")],
        el!("caption" [], words.table),
        el!("thead"["role" = role(is_live, "rowgroup")], el!("tr"["role" = role(is_live, "row")], heads)),
        el!("tbody"["role" = role(is_live, "rowgroup")], rows),
    );
    el!("div" ["class" = CLASS_TABLE, "role" = "region", "tabindex" = "0", "aria-label" = words.table], parts)
}
