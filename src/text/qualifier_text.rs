use crate::model::{Lang, Qualifier};

/// How a qualifier is written before and after a number, and how it is spoken before one.
pub(super) struct QualifierText {
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) spoken: &'static str,
}

impl QualifierText {
    /// The texts for `qualifier`, with their spaces.
    pub(super) const fn of(qualifier: Qualifier, lang: Lang) -> Self {
        let (before, after, spoken) = match (qualifier, lang) {
            (Qualifier::Exact, _) => ("", "", ""),
            (Qualifier::AtLeast, Lang::En) => ("≥\u{202f}", "", "at least "),
            (Qualifier::AtLeast, Lang::Zh) => ("≥\u{202f}", "", "不少于"),
            (Qualifier::About, Lang::En) => ("about\u{a0}", "", "about\u{a0}"),
            (Qualifier::About, Lang::Zh) => ("约", "", "约"),
            (Qualifier::Over, Lang::En) => ("over\u{a0}", "", "over\u{a0}"),
            (Qualifier::Over, Lang::Zh) => ("超", "", "超"),
            (Qualifier::Named, Lang::En) => ("", "\u{a0}named", ""),
            (Qualifier::Named, Lang::Zh) => ("列名", "", "已点名"),
            (Qualifier::Existing, Lang::En) => ("", "\u{a0}existing", ""),
            (Qualifier::Existing, Lang::Zh) => ("已有", "", "已有"),
        };
        Self { before, after, spoken }
    }
}
