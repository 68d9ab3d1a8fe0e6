use super::source_card::Evidence;
use super::{Rendering, SourceCard, Symbol};
use crate::model::{Dataset, Id, Plan};
use crate::state::State;

/// One plan of a dataset in one state: the context in which its entries are resolved.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) state: &'a State,
    pub(super) plan: &'a Plan,
    pub(super) symbol: Symbol,
    pub(super) rendering: Rendering,
}

impl<'a> Column<'a> {
    /// One per plan, in order, including those that are switched off.
    pub(super) fn all(dataset: &'a Dataset, state: &'a State, rendering: Rendering) -> Vec<Self> {
        let plans = dataset.plans.iter().enumerate();
        plans
            .map(|(index, plan)| Self { dataset, state, plan, symbol: Symbol::of(index), rendering })
            .collect()
    }

    /// Those of `columns` whose plan is switched on.
    pub(super) fn shown(columns: &[Self]) -> Vec<Self> {
        let mut shown = columns.to_vec();
        shown.retain(Self::is_shown);
        shown
    }

    /// Whether the reader has the plan switched on.
    pub(super) fn is_shown(&self) -> bool {
        self.state.plans.contains(self.symbol.index)
    }

    /// Whether the source card called `id` is open.
    pub(super) fn opens(&self, id: &Id) -> bool {
        self.state.opens(id)
    }

    /// The source card called `id`, if it is rendered. A live chart resolves a closed card only when it
    /// is opened: most never are, and together they are most of the nodes. Another view of a static chart has those
    /// alone that the first does not have.
    pub(super) fn source_card(&self, id: &Id, evidence: &Evidence<'_>) -> Option<SourceCard> {
        let is_rendered = match self.rendering {
            Rendering::Static => true,
            Rendering::StaticView => evidence.of_instrument,
            Rendering::Live => self.opens(id),
        };
        is_rendered.then(|| SourceCard::new(evidence, self.dataset, self.state.lang))
    }
}
