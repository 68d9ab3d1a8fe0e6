use std::fmt::Write as _;

use super::Typeface;
use super::line_breaks::{Wrap, lines};
use super::text_style::TextStyle;
use crate::chart::Phrase;
use crate::model::{Lang, digits};
use crate::text::escaped;

/// The SVG markup of a picture, as drawn so far. Lengths are in px, y grows downwards.
pub(super) struct Canvas<'a> {
    /// The font.
    pub(super) face: &'a dyn Typeface,
    /// The markup.
    pub(super) markup: String,
}

impl Canvas<'_> {
    /// An element with attributes and, already as markup, what is in it.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], inner: &str) {
        self.markup.push('<');
        self.markup.push_str(name);
        for (attribute, value) in attributes {
            // Writing into a string cannot fail.
            let _ = write!(self.markup, " {attribute}=\"{}\"", printable(value));
        }
        let _ = match inner {
            "" => write!(self.markup, "/>"),
            _ => write!(self.markup, ">{inner}</{name}>"),
        };
    }

    /// A filled rectangle.
    pub(super) fn rect(&mut self, [x, y, width, height]: [f64; 4], fill: &str) {
        let [x, y, width, height] = [x, y, width, height].map(px);
        self.element(
            "rect",
            &[("x", &x), ("y", &y), ("width", &width), ("height", &height), ("fill", fill)],
            "",
        );
    }

    /// A path around (`x`, `y`), with further attributes.
    pub(super) fn path(&mut self, [x, y, scale]: [f64; 3], d: &str, more: &[(&str, &str)]) {
        let mut transform = format!("translate({} {})", px(x), px(y));
        if (scale - 1.0).abs() > f64::EPSILON {
            let _ = write!(transform, " scale({})", px(scale));
        }
        let mut attributes = vec![("d", d), ("transform", transform.as_str())];
        attributes.extend_from_slice(more);
        self.element("path", &attributes, "");
    }

    /// A line of text whose baseline begins at (`x`, `y`); `lang` where it is not the picture's.
    pub(super) fn text(&mut self, [x, y]: [f64; 2], style: TextStyle, text: &str, lang: Option<Lang>) {
        self.spans([x, y], "start", lang, &[(style, text)]);
    }

    /// A line of text whose parts have different styles; `anchor` says whether its start, middle or end is at `x`.
    pub(super) fn spans(
        &mut self,
        [x, y]: [f64; 2],
        anchor: &str,
        lang: Option<Lang>,
        parts: &[(TextStyle, &str)],
    ) {
        let [x, y] = [x, y].map(px);
        let mut attributes = vec![("x", x.as_str()), ("y", y.as_str())];
        if anchor != "start" {
            attributes.push(("text-anchor", anchor));
        }
        if let Some(lang) = lang {
            attributes.push(("xml:lang", lang.tag()));
        }
        let spans = parts.iter().filter(|(_, text)| !text.is_empty()).map(|(style, text)| {
            let weight = if style.bold { " font-weight=\"700\"" } else { "" };
            let size = px(style.size);
            let lang = style.lang.map_or_else(String::new, |lang| format!(" xml:lang=\"{}\"", lang.tag()));
            let (colour, text) = (style.colour, printable(text));
            format!("<tspan font-size=\"{size}\"{weight} fill=\"{colour}\"{lang}>{text}</tspan>")
        });
        self.element("text", &attributes, &spans.collect::<String>());
    }

    /// A paragraph of at most `width` with its top at `y`; gives its bottom.
    pub(super) fn paragraph(
        &mut self,
        [x, y, width]: [f64; 3],
        style: TextStyle,
        wrap: Wrap,
        (text, lang): (&str, Option<Lang>),
    ) -> f64 {
        let mut bottom = y;
        for line in lines(text, width, style, wrap, self.face) {
            self.text([x, bottom + style.size], style, &line, lang);
            bottom += style.leading();
        }
        bottom
    }

    /// How wide `text` is.
    pub(super) fn width(&self, style: TextStyle, text: &str) -> f64 {
        self.face.width(text, style.size, style.bold)
    }
}

/// A phrase's text, with its language where that is not the picture's.
pub(super) fn with_lang(phrase: &Phrase) -> (&str, Option<Lang>) {
    (&phrase.text, phrase.lang)
}

/// A length rounded to tenths, without unneeded digits.
pub(super) fn px(length: f64) -> String {
    digits((length * 10.0).round() / 10.0)
}

/// Text as it stands in a picture. What XML cannot hold is left out.
pub(super) fn printable(text: &str) -> String {
    let printable = text.chars().filter_map(|character| match character {
        '\n' | '\r' | '\t' => Some(' '),
        // Few fonts have the narrow one.
        '\u{202f}' => Some('\u{a0}'),
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => None,
        _ => Some(character),
    });
    escaped(&printable.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_never_markup() {
        assert_eq!(printable("a<b & \"c\"\u{1}\n≥\u{202f}3"), "a&lt;b &amp; &quot;c&quot; ≥\u{a0}3");
        assert_eq!([px(1.0), px(0.25), px(33.333)], ["1", "0.3", "33.3"]);
    }
}
