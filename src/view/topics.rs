use yew::prelude::*;

use super::axis::{grid, tick_labels};
use super::collapsed_list::title_of;
use super::element::{all, el, keyed, list};
use super::entry::entry_after;
use super::matrix::matrix_rows;
use super::phrase::{apart, phrase};
use super::rows::rows;
use super::symbol::symbol;
use crate::chart::{self, MetricRow, Symbol, TopicGroup, Verdict};
use crate::concat::concat;
use crate::names::{
    CLASS_ASIDE, CLASS_GROUP, CLASS_GROUPS, CLASS_JUMP, CLASS_LANE, CLASS_LANES, CLASS_MATRIX, CLASS_METRIC,
    CLASS_METRICS, CLASS_MORE, CLASS_NONE, CLASS_SCALE_OF_LANES, CLASS_TAG, CLASS_UNSET, CLASS_VERDICT,
    DATA_ID, DATA_PLAN, DATA_WIDE, PREFIX,
};
use crate::text::Words;

/// The view by topic: the metrics of each, all on one axis, then what is mentioned without a number; the first `batches`
/// of the metrics.
pub(super) fn topics(view: &chart::Topics, batches: usize, words: &'static Words) -> Html {
    let groups = list(&view.groups, |each| group(view, each, batches, words));
    let content = if view.groups.is_empty() {
        el!("p"["class" = CLASS_NONE], words.empty_state)
    } else {
        el!("div" ["class" = CLASS_GROUPS, DATA_WIDE = view.wide], groups)
    };
    all(vec![grid(&view.axis), jump_links(&view.groups, words).unwrap_or_default(), content])
}

/// Links to the topics, for screens that hold one at a time.
fn jump_links(groups: &[TopicGroup], words: &'static Words) -> Option<Html> {
    if groups.len() < 2 {
        return None;
    }
    let links = list(groups, |group| el!("a"["href" = concat(&["#", &id(group)])], phrase(&group.name)));
    Some(el!("nav" ["class" = CLASS_JUMP, "aria-label" = words.topic], links))
}

/// What the link to a topic refers to.
fn id(group: &TopicGroup) -> String {
    concat(&[PREFIX, "topic-", group.id.as_str()])
}

fn group(view: &chart::Topics, group: &TopicGroup, batches: usize, words: &'static Words) -> Html {
    let has_metrics = !group.metrics.is_empty();
    let metrics =
        has_metrics.then(|| el!("ol"["class" = CLASS_METRICS], rows(&group.metrics, batches, words, metric)));
    let scale = group.has_marks.then(|| el!("div"["class" = CLASS_SCALE_OF_LANES], tick_labels(&view.axis)));
    let (first, second) = group.measures.split_at(group.measures.len().div_ceil(2));
    let measures = (!group.measures.is_empty()).then(|| {
        el!(
            "details" ["class" = CLASS_MORE, DATA_ID = concat(&["topic-", group.id.as_str()])],
            el!("summary" [], title_of(words.no_number, group.measures.len(), words)),
            el!(
                "div"["class" = CLASS_MATRIX],
                el!("p"["class" = CLASS_ASIDE], words.no_number),
                // In two columns, each of which gets longer by itself when a sentence is opened in it.
                matrix_rows(first, true, words),
                (!second.is_empty()).then(|| matrix_rows(second, true, words)),
            ),
        )
    });
    let section = el!(
        "section" ["class" = CLASS_GROUP, "id" = id(group), "tabindex" = "-1"],
        el!("header" [], el!("h3" [], phrase(&group.name)), scale),
        metrics,
        measures,
    );
    keyed(group.id.to_string(), section)
}

fn metric(metric: &MetricRow, words: &'static Words) -> Html {
    let lanes = list(&metric.lanes, |lane| {
        let number = lane.head.symbol.number();
        // (The space parts the year from the number where the two are read as one text.)
        let tag = el!("span"["class" = CLASS_TAG], symbol(lane.head.symbol), phrase(&lane.head.short), " ");
        keyed(
            number,
            el!("li" ["class" = CLASS_LANE, DATA_PLAN = number], entry_after(tag, &lane.entry, words)),
        )
    });
    let unset = (!metric.unset.is_empty())
        .then(|| el!("p"["class" = CLASS_UNSET], list(&metric.unset, apart), words.gap, metric.absent));
    let row = el!(
        "li" ["class" = CLASS_METRIC, DATA_PLAN = metric.only.map(Symbol::number)],
        el!("h4" [], phrase(&metric.name)),
        unset,
        metric.verdict.as_ref().map(verdict),
        el!("ol"["class" = CLASS_LANES], lanes),
    );
    keyed(metric.id.to_string(), row)
}

/// Whether the numbers of a metric may be compared; it opens the reason.
fn verdict(verdict: &Verdict) -> Html {
    el!(
        "details"["class" = CLASS_VERDICT],
        el!("summary" [], verdict.word),
        el!("p" [], phrase(&verdict.note))
    )
}
