use yew::prelude::*;

use super::collapsed_list::title_of;
use super::element::{Child as _, all, el, list};
use super::phrase::{apart, phrase, tied};
use super::symbol::sample;
use crate::chart::{Chart, Phrase};
use crate::names::{
    CLASS_LEGEND, CLASS_MORE, CLASS_NOTES, CLASS_TOOLS, DATA_ID, LIST_SOURCES, LIST_TOOLS, PART_FOOTER,
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
        // Filled by a script that is fetched when this is unfolded.
        el!(
            "details" ["class" = CLASS_TOOLS, DATA_ID = LIST_TOOLS],
            el!("summary" [], words.tools),
            el!("div" []),
        ),
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
