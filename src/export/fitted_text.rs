use super::Typeface;
use super::canvas::Canvas;
use super::line_breaks::{Wrap, lines};
use super::text_style::TextStyle;
use crate::model::Lang;

/// The end of a text that is cut.
const CUT: char = '…';

/// The box that a text is fitted into, and its style.
#[derive(Clone, Copy)]
pub(super) struct TextBox {
    /// The width of a line in px.
    pub(super) width: f64,
    /// The height of all lines in px.
    pub(super) height: f64,
    /// The largest font size and the smallest, in px.
    pub(super) sizes: [f64; 2],
    /// From one baseline to the next, in font sizes; at least 1.2, so that lines stay apart.
    pub(super) leading: f64,
    /// How lines are broken.
    pub(super) wrap: Wrap,
}

/// A text broken into lines.
pub(super) struct FittedText {
    /// Its style.
    pub(super) style: TextStyle,
    lines: Vec<String>,
    leading: f64,
}

impl FittedText {
    /// `text` in `style`, as large as it fits; `None` if it does not fit in the smallest size.
    pub(super) fn fitting(text: &str, style: TextStyle, room: TextBox, face: &dyn Typeface) -> Option<Self> {
        let mut style = TextStyle { size: room.sizes[0], ..style };
        while style.size >= room.sizes[1] {
            let fitted =
                Self { style, lines: lines(text, room.width, style, room.wrap, face), leading: room.leading };
            let is_wide = |line: &String| face.width(line, style.size, style.bold) > room.width;
            if fitted.height() <= room.height && !fitted.lines.iter().any(is_wide) {
                return Some(fitted);
            }
            style.size -= 1.0;
        }
        None
    }

    /// `text` in `style`, as large as it fits; if it does not fit in the smallest size it is cut, with an
    /// ellipsis.
    pub(super) fn cut(text: &str, style: TextStyle, room: TextBox, face: &dyn Typeface) -> Self {
        Self::fitting(text, style, room, face).unwrap_or_else(|| {
            let style = TextStyle { size: room.sizes[1], ..style };
            let mut kept = Vec::new();
            let mut lines = lines(text, room.width, style, room.wrap, face).into_iter().peekable();
            let mut height = style.size * room.leading;
            while let Some(line) = lines.next() {
                let is_last = height + style.size * room.leading > room.height;
                kept.push(shortened(line, is_last && lines.peek().is_some(), style, room.width, face));
                if is_last {
                    break;
                }
                height += style.size * room.leading;
            }
            Self { style, lines: kept, leading: room.leading }
        })
    }

    /// From the top of the first line to the bottom of the last, in px.
    pub(super) fn height(&self) -> f64 {
        self.lines.iter().map(|_| self.style.size * self.leading).sum()
    }

    /// Draws it with its top left corner at (`x`, `y`).
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, [x, y]: [f64; 2], lang: Option<Lang>) {
        let mut top = y;
        for line in &self.lines {
            canvas.text([x, top + self.style.size], self.style, line, lang);
            top += self.style.size * self.leading;
        }
    }
}

/// `line`, cut if it is too wide or if more text should follow.
fn shortened(mut line: String, goes_on: bool, style: TextStyle, width: f64, face: &dyn Typeface) -> String {
    let is_wide = |line: &str| face.width(line, style.size, style.bold) > width;
    if !goes_on && !is_wide(&line) {
        return line;
    }
    line.push(CUT);
    while is_wide(&line) && line.pop().is_some() {
        // Where words are separated by spaces, a word is removed as a unit.
        let word = line.rfind(' ').filter(|at| line[*at..].is_ascii());
        let Some(end) = word.or_else(|| line.char_indices().last().map(|(at, _)| at)) else { break };
        line.truncate(line[..end].trim_end().len());
        line.push(CUT);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::super::SystemFont;
    use super::*;

    const ROOM: TextBox =
        TextBox { width: 100.0, height: 50.0, sizes: [20.0, 10.0], leading: 1.25, wrap: Wrap::Full };

    fn cut(text: &str) -> FittedText {
        FittedText::cut(text, TextStyle::regular(0.0, "#000"), ROOM, &SystemFont)
    }

    #[test]
    fn a_text_is_as_large_as_its_room_allows() {
        assert_eq!(cut("ten trees").style.size.to_string(), "20");
        let smaller = cut("ten trees in a street, and a bench");
        assert!((10.0..20.0).contains(&smaller.style.size), "{}", smaller.style.size);
        assert!(smaller.height() <= ROOM.height && smaller.lines.len() > 2);
    }

    #[test]
    fn what_does_not_fit_is_cut_and_says_so() {
        let long = "trees ".repeat(60);
        assert!(FittedText::fitting(&long, TextStyle::regular(0.0, "#000"), ROOM, &SystemFont).is_none());
        let short = cut(&long);
        assert_eq!((short.lines.len(), short.style.size.to_string()), (4, "10".to_owned()));
        assert!(short.lines[3].ends_with("trees…") && !short.lines[2].contains('…'), "{:?}", short.lines);
        let word = cut(&"W".repeat(200));
        assert_eq!(word.lines.len(), 1);
        assert!(word.lines[0].starts_with("WWW") && word.lines[0].ends_with("W…"), "{:?}", word.lines);
    }
}
