//! The view by topic: one row per metric, with a lane for each plan that has a number for it.

use super::column::Column;
use super::{Axis, ColumnHead, Drawing, Entry, Mark, MatrixRow, Phrase, Rows, Symbol};
use crate::model::{Comparable, Dataset, Id, Metric};
use crate::state::State;
use crate::text::Words;

/// The width of a number from which on it needs more room than most, in tenths of a digit.
const LONG: u32 = 85;

/// Metrics by topic, all on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Topics {
    /// The axis that all metrics share.
    pub axis: Axis,
    /// What needs more room than in most datasets, by its names in `data-wide`: the plans' names, numbers.
    pub wide: Option<&'static str>,
    /// One per topic that has something to show.
    pub groups: Vec<TopicGroup>,
}

/// One topic.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicGroup {
    /// What tells it from the others.
    pub id: Id,
    /// Its name.
    pub name: Phrase,
    /// What plans give numbers for.
    pub metrics: Rows<MetricRow>,
    /// Whether any of the numbers has a mark on the axis: is a target.
    pub has_marks: bool,
    /// What plans mention without a number.
    pub measures: Vec<MatrixRow>,
}

/// One metric, with a lane for each shown plan that has a number.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricRow {
    /// What tells it from the others; two may have one name.
    pub id: Id,
    /// Its name.
    pub name: Phrase,
    /// Whether the shown numbers may be compared, if there are several and the dataset says why.
    pub verdict: Option<Verdict>,
    /// One per shown plan that has a number, in order; at least one.
    pub lanes: Vec<Lane>,
    /// The shortest names of the shown plans that have none, with separators.
    pub unset: Vec<Phrase>,
    /// What they do not do: set a target, or have the figure reported.
    pub absent: &'static str,
    /// The one plan that has a number, of all: without it there is no row.
    pub only: Option<Symbol>,
}

/// Whether numbers may be compared, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The word for it.
    pub word: &'static str,
    /// The reason.
    pub note: Phrase,
}

/// One plan in a metric.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The plan.
    pub head: ColumnHead,
    /// Its number.
    pub entry: Entry,
}

impl Topics {
    /// The view of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State, columns: &[Column<'_>]) -> Self {
        let of_plans = Followed::new(dataset);
        let followed = |metric: &Metric| state.shows(&metric.topic) && of_plans.has(metric);
        let axis = Axis::shared(dataset, state);
        let shown = Column::shown(columns);
        let mut groups = Vec::new();
        let mut before = 0;
        for topic in &dataset.topics {
            let mut metrics = Vec::new();
            for metric in &dataset.metrics {
                if metric.topic == topic.id && followed(metric) {
                    metrics.extend(MetricRow::new(metric, &shown, &axis, state));
                }
            }
            let mut measures = Vec::new();
            for measure in &dataset.measures {
                if measure.topic == topic.id && !measure.instrument && state.shows(&topic.id) {
                    let row = MatrixRow::new(measure, &shown, state);
                    measures.extend(Some(row).filter(MatrixRow::is_mentioned));
                }
            }
            if !metrics.is_empty() || !measures.is_empty() {
                let has_marks =
                    metrics.iter().flat_map(|row| &row.lanes).any(|lane| lane.entry.drawing.is_some());
                let metrics = Rows::new(metrics.into_iter(), before);
                before += metrics.len();
                let name = Phrase::new(&topic.name, state.lang);
                groups.push(TopicGroup { id: topic.id.clone(), name, metrics, has_marks, measures });
            }
        }
        let has_long_names = dataset.plans.iter().any(|plan| plan.short.get(state.lang).chars().count() > 5);
        let wide = match (has_long_names, groups.iter().any(TopicGroup::has_long_number)) {
            (false, false) => None,
            (true, false) => Some("tag"),
            (false, true) => Some("number"),
            (true, true) => Some("tag number"),
        };
        Self { axis, wide, groups }
    }

    /// Whether the view can show `topic`.
    pub(super) fn has(dataset: &Dataset, topic: &Id) -> bool {
        dataset.metrics.iter().any(|metric| metric.topic == *topic && metric.has_target())
            || is_described(topic, dataset)
            || dataset.measures.iter().any(|measure| measure.topic == *topic && !measure.instrument)
    }
}

