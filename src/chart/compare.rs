//! The side-by-side view: one panel a plan, all on one axis.

use std::rc::Rc;

use super::entry::Column;
use super::{Axis, Entry, Folded, Phrase, PlanMark};
use crate::model::{Dataset, Kind, Metric, Target};
use crate::state::State;
use crate::text::Words;

/// How many targets of a plan are drawn at once.
const NEAR: usize = 60;

/// Every plan's numbers in a panel of its own, on one shared axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The scale that all panels share.
    pub axis: Axis,
    /// One a plan, in order; also those that are switched off.
    pub panels: Vec<Rc<Panel>>,
}

/// One plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The plan's sign.
    pub mark: PlanMark,
    /// The plan's shortest name.
    pub short: Phrase,
    /// The plan's name.
    pub name: Phrase,
    /// What kind of document it is.
    pub status: Phrase,
    /// Whether the reader has it switched on.
    pub shown: bool,
    /// Its numbered targets, in the order of the dataset.
    pub targets: Vec<Entry>,
    /// What it says without a number, financing instruments apart.
    pub measures: Folded,
    /// Figures reported around it that are not targets.
    pub reported: Folded,
}

impl Compare {
    /// The view of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State) -> Self {
        let axis = shared_axis(dataset, state, &|metric, target| {
            state.shows(&metric.topic) && target.kind == Kind::Target
        });
        let columns = columns(dataset, state);
        let panels = columns.iter().map(|column| Rc::new(Panel::new(*column, &axis)));
        Self { panels: panels.collect(), axis }
    }
}

/// Every plan as a column, also those that are switched off.
fn columns<'a>(dataset: &'a Dataset, state: &'a State) -> Vec<Column<'a>> {
    let plans = dataset.plans.iter().enumerate();
    plans.map(|(index, plan)| Column { dataset, state, plan, mark: PlanMark::of(index) }).collect()
}

/// Every plan that is switched on as a column.
pub(super) fn shown_columns<'a>(dataset: &'a Dataset, state: &'a State) -> Vec<Column<'a>> {
    let mut columns = columns(dataset, state);
    columns.retain(Column::is_shown);
    columns
}

/// The axis on which what every shown plan says of `metrics` has its place.
pub(super) fn shared_axis(dataset: &Dataset, state: &State, kept: &dyn Fn(&Metric, &Target) -> bool) -> Axis {
    let mut values = Vec::new();
    for metric in &dataset.metrics {
        for (plan, target) in metric.targets.iter() {
            let shown = dataset.plan_index(plan.as_str()).is_some_and(|i| state.plans.contains(i));
            if shown && kept(metric, target) {
                values.push(target.value.get());
                values.push(target.top());
            }
        }
    }
    Axis::new(state.scale, &values, state.lang)
}

impl Panel {
    /// The head of the column's panel, with nothing in it.
    pub(super) fn empty(column: Column<'_>) -> Self {
        let Column { state, plan, mark, .. } = column;
        let words = Words::of(state.lang);
        Self {
            mark,
            short: Phrase::new(&plan.short, state.lang),
            name: Phrase::new(&plan.name, state.lang),
            status: Phrase::new(&plan.status, state.lang),
            shown: column.is_shown(),
            targets: Vec::new(),
            measures: Folded::new(words.no_number, Vec::new(), words),
            reported: Folded::new(words.not_targets, Vec::new(), words),
        }
    }

    fn new(column: Column<'_>, axis: &Axis) -> Self {
        let Column { dataset, state, plan, .. } = column;
        let words = Words::of(state.lang);
        let metrics = dataset.metrics.iter().filter(|metric| state.shows(&metric.topic));
        let figures = metrics.filter_map(|metric| Some((metric, metric.targets.get(&plan.id)?)));
        let (targets, reported): (Vec<_>, Vec<_>) =
            figures.partition(|(_, target)| target.kind == Kind::Target);
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
            measures: Folded::new(words.no_number, measures.collect(), words),
            reported: Folded::new(words.not_targets, resolve(reported), words),
            ..Self::empty(column)
        }
    }

    /// How many of `panels` are shown, as the value of `data-columns`.
    pub fn columns(panels: &[Rc<Self>]) -> String {
        panels.iter().filter(|panel| panel.shown).count().to_string()
    }

    /// The targets that are drawn at once.
    pub fn near(&self) -> &[Entry] {
        &self.targets[..self.targets.len().min(NEAR)]
    }

    /// The targets that are folded away: a browser that lays out thousands answers no reader in time.
    pub fn far(&self) -> &[Entry] {
        &self.targets[self.near().len()..]
    }

    /// How the line of those begins that are folded away: "and 940 more".
    pub fn far_title(&self, words: &Words) -> String {
        [words.more.0, &self.far().len().to_string(), words.more.1].concat()
    }

    /// Whether the same stands below the head of both; that one is hidden changes nothing in it.
    pub fn draws_like(&self, other: &Self) -> bool {
        self.mark == other.mark
            && self.targets == other.targets
            && self.measures == other.measures
            && self.reported == other.reported
    }

    /// Whether the plan says nothing of the chosen topic.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty() && self.measures.entries.is_empty() && self.reported.entries.is_empty()
    }
}
