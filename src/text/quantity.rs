use super::number;
use crate::model::{Lang, Qualifier, Target};

/// A number with everything that must never leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityText {
    /// What stands before the number, with its space: `≥ `, `about `, `约`.
    pub before: &'static str,
    /// The number or the range.
    pub number: String,
    /// The counted unit, where the label beside does not say it: `个`, ` billion yuan`.
    pub unit: String,
    /// What stands behind: ` named`, ` existing`.
    pub after: &'static str,
}

impl QuantityText {
    /// All of it in one string.
    pub fn whole(&self) -> String {
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
pub fn quantity(target: &Target, unit: &str, label: &str, lang: Lang) -> QuantityText {
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
    QuantityText { before, number, unit: unit_text(unit, label, lang), after }
}

/// The unit with its space, or nothing where the label has the same word.
fn unit_text(unit: &str, label: &str, lang: Lang) -> String {
    let unit_bytes = unit.as_bytes();
    let said = label.as_bytes().windows(unit.len().max(1)).any(|part| part.eq_ignore_ascii_case(unit_bytes));
    let attached = lang == Lang::Zh || unit.starts_with(['%', '‰', '°']);
    match (said, attached) {
        (true, _) => String::new(),
        (false, true) => unit.to_owned(),
        (false, false) => format!("\u{a0}{unit}"),
    }
}
