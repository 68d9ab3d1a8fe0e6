use yew::prelude::*;

use super::element::el;
use super::phrase::{apart, phrase};
use crate::chart::SourceCard;
use crate::names::{CLASS_CARD, CLASS_ORIGIN, PART_CARD};
use crate::text::Words;

/// The sentence behind a number, marked as a quotation, and where it comes from.
pub(super) fn source_card(card: &SourceCard, words: &'static Words) -> Html {
    let translation = card.translation.as_ref().map(
        |translation| el!("p" [], apart(translation), " ", el!("small" [], "(", words.our_translation, ")")),
    );
    let caution = card
        .caution
        .as_ref()
        .map(|caution| el!("p" [], el!("b" [], words.caution_label, words.list_colon), phrase(caution)));
    let link = card.link.as_ref().map(|link| {
        let read =
            el!("a" ["href" = link.url.clone(), "rel" = "external noopener", "target" = "_blank"], &link.text);
        el!("span" [], " · ", read)
    });
    el!(
        "div" ["class" = CLASS_CARD, "part" = PART_CARD],
        el!("blockquote" ["lang" = card.quote_lang.tag()], el!("q" [], &card.quote)),
        translation,
        caution,
        card.derived.map(|derived| el!("p" [], derived)),
        el!(
            "p" ["class" = CLASS_ORIGIN],
            apart(&card.document),
            " · ",
            apart(&card.source),
            " · ",
            apart(&card.publisher),
            &card.published,
            link,
        ),
    )
}
