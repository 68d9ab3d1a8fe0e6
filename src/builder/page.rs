use std::collections::BTreeMap;

use serde::Serialize;

use super::{BuilderText, Control, SnippetField};

/// Everything that the builder's page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// The language of the interface, as a tag.
    pub lang: &'static str,
    /// The texts by the words for them: see [`BuilderText`].
    pub texts: BTreeMap<&'static str, &'static str>,
    /// The link to the same page in the other language.
    pub other_language: OtherLanguage,
    /// The controls.
    pub controls: Vec<Control>,
    /// The `state` of the preview's element.
    pub state: BTreeMap<&'static str, String>,
    /// The `appearance` of the preview's element.
    pub appearance: &'static str,
    /// The word for the width of the preview.
    pub width: &'static str,
    /// The query of the URL that brings all this back.
    pub query: String,
    /// The snippets.
    pub snippets: Vec<SnippetField>,
    /// The names of the files that can be downloaded, by their formats.
    pub files: BTreeMap<&'static str, String>,
}

/// A link to the page in the other language of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherLanguage {
    /// The query of its URL.
    pub query: String,
    /// The name of the language in that language.
    pub text: &'static str,
    /// The language, as a tag.
    pub lang: &'static str,
}

/// All texts in the language of the interface.
pub(super) fn texts(lang: crate::model::Lang) -> BTreeMap<&'static str, &'static str> {
    BuilderText::ALL.iter().map(|text| (text.as_str(), text.text(lang))).collect()
}
