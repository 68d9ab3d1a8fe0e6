use std::fmt;

use super::path::Path;

/// The most errors that are told of one dataset.
const MOST: usize = 20;

/// What is wrong at one place of a dataset: `metrics[3].targets.2022.value: expected a number ≥ 0,
/// found "ten"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetError {
    /// The place; empty for the dataset as a whole.
    pub path: String,
    /// What was expected and what was found.
    pub message: String,
}

impl DatasetError {
    /// The error that a text is no JSON at all, in the parser's words.
    pub fn not_json(found: &str) -> Self {
        Self { path: String::new(), message: format!("expected JSON, found: {found}") }
    }
}

impl fmt::Display for DatasetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

/// All that is wrong with a dataset, up to 20 places, one at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetErrors(Vec<DatasetError>);

impl DatasetErrors {
    /// The first error.
    pub fn first(&self) -> &DatasetError {
        &self.0[0]
    }

    /// Every error, in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &DatasetError> {
        self.0.iter()
    }
}

impl From<DatasetError> for DatasetErrors {
    fn from(error: DatasetError) -> Self {
        Self(vec![error])
    }
}

impl fmt::Display for DatasetErrors {
    /// A line an error.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(i, error)| {
            if i > 0 {
                f.write_str("\n")?;
            }
            error.fmt(f)
        })
    }
}

impl std::error::Error for DatasetErrors {}

/// The errors found so far.
#[derive(Default)]
pub(super) struct Errors(Vec<DatasetError>);

impl Errors {
    /// Adds that `expected` was expected at `path`; `found` says what is there instead.
    pub(super) fn add(&mut self, path: &Path<'_>, expected: &str, found: impl FnOnce() -> String) {
        if self.0.len() < MOST {
            let message = format!("expected {expected}, found {}", found());
            self.0.push(DatasetError { path: path.to_string(), message });
        }
    }

    /// Whether something was wrong before.
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `value` if nothing was wrong with it.
    pub(super) fn none_in<T>(self, value: T) -> Result<T, DatasetErrors> {
        if self.is_empty() { Ok(value) } else { Err(DatasetErrors(self.0)) }
    }
}
