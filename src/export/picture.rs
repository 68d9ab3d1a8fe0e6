use super::canvas::{Canvas, printable, px, with_lang};
use super::line_breaks::Wrap;
use super::panel::PanelFrame;
use super::text_style::TextStyle;
use super::{Typeface, footer, palette};
use crate::chart::{Body, Chart, Compare, Panel, Rendering};
use crate::model::Dataset;
use crate::state::{State, View};

/// The width of a picture in px, unless another is asked for.
pub const WIDTH: f64 = 1200.0;

/// The narrowest and widest picture.
const WIDTHS: [f64; 2] = [320.0, 2400.0];
/// Between panels.
const GUTTER: f64 = 36.0;
/// The narrowest panel beside another.
const NARROWEST: f64 = 260.0;

/// The side-by-side view of `dataset` as one self-contained SVG picture, `width` px wide (320 to 2,400), as high as
/// its content: title and takeaway, the plans that `state` shows, each target of the topic with its mark, number,
/// qualifier and unit, the axis, notes and sources.
///
/// It has the colours of light pages, on white. Positions are those of the chart; `face` measures text.
pub fn svg(dataset: &Dataset, state: &State, width: f64, face: &dyn Typeface) -> String {
    let state = State { view: View::Compare, opened: Vec::new(), ..state.clone() };
    let chart = Chart::new(dataset, &state, Rendering::Live);
    let width = width.clamp(WIDTHS[0], WIDTHS[1]);
    let mut picture = Picture::new(width, face);
    picture.head(&chart);
    if let Body::Compare(compare) = &chart.body {
        picture.panels(&chart, compare);
    }
    let Picture { margin, mut canvas, bottom, scale, .. } = picture;
    let inner = [margin, bottom, width - 2.0 * margin];
    let height = (footer::draw(&mut canvas, &chart, inner, scale) + margin).ceil();
    document(&chart, &footer::description(&chart), &canvas, [width, height])
}

/// A picture, as drawn so far.
struct Picture<'a> {
    canvas: Canvas<'a>,
    width: f64,
    margin: f64,
    scale: f64,
    bottom: f64,
}

impl<'a> Picture<'a> {
    fn new(width: f64, face: &'a dyn Typeface) -> Self {
        let scale = (width / WIDTH).clamp(0.8, 1.0);
        let margin = (width / 28.0).clamp(16.0, 40.0);
        let canvas = Canvas { face, markup: String::new() };
        Self { canvas, width, margin, scale, bottom: margin - 4.0 }
    }

    /// The width without the margins.
    fn inner(&self) -> f64 {
        self.width - 2.0 * self.margin
    }

    fn head(&mut self, chart: &Chart) {
        let (x, width) = (self.margin, self.inner());
        let title = TextStyle::bold(34.0 * self.scale, palette::TEXT);
        let bottom =
            self.canvas.paragraph([x, self.bottom, width], title, Wrap::Balanced, with_lang(&chart.title));
        let takeaway = TextStyle::regular(20.0 * self.scale, palette::MUTED);
        // Lines of more than some 90 characters are hard to follow.
        let width = width.min(46.0 * takeaway.size);
        let top = bottom + 4.0 * self.scale;
        let bottom = self.canvas.paragraph([x, top, width], takeaway, Wrap::Full, with_lang(&chart.takeaway));
        self.bottom = bottom + 22.0 * self.scale;
    }

    fn panels(&mut self, chart: &Chart, compare: &Compare) {
        let shown: Vec<&Panel> =
            compare.panels.iter().map(|panel| &**panel).filter(|panel| panel.shown).collect();
        let columns = self.columns(shown.len());
        for row in shown.chunks(columns) {
            #[expect(clippy::cast_precision_loss, reason = "there are at most six columns")]
            let step = (self.inner() + GUTTER) / columns as f64;
            let mut x = self.margin;
            let mut places = Vec::new();
            for panel in row {
                let place = PanelFrame { x, width: step - GUTTER, scale: self.scale, words: chart.words };
                places.push((place, *panel));
                x += step;
            }
            self.row(&places, compare);
        }
    }

    /// Panels side by side; their marks begin at one height.
    fn row(&mut self, places: &[(PanelFrame<'_>, &Panel)], compare: &Compare) {
        let top = self.bottom;
        let mut plot: f64 = top;
        for (place, panel) in places {
            plot = plot.max(place.head(&mut self.canvas, panel, top));
        }
        plot += 12.0 * self.scale;
        for (place, panel) in places {
            self.bottom = self.bottom.max(place.body(&mut self.canvas, panel, &compare.axis, plot));
        }
        self.bottom += 26.0 * self.scale;
    }

    /// How many of `count` panels stand side by side: as many as there is room for, in rows of the
    /// same length.
    fn columns(&self, count: usize) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a width of at most 2,400 has room for a few panels"
        )]
        let room = ((self.inner() + GUTTER) / (NARROWEST + GUTTER)) as usize;
        let rows = count.div_ceil(room.max(1));
        count.div_ceil(rows.max(1)).max(1)
    }
}

/// The picture with its size, its name and its description around what is drawn.
pub(super) fn document(
    chart: &Chart,
    description: &str,
    canvas: &Canvas<'_>,
    [width, height]: [f64; 2],
) -> String {
    let [width, height] = [width, height].map(px);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" xml:lang=\"{lang}\" role=\"img\" font-family=\"{family}\">\
         <title{title_lang}>{title}</title><desc>{description}</desc>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{background}\"/>{markup}</svg>\n",
        lang = chart.lang.tag(),
        family = printable(canvas.face.family()),
        title_lang =
            chart.title.lang.map_or_else(String::new, |lang| format!(" xml:lang=\"{}\"", lang.tag())),
        title = printable(&chart.title.text),
        description = printable(description),
        background = palette::BACKGROUND,
        markup = canvas.markup,
    )
}
