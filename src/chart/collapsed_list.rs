use super::{Entry, Phrase};
use crate::concat::concat;
use crate::text::Words;

/// The width of a number, in tenths of a digit, from which on a line may part it from its label.
const LONG: u32 = 60;

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
    /// How the teaser ends: "and 9 more", or nothing if it names all.
    pub teaser_end: String,
}

/// An entry as it is named in a teaser.
#[derive(Clone, Debug, PartialEq)]
pub struct TeaserItem {
    /// Its number with qualifier, unit and a space, if it has one.
    pub quantity: Option<Phrase>,
    /// Its label.
    pub label: Phrase,
    /// What stands between it and what follows.
    pub after: &'static str,
}

impl CollapsedList {
    /// The list called `id` of `entries` under `title`.
    pub(super) fn new(
        id: &'static str,
        title: &'static str,
        entries: Vec<Entry>,
        words: &'static Words,
    ) -> Self {
        // "And 1 more" would be no shorter than what it is.
        let named = if entries.len() > NAMED + 1 { NAMED } else { entries.len() };
        let more = entries.len() - named;
        let teaser_end = if more > 0 { words.and_n_more(more) } else { String::new() };
        let is_last = |i: usize| i + 1 == entries.len();
        let item = |(i, entry)| TeaserItem::new(entry, if is_last(i) { "" } else { words.list_comma }, words);
        let teaser = entries[..named].iter().enumerate().map(item).collect();
        Self { id, title, entries, teaser, teaser_end }
    }
}

impl TeaserItem {
    fn new(entry: &Entry, after: &'static str, words: &Words) -> Self {
        let quantity = entry.quantity.as_ref().map(|quantity| Phrase {
            // A long one may be parted from its label.
            text: concat(&[&*quantity.to_text(), if quantity.width() > LONG { " " } else { words.gap }]),
            lang: quantity.unit_lang,
        });
        Self { quantity, label: entry.label.clone(), after }
    }
}
