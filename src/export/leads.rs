use super::Typeface;
use super::canvas::Canvas;
use super::fitted_text::{FittedText, TextBox};
use super::line_breaks::Wrap;
use super::palette;
use super::text_style::TextStyle;
use crate::chart::{Chart, Lead, Phrase};
use crate::text::QuantityText;

/// More plans than these stand in two rows.
const ONE_ROW: usize = 4;
/// The gaps between two columns and between two rows, in px.
const GUTTERS: [f64; 2] = [36.0, 20.0];
/// The line above a plan, and the height of its symbol and names with the line.
const RULE: f64 = 4.0;
const HEAD: f64 = 52.0;
/// The largest and the smallest number that can be read in a feed.
const NUMBERS: [f64; 2] = [104.0, 44.0];
/// The share of the height below the head that the number takes, and its height in font sizes.
const NUMBER: (f64, f64) = (0.6, 1.16);
/// How large words beside the digits are, and a qualifier of one character before them, which must not be overlooked.
const ASIDES: [f64; 2] = [0.52, 0.8];
/// The largest and the smallest label that can be read in a feed.
const LABELS: [f64; 2] = [34.0, 24.0];
/// The smallest label that is drawn if nothing else fits.
const SMALLEST: f64 = 18.0;
/// How much larger the symbols are than in the widget.
const SYMBOL_SCALE: f64 = 1.7;

/// The leading figure of each plan, side by side and fitted; parts of the same kind have one size.
pub(super) struct Leads<'a> {
    cells: Vec<Cell<'a>>,
    columns: usize,
    /// The width and the height of a cell.
    size: [f64; 2],
    /// The height of the largest number.
    number: f64,
}

struct Cell<'a> {
    lead: &'a Lead,
    /// The leading figure, as it is written where there is little room.
    quantity: QuantityText,
    short: FittedText,
    /// The plan's name, if all names fit beside the shortest ones.
    name: Option<(FittedText, &'a Phrase)>,
    /// The font size of the number.
    number: f64,
    label: FittedText,
}

impl<'a> Leads<'a> {
    /// The leads of `chart` in at most that width and height; none if they could not be read in a feed.
    pub(super) fn legible(chart: &'a Chart, room: [f64; 2], face: &dyn Typeface) -> Option<Self> {
        let [width, height] = Self::cell(chart, room);
        let number = (height - HEAD) * NUMBER.0 / NUMBER.1;
        let labels = label_room([width, height], number.min(NUMBERS[0]), LABELS[1]);
        let style = TextStyle::regular(0.0, palette::TEXT);
        let fits = |lead: &Lead| {
            FittedText::fitting(&lead.label.text, style, labels, face).is_some()
                && fit(&in_short(lead, chart), width, face) >= NUMBERS[1]
        };
        (number >= NUMBERS[1] && chart.leads().all(fits)).then(|| Self::cut(chart, room, face))
    }

    /// The leads of `chart` in at most that width and height, as large as they fit; labels that do not
    /// fit are cut.
    pub(super) fn cut(chart: &'a Chart, room: [f64; 2], face: &dyn Typeface) -> Self {
        let [width, height] = Self::cell(chart, room);
        let most = ((height - HEAD) * NUMBER.0 / NUMBER.1).min(NUMBERS[0]);
        let quantities: Vec<_> = chart.leads().map(|lead| in_short(lead, chart)).collect();
        let fits: Vec<_> = quantities.iter().map(|quantity| fit(quantity, width, face)).collect();
        // A number that is much longer than the others is smaller than they are.
        let common = fits.iter().copied().fold(most, f64::min).max(NUMBERS[1]).min(most);
        let numbers = fits.into_iter().map(|fit| fit.min(common));
        let labels = chart.leads().map(|lead| &*lead.label.text).collect();
        let labels = together(
            labels,
            TextStyle::regular(0.0, palette::TEXT),
            label_room([width, height], common, SMALLEST),
            face,
        );

        let cells = chart.leads().zip(heads(chart, width, face)).zip(labels).zip(numbers).zip(quantities);
        let cells = cells.map(|((((lead, (short, name)), label), number), quantity)| Cell {
            lead,
            quantity,
            short,
            name,
            number,
            label,
        });
        let mut leads = Self {
            cells: cells.collect(),
            columns: Self::columns(chart),
            size: [width, height],
            number: common * NUMBER.1,
        };
        let labels = leads.cells.iter().map(|cell| cell.label.height()).fold(0.0, f64::max);
        leads.size[1] = HEAD + leads.number + labels;
        leads
    }

    /// From the top of the first row to the bottom of the last, in px.
    pub(super) fn height(&self) -> f64 {
        let rows = self.cells.chunks(self.columns).map(|_| self.size[1] + GUTTERS[1]).sum::<f64>();
        rows - GUTTERS[1]
    }

    /// Draws them with their top left corner at (`x`, `y`).
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, [x, y]: [f64; 2]) {
        let mut top = y;
        for row in self.cells.chunks(self.columns) {
            let mut left = x;
            for cell in row {
                cell.draw(canvas, [left, top, self.size[0]], self.number);
                left += self.size[0] + GUTTERS[0];
            }
            top += self.size[1] + GUTTERS[1];
        }
    }

    fn columns(chart: &Chart) -> usize {
        let count = chart.controls.plans.len();
        count.div_ceil(count.div_ceil(ONE_ROW).max(1)).max(1)
    }

    /// The width of a cell and the height that it may have.
    fn cell(chart: &Chart, [width, height]: [f64; 2]) -> [f64; 2] {
        let columns = Self::columns(chart);
        let rows = chart.controls.plans.len().div_ceil(columns).max(1);
        #[expect(clippy::cast_precision_loss, reason = "there are at most six plans")]
        let [columns, rows] = [columns as f64, rows as f64];
        [(width + GUTTERS[0]) / columns - GUTTERS[0], (height + GUTTERS[1]) / rows - GUTTERS[1]]
    }
}