/// What a plan does not do that has no number for `metric`.
pub(super) fn absent(metric: &Metric, words: &'static Words) -> &'static str {
    if metric.has_target() { words.not_set } else { words.not_reported }
}

impl TopicGroup {
    fn has_long_number(&self) -> bool {
        let mut lanes = self.metrics.iter().flat_map(|row| &row.lanes);
        lanes.any(|lane| lane.entry.quantity.as_ref().is_some_and(|quantity| quantity.width() > LONG))
    }
}

/// Which metrics are of the plans: targets, and what describes the plans themselves.
pub(super) struct Followed<'a> {
    /// The topics that describe the plans.
    described: Vec<&'a Id>,
}

impl<'a> Followed<'a> {
    pub(super) fn new(dataset: &'a Dataset) -> Self {
        let mut described: Vec<_> = dataset.topics.iter().map(|topic| &topic.id).collect();
        described.retain(|topic| is_described(topic, dataset));
        Self { described }
    }

    pub(super) fn has(&self, metric: &Metric) -> bool {
        metric.has_target() || self.described.contains(&&metric.topic)
    }
}

/// Whether a topic without targets describes the plans themselves: then at least two plans have a figure. Figures
/// about the market have units of their own and do not fit on the axis.
fn is_described(topic: &Id, dataset: &Dataset) -> bool {
    let metrics = dataset.metrics.iter().filter(|metric| metric.topic == *topic);
    let in_two = |metric: &Metric| metric.targets.iter().count() > 1;
    metrics.clone().any(in_two) && !metrics.clone().any(Metric::has_target)
}

impl MetricRow {
    /// The row of `metric`, if a shown plan has a number for it.
    fn new(metric: &Metric, shown: &[Column<'_>], axis: &Axis, state: &State) -> Option<Self> {
        let (name, words) = (Phrase::new(&metric.name, state.lang), Words::of(state.lang));
        let (mut lanes, mut unset) = (Vec::new(), Vec::new());
        for column in shown {
            let head = ColumnHead::of(column);
            match metric.targets.get(&column.plan.id) {
                Some(target) => {
                    let entry = Entry::figure(metric, target, *column).on_axis(target, axis, *column);
                    lanes.push(Lane { head, entry: entry.in_lane(*column).without_label(&name) });
                }
                None => unset.push(head.short),
            }
        }
        join(&mut lanes, metric.comparable);
        let first = lanes.first()?.head.symbol;
        Some(Self {
            id: metric.id.clone(),
            verdict: Verdict::new(metric, state).filter(|_| lanes.len() > 1),
            only: (metric.targets.iter().count() == 1).then_some(first),
            unset: Phrase::listed(unset, words.comma),
            absent: absent(metric, words),
            lanes,
            name,
        })
    }
}

/// Joins neighbours by a line, which reads as a change, if they may be compared without more ado.
fn join(lanes: &mut [Lane], comparable: Comparable) {
    if comparable != Comparable::Yes {
        return;
    }
    for i in 1..lanes.len() {
        let (before, after) = lanes.split_at_mut(i);
        if let (Some(above), Some(below)) = (before[i - 1].mark(), after[0].mark()) {
            let join = Some(above.at.halfway(below.at));
            above.below = join;
            below.above = join;
        }
    }
}

impl Lane {
    fn mark(&mut self) -> Option<&mut Mark> {
        match &mut self.entry.drawing {
            Some(Drawing::Mark(mark)) => Some(mark),
            _ => None,
        }
    }
}

impl Verdict {
    /// What the dataset says about the numbers of `metric`.
    fn new(metric: &Metric, state: &State) -> Option<Self> {
        let [yes, with_care, no] = Words::of(state.lang).may_compare;
        let word = match metric.comparable {
            Comparable::Yes => yes,
            Comparable::WithCare => with_care,
            Comparable::No => no,
        };
        Some(Self { word, note: Phrase::new(metric.note.as_ref()?, state.lang) })
    }
}
