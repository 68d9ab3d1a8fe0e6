use super::{Phrase, Symbol};
use crate::model::{Dataset, Lang, Plan};
use crate::text::{QuantityText, quantity};

/// A plan in short: its symbol, its names, and its leading figure.
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
}

impl Lead {
    /// That of `plan`, which is at `index`. (Every plan of a dataset has one.)
    pub(super) fn of(plan: &Plan, index: usize, dataset: &Dataset, lang: Lang) -> Option<Self> {
        let (metric, target) = dataset.target(plan.lead.as_str())?;
        let label = Phrase::new(target.name.as_ref().unwrap_or(&metric.name), lang);
        Some(Self {
            symbol: Symbol::of(index),
            short: Phrase::new(&plan.short, lang),
            name: Phrase::new(&plan.name, lang),
            quantity: quantity(target, &metric.unit, &label.text, lang),
            label,
        })
    }
}
