use crate::model::{Lang, Qualifier};

/// How a qualifier is written before and after a number, and how it is before one where there is little room.
pub(super) struct QualifierText {
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) sign: &'static str,
}

impl QualifierText {
    /// The texts for `qualifier`, with their spaces.
    pub(super) const fn of(qualifier: Qualifier, lang: Lang) -> Self {
        let (before, after) = match (qualifier, lang) {
            (Qualifier::Exact, _) => ("", ""),
            (Qualifier::AtLeast, Lang::En) => ("at\u{a0}least ", ""),
            (Qualifier::AtLeast, Lang::Zh) => ("不少于", ""),
            (Qualifier::About, Lang::En) => ("about\u{a0}", ""),
            (Qualifier::About, Lang::Zh) => ("约", ""),
            (Qualifier::Over, Lang::En) => ("over\u{a0}", ""),
            (Qualifier::Over, Lang::Zh) => ("超", ""),
            (Qualifier::Named, Lang::En) => ("", "\u{a0}named"),
            (Qualifier::Named, Lang::Zh) => ("列名", ""),
            (Qualifier::Existing, Lang::En) => ("", "\u{a0}existing"),
            (Qualifier::Existing, Lang::Zh) => ("已有", ""),
        };
        let sign = if let Qualifier::AtLeast = qualifier { "≥\u{202f}" } else { before };
        Self { before, after, sign }
    }
}
