use super::Lang;
use super::error::Errors;
use super::read::{Place, Read};
use super::value::Content;

/// A text in the languages that the dataset carries, at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Text {
    /// English.
    pub en: Option<String>,
    /// Chinese in simplified characters.
    pub zh: Option<String>,
}

impl Read for Text {
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self {
        let mut text = Self { en: None, zh: None };
        if let Content::Object(_) = place.value.content {
            place.record(&["en", "zh"], errors);
            text.en = Read::read(&place.field("en"), errors);
            text.zh = Read::read(&place.field("zh"), errors);
        }
        if text.en.is_none() && text.zh.is_none() {
            place.expected(["a text in en or zh", "en或zh的文本"], errors);
        }
        text
    }
}

impl Text {
    /// The text in `lang`, if the dataset has it.
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => self.en.as_deref(),
            Lang::Zh => self.zh.as_deref(),
        }
    }

    /// The text in `lang`, else in the other language, with the language that it is in.
    pub fn resolve(&self, lang: Lang) -> (&str, Lang) {
        match self.exactly(lang) {
            Some(text) => (text, lang),
            None => (self.exactly(lang.other()).unwrap_or_default(), lang.other()),
        }
    }

    /// The text in `lang`, else in the other language.
    pub fn get(&self, lang: Lang) -> &str {
        self.resolve(lang).0
    }
}
