use super::column::Column;
use super::source_card::Evidence;
use super::{Axis, Mark, Phrase, SourceCard, Squares, Symbol};
use crate::concat::concat;
use crate::model::{Id, Kind, Measure, Mention, Metric, Target};
use crate::text::{QuantityText, quantity};

/// A line that opens a source card: a target with its mark, a reported figure, or a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The id under which it is selected.
    pub id: Id,
    /// The number with its qualifier and unit; none for a measure.
    pub quantity: Option<QuantityText>,
    /// What is counted, or what is to be done.
    pub label: Phrase,
    /// The plan's symbol in place of the label, in a cell that is too narrow for text.
    pub symbol: Option<Symbol>,
    /// The accessible name, if it says more than the visible text.
    pub spoken: Option<String>,
    /// Whether it stands for its plan in the strip, and is short enough to be set large.
    pub is_lead: bool,
    /// How its number is drawn, for targets.
    pub drawing: Option<Drawing>,
    /// Whether its source card is open.
    pub open: bool,
    /// The source card, if it is open or the chart is static.
    pub source_card: Option<SourceCard>,
}

/// How a number is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// A mark on an axis.
    Mark(Mark),
    /// One square per unit.
    Squares(Squares),
}

impl Entry {
    /// The figure that the column's plan gives for `metric`, without a drawing.
    pub(super) fn figure(metric: &Metric, target: &Target, column: Column<'_>) -> Self {
        let lang = column.state.lang;
        let label = Phrase::new(target.name.as_ref().unwrap_or(&metric.name), lang);
        let quantity = quantity(target, &metric.unit, &label.text, lang);
        let evidence = Evidence {
            plan: column.plan,
            quote: &target.quote,
            source: &target.source,
            caution: target.caution.as_ref(),
            derived: target.derived,
            of_instrument: false,
        };
        Self {
            spoken: None,
            is_lead: column.plan.lead == target.id && quantity.is_short(),
            quantity: Some(quantity),
            label,
            drawing: None,
            symbol: None,
            open: column.opens(&target.id),
            source_card: column.source_card(&target.id, &evidence),
            id: target.id.clone(),
        }
    }

    /// The same for the lane of its plan: with the plan and all words in its accessible name, and little room.
    pub(super) fn in_lane(self, column: Column<'_>) -> Self {
        let lang = column.state.lang;
        let words = self.quantity.as_ref().map(QuantityText::to_text).unwrap_or_default();
        let spoken = concat(&[column.plan.short.get(lang), " ", &words, " ", &self.label.text]);
        let quantity = self.quantity.map(|quantity| quantity.with_sign(lang));
        Self { spoken: Some(spoken), quantity, ..self }
    }

    /// The same without its label, if that is `name`, which already stands beside it.
    pub(super) fn without_label(mut self, name: &Phrase) -> Self {
        if self.label == *name {
            self.label.text.clear();
        }
        self
    }

    /// The same with its mark on `axis`, if it is a target.
    pub(super) fn on_axis(self, target: &Target, axis: &Axis, column: Column<'_>) -> Self {
        let mark = || Drawing::Mark(Mark::new(target, column.symbol, axis));
        Self { drawing: (target.kind == Kind::Target).then(mark), ..self }
    }

    /// The column's plan mentioning `measure`.
    pub(super) fn mention(measure: &Measure, mention: &Mention, column: Column<'_>) -> Self {
        let lang = column.state.lang;
        let id = measure.card_id(&column.plan.id);
        let evidence = Evidence {
            plan: column.plan,
            quote: &mention.quote,
            source: &mention.source,
            caution: mention.caution.as_ref(),
            derived: false,
            of_instrument: measure.instrument,
        };
        Self {
            quantity: None,
            label: Phrase::new(&measure.name, lang),
            spoken: None,
            is_lead: false,
            drawing: None,
            symbol: None,
            open: column.opens(&id),
            source_card: column.source_card(&id, &evidence),
            id,
        }
    }
}
