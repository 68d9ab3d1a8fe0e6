//! The financing view: which plan names which instrument.

use super::column::Column;
use super::{ColumnHead, MatrixRow, Phrase};
use crate::model::{Dataset, Id, order};
use crate::state::State;

/// Instruments by plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Instruments {
    /// One per shown plan, in order.
    pub heads: Vec<ColumnHead>,
    /// First those that most plans mention, switched off or not, so that none moves when one is; otherwise in the order
    /// of the dataset.
    pub rows: Vec<MatrixRow>,
    /// Whom the instruments of the shown plans address, where the dataset says it.
    pub notes: Vec<FinancingNote>,
}

/// Whom the instruments of a plan address: a footnote of its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinancingNote {
    /// The head, with an asterisk.
    pub head: ColumnHead,
    /// The note.
    pub note: Phrase,
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
        let (mut heads, mut notes) = (Vec::new(), Vec::new());
        for column in &shown {
            let mut head = ColumnHead::of(column);
            if let Some(note) = &column.plan.financing {
                head.short.text.push('*');
                notes.push(FinancingNote { head: head.clone(), note: Phrase::new(note, state.lang) });
            }
            heads.push(head);
        }
        Self { heads, rows: rows.collect(), notes }
    }

    /// Whether the view can show `topic`.
    pub(super) fn has(dataset: &Dataset, topic: &Id) -> bool {
        dataset.measures.iter().any(|measure| measure.instrument && measure.topic == *topic)
    }
}
