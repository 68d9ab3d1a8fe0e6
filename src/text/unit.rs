use crate::model::Lang;

/// The unit with its space, or nothing if the label has the same word.
pub(super) fn unit_text(unit: &str, label: &str, lang: Lang) -> String {
    let is_in_label = has_word(label, unit);
    let attached = lang == Lang::Zh || unit.starts_with(['%', '‰', '°']);
    match (is_in_label, attached) {
        (true, _) => String::new(),
        (false, true) => unit.to_owned(),
        (false, false) => format!("\u{a0}{unit}"),
    }
}

/// Whether `text` contains `word`, not only as a part of a longer word.
fn has_word(text: &str, word: &str) -> bool {
    let mut parts = text.as_bytes().windows(word.len().max(1)).enumerate();
    parts.any(|(at, part)| {
        part.eq_ignore_ascii_case(word.as_bytes())
            && !continues(&text[..at], word)
            && !continues(word, &text[at + word.len()..])
    })
}

/// Whether the last word of the first text continues in the second.
fn continues(one: &str, other: &str) -> bool {
    one.ends_with(is_of_a_word) && other.starts_with(is_of_a_word)
}

/// Whether a word can continue with this: a letter of a script with spaces between words, a digit, or a superscript.
/// (The standard library's tables of letters would add some kB.)
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
