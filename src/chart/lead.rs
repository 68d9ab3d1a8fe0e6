use super::{Phrase, Symbol};
use crate::model::Dataset;
use crate::state::State;
use crate::text::{QuantityText, quantity};

/// A plan in one cell: its symbol, its short name, and its leading figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The plan's symbol.
    pub symbol: Symbol,
    /// The plan's shortest name.
    pub short: Phrase,
    /// The plan's name.
    pub name: Phrase,
    /// Its leading figure.
    pub quantity: QuantityText,
    /// What it counts.
    pub label: Phrase,
    /// Whether the reader has the plan switched on.
    pub shown: bool,
}

impl Lead {
    /// One cell per plan.
    pub(super) fn all(dataset: &Dataset, state: &State) -> Vec<Self> {
        let plans = dataset.plans.iter().enumerate();
        let cells = plans.filter_map(|(index, plan)| {
            let (metric, target) = dataset.target(plan.lead.as_str())?;
            let label = Phrase::new(target.name.as_ref().unwrap_or(&metric.name), state.lang);
            Some(Self {
                symbol: Symbol::of(index),
                short: Phrase::new(&plan.short, state.lang),
                name: Phrase::new(&plan.name, state.lang),
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
