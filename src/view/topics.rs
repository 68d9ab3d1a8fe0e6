use yew::prelude::*;

use super::axis::{grid, tick_labels};
use super::element::{all, el, keyed, list};
use super::entry::entry;
use super::matrix::matrix_rows;
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::{self, MetricRow};
use crate::text::Words;

/// The view by topic: a metric, and below it a lane a plan, all on one axis.
pub(super) fn topics(view: &chart::Topics, words: &'static Words) -> Html {
    let groups = list(&view.groups, |group| {
        let metrics = list(&group.metrics, |each| metric(each, words));
        let has_metrics = !group.metrics.is_empty();
        let scale = has_metrics.then(|| {
            el!(
                "div"["class" = "lane scale-of-lanes"],
                el!("span" []),
                el!("div" [], tick_labels(&view.axis))
            )
        });
        let section = el!(
            "section"["class" = "group"],
            el!("h3" [], phrase(&group.name)),
            has_metrics.then(|| el!("ol"["class" = "metrics"], metrics)),
            scale,
            matrix_rows(&group.measures, words),
        );
        keyed(group.id.to_string(), section)
    });
    let nothing = view.groups.is_empty().then(|| el!("p"["class" = "none"], words.nothing));
    all(vec![grid(&view.axis), el!("div"["class" = "groups matrix"], nothing, groups)])
}

fn metric(metric: &MetricRow, words: &'static Words) -> Html {
    let lanes = list(&metric.lanes, |lane| {
        let number = lane.symbol.number();
        let said = match &lane.entry {
            Some(said) => entry(said, words),
            None => el!("span"["class" = "none"], words.not_set),
        };
        let tag = el!("span"["class" = "tag"], symbol(lane.symbol), phrase(&lane.short));
        keyed(number, el!("li" ["class" = "lane", "data-plan" = number], tag, said))
    });
    let verdict = metric.verdict.as_ref().map(|verdict| {
        el!(
            "details"["class" = "verdict"],
            el!("summary" [], verdict.word),
            el!("p" [], phrase(&verdict.note)),
        )
    });
    let row = el!(
        "li"["class" = "metric"],
        el!("h4" [], phrase(&metric.name)),
        verdict,
        el!("ol"["class" = "lanes"], lanes),
    );
    keyed(metric.id.to_string(), row)
}
