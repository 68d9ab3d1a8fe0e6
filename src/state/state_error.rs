use std::fmt;

use super::{Choice, Scale, View};
use crate::concat::concat;
use crate::model::{Dataset, Lang, excerpt, joined};

/// A choice that does not exist. The default was taken instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateError {
    /// The name of the choice.
    pub name: String,
    /// What is known under that name, in English and in Chinese.
    expected: [String; 2],
    /// The value that was given.
    pub found: String,
}

/// The most values that a sentence lists.
const MOST_LISTED: usize = 12;

impl StateError {
    /// `found` is not a value of the choice called `name`, or there is no such choice.
    pub(super) fn new(name: &str, found: &str, dataset: &Dataset) -> Self {
        let expected = expected(Choice::from_word(name), dataset);
        Self { name: name.into(), expected, found: found.into() }
    }

    /// The sentence in `lang`.
    pub fn describe(&self, lang: Lang) -> String {
        let Self { name, expected: [en, zh], found } = self;
        let expected = if lang == Lang::Zh { zh } else { en };
        let [between, before, after] = match lang {
            Lang::En => [": expected ", ", found \"", "\""],
            Lang::Zh => ["：应为", "，实为\"", "\""],
        };
        concat(&[&excerpt(name), between, expected, before, &excerpt(found), after])
    }
}

impl fmt::Display for StateError {
    /// In English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe(Lang::En))
    }
}

impl std::error::Error for StateError {}

/// The values of `choice`, or without one the names of all choices, in each language.
fn expected(choice: Option<Choice>, dataset: &Dataset) -> [String; 2] {
    let known: Vec<&str> = match choice {
        Some(Choice::Plans) => dataset.plans.iter().map(|plan| plan.id.as_str()).collect(),
        Some(Choice::Topic) => dataset.topics.iter().map(|topic| topic.id.as_str()).collect(),
        Some(Choice::View) => View::WORDS.to_vec(),
        Some(Choice::Scale) => Scale::WORDS.to_vec(),
        Some(Choice::Lang | Choice::Selected) => Vec::new(),
        None => Choice::WORDS.to_vec(),
    };
    let [before, comma] = match choice {
        Some(Choice::Plans) => [["all or a list of ", "all或以下的列表："], [", ", "、"]],
        Some(Choice::Topic) => [["all or one of ", "all或以下之一："], [", ", "、"]],
        Some(Choice::Lang) => [["en or zh", "en或zh"], ["", ""]],
        Some(Choice::Selected) => [["the id of a target", "一个目标的id"], ["", ""]],
        Some(Choice::View | Choice::Scale) | None => [["one of ", "以下之一："], [", ", "、"]],
    };
    let listed = known.len().min(MOST_LISTED);
    let more = if listed < known.len() { " …" } else { "" };
    [Lang::En, Lang::Zh]
        .map(|lang| concat(&[lang.of(before), &joined(&known[..listed], lang.of(comma)), more]))
}
