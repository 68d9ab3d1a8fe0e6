use std::rc::Rc;

use super::column::Column;
use super::{Axis, CollapsedList, Entry, Phrase, Symbol};
use crate::model::{Kind, Metric, Target, order};
use crate::names;
use crate::text::Words;

/// How many targets of a plan are visible at once.
const VISIBLE: usize = 60;

/// One plan in the side-by-side view or among the units.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The plan's symbol.
    pub symbol: Symbol,
    /// The plan's shortest name.
    pub short: Phrase,
    /// The plan's name.
    pub name: Phrase,
    /// What kind of document it is.
    pub status: Phrase,
    /// Whether the reader has it switched on.
    pub shown: bool,
    /// Its targets with a number, the largest first.
    pub targets: Vec<Entry>,
    /// Its measures without a number, except financing instruments.
    pub measures: CollapsedList,
    /// Figures that were reported with it and are not targets.
    pub reported: CollapsedList,
}

impl Panel {
    /// The panel of the column's plan, with no entries.
    pub(super) fn empty(column: Column<'_>) -> Self {
        let Column { state, plan, symbol, .. } = column;
        let words = Words::of(state.lang);
        Self {
            symbol,
            short: Phrase::new(&plan.short, state.lang),
            name: Phrase::new(&plan.name, state.lang),
            status: Phrase::new(&plan.status, state.lang),
            shown: column.is_shown(),
            targets: Vec::new(),
            measures: CollapsedList::new(names::LIST_MEASURES, words.no_number, Vec::new(), words),
            reported: CollapsedList::new(names::LIST_REPORTED, words.not_targets, Vec::new(), words),
        }
    }

    /// The panel of the column's plan, its marks on `axis`.
    pub(super) fn new(column: Column<'_>, axis: &Axis) -> Self {
        let Column { dataset, state, plan, .. } = column;
        let words = Words::of(state.lang);
        let metrics = dataset.metrics.iter().filter(|metric| state.shows(&metric.topic));
        let figures = metrics.filter_map(|metric| Some((metric, metric.targets.get(&plan.id)?)));
        let (targets, reported): (Vec<_>, Vec<_>) =
            figures.partition(|(_, target)| target.kind == Kind::Target);
        let order = order(targets.len(), &|a, b| targets[b].1.top().total_cmp(&targets[a].1.top()));
        let targets = order.into_iter().map(|i| targets[i]).collect();
        let resolve = |figures: Vec<(&Metric, &Target)>| {
            let entries = figures
                .into_iter()
                .map(|(metric, target)| Entry::figure(metric, target, column).on_axis(target, axis, column));
            entries.collect::<Vec<_>>()
        };
        let measures =
            dataset.measures.iter().filter(|measure| !measure.instrument && state.shows(&measure.topic));
        let measures = measures
            .filter_map(|measure| Some(Entry::mention(measure, measure.plans.get(&plan.id)?, column)));
        Self {
            targets: resolve(targets),
            measures: CollapsedList::new(names::LIST_MEASURES, words.no_number, measures.collect(), words),
            reported: CollapsedList::new(names::LIST_REPORTED, words.not_targets, resolve(reported), words),
            ..Self::empty(column)
        }
    }

    /// How many of `panels` are shown, as the value of `data-columns`.
    pub fn columns(panels: &[Rc<Self>]) -> String {
        panels.iter().filter(|panel| panel.shown).count().to_string()
    }

    /// The targets that are visible without unfolding anything.
    pub fn visible(&self) -> &[Entry] {
        &self.targets[..self.targets.len().min(VISIBLE)]
    }

    /// The targets beyond those, in a collapsed list: laying out thousands takes a browser too long.
    pub fn overflow(&self) -> &[Entry] {
        &self.targets[self.visible().len()..]
    }

    /// The label of that list: "and 940 more".
    pub fn overflow_title(&self, words: &Words) -> String {
        words.and_n_more(self.overflow().len())
    }

    /// Whether both panels look the same below their heads. Hiding a panel changes nothing in it.
    pub fn draws_like(&self, other: &Self) -> bool {
        self.symbol == other.symbol
            && self.targets == other.targets
            && self.measures == other.measures
            && self.reported == other.reported
    }

    /// Whether the plan has nothing on the chosen topic.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty() && self.measures.entries.is_empty() && self.reported.entries.is_empty()
    }
}
