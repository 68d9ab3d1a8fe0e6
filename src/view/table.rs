use std::rc::Rc;

use yew::prelude::*;

use super::element::{el, keyed, list};
use super::entry::entry;
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

/// The table in a static chart, where no script switches views: ordered by topic, with the source cards of the numbers.
/// (Those of the measures, and the plans of the cells, would make the initial page too large.)
pub(super) fn static_table(table: &chart::Table, words: &'static Words) -> Html {
    let all = rows(&table.rows, usize::MAX, words, static_row);
    let content = region(table, words, false, &|head| phrase(&head.name), all);
    el!("noscript" [], el!("details" ["class" = CLASS_MORE], el!("summary" [], el!("b" [], words.table)), content))
}

fn live_row(row: &Rc<TableRow>, words: &'static Words) -> Html {
    table_row(row, true, &|given| entry(given, words))
}

fn static_row(row: &Rc<TableRow>, words: &'static Words) -> Html {
    table_row(row, false, &|given| match &given.quantity {
        Some(_) => entry(given, words),
        None => phrase(&given.label),
    })
}

fn table_row(row: &TableRow, has_plans: bool, cell: &dyn Fn(&chart::Entry) -> Html) -> Html {
    let cells = list(&row.cells, |(symbol, given)| {
        let plan = has_plans.then(|| symbol.number());
        let Some(given) = given else {
            return el!("td"["class" = CLASS_NONE, DATA_PLAN = plan], row.nothing);
        };
        el!("td"[DATA_PLAN = plan], cell(given))
    });
    let topic =
        el!("td" [], el!("span"["class" = row.repeats_topic.then_some(CLASS_REPEATED)], phrase(&row.topic)));
    let name = el!("th"["scope" = "row"], phrase(&row.name));
    keyed(row.id.to_string(), el!("tr" [], topic, name, cells))
}

/// The table in its own region, the only part of the widget that scrolls sideways. Where it `has_plans`, each cell says
/// whose it is, so that those of a plan can be hidden.
fn region(
    table: &chart::Table,
    words: &'static Words,
    has_plans: bool,
    name: &dyn Fn(&TableHead) -> Html,
    rows: Html,
) -> Html {
    let heads = list(&table.heads, |head| {
        let plan = match head.key {
            SortKey::Plan(index) if has_plans => Some(Symbol::of(index).number()),
            _ => None,
        };
        el!("th" ["scope" = "col", "aria-sort" = head.sorted, DATA_PLAN = plan], name(head))
    });
    let parts = el!(
        "table" [],
        el!("caption" [], words.table),
        el!("thead" [], el!("tr" [], heads)),
        el!("tbody" [], rows),
    );
    el!("div" ["class" = CLASS_TABLE, "role" = "region", "tabindex" = "0", "aria-label" = words.table], parts)
}
