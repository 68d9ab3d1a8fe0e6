use super::column::Column;
use super::{Entry, Phrase, Symbol};
use crate::concat::concat;
use crate::model::Measure;
use crate::state::State;

/// Which plans mention a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// The measure.
    pub name: Phrase,
    /// One per shown plan, in order.
    pub cells: Vec<MatrixCell>,
    /// The one plan that mentions it, of all.
    pub only: Option<Symbol>,
}

/// One plan in a measure's row.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixCell {
    /// The plan's symbol.
    pub symbol: Symbol,
    /// The plan's shortest name.
    pub short: Phrase,
    /// The entry that opens its source card; `None` if the plan does not mention the measure.
    pub entry: Option<Entry>,
}

impl MatrixRow {
    /// The row of `measure` over `columns`.
    pub(super) fn new(measure: &Measure, columns: &[Column<'_>], state: &State) -> Self {
        let mut plans = measure.plans.iter();
        let only = plans.next().filter(|_| plans.next().is_none());
        let only = columns.iter().find(|column| only.is_some_and(|(plan, _)| *plan == column.plan.id));
        let cells = columns.iter().map(|column| MatrixCell {
            symbol: column.symbol,
            short: Phrase::new(&column.plan.short, state.lang),
            entry: measure.plans.get(&column.plan.id).map(|mention| {
                let entry = Entry::mention(measure, mention, *column);
                let spoken = concat(&[column.plan.short.get(state.lang), " ", &entry.label.text]);
                Entry { symbol: Some(column.symbol), spoken: Some(spoken), ..entry }
            }),
        });
        Self {
            name: Phrase::new(&measure.name, state.lang),
            cells: cells.collect(),
            only: only.map(|column| column.symbol),
        }
    }

    /// Whether a shown plan mentions it.
    pub(super) fn is_mentioned(&self) -> bool {
        self.cells.iter().any(|cell| cell.entry.is_some())
    }
}
