use std::fmt;

use super::Expected;

/// What is wrong at one place of a dataset: `metrics[3].targets.2022.value: expected a number ≥ 0,
/// found "ten" (line 40, column 12)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetError {
    /// The place; empty for the dataset as a whole.
    pub path: String,
    /// What was expected there.
    pub expected: Expected,
    /// What was found, cut short, with everything that cannot be seen written out.
    pub found: String,
    /// Where it stands in the text; none for a dataset that is no text.
    pub position: Option<Position>,
}

impl DatasetError {
    /// The error without its position: the same for a text and for an object that say the same.
    pub fn sentence(&self) -> String {
        let colon = if self.path.is_empty() { "" } else { ": " };
        [&self.path, colon, "expected ", &self.expected.to_string(), ", found ", &self.found].concat()
    }
}

impl fmt::Display for DatasetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())?;
        match self.position {
            Some(Position { line, column }) => write!(f, " (line {line}, column {column})"),
            None => Ok(()),
        }
    }
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl Position {
    /// The place of the byte at `offset`.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let (mut line, mut column) = (1, 1);
        for (at, c) in text.char_indices() {
            if at >= offset {
                break;
            }
            column += 1;
            if c == '\n' {
                (line, column) = (line + 1, 1);
            }
        }
        Self { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn lines_and_columns_are_counted_from_one_in_characters() {
        let text = "{\n \"字\": 1}";
        assert_eq!(Position::of(text, 0), Position { line: 1, column: 1 });
        assert_eq!(Position::of(text, text.find('1').expect("it is there")), Position { line: 2, column: 7 });
        assert_eq!(Position::of(text, text.len()), Position { line: 2, column: 9 });
    }
}
