/// The font of a picture: its name, and the widths of its characters.
pub trait Typeface {
    /// The value of `font-family`.
    fn family(&self) -> &str;

    /// The width of a character in a font of size 1.
    fn advance(&self, character: char, bold: bool) -> f64;

    /// The width of `text`, in the unit of `size`.
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        // As it is drawn: few fonts have the narrow no-break space.
        let drawn = text.chars().map(|character| if character == '\u{202f}' { '\u{a0}' } else { character });
        drawn.map(|character| self.advance(character, bold)).sum::<f64>() * size
    }
}

/// The fonts of the machine that shows the picture: Arial, or one with the same widths, then a Chinese one.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemFont;

/// The widths of U+0020 to U+007E in thousandths.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// How much wider bold text is.
const BOLD: f64 = 1.08;

impl Typeface for SystemFont {
    fn family(&self) -> &'static str {
        "Arial, 'Liberation Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"
    }

    fn advance(&self, character: char, bold: bool) -> f64 {
        let regular = match character {
            ' '..='~' => f64::from(ASCII[character as usize - ' ' as usize]) / 1000.0,
            '\u{a0}' => 0.278,
            '‘' | '’' => 0.222,
            '“' | '”' => 0.333,
            '–' | '≥' => 0.556,
            // Chinese, and other full-width characters.
            '\u{2e80}'.. | '—' => return 1.0,
            _ => 0.6,
        };
        if bold { regular * BOLD } else { regular }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_covers_its_characters() {
        let width = |text| SystemFont.width(text, 1000.0, false).round().to_string();
        assert_eq!(["il", "W~", "中文，"].map(width), ["444", "1528", "3000"]);
        assert!(SystemFont.width("5G", 1.0, true) > SystemFont.width("5G", 1.0, false));
    }
}
