use yew::prelude::*;

use super::element::{Child as _, el};
use crate::chart::Phrase;

/// A text, in a `<span>` with its language where that is not the widget's.
pub(super) fn phrase(phrase: &Phrase) -> Html {
    match phrase.lang {
        Some(lang) => el!("span"["lang" = lang.tag()], &phrase.text),
        None => (&phrase.text).child(),
    }
}
