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
    /// First those that most plans mention, switched off or not, so that none moves when one is; otherwise in the order
    /// of the dataset.
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
        let instruments: Vec<_> = dataset
            .measures
            .iter()
            .filter(|measure| measure.instrument && state.shows(&measure.topic))
            .collect();
        let mentions = |i: usize| instruments[i].plans.iter().count();
        let order = order(instruments.len(), &|a, b| mentions(b).cmp(&mentions(a)));
        let rows = order.into_iter().map(|i| MatrixRow::new(instruments[i], &shown, state));
        let heads = shown.iter().map(|column| InstrumentHead {
            symbol: column.symbol,
            short: Phrase::new(&column.plan.short, state.lang),
            note: column.plan.financing.as_ref().map(|note| Phrase::new(note, state.lang)),
        });
        Self { heads: heads.collect(), rows: rows.collect() }
    }
}
