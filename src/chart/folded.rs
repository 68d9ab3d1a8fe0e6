use super::{Entry, Phrase};
use crate::text::Words;

/// How many entries of a folded list are named on its line.
const NAMED: usize = 2;

/// A list that is folded away behind a line that says what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Folded {
    /// What the list holds.
    pub title: &'static str,
    /// Everything in it.
    pub entries: Vec<Entry>,
    /// How many of them the line names.
    pub named: usize,
    /// How the line goes on: "and 9 more"; the last name where there is but one more.
    pub rest: Phrase,
}

impl Folded {
    /// The list of `entries` under `title`.
    pub(super) fn new(title: &'static str, entries: Vec<Entry>, words: &Words) -> Self {
        let named = NAMED.min(entries.len().saturating_sub(1));
        let rest = match &entries[named..] {
            [] => Phrase::own(""),
            [last] => last.label.clone(),
            rest => Phrase::own(&[words.more.0, &rest.len().to_string(), words.more.1].concat()),
        };
        Self { title, entries, named, rest }
    }
}