impl Cell<'_> {
    fn draw(&self, canvas: &mut Canvas<'_>, [x, y, width]: [f64; 3], number: f64) {
        let Lead { symbol, short, label, .. } = self.lead;
        let (colour, _) = palette::of(*symbol);
        canvas.rect([x, y, width, RULE], colour);
        let baseline = y + 36.0;
        canvas.path(
            [x + 6.8 * SYMBOL_SCALE, baseline - 10.0, SYMBOL_SCALE],
            symbol.shape.path(),
            &[("fill", colour)],
        );
        let after = x + indent();
        self.short.draw(canvas, [after, baseline - self.short.style.size], short.lang);
        if let Some((fitted, name)) = &self.name {
            let after = after + canvas.width(self.short.style, &short.text) + 10.0;
            fitted.draw(canvas, [after, baseline - fitted.style.size], name.lang);
        }
        let parts = spans(&self.quantity, self.number, colour);
        // Digits are less high than the letters that there is room for.
        canvas.spans([x, y + HEAD + number - 0.25 * self.number], "start", None, &parts);
        self.label.draw(canvas, [x, y + HEAD + number], label.lang);
    }
}

/// The leading figure of a plan, as it is written where there is little room.
fn in_short(lead: &Lead, chart: &Chart) -> QuantityText {
    lead.quantity.clone().with_sign(chart.lang)
}

/// The distance of a plan's names from the left edge of its cell, for the symbol.
fn indent() -> f64 {
    17.0 * SYMBOL_SCALE
}

/// The shortest names of the plans, and beside them their names, if all of them fit.
fn heads<'a>(
    chart: &'a Chart,
    width: f64,
    face: &dyn Typeface,
) -> Vec<(FittedText, Option<(FittedText, &'a Phrase)>)> {
    let room = |width, sizes: [f64; 2]| TextBox {
        width,
        height: sizes[0] * 1.25,
        sizes,
        leading: 1.25,
        wrap: Wrap::Full,
    };
    let colours = chart.leads().map(|lead| palette::of(lead.symbol).0);
    let shorts = chart.leads().map(|lead| &*lead.short.text).collect();
    let line = room(width - indent(), [29.0, 15.0]);
    let shorts = together(shorts, TextStyle::bold(0.0, palette::TEXT), line, face).into_iter().zip(colours);
    let shorts: Vec<_> = shorts
        .map(|(mut short, colour)| {
            short.style.colour = colour;
            short
        })
        .collect();
    let names = chart.leads().zip(&shorts).map(|(lead, short)| {
        let after = indent() + face.width(&lead.short.text, short.style.size, true) + 10.0;
        let name = FittedText::fitting(
            &lead.name.text,
            TextStyle::regular(0.0, palette::MUTED),
            room(width - after, [22.0, 22.0]),
            face,
        )?;
        Some((name, &lead.name))
    });
    let names: Option<Vec<_>> = names.collect();
    match names {
        Some(names) => shorts.into_iter().zip(names.into_iter().map(Some)).collect(),
        None => shorts.into_iter().map(|short| (short, None)).collect(),
    }
}

/// Texts of one size, each in a box of its own.
fn together(texts: Vec<&str>, style: TextStyle, room: TextBox, face: &dyn Typeface) -> Vec<FittedText> {
    let fitted = |room| texts.iter().map(move |text| FittedText::cut(text, style, room, face));
    let largest = fitted(room).map(|each| each.style.size).fold(room.sizes[0], f64::min);
    fitted(TextBox { sizes: [largest, room.sizes[1]], ..room }).collect()
}

/// The box of a cell's label, below a number of that size.
fn label_room([width, height]: [f64; 2], number: f64, smallest: f64) -> TextBox {
    let height = (height - HEAD - number * NUMBER.1).max(SMALLEST * 1.22);
    TextBox { width, height, sizes: [LABELS[0], smallest], leading: 1.22, wrap: Wrap::Balanced }
}

/// The parts of a quantity whose digits have that size, each with its style.
fn spans<'q>(quantity: &'q QuantityText, size: f64, colour: &'static str) -> [(TextStyle, &'q str); 4] {
    let QuantityText { before, number, unit, unit_lang, after, .. } = quantity;
    let (number_style, aside) = (TextStyle::bold(size, colour), TextStyle::regular(size * ASIDES[0], colour));
    let is_single_character = before.trim().chars().count() == 1;
    let before_style = if is_single_character { TextStyle::bold(size * ASIDES[1], colour) } else { aside };
    [
        (before_style, *before),
        (number_style, number.as_str()),
        (TextStyle { lang: *unit_lang, ..aside }, unit.as_str()),
        (aside, *after),
    ]
}

/// The largest size, in tenths of a px, in which a quantity is not wider than `width`.
fn fit(quantity: &QuantityText, width: f64, face: &dyn Typeface) -> f64 {
    let parts = spans(quantity, 1.0, palette::TEXT);
    let widths = parts.iter().map(|(style, text)| face.width(text, style.size, style.bold));
    (width / widths.sum::<f64>() * 10.0).floor() / 10.0
}
