//! The view of units: one square per thing, of the same size everywhere.

use std::rc::Rc;

use super::column::Column;
use super::{Drawing, Entry, Panel, Phrase, Squares, squares};
use crate::concat::concat;
use crate::model::{Dataset, Id, Kind, Lang, Metric, Target, order};
use crate::state::State;
use crate::text::{Words, number};

/// Every plan's counts of one topic as squares.
#[derive(Clone, Debug, PartialEq)]
pub struct Units {
    /// The topic that is counted.
    pub topic: Phrase,
    /// What one square stands for.
    pub each: String,
    /// One per shown plan, in order.
    pub panels: Vec<Rc<Panel>>,
}

impl Units {
    /// The view of `dataset` in `state`, which has one topic.
    pub(super) fn new(dataset: &Dataset, state: &State, columns: &[Column<'_>]) -> Self {
        let metrics: Vec<_> = dataset.metrics.iter().filter(|metric| state.shows(&metric.topic)).collect();
        let shown = Column::shown(columns);
        let counts: Vec<_> = shown.iter().map(|column| (*column, counts(&metrics, *column))).collect();
        let values = counts.iter().flat_map(|(_, counts)| counts).map(|(_, target)| target.top());
        let each = squares::each(values);
        let panels = counts.iter().map(|(column, counts)| {
            let targets = counts.iter().map(|(metric, target)| {
                let drawing = Some(Drawing::Squares(Squares::new(target, column.symbol, each)));
                Entry { drawing, ..Entry::figure(metric, target, *column) }
            });
            Rc::new(Panel { targets: targets.collect(), ..Panel::empty(*column) })
        });
        let topic = dataset.topics.iter().find(|topic| state.shows(&topic.id));
        Self {
            topic: topic.map_or_else(|| Phrase::own(""), |topic| Phrase::new(&topic.name, state.lang)),
            each: each_square(each, state.lang),
            panels: panels.collect(),
        }
    }

    /// Whether the view can show `topic`: whether a plan has a target in it.
    pub(super) fn has(dataset: &Dataset, topic: &Id) -> bool {
        dataset.metrics.iter().any(|metric| metric.topic == *topic && metric.has_target())
    }

    /// The topic that is shown while none is chosen: the one to which most plans' leading targets belong; the first of
    /// them.
    pub(super) fn story(dataset: &Dataset) -> Id {
        let leads: Vec<_> =
            dataset.plans.iter().filter_map(|plan| dataset.target(plan.lead.as_str())).collect();
        let led = |topic: &Id| leads.iter().filter(|(metric, _)| metric.topic == *topic).count();
        let mut best = &dataset.topics[0];
        for topic in &dataset.topics {
            if led(&topic.id) > led(&best.id) {
                best = topic;
            }
        }
        best.id.clone()
    }
}

/// What a square stands for, in a sentence.
fn each_square(each: f64, lang: Lang) -> String {
    let [before, after] = Words::of(lang).one_square;
    concat(&[before, &number(each, lang), after])
}

/// A plan's targets, the smallest first, so that the jump is at the end.
fn counts<'a>(metrics: &[&'a Metric], column: Column<'a>) -> Vec<(&'a Metric, &'a Target)> {
    let figures = metrics.iter().filter_map(|metric| Some((*metric, metric.targets.get(&column.plan.id)?)));
    let counts: Vec<_> = figures.filter(|(_, target)| target.kind == Kind::Target).collect();
    let order = order(counts.len(), &|a, b| counts[a].1.top().total_cmp(&counts[b].1.top()));
    order.into_iter().map(|i| counts[i]).collect()
}
