use super::{Body, Drawing, Entry, MarkStyle};
use crate::state::{Scale, State};
use crate::text::Words;

/// How the marks of a view are to be read: those that it has, their order, and the scale.
pub(super) fn legend(body: &Body, state: &State, words: &'static Words) -> Vec<&'static str> {
    let mut legend = Vec::new();
    let styles = [MarkStyle::Soft, MarkStyle::Open, MarkStyle::Hollow];
    for (style, text) in styles.into_iter().zip(words.marks) {
        if entries(body).iter().any(|entry| style_of(entry) == Some(style)) {
            legend.push(text);
        }
    }
    if let Body::Compare(_) = body {
        legend.push(words.largest_first);
    }
    if let Some(axis) = body.axis()
        && state.scale == Scale::Log
    {
        legend.push(words.log_note);
        if axis.zero.is_some() {
            legend.push(words.zero_note);
        }
    }
    legend
}

/// The entries that can have a drawing.
fn entries(body: &Body) -> Vec<&Entry> {
    match body {
        Body::Compare(compare) => compare.panels.iter().flat_map(|panel| &panel.targets).collect(),
        Body::Units(units) => units.panels.iter().flat_map(|panel| &panel.targets).collect(),
        Body::Topics(topics) => {
            let rows = topics.groups.iter().flat_map(|group| group.metrics.iter());
            rows.flat_map(|row| &row.lanes).map(|lane| &lane.entry).collect()
        }
        Body::Instruments(_) | Body::Table(_) => Vec::new(),
    }
}

fn style_of(entry: &Entry) -> Option<MarkStyle> {
    match entry.drawing.as_ref()? {
        Drawing::Mark(mark) => Some(mark.style),
        Drawing::Squares(squares) => Some(squares.style),
    }
}
