use super::number;
use crate::model::{Lang, Qualifier, Target, Text};

/// A number with everything that must never leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityText {
    /// What stands before the number, with its space: `≥ `, `about `, `约`.
    pub before: &'static str,
    /// The number or the range.
    pub number: String,
    /// The counted unit, where the label beside does not say it: `个`, ` billion yuan`.
    pub unit: String,
    /// The unit's language, where the dataset does not have the chart's.
    pub unit_lang: Option<Lang>,
    /// What stands behind: ` named`, ` existing`.
    pub after: &'static str,
}

impl QuantityText {
    /// All of it in one string.
    pub fn to_text(&self) -> String {
        [self.before, &self.number, &self.unit, self.after].concat()
    }

    /// All of it as it is spoken, with words for signs.
    pub fn spoken(&self, lang: Lang) -> String {
        let before = match (self.before.starts_with('≥'), lang) {
            (true, Lang::En) => "at least ",
            (true, Lang::Zh) => "不少于",
            (false, _) => self.before,
        };
        [before, &self.number, &self.unit, self.after].concat()
    }
}

/// The quantity of `target` in the words of `lang`, with its `unit` unless `label` says it.
pub fn quantity(target: &Target, unit: &Text, label: &str, lang: Lang) -> QuantityText {
    let value = number(target.value.get(), lang);
    let number = match target.max {
        Some(max) => format!("{value}–{}", number(max.get(), lang)),
        None => value,
    };
    let (before, after) = match (target.qualifier, lang) {
        (Qualifier::Exact, _) => ("", ""),
        (Qualifier::AtLeast, _) => ("≥\u{202f}", ""),
        (Qualifier::About, Lang::En) => ("about\u{a0}", ""),
        (Qualifier::About, Lang::Zh) => ("约", ""),
        (Qualifier::Over, Lang::En) => ("over\u{a0}", ""),
        (Qualifier::Over, Lang::Zh) => ("超", ""),
        (Qualifier::Named, Lang::En) => ("", "\u{a0}named"),
        (Qualifier::Named, Lang::Zh) => ("已点名", ""),
        (Qualifier::Existing, Lang::En) => ("", "\u{a0}existing"),
        (Qualifier::Existing, Lang::Zh) => ("已有", ""),
    };
    let (unit, is) = unit.resolve(lang);
    let unit_lang = Some(is).filter(|is| *is != lang);
    QuantityText { before, number, unit: unit_text(unit, label, is), unit_lang, after }
}

/// The unit with its space, or nothing where the label has the same word.
fn unit_text(unit: &str, label: &str, lang: Lang) -> String {
    let said = has_word(label, unit);
    let attached = lang == Lang::Zh || unit.starts_with(['%', '‰', '°']);
    match (said, attached) {
        (true, _) => String::new(),
        (false, true) => unit.to_owned(),
        (false, false) => format!("\u{a0}{unit}"),
    }
}

/// Whether `word` stands in `text` as a word of its own, and not as some letters of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let mut parts = text.as_bytes().windows(word.len().max(1)).enumerate();
    parts.any(|(at, part)| {
        part.eq_ignore_ascii_case(word.as_bytes())
            && !goes_on(&text[..at], word)
            && !goes_on(word, &text[at + word.len()..])
    })
}

/// Whether a word that ends the one text goes on in the other.
fn goes_on(one: &str, other: &str) -> bool {
    one.ends_with(is_of_a_word) && other.starts_with(is_of_a_word)
}

/// Whether a word goes on with this: a letter of a script that puts spaces between words, a digit, or a
/// small one above the line. (Rust's own tables of letters would be some kB.)
fn is_of_a_word(character: char) -> bool {
    matches!(character, '0'..='9' | 'A'..='Z' | 'a'..='z' | '²' | '³' | 'À'..='\u{1fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_left_out_only_where_the_label_says_it_as_a_word() {
        for (unit, label, expected) in [
            ("factories", "5G factories to be built", ""),
            ("Factories", "factories", ""),
            ("yuan", "yuan in value added", ""),
            ("%", "growth in loans, in %", ""),
            ("t", "CO2 cut", "\u{a0}t"),
            ("m", "members", "\u{a0}m"),
            ("m", "length in m", ""),
            ("m", "area in m²", "\u{a0}m"),
            ("t", "t of CO₂, cut", ""),
            ("t", "cut, in t", ""),
            ("GW", "offshore wind (GW)", ""),
            ("GW", "GWh a year", "\u{a0}GW"),
            ("h", "km/h", ""),
            ("é", "café", "\u{a0}é"),
            ("т", "тонн", "\u{a0}т"),
            ("task", "key tasks", "\u{a0}task"),
        ] {
            assert_eq!(unit_text(unit, label, Lang::En), expected, "{unit} of {label}");
        }
        for (unit, label, expected) in [
            ("个", "5个平台", ""),
            ("家", "5G工厂", "家"),
            ("项", "重点事项", ""),
            ("吨", "减排CO2", "吨"),
            ("t", "CO2 cut", "t"),
            ("t", "减排t", ""),
        ] {
            assert_eq!(unit_text(unit, label, Lang::Zh), expected, "{unit} of {label}");
        }
    }
}
