//! The side-by-side view: one panel a plan, all on one axis.

use std::rc::Rc;

use super::entry::Column;
use super::{Axis, Entry, Folded, Phrase, PlanMark};
use crate::model::{Dataset, Kind, Plan};
use crate::state::State;
use crate::text::Words;

/// Every plan's numbers in a panel of its own, on one shared axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The scale that all panels share.
    pub axis: Axis,
    /// One a plan, in order; also those that are switched off.
    pub panels: Vec<Rc<Panel>>,
    /// How many panels are shown, for `data-columns`.
    pub shown: String,
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
    pub targets: Vec<Rc<Entry>>,
    /// What it says without a number, financing instruments apart.
    pub measures: Folded,
    /// Figures reported around it that are not targets.
    pub reported: Folded,
}

impl Compare {
    /// The view of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State) -> Self {
        let shown =
            |plan: &Plan| dataset.plan_index(plan.id.as_str()).is_some_and(|i| state.plans.contains(i));
        let values: Vec<f64> = dataset
            .plans
            .iter()
            .filter(|plan| shown(plan))
            .flat_map(|plan| dataset.metrics.iter().filter_map(|metric| metric.targets.get(&plan.id)))
            .filter(|target| target.kind == Kind::Target)
            .map(|target| target.max.unwrap_or(target.value).get())
            .collect();
        let axis = Axis::new(state.scale, values.iter().copied(), state.lang);
        let panels = dataset.plans.iter().enumerate().map(|(index, plan)| {
            let column = Column { dataset, state, plan, mark: PlanMark::of(index) };
            Rc::new(Panel::new(column, state.plans.contains(index), &axis))
        });
        let panels: Vec<_> = panels.collect();
        let shown = panels.iter().filter(|panel| panel.shown).count().to_string();
        Self { axis, panels, shown }
    }
}

impl Panel {
    fn new(column: Column<'_>, shown: bool, axis: &Axis) -> Self {
        let Column { dataset, state, plan, mark } = column;
        let words = Words::of(state.lang);
        let figures =
            dataset.metrics.iter().filter_map(|metric| Some((metric, metric.targets.get(&plan.id)?)));
        let (targets, reported): (Vec<_>, Vec<_>) =
            figures.partition(|(_, target)| target.kind == Kind::Target);
        let resolve = |figures: Vec<_>| {
            figures
                .into_iter()
                .map(|(metric, target)| Rc::new(Entry::figure(metric, target, axis, column)))
                .collect()
        };
        let measures = dataset.measures.iter().filter(|measure| !measure.instrument).filter_map(|measure| {
            Some(Rc::new(Entry::mention(measure, measure.plans.get(&plan.id)?, column)))
        });
        Self {
            mark,
            short: Phrase::new(&plan.short, state.lang),
            name: Phrase::new(&plan.name, state.lang),
            status: Phrase::new(&plan.status, state.lang),
            shown,
            targets: resolve(targets),
            measures: Folded::new(words.no_number, measures.collect(), words),
            reported: Folded::new(words.not_targets, resolve(reported), words),
        }
    }
}
