use super::topics::Followed;
use super::{Body, MarkStyle};
use crate::model::{Dataset, Kind, Metric, Target};
use crate::state::{Scale, State, View};
use crate::text::Words;

/// How the marks of a view are to be read: those that it has, whichever plans are on; their order; the scale.
pub(super) fn legend(
    dataset: &Dataset,
    body: &Body,
    state: &State,
    words: &'static Words,
) -> Vec<&'static str> {
    let followed = (state.view == View::Topics).then(|| Followed::new(dataset));
    let draws = |metric: &Metric, target: &Target| match state.view {
        View::Compare | View::Units => target.kind == Kind::Target,
        View::Topics => followed.as_ref().is_some_and(|followed| followed.has(metric)),
        View::Instruments | View::Table => false,
    };
    let mut has = [false; 3];
    for metric in &dataset.metrics {
        if !state.shows(&metric.topic) {
            continue;
        }
        for (_, target) in metric.targets.iter() {
            match MarkStyle::of(target.qualifier) {
                _ if !draws(metric, target) => {}
                MarkStyle::Soft => has[0] = true,
                MarkStyle::Open => has[1] = true,
                MarkStyle::Hollow => has[2] = true,
                MarkStyle::Solid => {}
            }
        }
    }
    let mut legend = Vec::new();
    let mut add = |is_so: bool, text: &'static str| {
        if is_so {
            legend.push(text);
        }
    };
    for (has, text) in has.into_iter().zip(words.marks) {
        add(has, text);
    }
    add(state.view == View::Compare, words.largest_first);
    let axis = body.axis().filter(|_| state.scale == Scale::Log);
    add(axis.is_some(), words.log_note);
    add(axis.is_some_and(|axis| axis.zero.is_some()), words.zero_note);
    legend
}
