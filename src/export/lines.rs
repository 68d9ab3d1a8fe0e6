use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::Typeface;

/// `text` in lines of at most `width`, as few as can be and then of even length, so that no line
/// is left with a word of its own. A word that is wider than a line keeps its own.
pub(super) fn lines(text: &str, width: f64, size: f64, bold: bool, face: &dyn Typeface) -> Vec<String> {
    let greedy = |width: f64| fill(text, width, &|part| face.width(part, size, bold));
    let fewest = greedy(width);
    // The narrowest column with as many lines, found to a pixel.
    let (mut low, mut high) = (width / 2.0, width);
    while fewest.len() > 1 && high - low > 1.0 {
        let middle = f64::midpoint(low, high);
        if greedy(middle).len() > fewest.len() {
            low = middle;
        } else {
            high = middle;
        }
    }
    greedy(high)
}

/// Every line as full as the breaks of the script allow.
fn fill(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (place, opportunity) in linebreaks(text) {
        if end > start && measure(text[start..place].trim_end()) > width {
            lines.push(text[start..end].trim_end().to_owned());
            start = end;
        }
        end = place;
        if opportunity == BreakOpportunity::Mandatory {
            lines.push(text[start..end].trim_end().to_owned());
            start = end;
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::super::SystemFont;
    use super::*;

    fn broken(text: &str, width: f64) -> Vec<String> {
        lines(text, width, 10.0, false, &SystemFont)
    }

    #[test]
    fn lines_fit_and_are_even() {
        let text = "companies prompted to build 5G factories and more of them";
        let broken = broken(text, 160.0);
        assert_eq!(broken, ["companies prompted to build", "5G factories and more of them"]);
        assert_eq!(broken.join(" "), text);
    }

    #[test]
    fn chinese_breaks_between_characters_but_not_before_a_comma() {
        let text = "建设改造，公共服务平台";
        let broken = broken(text, 40.0);
        assert_eq!(broken.concat(), text);
        assert!(broken.len() > 2 && broken.iter().all(|line| !line.starts_with('，')), "{broken:?}");
    }

    #[test]
    fn a_number_keeps_its_unit_and_a_long_word_its_line() {
        assert_eq!(broken("over 68\u{a0}billion\u{a0}yuan", 60.0), ["over", "68\u{a0}billion\u{a0}yuan"]);
        assert!(broken("", 60.0).is_empty());
    }
}
