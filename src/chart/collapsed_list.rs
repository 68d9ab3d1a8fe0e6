use super::{Entry, Phrase};
use crate::text::Words;

/// How many entries the teaser of a collapsed list names.
const NAMED: usize = 2;

/// A list that is collapsed behind a line with its title and a teaser of its first entries.
#[derive(Clone, Debug, PartialEq)]
pub struct CollapsedList {
    /// What tells it from the plan's other lists in markup.
    pub id: &'static str,
    /// What kind of entries it holds.
    pub title: &'static str,
    /// All of its entries.
    pub entries: Vec<Entry>,
    /// The first entries, as the teaser names them.
    pub teaser: Vec<TeaserItem>,
    /// How the teaser ends: "and 9 more", or the last entry's label.
    pub teaser_end: Phrase,
}

/// An entry as it is named in a teaser.
#[derive(Clone, Debug, PartialEq)]
pub struct TeaserItem {
    /// Its number with qualifier, unit and a space, if it has one.
    pub quantity: Option<Phrase>,
    /// Its label.
    pub label: Phrase,
}

impl CollapsedList {
    /// The list called `id` of `entries` under `title`.
    pub(super) fn new(id: &'static str, title: &'static str, entries: Vec<Entry>, words: &Words) -> Self {
        let named = NAMED.min(entries.len().saturating_sub(1));
        let teaser_end = match &entries[named..] {
            [] => Phrase::own(""),
            [last] => last.label.clone(),
            rest => Phrase::own(&words.and_n_more(rest.len())),
        };
        let teaser = entries[..named].iter().map(TeaserItem::new).collect();
        Self { id, title, entries, teaser, teaser_end }
    }
}

impl TeaserItem {
    fn new(entry: &Entry) -> Self {
        let quantity = entry.quantity.as_ref().map(|quantity| Phrase {
            text: [&quantity.to_text(), "\u{a0}"].concat(),
            lang: quantity.unit_lang,
        });
        Self { quantity, label: entry.label.clone() }
    }
}
