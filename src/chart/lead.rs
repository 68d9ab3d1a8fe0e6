use super::{Phrase, Symbol};
use crate::model::{Dataset, Lang};
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
    /// Its leading figure, as it is written where there is little room.
    pub quantity: QuantityText,
    /// The same in words.
    pub spoken: String,
    /// What it counts.
    pub label: Phrase,
}

impl Lead {
    /// One cell per plan.
    pub(super) fn all(dataset: &Dataset, lang: Lang) -> Vec<Self> {
        let plans = dataset.plans.iter().enumerate();
        let cells = plans.filter_map(|(index, plan)| {
            let (metric, target) = dataset.target(plan.lead.as_str())?;
            let label = Phrase::new(target.name.as_ref().unwrap_or(&metric.name), lang);
            let quantity = quantity(target, &metric.unit, &label.text, lang);
            Some(Self {
                symbol: Symbol::of(index),
                short: Phrase::new(&plan.short, lang),
                name: Phrase::new(&plan.name, lang),
                spoken: quantity.to_text(),
                quantity: quantity.with_sign(lang),
                label,
            })
        });
        cells.collect()
    }
}
