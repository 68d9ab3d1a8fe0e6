use std::fmt;

use super::path::Path;
use super::{DatasetError, Expected, FOREIGN, Lang, Position, quoted};

/// The most errors, and the most warnings, that are told of one dataset.
const MOST: usize = 20;

/// All that is wrong with a dataset: up to 20 places, one at least, and how many there are beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetErrors {
    told: Vec<DatasetError>,
    more: usize,
    warnings: DatasetWarnings,
}

/// What a dataset has that is not read, a misspelt field perhaps: up to 20 places, none at least.
pub type DatasetWarnings = Vec<DatasetError>;

impl DatasetErrors {
    /// The first error.
    pub fn first(&self) -> &DatasetError {
        &self.told[0]
    }

    /// The errors that are told, in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &DatasetError> {
        self.told.iter()
    }

    /// How many errors there are beside those that are told.
    pub const fn more(&self) -> usize {
        self.more
    }

    /// What is not read, besides: where a field that must be there is missing, one of these may be it.
    pub fn warnings(&self) -> &[DatasetError] {
        &self.warnings
    }

    /// A line an error, and one that says how many more there are.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines: Vec<String> = self.told.iter().map(|error| error.describe(lang)).collect();
        if self.more > 0 {
            lines.push(more(self.more, lang));
        }
        lines
    }

    /// The first error, and how many more there are.
    pub fn in_one_sentence(&self, lang: Lang) -> String {
        let first = self.first().describe(lang);
        match self.told.len() - 1 + self.more {
            0 => first,
            count => [&first, lang.of(["; ", "；"]), &more(count, lang)].concat(),
        }
    }
}

fn more(count: usize, lang: Lang) -> String {
    [lang.of(["and ", "另有"]), &count.to_string(), lang.of([" more", "处"])].concat()
}

impl From<DatasetError> for DatasetErrors {
    fn from(error: DatasetError) -> Self {
        Self { told: vec![error], more: 0, warnings: Vec::new() }
    }
}

impl fmt::Display for DatasetErrors {
    /// In English, a line an error.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines(Lang::En).iter().enumerate().try_for_each(|(i, line)| {
            f.write_str(if i > 0 { "\n" } else { "" })?;
            f.write_str(line)
        })
    }
}

impl std::error::Error for DatasetErrors {}

/// What was found so far.
pub(super) struct Errors<'a> {
    /// The text that is read, in which offsets become lines and columns.
    text: Option<&'a str>,
    told: Vec<DatasetError>,
    count: usize,
    warnings: DatasetWarnings,
    /// Whether a whole part, or the name of one, could not be read: references to it are then not wrong.
    pub(super) parts_lost: bool,
}

impl<'a> Errors<'a> {
    /// Nothing yet, of a dataset that is read from `text`, if it is read from one.
    pub(super) const fn new(text: Option<&'a str>) -> Self {
        Self { text, told: Vec::new(), count: 0, warnings: Vec::new(), parts_lost: false }
    }

    /// Adds that something was expected at `path`, which stands at `offset` of the text; `found` says
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

    /// Adds that the field called `found` is not read, but those that are `known` are.
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

    /// Whether something is told of exactly this place.
    pub(super) fn tell_of(&self, path: &Path<'_>) -> bool {
        !self.told.is_empty() && {
            let path = path.to_string();
            self.told.iter().any(|error| error.path == path)
        }
    }

    /// `value` and the warnings if nothing was wrong with it.
    pub(super) fn none_in<T>(self, value: T) -> Result<(T, DatasetWarnings), DatasetErrors> {
        if self.count == 0 {
            Ok((value, self.warnings))
        } else {
            let more = self.count - self.told.len();
            Err(DatasetErrors { told: self.told, more, warnings: self.warnings })
        }
    }
}
