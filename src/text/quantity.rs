use super::number;
use super::qualifier_text::QualifierText;
use super::unit::unit_text;
use crate::concat::concat;
use crate::model::{Lang, Qualifier, Target, Text};

/// A number with everything that must never be separated from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityText {
    /// What the document says of the number.
    pub qualifier: Qualifier,
    /// What stands before the number, with its space: `at least `, `about `, `约`.
    pub before: &'static str,
    /// The number or the range.
    pub number: String,
    /// The counted unit, if the label beside it does not name it: `个`, ` billion yuan`.
    pub unit: String,
    /// The unit's language, if the dataset does not have the chart's.
    pub unit_lang: Option<Lang>,
    /// What stands behind: ` named`, ` existing`.
    pub after: &'static str,
}

impl QuantityText {
    /// All parts in one string.
    pub fn to_text(&self) -> String {
        concat(&[self.before, &self.number, &self.unit, self.after])
    }

    /// Whether the number has at most seven characters.
    pub fn is_short(&self) -> bool {
        self.number.chars().count() <= 7
    }

    /// About how wide it is, in tenths of a digit: what stands around the number is smaller, and Chinese characters are
    /// wider.
    pub fn width(&self) -> u32 {
        let around = concat(&[self.before, &self.unit, self.after]);
        let around = around.chars().map(|c| if c < '\u{2e80}' { 7 } else { 15 }).sum::<u32>();
        self.number.chars().map(|_| 10).sum::<u32>() + around
    }

    /// The same for where there is little room: `≥` for "at least".
    #[must_use]
    pub fn with_sign(self, lang: Lang) -> Self {
        Self { before: QualifierText::of(self.qualifier, lang).sign, ..self }
    }
}

/// The quantity of `target` in `lang`, with its `unit` unless `label` names it.
pub fn quantity(target: &Target, unit: &Text, label: &str, lang: Lang) -> QuantityText {
    let value = number(target.value.get(), lang);
    let number = match target.max {
        Some(max) => format!("{value}–{}", number(max.get(), lang)),
        None => value,
    };
    let QualifierText { before, after, .. } = QualifierText::of(target.qualifier, lang);
    let (unit, is) = unit.resolve(lang);
    let unit_lang = Some(is).filter(|is| *is != lang);
    QuantityText {
        qualifier: target.qualifier,
        before,
        number,
        unit: unit_text(unit, label, is),
        unit_lang,
        after,
    }
}
