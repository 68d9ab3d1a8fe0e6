use yew::prelude::*;

use super::element::{Child as _, el, list};
use crate::chart::Phrase;
use crate::text::Lang;

/// A text, in a `<span>` with its language where that is not the widget's.
pub(super) fn phrase(phrase: &Phrase) -> Html {
    match phrase.lang {
        Some(_) => apart(phrase),
        None => (&phrase.text).child(),
    }
}

/// A text that stands beside others in a line: in a `<span>`, so that letters from right to left in
/// it turn nothing round but itself.
pub(super) fn apart(phrase: &Phrase) -> Html {
    el!("span"["lang" = phrase.lang.map(Lang::tag)], &phrase.text)
}

/// A sentence about a dataset, with the place in it and what it quotes apart, as above.
pub(super) fn sentence(sentence: &str) -> Html {
    let parts: Vec<&str> = sentence.split_inclusive(['"', ':']).collect();
    list(&parts, |part| el!("span" [], &(*part).to_owned()))
}
