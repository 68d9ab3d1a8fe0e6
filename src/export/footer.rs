use super::canvas::{Canvas, with_lang};
use super::line_breaks::Wrap;
use super::palette;
use super::text_style::TextStyle;
use crate::chart::{Body, Chart, Phrase};
use crate::concat::concat;
use crate::model::Lang;

/// The width in px from which notes are in two columns.
const TWO_COLUMNS: f64 = 800.0;
/// The gap between the columns, in px.
const GUTTER: f64 = 36.0;

/// Draws what may not be compared, how to read the marks, and the sources, with the top at `y`; returns the bottom.
pub(super) fn draw(canvas: &mut Canvas<'_>, chart: &Chart, [x, y, width]: [f64; 3], scale: f64) -> f64 {
    let text = TextStyle::regular(16.0 * scale, palette::MUTED);
    canvas.rect([x, y, width, 1.0], palette::RULE);
    let mut bottom = y + 12.0 * scale;
    if !chart.notes.is_empty() {
        let head = TextStyle::bold(16.0 * scale, palette::MUTED);
        bottom = canvas.paragraph([x, bottom, width], head, Wrap::Balanced, (chart.words.notes, None))
            + 2.0 * scale;
        bottom = notes(canvas, &chart.notes, [x, bottom, width], text) + 8.0 * scale;
    }
    let documents = line(chart, chart.words.documents, &chart.documents);
    for (line, lang) in [(chart.legend_text(), None), reports(chart), documents] {
        bottom =
            canvas.paragraph([x, bottom, width], text, Wrap::Full, (line.trim_end(), lang)) + 4.0 * scale;
    }
    bottom
}

/// The notes, in two columns if the picture is wide enough.
fn notes(canvas: &mut Canvas<'_>, notes: &[Phrase], [x, y, width]: [f64; 3], style: TextStyle) -> f64 {
    let columns = if width < TWO_COLUMNS { 1 } else { 2 };
    #[expect(clippy::cast_precision_loss, reason = "one or two")]
    let step = (width + GUTTER) / columns as f64;
    let indent = style.size * 0.9;
    let mut lowest = y;
    let mut left = x;
    for column in notes.chunks(notes.len().div_ceil(columns)) {
        let mut bottom = y;
        for note in column {
            canvas.text([left, bottom + style.size], style, "•", None);
            let place = [left + indent, bottom, step - GUTTER - indent];
            bottom = canvas.paragraph(place, style, Wrap::Full, with_lang(note)) + 0.2 * style.size;
        }
        lowest = lowest.max(bottom);
        left += step;
    }
    lowest
}

/// The line with the reports that were read.
pub(super) fn reports(chart: &Chart) -> (String, Option<Lang>) {
    line(chart, chart.words.reports, &chart.reports)
}

/// A line with a list of sources, and their language if it is not the picture's.
fn line(chart: &Chart, title: &str, list: &[Phrase]) -> (String, Option<Lang>) {
    let texts = list.iter().map(|phrase| phrase.text.as_str());
    let text = [title, chart.words.list_colon].into_iter().chain(texts).collect();
    (text, list.iter().find_map(|phrase| phrase.lang))
}

/// The text of the picture, for its description.
pub(super) fn description(chart: &Chart) -> String {
    let words = chart.words;
    let mut description = chart.takeaway.text.clone();
    let Body::Compare(compare) = &chart.body else { return description };
    for panel in compare.panels.iter().filter(|panel| panel.shown) {
        description.push('\n');
        description.push_str(&concat(&[&panel.short.text, " ", &panel.name.text, words.list_colon]));
        let entries = panel.targets.iter().map(|entry| match &entry.quantity {
            Some(quantity) => concat(&[&quantity.to_text(), " ", &entry.label.text]),
            None => entry.label.text.clone(),
        });
        let entries: Vec<String> = entries.collect();
        let phrase =
            if entries.is_empty() { words.empty_state.to_owned() } else { entries.join(words.list_comma) };
        description.push_str(&phrase);
        description.push_str(words.full_stop.trim_end());
    }
    description.push('\n');
    description.push_str(&reports(chart).0);
    description
}
