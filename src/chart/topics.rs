//! The view by topic: one row per metric, with one lane per plan.

use super::column::Column;
use super::{Axis, Drawing, Entry, Join, MatrixRow, Phrase, Rows, Symbol};
use crate::model::{Comparable, Dataset, Id, Kind, Metric};
use crate::state::State;
use crate::text::Words;

/// Metrics by topic, all on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Topics {
    /// The axis that all metrics share.
    pub axis: Axis,
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

/// One metric, with one lane per shown plan.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricRow {
    /// What tells it from the others; two may have one name.
    pub id: Id,
    /// Its name.
    pub name: Phrase,
    /// Whether the plans' numbers may be compared, if the dataset says why.
    pub verdict: Option<Verdict>,
    /// One per shown plan, in order.
    pub lanes: Vec<Lane>,
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
    /// The plan's symbol.
    pub symbol: Symbol,
    /// The plan's shortest name.
    pub short: Phrase,
    /// Its number; `None` if it sets none.
    pub entry: Option<Entry>,
}

impl Topics {
    /// The view of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State, columns: &[Column<'_>]) -> Self {
        let described: Vec<&Id> = dataset
            .topics
            .iter()
            .map(|topic| &topic.id)
            .filter(|topic| is_described(topic, dataset))
            .collect();
        // A metric of the plans is a target, or what describes the plans themselves.
        let followed = |metric: &Metric| {
            state.shows(&metric.topic) && (has_target(metric) || described.contains(&&metric.topic))
        };
        let axis = Axis::shared(dataset, state, &|metric, _| followed(metric));
        let shown = Column::shown(columns);
        let mut before = 0;
        let groups = dataset.topics.iter().map(|topic| {
            let of_topic = |other: &Id| *other == topic.id && state.shows(other);
            let metrics = dataset.metrics.iter().filter(|metric| of_topic(&metric.topic) && followed(metric));
            let measures = dataset.measures.iter().filter(|each| !each.instrument && of_topic(&each.topic));
            let metrics = metrics.map(|metric| MetricRow::new(metric, &shown, &axis, state));
            let metrics = Rows::new(metrics, before);
            before += metrics.len();
            TopicGroup {
                id: topic.id.clone(),
                name: Phrase::new(&topic.name, state.lang),
                metrics,
                measures: measures.map(|measure| MatrixRow::new(measure, &shown, state)).collect(),
            }
        });
        let groups = groups.filter(|group| !group.metrics.is_empty() || !group.measures.is_empty());
        Self { groups: groups.collect(), axis }
    }
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
    fn new(metric: &Metric, shown: &[Column<'_>], axis: &Axis, state: &State) -> Self {
        let words = Words::of(state.lang);
        let name = Phrase::new(&metric.name, state.lang);
        // Neighbours that may be compared are joined by a line.
        let places: Vec<_> = shown
            .iter()
            .map(|column| metric.targets.get(&column.plan.id).map(|target| axis.position(target.value.get())))
            .collect();
        let careful = match metric.comparable {
            Comparable::Yes => Some(false),
            Comparable::WithCare => Some(true),
            Comparable::No => None,
        };
        let join = |from: usize, to: Option<usize>| {
            let (at, other) = (places[from]?, (*places.get(to?)?)?);
            Some(Join { at: at.halfway(other), careful: careful? })
        };
        let lanes = shown.iter().enumerate().map(|(i, column)| {
            let entry = metric.targets.get(&column.plan.id).map(|target| {
                let mut entry = Entry::figure(metric, target, *column).drawn_on(target, axis, *column);
                if let Some(Drawing::Mark(mark)) = &mut entry.drawing {
                    mark.above = join(i, i.checked_sub(1));
                    mark.below = join(i, Some(i + 1));
                }
                entry.without_label(&name)
            });
            Lane { symbol: column.symbol, short: Phrase::new(&column.plan.short, state.lang), entry }
        });
        let word = match metric.comparable {
            Comparable::Yes => words.may_compare[0],
            Comparable::WithCare => words.may_compare[1],
            Comparable::No => words.may_compare[2],
        };
        let verdict = metric.note.as_ref().map(|note| Verdict { word, note: Phrase::new(note, state.lang) });
        Self { id: metric.id.clone(), lanes: lanes.collect(), name, verdict }
    }
}
