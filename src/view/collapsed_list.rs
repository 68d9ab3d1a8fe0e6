use yew::prelude::*;

use super::element::{Child as _, all, el, keyed, list};
use super::entry::entry;
use super::phrase::apart;
use crate::chart::{self, CollapsedList};
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
        el!("summary" [], el!("b" [], collapsed.title), teaser),
        el!("ul" ["class" = CLASS_ENTRIES], entries(&collapsed.entries, words)),
    ))
}

/// The items of a list of entries.
pub(super) fn entries(entries: &[chart::Entry], words: &'static Words) -> Html {
    list(entries, |each| keyed(each.id.to_string(), el!("li" [], entry(each, words))))
}
