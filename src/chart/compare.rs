//! The side-by-side view: one panel per plan, all on one axis.

use std::rc::Rc;

use super::column::Column;
use super::{Axis, Panel};
use crate::model::{Dataset, Id};
use crate::state::State;

/// Every plan's numbers in a panel of its own, on one shared axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The axis that all panels share.
    pub axis: Axis,
    /// One per plan, in order, including those that are switched off.
    pub panels: Vec<Rc<Panel>>,
}

impl Compare {
    /// The view of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State, columns: &[Column<'_>]) -> Self {
        let axis = Axis::shared(dataset, state);
        let panels = columns.iter().map(|column| Rc::new(Panel::new(*column, &axis)));
        Self { panels: panels.collect(), axis }
    }

    /// Whether the view can show `topic`.
    pub(super) fn has(dataset: &Dataset, topic: &Id) -> bool {
        dataset.metrics.iter().any(|metric| metric.topic == *topic)
            || dataset.measures.iter().any(|measure| measure.topic == *topic && !measure.instrument)
    }
}
