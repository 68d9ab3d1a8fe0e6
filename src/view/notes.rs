use yew::prelude::*;

use super::collapsed_list::title_of;
use super::element::{Child as _, all, el, list};
use super::mark::open_end;
use super::phrase::{apart, phrase, tied};
use crate::chart::{Chart, MarkStyle, Phrase, Shape};
use crate::names::{
    CLASS_LEGEND, CLASS_MARK, CLASS_MORE, CLASS_NOTES, CLASS_SYMBOL, DATA_ID, DATA_STYLE, LIST_SOURCES,
    PART_FOOTER,
};

/// What may not be compared, how marks are to be read, and where it all comes from.
pub(super) fn notes(chart: &Chart) -> Html {
    let words = chart.words;
    let notes = list(&chart.notes, |note| el!("li" [], phrase(note)));
    let line =
        |title: &'static str, phrases: &[Phrase]| el!("p" [], title, words.list_colon, list(phrases, apart));
    let has_notes = !chart.notes.is_empty();
    el!(
        // No `<footer>`: programs that take articles out of pages leave those behind.
        "section"["part" = PART_FOOTER],
        legend(chart),
        has_notes.then(|| el!("h3" [], words.notes)),
        has_notes.then(|| el!("ul"["class" = CLASS_NOTES], notes)),
        // In narrow containers behind their title, in wider ones in sight.
        el!(
            "details" ["class" = CLASS_MORE, DATA_ID = LIST_SOURCES],
            el!("summary" [], title_of(words.sources, chart.reports.len(), words)),
            line(words.reports, &chart.reports),
            line(words.documents, &chart.documents),
        ),
    )
}

/// A sample of a mark.
fn sample(style: MarkStyle) -> Html {
    let (end, view_box) = match style {
        MarkStyle::Open => (Some(open_end()), "-8 -8 31 16"),
        _ => (None, "-8 -8 16 16"),
    };
    el!(
        "svg" [
            "class" = CLASS_SYMBOL,
            DATA_STYLE = style.as_str(),
            "width" = "1em",
            "viewBox" = view_box,
            "aria-hidden" = "true",
        ],
        el!("g" ["class" = CLASS_MARK], el!("path" ["d" = Shape::Circle.path()]), end),
    )
}

/// How the marks of the view are to be read, and its scale.
pub(super) fn legend(chart: &Chart) -> Html {
    el!(
        "p"["class" = CLASS_LEGEND],
        list(&chart.legend, |item| all(vec![
            item.sample.map(sample).unwrap_or_default(),
            tied(item.text).child()
        ]))
    )
}
