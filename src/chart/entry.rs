use super::card::Evidence;
use super::{Axis, Card, Mark, Phrase, PlanMark, Squares};
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
    /// The sign that stands for the label, in a cell too narrow for it.
    pub sign: Option<PlanMark>,
    /// What a screen reader says, where the print has a sign for a word.
    pub spoken: Option<String>,
    /// How its number is drawn; only targets are.
    pub drawing: Option<Drawing>,
    /// Whether its sentence is open.
    pub open: bool,
    /// The sentence, if it is open or the chart has to answer without a script.
    pub card: Option<Card>,
}

/// A number drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// A mark on an axis.
    Mark(Mark),
    /// As many squares.
    Squares(Squares),
}

/// Where entries are resolved: one plan, in one state.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) state: &'a State,
    pub(super) plan: &'a Plan,
    pub(super) mark: PlanMark,
}

impl Column<'_> {
    /// Whether the reader has the plan switched on.
    pub(super) fn is_shown(&self) -> bool {
        self.state.plans.contains(self.mark.index)
    }

    /// Whether the sentence called `id` is open.
    fn opens(&self, id: &Id) -> bool {
        self.state.selected.as_ref() == Some(id)
    }

    /// The sentence called `id`. A closed one is left to the moment in which it is opened: most
    /// never are, and they are most of what a browser would have to make.
    fn card(&self, id: &Id, evidence: &Evidence<'_>) -> Option<Card> {
        let drawn = self.state.printed || self.opens(id);
        drawn.then(|| Card::new(evidence, self.dataset, self.state.lang))
    }
}

impl Entry {
    /// What the column's plan says about `metric`, not drawn yet.
    pub(super) fn figure(metric: &Metric, target: &Target, column: Column<'_>) -> Self {
        let lang = column.state.lang;
        let label = Phrase::new(target.name.as_ref().unwrap_or(&metric.name), lang);
        let quantity = quantity(target, &metric.unit, &label.text, lang);
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
            drawing: None,
            sign: None,
            open: column.opens(&target.id),
            card: column.card(&target.id, &evidence),
            id: target.id.clone(),
        }
    }

    /// The same without its label, where that is `name`, which stands beside it already.
    pub(super) fn without_label(mut self, name: &Phrase) -> Self {
        if self.label == *name {
            self.label.text.clear();
        }
        self
    }

    /// The same with its mark on `axis`.
    pub(super) fn drawn_on(self, target: &Target, axis: &Axis, column: Column<'_>) -> Self {
        Self { drawing: Some(Drawing::Mark(Mark::new(target, column.mark, axis))), ..self }
    }

    /// The same with its mark on `axis`, if it is a target.
    pub(super) fn on_axis(self, target: &Target, axis: &Axis, column: Column<'_>) -> Self {
        if target.kind == Kind::Target { self.drawn_on(target, axis, column) } else { self }
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
            drawing: None,
            sign: None,
            open: column.opens(&id),
            card: column.card(&id, &evidence),
            id,
        }
    }
}
