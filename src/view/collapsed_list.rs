use yew::prelude::*;

use super::element::{Child as _, all, el, keyed, list};
use super::entry::entry;
use super::phrase::apart;
use crate::chart::{self, CollapsedList};
use crate::concat::concat;
use crate::names::{CLASS_ENTRIES, CLASS_MORE, CLASS_TEASER, DATA_ID};
use crate::text::Words;

/// A list that the reader can unfold; collapsed, it shows its title and a teaser.
pub(super) fn collapsed_list(collapsed: &CollapsedList, words: &'static Words) -> Option<Html> {
    if collapsed.entries.is_empty() {
        return None;
    }
    let teaser = list(&collapsed.teaser, |item| {
        let quantity = item.quantity.as_ref().map(apart);
        all(vec![quantity.child(), apart(&item.label), item.after.child()])
    });
    let teaser = el!("span"["class" = CLASS_TEASER], words.list_colon, teaser, &collapsed.teaser_end);
    Some(el!(
        "details" ["class" = CLASS_MORE, DATA_ID = collapsed.id],
        el!("summary" [], title_of(collapsed.title, collapsed.entries.len(), words), teaser),
        el!("ul" ["class" = CLASS_ENTRIES], entries(&collapsed.entries, words)),
    ))
}

/// The title of a list that can be unfolded, with how many entries it has.
pub(super) fn title_of(title: &'static str, count: usize, words: &'static Words) -> Html {
    let [before, after] = words.brackets;
    all(vec![el!("b" [], title), concat(&[before, &count.to_string(), after]).child()])
}

/// The items of a list of entries.
pub(super) fn entries(entries: &[chart::Entry], words: &'static Words) -> Html {
    list(entries, |each| keyed(each.id.to_string(), el!("li" [], entry(each, words))))
}
