use super::Compare;
use crate::model::Dataset;
use crate::state::{State, View};

/// The part of the chart that differs from view to view.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Side by side.
    Compare(Compare),
}

impl Body {
    /// The body that `state` asks for.
    pub(super) fn new(dataset: &Dataset, state: &State) -> Self {
        match state.view {
            View::Compare => Self::Compare(Compare::new(dataset, state)),
        }
    }
}
