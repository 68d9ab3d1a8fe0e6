use super::column::Column;
use super::{Axis, Compare, Instruments, Table, Topics, Units};
use crate::model::{Dataset, Id};
use crate::state::{State, View};

/// The part of the chart that differs from view to view.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Side by side.
    Compare(Compare),
    /// By topic.
    Topics(Topics),
    /// As squares.
    Units(Units),
    /// Financing instruments by plan.
    Instruments(Instruments),
    /// Everything.
    Table(Table),
}

impl Body {
    /// The body that `state` asks for.
    pub(super) fn new(dataset: &Dataset, state: &State, columns: &[Column<'_>]) -> Self {
        match state.view {
            View::Compare => Self::Compare(Compare::new(dataset, state, columns)),
            View::Topics => Self::Topics(Topics::new(dataset, state, columns)),
            View::Units => Self::Units(Units::new(dataset, state, columns)),
            View::Instruments => Self::Instruments(Instruments::new(dataset, state, columns)),
            View::Table => Self::Table(Table::new(dataset, state, columns)),
        }
    }

    /// Whether `view` can show `topic`, whichever plans are on.
    pub(super) fn has(view: View, dataset: &Dataset, topic: &Id) -> bool {
        match view {
            View::Compare => Compare::has(dataset, topic),
            View::Topics => Topics::has(dataset, topic),
            View::Units => Units::has(dataset, topic),
            View::Instruments => Instruments::has(dataset, topic),
            View::Table => Table::has(dataset, topic),
        }
    }

    /// The topic that the view of `state` shows, none for all: the one that was chosen if the view can show it.
    pub(super) fn topic(dataset: &Dataset, state: &State) -> Option<Id> {
        let chosen = state.topic.clone().filter(|topic| Self::has(state.view, dataset, topic));
        let only = || (!state.view.has_all_topics()).then(|| Units::story(dataset));
        chosen.or_else(only)
    }

    /// How many batches of [`Rows`](super::Rows) have to be drawn until all of it is.
    pub fn batches(&self) -> usize {
        match self {
            Self::Topics(topics) => {
                topics.groups.iter().map(|group| group.metrics.needed()).max().unwrap_or(0)
            }
            Self::Table(table) => table.rows.needed(),
            Self::Compare(_) | Self::Units(_) | Self::Instruments(_) => 0,
        }
    }

    /// The axis that its marks stand on, if it has one.
    pub(super) fn axis(&self) -> Option<&Axis> {
        match self {
            Self::Compare(compare) => Some(&compare.axis),
            Self::Topics(topics) => topics.groups.iter().any(|group| group.has_marks).then_some(&topics.axis),
            Self::Units(_) | Self::Instruments(_) | Self::Table(_) => None,
        }
    }
}
