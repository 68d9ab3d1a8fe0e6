use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::text_style::TextStyle;
use super::typeface::Typeface;

/// How a paragraph is broken into lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrap {
    /// Lines of similar length: headlines and labels.
    Balanced,
    /// Full lines, the last at least a few words long: running text.
    Full,
}

/// The costs of breaks; an empty line costs 1. The worst break separates a number from what it counts; another may
/// split a Chinese or hyphenated word, which is obvious in a label.
const BEHIND_NUMBER: f64 = 0.5;
const INSIDE_LABEL: f64 = 0.35;
const INSIDE_TEXT: f64 = 0.06;
/// The cost of a short last line in running text, and the share of the width below which it is short.
const ORPHAN: (f64, f64) = (0.5, 0.25);

/// `text` in lines of at most `width`: as few lines as possible, and of those breaks the cheapest. A word that is
/// wider than `width` has a line of its own.
pub(super) fn lines(
    text: &str,
    width: f64,
    style: TextStyle,
    wrap: Wrap,
    face: &dyn Typeface,
) -> Vec<String> {
    let paragraphs = text.split('\n').filter(|text| !text.trim().is_empty());
    paragraphs.flat_map(|text| Breaker::new(text, style, face).lines(width, wrap)).collect()
}

/// The best breaks up to a position: the number of lines, their cost, and the start of the last line.
#[derive(Clone, Copy)]
struct Breaks {
    lines: usize,
    cost: f64,
    from: usize,
}

/// A text with the positions at which it may be broken.
struct Breaker<'a> {
    text: &'a str,
    /// The positions at which lines can begin and end, in bytes, from 0 to the length.
    places: Vec<usize>,
    /// The width of the text up to each position, with and without the space before it.
    reach: Vec<[f64; 2]>,
}

impl<'a> Breaker<'a> {
    fn new(text: &'a str, style: TextStyle, face: &dyn Typeface) -> Self {
        let mut places = vec![0];
        let breaks = linebreaks(text).filter(|(place, _)| *place < text.len());
        places.extend(breaks.filter(|(_, each)| *each == BreakOpportunity::Allowed).map(|(place, _)| place));
        places.push(text.len());
        let width = |text| face.width(text, style.size, style.bold);
        let mut reach = vec![[0.0, 0.0]];
        let mut so_far = 0.0;
        for pair in places.windows(2) {
            let chunk = &text[pair[0]..pair[1]];
            reach.push([so_far + width(chunk), so_far + width(chunk.trim_end())]);
            so_far += width(chunk);
        }
        Self { text, places, reach }
    }

    fn lines(&self, width: f64, wrap: Wrap) -> Vec<String> {
        let end = self.places.len() - 1;
        let mut ways = vec![Breaks { lines: 0, cost: 0.0, from: 0 }];
        for to in 1..=end {
            let mut best: Option<Breaks> = None;
            // From the shortest last line to the longest that fits.
            for from in (0..to).rev() {
                let length = self.reach[to][1] - self.reach[from][0];
                if length > width && from + 1 < to {
                    break;
                }
                let before = ways[from];
                let cost = before.cost + self.line_cost(length / width, to, wrap) + self.break_cost(to, wrap);
                let breaks = Breaks { lines: before.lines + 1, cost, from };
                let better = |best: Breaks| {
                    breaks.lines < best.lines || breaks.lines == best.lines && breaks.cost < best.cost
                };
                if best.is_none_or(better) {
                    best = Some(breaks);
                }
            }
            ways.extend(best);
        }
        let mut lines = Vec::new();
        let mut to = end;
        while to > 0 {
            let from = ways[to].from;
            lines.push(self.text[self.places[from]..self.places[to]].trim_end().to_owned());
            to = from;
        }
        lines.reverse();
        lines
    }

    /// The cost of a line that ends at `to` and fills only `share` of the width.
    fn line_cost(&self, share: f64, to: usize, wrap: Wrap) -> f64 {
        let is_last = to + 1 == self.places.len();
        match wrap {
            Wrap::Full if is_last && share < ORPHAN.1 => ORPHAN.0,
            Wrap::Full if is_last => 0.0,
            _ => (1.0 - share).powi(2),
        }
    }

    fn break_cost(&self, at: usize, wrap: Wrap) -> f64 {
        let before = self.text[..self.places[at]].chars().next_back();
        match (before, wrap) {
            _ if at + 1 == self.places.len() => 0.0,
            (Some('，' | '。' | '；' | '：' | '、' | '！' | '？' | ' '), _) => 0.0,
            (Some('0'..='9'), _) => BEHIND_NUMBER,
            (_, Wrap::Balanced) => INSIDE_LABEL,
            (_, Wrap::Full) => INSIDE_TEXT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::SystemFont;
    use super::*;

    fn broken(text: &str, width: f64, wrap: Wrap) -> Vec<String> {
        lines(text, width, TextStyle::regular(10.0, "#000"), wrap, &SystemFont)
    }

    #[test]
    fn headlines_are_even_and_running_text_is_full() {
        let text = "companies prompted to build 5G factories and more of them";
        let even = broken(text, 200.0, Wrap::Balanced);
        assert_eq!(even, ["companies prompted to build", "5G factories and more of them"]);
        let full = broken(text, 200.0, Wrap::Full);
        assert_eq!(full, ["companies prompted to build 5G factories", "and more of them"]);
    }

    #[test]
    fn running_text_does_not_end_in_a_single_word() {
        let full = broken("a line as long as this one is wide enough, almost", 190.0, Wrap::Full);
        assert!(full.len() == 2 && full[1].contains(' '), "{full:?}");
    }

    #[test]
    fn chinese_breaks_where_the_sentence_rests_and_never_before_a_comma() {
        let text = "重申于三月；工程本身自十一月至次年";
        assert_eq!(broken(text, 115.0, Wrap::Balanced), ["重申于三月；", "工程本身自十一月至次年"]);
        for width in [30.0, 50.0, 70.0] {
            let broken = broken("建设改造，公共服务平台", width, Wrap::Full);
            assert_eq!(broken.concat(), "建设改造，公共服务平台");
            assert!(broken.iter().all(|line| !line.starts_with('，')), "{broken:?}");
        }
    }

    #[test]
    fn a_number_keeps_its_unit_and_a_long_word_its_line() {
        let text = "over 68\u{a0}billion\u{a0}yuan";
        assert_eq!(broken(text, 60.0, Wrap::Balanced), ["over", "68\u{a0}billion\u{a0}yuan"]);
        assert!(broken("", 60.0, Wrap::Full).is_empty());
    }
}
