use super::canvas::Canvas;
use super::fitted_text::{FittedText, TextBox};
use super::leads::Leads;
use super::line_breaks::Wrap;
use super::text_style::TextStyle;
use super::{Typeface, footer, palette, picture};
use crate::chart::{Chart, Rendering};
use crate::concat::concat;
use crate::model::{Dataset, Lang};
use crate::state::State;

/// The width and the height of a card in px: what feeds show without cropping.
pub const SOCIAL_CARD_SIZE: [u32; 2] = [1200, 630];

/// The margin, in px.
const MARGIN: f64 = 44.0;
/// The smallest and the largest gap between two parts, in px.
const GAPS: [f64; 2] = [20.0, 44.0];

/// The card of `dataset`, which feeds show beside a link: one SVG picture of the size [`SOCIAL_CARD_SIZE`] that
/// needs nothing else, with the title, the leading figure of each plan, the takeaway where there is
/// room for the whole of it, and the sources.
///
/// Texts are as large as they fit. Of those that do not fit in the smallest size the end is left out,
/// with an ellipsis; a number is never cut. It is drawn in light colours on white; `face` says how
/// wide text is.
pub fn social_card(dataset: &Dataset, lang: Lang, face: &dyn Typeface) -> String {
    let chart = Chart::new(dataset, &State::new(dataset, lang), Rendering::Live);
    let mut canvas = Canvas { face, markup: String::new() };
    Parts::fit(&chart, face).draw(&mut canvas, &chart);
    picture::document(&chart, &figures(&chart), &canvas, SOCIAL_CARD_SIZE.map(f64::from))
}

/// The description of the card of `dataset` in `lang`: its leading figures.
pub fn social_card_description(dataset: &Dataset, lang: Lang) -> String {
    figures(&Chart::new(dataset, &State::new(dataset, lang), Rendering::Live))
}

fn figures(chart: &Chart) -> String {
    let leads = chart.leads().map(|lead| {
        let space = if chart.lang == Lang::Zh { "" } else { " " };
        concat(&[&lead.short.text, chart.words.list_colon, &lead.quantity.to_text(), space, &lead.label.text])
    });
    leads.collect::<Vec<_>>().join(chart.words.list_comma)
}

/// The parts of a card, fitted, from top to bottom.
struct Parts<'a> {
    title: FittedText,
    leads: Leads<'a>,
    takeaway: Option<FittedText>,
    sources: FittedText,
}

impl<'a> Parts<'a> {
    fn fit(chart: &'a Chart, face: &dyn Typeface) -> Self {
        let width = inner();
        let room = |height, sizes, leading, wrap| TextBox { width, height, sizes, leading, wrap };
        let title = room(132.0, [54.0, 30.0], 1.2, Wrap::Balanced);
        let title = FittedText::cut(&chart.title.text, TextStyle::bold(0.0, palette::TEXT), title, face);
        let sources = room(48.0, [19.0, 14.0], 1.25, Wrap::Full);
        let (reports, _) = footer::reports(chart);
        let sources = FittedText::cut(&reports, TextStyle::regular(0.0, palette::MUTED), sources, face);
        let left = height() - title.height() - sources.height() - 2.0 * GAPS[0];

        let takeaway = room(left / 3.0, [23.0, 20.0], 1.3, Wrap::Full);
        let takeaway = FittedText::fitting(
            &chart.takeaway.text,
            TextStyle::regular(0.0, palette::MUTED),
            takeaway,
            face,
        );
        let both = takeaway.and_then(|takeaway| {
            let leads = Leads::legible(chart, [width, left - takeaway.height() - GAPS[0]], face)?;
            Some((leads, Some(takeaway)))
        });
        let (leads, takeaway) = both.unwrap_or_else(|| (Leads::cut(chart, [width, left], face), None));
        Self { title, leads, takeaway, sources }
    }

    /// The height that is left is divided between the parts.
    fn draw(&self, canvas: &mut Canvas<'_>, chart: &Chart) {
        let takeaway = self.takeaway.as_ref().map_or(0.0, FittedText::height);
        let used = self.title.height() + self.leads.height() + takeaway + self.sources.height();
        let gaps = if self.takeaway.is_some() { 3.0 } else { 2.0 };
        let gap = ((height() - used) / gaps).min(GAPS[1]);

        self.title.draw(canvas, [MARGIN, MARGIN], chart.title.lang);
        let mut top = MARGIN + self.title.height() + gap;
        self.leads.draw(canvas, [MARGIN, top]);
        top += self.leads.height() + gap;
        if let Some(takeaway) = &self.takeaway {
            takeaway.draw(canvas, [MARGIN, top], chart.takeaway.lang);
        }
        let bottom = MARGIN + height() - self.sources.height();
        canvas.rect([MARGIN, bottom - GAPS[0] / 2.0, inner(), 1.0], palette::RULE);
        self.sources.draw(canvas, [MARGIN, bottom], footer::reports(chart).1);
    }
}

/// The width without the margins.
fn inner() -> f64 {
    f64::from(SOCIAL_CARD_SIZE[0]) - 2.0 * MARGIN
}

fn height() -> f64 {
    f64::from(SOCIAL_CARD_SIZE[1]) - 2.0 * MARGIN
}
