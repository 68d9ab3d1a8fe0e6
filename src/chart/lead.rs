use super::{Phrase, PlanMark};
use crate::model::Dataset;
use crate::state::State;
use crate::text::{QuantityText, quantity};

/// A plan in one cell: its sign, its year, and the figure that stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The plan's sign.
    pub mark: PlanMark,
    /// The plan's shortest name.
    pub short: Phrase,
    /// The figure.
    pub quantity: QuantityText,
    /// What it counts.
    pub label: Phrase,
    /// Whether the reader has the plan switched on.
    pub shown: bool,
}

impl Lead {
    /// One cell a plan.
    pub(super) fn all(dataset: &Dataset, state: &State) -> Vec<Self> {
        let plans = dataset.plans.iter().enumerate();
        let cells = plans.filter_map(|(index, plan)| {
            let (metric, target) = dataset.target(plan.lead.as_str())?;
            let label = Phrase::new(target.name.as_ref().unwrap_or(&metric.name), state.lang);
            Some(Self {
                mark: PlanMark::of(index),
                short: Phrase::new(&plan.short, state.lang),
                quantity: quantity(target, &metric.unit, &label.text, state.lang),
                label,
                shown: state.plans.contains(index),
            })
        });
        cells.collect()
    }

    /// How many of `leads` are shown, as the value of `data-columns`.
    pub fn columns(leads: &[Self]) -> String {
        leads.iter().filter(|lead| lead.shown).count().to_string()
    }
}
