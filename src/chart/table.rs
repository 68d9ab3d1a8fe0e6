//! The table: everything there is, one row per metric or measure, one column per plan.

use std::cmp::Ordering;
use std::rc::Rc;

use super::column::Column;
use super::topics::absent;
use super::{Compare, Entry, Instruments, Phrase, Rows, Symbol};
use crate::model::{ByPlan, Dataset, Id, Text, order};
use crate::state::{SortKey, State};
use crate::text::Words;

/// The whole dataset as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The heads of the columns: topic, metric, one per shown plan.
    pub heads: Vec<TableHead>,
    /// The rows in their order.
    pub rows: Rows<Rc<TableRow>>,
}

/// The head of a column, by which the table can be sorted.
#[derive(Clone, Debug, PartialEq)]
pub struct TableHead {
    /// What pressing it sorts by.
    pub key: SortKey,
    /// Its name.
    pub name: Phrase,
    /// How the table is sorted by it, in the words of `aria-sort`, if it is.
    pub sorted: Option<&'static str>,
}

/// One metric or measure.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// What tells it from the other rows.
    pub id: Id,
    /// Its topic.
    pub topic: Phrase,
    /// Its name.
    pub name: Phrase,
    /// How many rows from here on are of the same topic; 0 where the row above is, too. In a table that is not sorted by
    /// topic each row counts for itself.
    pub topic_rows: usize,
    /// One per shown plan, in order: its symbol, and no entry if it has none.
    pub cells: Vec<(Symbol, Option<Entry>)>,
    /// The text for a plan without an entry.
    pub nothing: &'static str,
    topic_index: usize,
    values: Vec<Option<f64>>,
}

impl Table {
    /// The view of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State, columns: &[Column<'_>]) -> Self {
        let words = Words::of(state.lang);
        let shown = Column::shown(columns);
        let metrics = dataset.metrics.iter().filter(|metric| state.shows(&metric.topic)).map(|metric| {
            let name = Phrase::new(&metric.name, state.lang);
            let entry =
                |column: Column<'_>, target: &_| Entry::figure(metric, target, column).without_label(&name);
            let mut row =
                TableRow::new((&metric.id, &metric.topic, &metric.name), &metric.targets, &shown, entry);
            row.values =
                shown.iter().map(|column| Some(metric.targets.get(&column.plan.id)?.value.get())).collect();
            row.nothing = absent(metric, words);
            row
        });
        let measures = dataset.measures.iter().filter(|measure| state.shows(&measure.topic)).map(|measure| {
            let entry = |column: Column<'_>, mention: &_| Entry {
                label: Phrase::own(words.named),
                ..Entry::mention(measure, mention, column)
            };
            TableRow::new((&measure.id, &measure.topic, &measure.name), &measure.plans, &shown, entry)
        });
        let mut rows: Vec<_> = metrics.chain(measures).collect();
        let order = order(rows.len(), &|a, b| compare(&rows[a], &rows[b], state, &shown));
        if state.sort.key == SortKey::Topic {
            let mut first = 0;
            for i in 1..order.len() {
                if rows[order[i]].topic_index == rows[order[first]].topic_index {
                    rows[order[first]].topic_rows += 1;
                    rows[order[i]].topic_rows = 0;
                } else {
                    first = i;
                }
            }
        }
        let rows: Vec<_> = rows.into_iter().map(Rc::new).collect();
        Self { heads: heads(&shown, state), rows: Rows::new(order.into_iter().map(|i| rows[i].clone()), 0) }
    }

    /// Whether the view can show `topic`.
    pub(super) fn has(dataset: &Dataset, topic: &Id) -> bool {
        Compare::has(dataset, topic) || Instruments::has(dataset, topic)
    }
}

fn heads(shown: &[Column<'_>], state: &State) -> Vec<TableHead> {
    let words = Words::of(state.lang);
    let head = |key: SortKey, name: Phrase| {
        let direction = if state.sort.descending { "descending" } else { "ascending" };
        TableHead { key, name, sorted: (state.sort.key == key).then_some(direction) }
    };
    let plans = shown
        .iter()
        .map(|column| head(SortKey::Plan(column.symbol.index), Phrase::new(&column.plan.short, state.lang)));
    let first =
        [head(SortKey::Topic, Phrase::own(words.topic)), head(SortKey::Name, Phrase::own(words.metric))];
    first.into_iter().chain(plans).collect()
}

fn compare(a: &TableRow, b: &TableRow, state: &State, shown: &[Column<'_>]) -> Ordering {
    let turned = |order: Ordering| if state.sort.descending { order.reverse() } else { order };
    match state.sort.key {
        SortKey::Topic => turned(a.topic_index.cmp(&b.topic_index)),
        SortKey::Name => turned(a.name.text.cmp(&b.name.text)),
        SortKey::Plan(plan) => {
            let at = shown.iter().position(|column| column.symbol.index == plan);
            let value = |row: &TableRow| row.values.get(at?).copied().flatten();
            match (value(a), value(b)) {
                (Some(a), Some(b)) => turned(a.total_cmp(&b)),
                // What sets nothing is last, whichever way round.
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        }
    }
}

impl TableRow {
    fn new<T>(
        (id, topic, name): (&Id, &Id, &Text),
        by_plan: &ByPlan<T>,
        shown: &[Column<'_>],
        entry: impl Fn(Column<'_>, &T) -> Entry,
    ) -> Self {
        let Some(Column { dataset, state, .. }) = shown.first() else {
            unreachable!("at least one plan is shown")
        };
        let words = Words::of(state.lang);
        let topic_index = dataset.topics.iter().position(|each| each.id == *topic).unwrap_or_default();
        let entry = |column: Column<'_>| Some(entry(column, by_plan.get(&column.plan.id)?));
        let cells = shown.iter().map(|column| (column.symbol, entry(*column)));
        Self {
            id: id.clone(),
            topic: Phrase::new(&dataset.topics[topic_index].name, state.lang),
            name: Phrase::new(name, state.lang),
            topic_rows: 1,
            cells: cells.collect(),
            nothing: words.not_named,
            topic_index,
            values: Vec::new(),
        }
    }
}
