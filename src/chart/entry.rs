use super::card::Evidence;
use super::{Axis, Card, Mark, Phrase, PlanMark};
use crate::model::{Dataset, Id, Kind, Measure, Mention, Metric, Plan, Target};
use crate::state::State;
use crate::text::{QuantityText, quantity};

/// A line that opens its sentence: a target with its mark, a reported figure, or a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The id under which it is selected.
    pub id: Id,
    /// The number with its qualifier and unit; none for a measure.
    pub quantity: Option<QuantityText>,
    /// What is counted, or what is to be done.
    pub label: Phrase,
    /// What a screen reader says, where the print has a sign for a word.
    pub spoken: Option<String>,
    /// Its mark; only targets have one.
    pub mark: Option<Mark>,
    /// Whether its sentence is open.
    pub open: bool,
    /// The sentence.
    pub card: Card,
}

/// Where entries are resolved: one plan, in one state.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) state: &'a State,
    pub(super) plan: &'a Plan,
    pub(super) mark: PlanMark,
}

impl Entry {
    /// What the column's plan says about `metric`; only a target has a mark on `axis`.
    pub(super) fn figure(metric: &Metric, target: &Target, axis: &Axis, column: Column<'_>) -> Self {
        let lang = column.state.lang;
        let label = Phrase::new(target.name.as_ref().unwrap_or(&metric.name), lang);
        let quantity = quantity(target, metric.unit.get(lang), &label.text, lang);
        let spoken = quantity.spoken(lang);
        let evidence = Evidence {
            plan: column.plan,
            quote: &target.quote,
            source: &target.source,
            caution: target.caution.as_ref(),
            derived: target.derived,
        };
        Self {
            spoken: (spoken != quantity.whole()).then(|| format!("{spoken} {}", label.text)),
            quantity: Some(quantity),
            label,
            mark: (target.kind == Kind::Target).then(|| Mark::new(target, column.mark, axis)),
            open: column.state.selected.as_ref() == Some(&target.id),
            card: Card::new(&evidence, column.dataset, lang),
            id: target.id.clone(),
        }
    }

    /// How the column's plan names `measure`.
    pub(super) fn mention(measure: &Measure, mention: &Mention, column: Column<'_>) -> Self {
        let lang = column.state.lang;
        let id = measure.card_id(&column.plan.id);
        let evidence = Evidence {
            plan: column.plan,
            quote: &mention.quote,
            source: &mention.source,
            caution: mention.caution.as_ref(),
            derived: false,
        };
        Self {
            quantity: None,
            label: Phrase::new(&measure.name, lang),
            spoken: None,
            mark: None,
            open: column.state.selected.as_ref() == Some(&id),
            card: Card::new(&evidence, column.dataset, lang),
            id,
        }
    }
}
