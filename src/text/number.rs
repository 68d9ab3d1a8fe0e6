use crate::concat::concat;
use crate::model::{Lang, digits};

/// Words for large powers of ten, largest first.
const POWERS_EN: [(f64, &str); 3] =
    [(1e12, "\u{a0}trillion"), (1e9, "\u{a0}billion"), (1e6, "\u{a0}million")];
const POWERS_ZH: [(f64, &str); 3] = [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")];

/// The number as a newspaper of that language prints it: `3,000`, `68 billion`; `3000`, `680亿`.
///
/// A word for a power of ten is used only if no digit is lost: every digit of the document is shown.
pub fn number(value: f64, lang: Lang) -> String {
    let powers = match lang {
        Lang::En => &POWERS_EN,
        Lang::Zh => &POWERS_ZH,
    };
    if value >= MOST || (value > 0.0 && value < LEAST) {
        return by_power_of_ten(value);
    }
    let power = powers.iter().find(|(power, _)| value >= *power);
    if let Some((power, word)) = power {
        let tenths = value / power * 10.0;
        if tenths.fract() == 0.0 {
            return format!("{}{word}", grouped(value / power, lang));
        }
    }
    grouped(value, lang)
}

/// Numbers from the first on, and those below the second, are written as powers of ten: `1.8×10³⁰⁸`.
const MOST: f64 = 1e18;
const LEAST: f64 = 1e-9;

/// The digits of the number, with the power of ten.
fn by_power_of_ten(value: f64) -> String {
    let digits = digits(value);
    let bare: String = digits.chars().filter(char::is_ascii_digit).collect();
    let zeros = bare.len() - bare.trim_start_matches(['0']).len();
    let point = digits.find(['.']).unwrap_or(digits.len());
    let significant = bare.trim_matches(['0']);
    let (first, rest) = significant.split_at(significant.len().min(1));
    let mark = if rest.is_empty() { "" } else { "." };
    let (sign, power) = if zeros < point { ("", point - zeros - 1) } else { ("⁻", zeros + 1 - point) };
    let power: String = power
        .to_string()
        .bytes()
        .filter_map(|digit| ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'].get(usize::from(digit - b'0')))
        .collect();
    concat(&[first, mark, rest, "×10", sign, &power])
}

/// All digits, in English with a comma before every third.
fn grouped(value: f64, lang: Lang) -> String {
    let digits = digits(value);
    if lang == Lang::Zh {
        return digits;
    }
    let (whole, fraction) = digits.split_at(digits.find(['.']).unwrap_or(digits.len()));
    let mut text = String::with_capacity(digits.len() + whole.len() / 3);
    for (i, digit) in whole.char_indices() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(fraction);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_every_digit() {
        let cases = [
            (0.0, "0", "0"),
            (0.4, "0.4", "0.4"),
            (32.8, "32.8", "32.8"),
            (999.0, "999", "999"),
            (3_000.0, "3,000", "3000"),
            (12_345.0, "12,345", "12345"),
            (15_000.0, "15,000", "1.5万"),
            (999_999_999.0, "999,999,999", "999999999"),
            (14_500_000_000.0, "14.5\u{a0}billion", "145亿"),
            (68_000_000_000.0, "68\u{a0}billion", "680亿"),
            (1_000_000_000_000.0, "1\u{a0}trillion", "1万亿"),
            (1_234_567.5, "1,234,567.5", "1234567.5"),
            (1e18, "1×10¹⁸", "1×10¹⁸"),
            (1.75e308, "1.75×10³⁰⁸", "1.75×10³⁰⁸"),
            (f64::MIN_POSITIVE, "2.2250738585072×10⁻³⁰⁸", "2.2250738585072×10⁻³⁰⁸"),
            (1e-9, "0.000000001", "0.000000001"),
            (2e-10, "2×10⁻¹⁰", "2×10⁻¹⁰"),
        ];
        for (value, en, zh) in cases {
            assert_eq!(number(value, Lang::En), en);
            assert_eq!(number(value, Lang::Zh), zh);
        }
    }
}
