use std::fmt;

use super::{Expected, Lang};
use crate::concat::concat;

/// One error in a dataset: `metrics[3].targets.2022.value: expected a number ≥ 0,
/// found "ten" (line 40, column 12)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetError {
    /// The path of the value; empty for the root of the dataset.
    pub path: String,
    /// What was expected.
    pub expected: Expected,
    /// What was found, shortened, with invisible characters escaped.
    pub found: String,
    /// Its position in the text; `None` for a dataset that was not read from text.
    pub position: Option<Position>,
}

impl DatasetError {
    /// The sentence without the position: the same for a text and for an object with the same content.
    pub fn sentence(&self) -> String {
        self.sentence_in(Lang::En)
    }

    fn sentence_in(&self, lang: Lang) -> String {
        let colon = if self.path.is_empty() { ["", ""] } else { [": ", "："] };
        let found = if lang == Lang::Zh { found_in_chinese(&self.found) } else { self.found.clone() };
        concat(&[
            &self.path,
            lang.of(colon),
            lang.of(["expected ", "应为"]),
            &self.expected.describe(lang),
            lang.of([", found ", "，实为"]),
            &found,
        ])
    }

    /// The sentence with the position, in `lang`.
    pub fn describe(&self, lang: Lang) -> String {
        let sentence = self.sentence_in(lang);
        let Some(Position { line, column }) = self.position else { return sentence };
        let (line, column) = (line.to_string(), column.to_string());
        let [before, between, after] = match lang {
            Lang::En => [" (line ", ", column ", ")"],
            Lang::Zh => ["（第", "行第", "列）"],
        };
        concat(&[&sentence, before, &line, between, &column, after])
    }
}

/// What was found, where it is described and not quoted.
fn found_in_chinese(found: &str) -> String {
    if let Some(id) = found.strip_suffix(" twice") {
        return if id == "it" { "两个".to_owned() } else { concat(&[id, "两次"]) };
    }
    match found {
        "none" => "无",
        "a list" => "列表",
        "an object" => "对象",
        "more" => "更多",
        "other bytes" => "其他字节",
        "the end of the text" => "文本结尾",
        "a number too large to count with" => "过大而无法计算的数",
        "a number too small to count with" => "过小而无法计算的数",
        quoted => quoted,
    }
    .to_owned()
}

impl fmt::Display for DatasetError {
    /// In English, with its position.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe(Lang::En))
    }
}

/// A position in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl Position {
    /// The position of the byte at `offset`.
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
