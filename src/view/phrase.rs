use yew::prelude::*;

use crate::chart::Phrase;

/// A text, in a `<span>` with its language where that is not the widget's.
pub(super) fn phrase(phrase: &Phrase) -> Html {
    match phrase.lang {
        Some(lang) => html! { <span lang={lang.tag()}>{&phrase.text}</span> },
        None => html! { {&phrase.text} },
    }
}
