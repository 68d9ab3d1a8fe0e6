use super::{Body, MarkStyle};
use crate::model::{Dataset, Kind};
use crate::state::{Scale, State, View};
use crate::text::Words;

/// One sentence of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegendItem {
    /// The style of mark that it explains, of which a sample stands before it.
    pub sample: Option<MarkStyle>,
    /// The sentence, with a space behind it where the language has one.
    pub text: &'static str,
}

/// How the marks of a view are to be read: those that it has, whichever plans are on; their order; the scale.
pub(super) fn legend(
    dataset: &Dataset,
    body: &Body,
    state: &State,
    words: &'static Words,
) -> Vec<LegendItem> {
    let has_drawings = !matches!(state.view, View::Instruments | View::Table);
    let mut has = [false; 4];
    for metric in &dataset.metrics {
        if !has_drawings || !state.shows(&metric.topic) {
            continue;
        }
        for (_, target) in metric.targets.iter() {
            has[MarkStyle::of(target.qualifier) as usize] |= target.kind == Kind::Target;
        }
    }
    let mut legend = Vec::new();
    let mut add = |is_so: bool, sample: Option<MarkStyle>, text: &'static str| {
        if is_so {
            legend.push(LegendItem { sample, text });
        }
    };
    for (style, text) in [MarkStyle::Soft, MarkStyle::Open, MarkStyle::Hollow].into_iter().zip(words.marks) {
        add(has[style as usize], Some(style), text);
    }
    let has_matrix =
        matches!(body, Body::Topics(view) if view.groups.iter().any(|group| !group.measures.is_empty()));
    add(has_matrix, None, words.matrix_key);
    add(state.view == View::Compare, None, words.largest_first);
    let axis = body.axis().filter(|_| state.scale == Scale::Log);
    add(axis.is_some(), None, words.log_note);
    add(axis.is_some_and(|axis| axis.zero.is_some()), None, words.zero_note);
    legend
}
