use yew::prelude::*;

use super::axis::{grid, tick_labels};
use super::element::{all, el, keyed, list};
use super::entry::entry;
use super::matrix::matrix_rows;
use super::phrase::phrase;
use super::rows::rows;
use super::symbol::symbol;
use crate::chart::{self, MetricRow};
use crate::names::{
    CLASS_GROUP, CLASS_LANE, CLASS_LANES, CLASS_METRIC, CLASS_METRICS, CLASS_NONE, CLASS_TAG, CLASS_VERDICT,
    CLASSES_GROUPS, CLASSES_LANE_SCALE, DATA_PLAN,
};
use crate::text::Words;

/// The view by topic: a metric, and below it one lane per plan, all on one axis; the first `batches` of the metrics.
pub(super) fn topics(view: &chart::Topics, batches: usize, words: &'static Words) -> Html {
    let groups = list(&view.groups, |group| {
        let metrics = rows(&group.metrics, batches, words, metric);
        let has_metrics = !group.metrics.is_empty();
        let scale = has_metrics.then(|| {
            el!("div"["class" = CLASSES_LANE_SCALE], el!("span" []), el!("div" [], tick_labels(&view.axis)))
        });
        let section = el!(
            "section"["class" = CLASS_GROUP],
            el!("h3" [], phrase(&group.name)),
            has_metrics.then(|| el!("ol"["class" = CLASS_METRICS], metrics)),
            scale,
            matrix_rows(&group.measures, words),
        );
        keyed(group.id.to_string(), section)
    });
    let nothing = view.groups.is_empty().then(|| el!("p"["class" = CLASS_NONE], words.empty_state));
    all(vec![grid(&view.axis), el!("div"["class" = CLASSES_GROUPS], nothing, groups)])
}

fn metric(metric: &MetricRow, words: &'static Words) -> Html {
    let lanes = list(&metric.lanes, |lane| {
        let number = lane.symbol.number();
        let given = lane.entry.as_ref().map(|given| entry(given, words));
        let content = given.unwrap_or_else(|| el!("span"["class" = CLASS_NONE], words.not_set));
        let tag = el!("span"["class" = CLASS_TAG], symbol(lane.symbol), phrase(&lane.short));
        keyed(number, el!("li" ["class" = CLASS_LANE, DATA_PLAN = number], tag, content))
    });
    let verdict = metric.verdict.as_ref().map(|verdict| {
        el!(
            "details"["class" = CLASS_VERDICT],
            el!("summary" [], verdict.word),
            el!("p" [], phrase(&verdict.note)),
        )
    });
    let row = el!(
        "li"["class" = CLASS_METRIC],
        el!("h4" [], phrase(&metric.name)),
        verdict,
        el!("ol"["class" = CLASS_LANES], lanes),
    );
    keyed(metric.id.to_string(), row)
}
