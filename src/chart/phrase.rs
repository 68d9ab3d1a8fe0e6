use crate::model::{Lang, Text};

/// A text to be shown, with its language where that is not the chart's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// What is shown.
    pub text: String,
    /// Its language, where the dataset does not have the chart's.
    pub lang: Option<Lang>,
}

impl Phrase {
    /// `text` for a chart in `lang`.
    pub fn new(text: &Text, lang: Lang) -> Self {
        let (text, found) = text.resolve(lang);
        Self::given(text, found, lang)
    }

    /// A word of the interface, which is in the chart's language.
    pub fn own(text: &str) -> Self {
        Self { text: text.to_owned(), lang: None }
    }

    /// `phrases`, each with `comma` behind it, but for the last.
    pub(super) fn listed(mut phrases: Vec<Self>, comma: &str) -> Vec<Self> {
        if let Some((_, rest)) = phrases.split_last_mut() {
            for phrase in rest {
                phrase.text.push_str(comma);
            }
        }
        phrases
    }

    /// A text that is in the language `is`, for a chart in `lang`.
    pub fn given(text: &str, is: Lang, lang: Lang) -> Self {
        Self { text: text.to_owned(), lang: Some(is).filter(|is| *is != lang) }
    }
}
