use super::{Body, Compare, Drawing, Entry, MarkStyle, Units};
use crate::state::{Scale, State};
use crate::text::Words;

/// How the marks of a view are to be read: those that it has, their order, and the scale.
pub(super) fn legend(body: &Body, state: &State, words: &'static Words) -> Vec<&'static str> {
    let mut has = [false; 3];
    each_entry(body, &mut |entry| {
        let style = match &entry.drawing {
            Some(Drawing::Mark(mark)) => mark.style,
            Some(Drawing::Squares(squares)) => squares.style,
            None => return,
        };
        match style {
            MarkStyle::Soft => has[0] = true,
            MarkStyle::Open => has[1] = true,
            MarkStyle::Hollow => has[2] = true,
            MarkStyle::Solid => {}
        }
    });
    let mut legend = Vec::new();
    let mut add = |is_so: bool, text: &'static str| {
        if is_so {
            legend.push(text);
        }
    };
    for (has, text) in has.into_iter().zip(words.marks) {
        add(has, text);
    }
    add(matches!(body, Body::Compare(_)), words.largest_first);
    let axis = body.axis().filter(|_| state.scale == Scale::Log);
    add(axis.is_some(), words.log_note);
    add(axis.is_some_and(|axis| axis.zero.is_some()), words.zero_note);
    legend
}

/// Gives each entry that can have a drawing to `see`.
fn each_entry(body: &Body, see: &mut dyn FnMut(&Entry)) {
    match body {
        Body::Compare(Compare { panels, .. }) | Body::Units(Units { panels, .. }) => {
            for panel in panels {
                panel.targets.iter().for_each(&mut *see);
            }
        }
        Body::Topics(topics) => {
            for group in &topics.groups {
                for lane in group.metrics.iter().flat_map(|row| &row.lanes) {
                    see(&lane.entry);
                }
            }
        }
        Body::Instruments(_) | Body::Table(_) => {}
    }
}
