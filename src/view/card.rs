use yew::prelude::*;

use super::phrase::phrase;
use crate::chart::Card;
use crate::text::Words;

/// The sentence behind a number, marked as a quotation, and where it comes from.
pub(super) fn card(card: &Card, words: &Words) -> Html {
    let translation = card.translation.as_ref().map(|translation| {
        html! { <p>{phrase(translation)}{" "}<small>{"("}{words.our_translation}{")"}</small></p> }
    });
    let caution = card.caution.as_ref().map(|caution| {
        html! { <p class="caution"><b>{words.beware}{words.list_colon}</b>{phrase(caution)}</p> }
    });
    let link = card.link.as_ref().map(|link| {
        html! {
            <>{" · "}<a href={link.clone()} rel="external noopener" target="_blank">{words.read}</a></>
        }
    });
    html! {
        <div class="card" part="card">
            <blockquote lang={card.quote_lang.tag()}><q>{&card.quote}</q></blockquote>
            {translation}
            {caution}
            if let Some(derived) = card.derived {
                <p class="caution">{derived}</p>
            }
            <p class="origin">
                {phrase(&card.document)}{" · "}{phrase(&card.source)}{" · "}{&card.published}{link}
            </p>
        </div>
    }
}
