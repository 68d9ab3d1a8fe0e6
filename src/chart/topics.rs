//! The view by topic: one row per metric, with a lane for each plan that has a number for it.

use super::column::Column;
use super::{Axis, ColumnHead, Drawing, Entry, Join, MatrixRow, Phrase, Rows, Symbol};
use crate::model::{Comparable, Dataset, Id, Kind, Metric};
use crate::state::State;
use crate::text::Words;

/// Metrics by topic, all on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Topics {
    /// The axis that all metrics share.
    pub axis: Axis,
    /// One per shown plan, in order: the heads of what is mentioned without a number.
    pub heads: Vec<ColumnHead>,
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
        let followed = |metric: &Metric| state.shows(&metric.topic) && is_followed(metric, dataset);
        let axis = Axis::shared(dataset, state, &|metric, _| followed(metric));
        let shown = Column::shown(columns);
        let mut before = 0;
        let groups = dataset.topics.iter().map(|topic| {
            let of_topic = |other: &Id| *other == topic.id && state.shows(other);
            let metrics = dataset.metrics.iter().filter(|metric| of_topic(&metric.topic) && followed(metric));
            let measures = dataset.measures.iter().filter(|each| !each.instrument && of_topic(&each.topic));
            let metrics = metrics.filter_map(|metric| MetricRow::new(metric, &shown, &axis, state));
            let metrics = Rows::new(metrics, before);
            before += metrics.len();
            let measures = measures.map(|measure| MatrixRow::new(measure, &shown, state));
            TopicGroup {
                id: topic.id.clone(),
                name: Phrase::new(&topic.name, state.lang),
                metrics,
                measures: measures.filter(MatrixRow::is_mentioned).collect(),
            }
        });
        let groups = groups.filter(|group| !group.metrics.is_empty() || !group.measures.is_empty());
        Self { groups: groups.collect(), heads: shown.iter().map(ColumnHead::of).collect(), axis }
    }

    /// Whether the view can show `topic`.
    pub(super) fn has(dataset: &Dataset, topic: &Id) -> bool {
        dataset.metrics.iter().any(|metric| metric.topic == *topic && is_followed(metric, dataset))
            || dataset.measures.iter().any(|measure| measure.topic == *topic && !measure.instrument)
    }
}

/// Whether a metric is one of the plans: a target, or what describes the plans themselves.
fn is_followed(metric: &Metric, dataset: &Dataset) -> bool {
    has_target(metric) || is_described(&metric.topic, dataset)
}

/// Whether at least one plan sets a target.
fn has_target(metric: &Metric) -> bool {
    metric.targets.iter().any(|(_, target)| target.kind == Kind::Target)
}

/// Whether a topic without targets describes the plans themselves: then at least two plans have a figure. Figures
/// about the market have units of their own and do not fit on the axis.
fn is_described(topic: &Id, dataset: &Dataset) -> bool {
    let metrics = dataset.metrics.iter().filter(|metric| metric.topic == *topic);
    let in_two = |metric: &Metric| metric.targets.iter().count() > 1;
    metrics.clone().any(in_two) && !metrics.clone().any(has_target)
}

impl MetricRow {
    /// The row of `metric`, if a shown plan has a number for it.
    fn new(metric: &Metric, shown: &[Column<'_>], axis: &Axis, state: &State) -> Option<Self> {
        let name = Phrase::new(&metric.name, state.lang);
        let numbers = shown.iter().map(|column| (column, metric.targets.get(&column.plan.id)));
        let set: Vec<_> = numbers.clone().filter_map(|(column, target)| Some((*column, target?))).collect();
        let unset = numbers.filter(|(_, target)| target.is_none());
        let unset = unset.map(|(column, _)| Phrase::new(&column.plan.short, state.lang));
        // Neighbours that may be compared are joined by a line.
        let careful = match metric.comparable {
            Comparable::Yes => Some(false),
            Comparable::WithCare => Some(true),
            Comparable::No => None,
        };
        let place = |i: usize| Some(axis.position(set.get(i)?.1.value.get()));
        let join = |from: usize, to: Option<usize>| {
            Some(Join { at: place(from)?.halfway(place(to?)?), careful: careful? })
        };
        let lanes = set.iter().enumerate().map(|(i, (column, target))| {
            let mut entry = Entry::figure(metric, target, *column).drawn_on(target, axis, *column);
            if let Some(Drawing::Mark(mark)) = &mut entry.drawing {
                mark.above = join(i, i.checked_sub(1));
                mark.below = join(i, Some(i + 1));
            }
            let entry = entry.spoken_of(*column).without_label(&name);
            Lane { head: ColumnHead::of(column), entry }
        });
        let lanes: Vec<_> = lanes.collect();
        let first = lanes.first()?.head.symbol;
        Some(Self {
            id: metric.id.clone(),
            verdict: Verdict::new(metric, state).filter(|_| lanes.len() > 1),
            only: (metric.targets.iter().count() == 1).then_some(first),
            unset: Phrase::listed(unset, Words::of(state.lang).comma),
            lanes,
            name,
        })
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
