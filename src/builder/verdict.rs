use serde::Serialize;

use super::BuilderText;
use crate::model::{DatasetError, DatasetErrors, Lang};

/// What the page says of a dataset of the editor's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// Whether it is used from now on.
    pub is_valid: bool,
    /// A sentence on whether the preview shows it.
    pub text: String,
    /// Everything that is wrong with it, one sentence each.
    pub errors: Vec<String>,
    /// What stands before the list of what is not read.
    pub not_read: &'static str,
    /// What it has that is not read, one sentence each.
    pub warnings: Vec<String>,
}

impl Verdict {
    /// Of a dataset called `title` that is used from now on.
    pub(super) fn used(title: &str, warnings: &[DatasetError], lang: Lang) -> Self {
        Self {
            is_valid: true,
            text: BuilderText::shows(title, lang),
            errors: Vec::new(),
            ..Self::on(warnings, lang)
        }
    }

    /// Of a dataset that cannot be used.
    pub(super) fn refused(errors: &DatasetErrors, lang: Lang) -> Self {
        Self { errors: errors.lines(lang), ..Self::on(errors.warnings(), lang) }
    }

    fn on(warnings: &[DatasetError], lang: Lang) -> Self {
        Self {
            is_valid: false,
            text: BuilderText::Invalid.text(lang).to_owned(),
            errors: Vec::new(),
            not_read: BuilderText::NotRead.text(lang),
            warnings: warnings.iter().map(|warning| warning.describe(lang)).collect(),
        }
    }
}
