use yew::prelude::*;

use super::element::{Child as _, el, list};
use crate::chart::Phrase;
use crate::text::Lang;

/// A text, in a `<span>` with its language where that is not the widget's.
pub(super) fn phrase(phrase: &Phrase) -> Html {
    match phrase.lang {
        Some(_) => apart(phrase),
        None => tied(&phrase.text).child(),
    }
}

/// A text that stands beside others in a line: in a `<span>`, so that letters from right to left in
/// it turn nothing round but itself.
pub(super) fn apart(phrase: &Phrase) -> Html {
    el!("span"["lang" = phrase.lang.map(Lang::tag)], tied(&phrase.text))
}

/// `text` with each number joined to the ideograph that follows it, which is the measure word of what it counts: browsers
/// would break a line between them. Quotations are printed as they are.
pub(super) fn tied(text: &str) -> String {
    const WORD_JOINER: char = '\u{2060}';
    let mut tied = String::with_capacity(text.len());
    let mut is_after_digit = false;
    for letter in text.chars() {
        if is_after_digit && is_ideograph(letter) {
            tied.push(WORD_JOINER);
        }
        is_after_digit = letter.is_ascii_digit();
        tied.push(letter);
    }
    tied
}

/// Whether it is a Chinese character, beside which lines may break.
pub(super) fn is_ideograph(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// A sentence about a dataset, with the place in it and what it quotes apart, as above.
pub(super) fn sentence(sentence: &str) -> Html {
    let parts: Vec<&str> = sentence.split_inclusive(['"', ':']).collect();
    list(&parts, |part| el!("span" [], &(*part).to_owned()))
}
