use super::canvas::{Canvas, with_lang};
use super::line_breaks::{Wrap, lines};
use super::palette;
use super::text_style::TextStyle;
use crate::chart::{Axis, BREAK, CollapsedList, Drawing, Entry, Mark, MarkStyle, OPEN_END, Panel};
use crate::concat::concat;
use crate::text::{QuantityText, Words};
use crate::tokens;

/// The distance from the end of the axis to the panel's edge, for the open end of the largest mark.
const ROOM: f64 = 28.0;
/// The height of the strip that a mark stands in.
const TRACK: f64 = 20.0;
/// The size of marks, relative to the widget.
const MARK: f64 = 1.2;

/// The position and size of a panel.
#[derive(Clone, Copy)]
pub(super) struct PanelFrame<'a> {
    /// Its left edge.
    pub(super) x: f64,
    /// Its width.
    pub(super) width: f64,
    /// The scale of everything: 1 at the full width of a picture.
    pub(super) scale: f64,
    /// The words of its language.
    pub(super) words: &'a Words,
}

impl PanelFrame<'_> {
    /// The head of `panel` with its top at `y`; gives its bottom.
    pub(super) fn head(&self, canvas: &mut Canvas<'_>, panel: &Panel, y: f64) -> f64 {
        let (colour, _) = palette::of(panel.symbol);
        canvas.rect([self.x, y, self.width, 2.5], colour);
        let (short, name) = (self.bold(27.0, colour), self.bold(20.0, palette::TEXT));
        let baseline = y + 36.0 * self.scale;
        let symbol_scale = 1.5 * self.scale;
        canvas.path(
            [self.x + 6.8 * symbol_scale, baseline - 9.5 * self.scale, symbol_scale],
            panel.symbol.shape.path(),
            &[("fill", colour)],
        );
        let text = self.x + 18.0 * symbol_scale;
        canvas.text([text, baseline], short, &panel.short.text, panel.short.lang);
        let after = text + canvas.width(short, &panel.short.text) + 8.0 * self.scale;
        let room = self.x + self.width - after;
        let fits = canvas.width(name, &panel.name.text) <= room;
        let bottom = if fits {
            canvas.text([after, baseline], name, &panel.name.text, panel.name.lang);
            baseline + 8.0 * self.scale
        } else {
            let below = [self.x, baseline + 8.0 * self.scale, self.width];
            canvas.paragraph(below, name, Wrap::Balanced, with_lang(&panel.name))
        };
        let status = self.regular(16.0, palette::MUTED);
        canvas.paragraph([self.x, bottom, self.width], status, Wrap::Balanced, with_lang(&panel.status))
    }

    /// The content of `panel`, with its top at `y`; returns its bottom.
    pub(super) fn body(&self, canvas: &mut Canvas<'_>, panel: &Panel, axis: &Axis, y: f64) -> f64 {
        let mut bottom = y;
        if panel.is_empty() {
            let style = self.regular(16.0, palette::MUTED);
            bottom = canvas.paragraph(
                [self.x, bottom, self.width],
                style,
                Wrap::Full,
                (self.words.empty_state, None),
            );
        }
        for entry in &panel.targets {
            bottom = self.entry(canvas, entry, axis, bottom);
        }
        if !panel.targets.is_empty() {
            bottom = self.axis_labels(canvas, axis, bottom);
        }
        for list in [&panel.measures, &panel.reported] {
            bottom = self.collapsed_list(canvas, list, bottom);
        }
        bottom
    }

    fn entry(&self, canvas: &mut Canvas<'_>, entry: &Entry, axis: &Axis, y: f64) -> f64 {
        let Some(Drawing::Mark(mark)) = &entry.drawing else { return y };
        let (colour, _) = palette::of(mark.symbol);
        let label = self.regular(19.0, palette::TEXT);
        let baseline = y + 22.0 * self.scale;
        let after = entry
            .quantity
            .as_ref()
            .map_or(self.x, |quantity| self.quantity(canvas, quantity, colour, baseline) + 9.0 * self.scale);
        let room = self.x + self.width - after;
        // Beside the number if a word or two fit there, else below it.
        let beside = room >= label.size * 7.0 || canvas.width(label, &entry.label.text) <= room;
        let [left, mut line, width] =
            if beside { [after, baseline, room] } else { [self.x, baseline + label.leading(), self.width] };
        let text = lines(&entry.label.text, width, label, Wrap::Balanced, canvas.face);
        for part in &text {
            canvas.text([left, line], label, part, entry.label.lang);
            line += label.leading();
        }
        let track = line - label.leading() + 7.0 * self.scale;
        self.track(canvas, mark, axis, track);
        track + TRACK + 9.0 * self.scale
    }

    /// The number with its qualifier and unit; gives its right edge.
    fn quantity(
        &self,
        canvas: &mut Canvas<'_>,
        quantity: &QuantityText,
        colour: &'static str,
        y: f64,
    ) -> f64 {
        let (number, aside) = (self.bold(24.0, colour), self.regular(19.0, colour));
        let QuantityText { before, number: digits, unit, unit_lang, after, .. } = quantity;
        let parts = [
            (aside, *before),
            (number, digits.as_str()),
            (TextStyle { lang: *unit_lang, ..aside }, unit.as_str()),
            (aside, *after),
        ];
        canvas.spans([self.x, y], "start", None, &parts);
        self.x + parts.iter().map(|(style, text)| canvas.width(*style, text)).sum::<f64>()
    }

    /// The gridlines, and on them the mark.
    fn track(&self, canvas: &mut Canvas<'_>, mark: &Mark, axis: &Axis, y: f64) {
        let (colour, softened) = palette::of(mark.symbol);
        let length = self.width - ROOM;
        for tick in &axis.ticks {
            canvas.rect([self.x + tick.at.along(length) - 0.5, y, 1.0, TRACK], palette::GRID);
        }
        let middle = y + TRACK / 2.0;
        if let Some(zero) = &axis.zero {
            canvas.rect([self.x + zero.at.along(length) - 0.5, y, 1.0, TRACK], palette::GRID);
            let x = self.x + zero.at.halfway(axis.start).along(length);
            canvas.path([x, middle, MARK], BREAK, &[("fill", "none"), ("stroke", palette::GRID)]);
        }
        let at = self.x + mark.at.along(length);
        if mark.has_stem {
            canvas.rect([self.x, middle - 0.9, at - self.x, 1.8], &softened);
        }
        let until = mark.until.map(|until| self.x + until.along(length));
        if let Some(until) = until {
            canvas.rect([at, middle - 2.5, until - at, 5.0], &softened);
        }
        let mut style = match mark.style {
            MarkStyle::Solid | MarkStyle::Open => vec![("fill", colour)],
            MarkStyle::Soft => {
                vec![
                    ("fill", &*softened),
                    ("stroke-dasharray", tokens::SOFT_DASHES),
                    ("stroke-width", tokens::SOFT_WIDTH),
                ]
            }
            MarkStyle::Hollow => vec![("fill", palette::BACKGROUND), ("stroke-width", tokens::HOLLOW_WIDTH)],
        };
        style.extend([("stroke", colour), ("data-style", mark.style.as_str())]);
        for x in [Some(at), until].into_iter().flatten() {
            canvas.path([x, middle, MARK], mark.symbol.shape.path(), &style);
        }
        if mark.style == MarkStyle::Open {
            let open = [
                ("fill", "none"),
                ("stroke", colour),
                ("stroke-width", tokens::OPEN_END_WIDTH),
                ("stroke-linecap", "round"),
                ("stroke-linejoin", "round"),
            ];
            // Of a range, the upper end is open.
            canvas.path([until.unwrap_or(at), middle, MARK], OPEN_END, &open);
        }
    }

    fn axis_labels(&self, canvas: &mut Canvas<'_>, axis: &Axis, y: f64) -> f64 {
        let style = self.regular(15.0, palette::MUTED);
        let baseline = y + 8.0 * self.scale;
        for tick in axis.zero.iter().chain(&axis.ticks) {
            let at = tick.at.along(self.width - ROOM);
            // The first stands under its line's right side, so that it does not leave the panel, nor
            // stands on the place of 0.
            let anchor = if tick.at <= axis.start { "start" } else { "middle" };
            canvas.spans([self.x + at, baseline], anchor, None, &[(style, &tick.label)]);
        }
        baseline + 8.0 * self.scale
    }

    /// A collapsed list: its title and its teaser.
    fn collapsed_list(&self, canvas: &mut Canvas<'_>, list: &CollapsedList, y: f64) -> f64 {
        if list.entries.is_empty() {
            return y;
        }
        let (title, text) = (self.bold(16.0, palette::MUTED), self.regular(16.0, palette::MUTED));
        let top = y + 10.0 * self.scale;
        let top = canvas.paragraph([self.x, top, self.width], title, Wrap::Balanced, (list.title, None));
        let items = list.teaser.iter().map(|item| {
            let quantity = item.quantity.as_ref().map_or("", |quantity| &quantity.text);
            concat(&[quantity, &item.label.text, item.after])
        });
        let teaser = items.chain([list.teaser_end.clone()]).collect::<String>();
        // A line can name several entries, which have one language in common.
        let lang = list.entries.iter().find_map(|entry| entry.label.lang);
        canvas.paragraph([self.x, top, self.width], text, Wrap::Full, (&teaser, lang))
    }

    fn regular(&self, size: f64, colour: &'static str) -> TextStyle {
        TextStyle::regular(size * self.scale, colour)
    }

    fn bold(&self, size: f64, colour: &'static str) -> TextStyle {
        TextStyle::bold(size * self.scale, colour)
    }
}
