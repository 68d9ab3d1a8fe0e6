use std::fmt;

use super::path::Path;
use super::{DatasetError, Expected, FOREIGN, Lang, Position, quoted};
use crate::concat::concat;

/// The most errors, and the most warnings, that are kept for one dataset.
const MOST: usize = 20;

/// The errors of a dataset: one to 20 of them, and the number of those beyond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetErrors {
    told: Vec<DatasetError>,
    more: usize,
    warnings: DatasetWarnings,
}

/// The fields of a dataset that are ignored, perhaps misspelt: up to 20.
pub type DatasetWarnings = Vec<DatasetError>;

impl DatasetErrors {
    /// The first error.
    pub fn first(&self) -> &DatasetError {
        &self.told[0]
    }

    /// The errors that were kept, in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &DatasetError> {
        self.told.iter()
    }

    /// The number of errors beyond those that were kept.
    pub const fn more(&self) -> usize {
        self.more
    }

    /// The ignored fields: where a required field is missing, one of these may be it, misspelt.
    pub fn warnings(&self) -> &[DatasetError] {
        &self.warnings
    }

    /// One line per error, and one with the number of the others.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines: Vec<String> = self.told.iter().map(|error| error.describe(lang)).collect();
        if self.more > 0 {
            lines.push(more(self.more, lang));
        }
        lines
    }

    /// The first error, and the number of the others.
    pub fn in_one_sentence(&self, lang: Lang) -> String {
        let first = self.first().describe(lang);
        match self.told.len() - 1 + self.more {
            0 => first,
            count => concat(&[&first, lang.of(["; ", "；"]), &more(count, lang)]),
        }
    }
}

fn more(count: usize, lang: Lang) -> String {
    concat(&[lang.of(["and ", "另有"]), &count.to_string(), lang.of([" more", "处"])])
}

impl From<DatasetError> for DatasetErrors {
    fn from(error: DatasetError) -> Self {
        Self { told: vec![error], more: 0, warnings: Vec::new() }
    }
}

impl fmt::Display for DatasetErrors {
    /// In English, one line per error.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines(Lang::En).iter().enumerate().try_for_each(|(i, line)| {
            f.write_str(if i > 0 { "\n" } else { "" })?;
            f.write_str(line)
        })
    }
}

impl std::error::Error for DatasetErrors {}

/// The errors and warnings so far.
pub(super) struct Errors<'a> {
    /// The text that is read, to turn offsets into lines and columns.
    text: Option<&'a str>,
    told: Vec<DatasetError>,
    count: usize,
    warnings: DatasetWarnings,
    /// Whether a list, an object or an id could not be read: references to what it names are then no errors.
    pub(super) parts_lost: bool,
}

impl<'a> Errors<'a> {
    /// No errors yet, for a dataset that is read from `text`, or from an object.
    pub(super) const fn new(text: Option<&'a str>) -> Self {
        Self { text, told: Vec::new(), count: 0, warnings: Vec::new(), parts_lost: false }
    }

    /// Adds the error that something was expected at `path`, at the byte `offset` of the text; `found` says
    /// what is there instead.
    pub(super) fn add(
        &mut self,
        path: &Path<'_>,
        offset: Option<usize>,
        expected: Expected,
        found: impl FnOnce() -> String,
    ) {
        self.count += 1;
        if FOREIGN && self.told.len() < MOST {
            let error = self.error(path, offset, expected, found());
            self.told.push(error);
        }
    }

    /// Adds the warning that the field called `found` is ignored; the `known` fields are those that are read.
    pub(super) fn warn(
        &mut self,
        path: &Path<'_>,
        offset: Option<usize>,
        known: &'static [&'static str],
        found: &str,
    ) {
        if FOREIGN && self.warnings.len() < MOST {
            let warning = self.error(path, offset, Expected::field(known, found), quoted(found));
            self.warnings.push(warning);
        }
    }

    fn error(
        &self,
        path: &Path<'_>,
        offset: Option<usize>,
        expected: Expected,
        found: String,
    ) -> DatasetError {
        let position = self.text.zip(offset).map(|(text, offset)| Position::of(text, offset));
        DatasetError { path: path.to_string(), expected, found, position }
    }

    /// Whether there is an error at exactly this path.
    pub(super) fn tell_of(&self, path: &Path<'_>) -> bool {
        !self.told.is_empty() && {
            let path = path.to_string();
            self.told.iter().any(|error| error.path == path)
        }
    }

    /// `value` and the warnings, if there are no errors.
    pub(super) fn none_in<T>(self, value: T) -> Result<(T, DatasetWarnings), DatasetErrors> {
        if self.count == 0 {
            Ok((value, self.warnings))
        } else {
            let more = self.count - self.told.len();
            Err(DatasetErrors { told: self.told, more, warnings: self.warnings })
        }
    }
}
