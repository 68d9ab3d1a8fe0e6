//! The financing view: which plan names which instrument.

use super::column::Column;
use super::{MatrixRow, Phrase, Symbol};
use crate::model::{Dataset, order};
use crate::state::State;

/// Instruments by plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Instruments {
    /// One per shown plan, in order.
    pub heads: Vec<InstrumentHead>,
    /// First those that most plans mention; otherwise in the order of the dataset.
    pub rows: Vec<MatrixRow>,
}

/// The head of one plan's column.
#[derive(Clone, Debug, PartialEq)]
pub struct InstrumentHead {
    /// The plan's symbol.
    pub symbol: Symbol,
    /// The plan's shortest name.
    pub short: Phrase,
    /// A note on whom its instruments address, if the dataset has one.
    pub note: Option<Phrase>,
}

impl Instruments {
    /// The view of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State, columns: &[Column<'_>]) -> Self {
        let shown = Column::shown(columns);
        let instruments =
            dataset.measures.iter().filter(|measure| measure.instrument && state.shows(&measure.topic));
        let rows: Vec<_> = instruments.map(|measure| MatrixRow::new(measure, &shown, state)).collect();
        let counts: Vec<_> = rows.iter().map(MatrixRow::count).collect();
        let order = order(rows.len(), &|a, b| counts[b].cmp(&counts[a]));
        let mut rows: Vec<_> = rows.into_iter().map(Some).collect();
        let heads = shown.iter().map(|column| InstrumentHead {
            symbol: column.symbol,
            short: Phrase::new(&column.plan.short, state.lang),
            note: column.plan.financing.as_ref().map(|note| Phrase::new(note, state.lang)),
        });
        Self { heads: heads.collect(), rows: order.into_iter().filter_map(|i| rows[i].take()).collect() }
    }
}
