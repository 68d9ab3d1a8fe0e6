//! The cards: what feeds show beside a link, one per language.

use anyhow::Result;
use plan_compare::export::{self, SOCIAL_CARD_SIZE};
use plan_compare::model::{Dataset, Lang};

use super::font::Font;
use super::outlines::outlined;
use super::pixels;

/// The size of a card in pixels: feeds ask for no more.
pub(super) const SIZE: [u32; 2] = SOCIAL_CARD_SIZE;

/// The path of a card in `dist/`.
pub(super) fn path(lang: Lang) -> String {
    format!("static/card.{}.png", lang.as_str())
}

/// The card of `dataset` in `lang` as PNG.
pub(super) fn draw(dataset: &Dataset, lang: Lang, font: &Font) -> Result<Vec<u8>> {
    let text = export::social_card(dataset, lang, font);
    pixels::small_png(&pixels::draw(&outlined(&text, font)?, 1.0)?)
}

#[cfg(test)]
#[path = "../../../tests/shared/boxes.rs"]
mod boxes;

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use plan_compare::export;
    use plan_compare::model::Lang;
    use png::{ColorType, Decoder};

    use super::boxes::misplaced;
    use super::{SIZE, draw};
    use crate::build::font::Font;
    use crate::build::gallery;
    use crate::project::Project;

    /// The most bytes that a card may have, so that a feed fetches it soon.
    const MOST: usize = 80_000;

    #[test]
    fn in_its_true_fonts_every_card_is_whole_small_and_of_the_size_that_is_told() {
        let project = Project::find().expect("a checkout");
        for lang in Lang::ALL.iter().copied() {
            let font = Font::load(&project, lang).expect("fonts");
            for (name, dataset) in gallery::datasets().expect("the cases of the gallery") {
                let wrong = misplaced(&export::social_card(&dataset, lang, &font), &font);
                assert_eq!(wrong, [""; 0], "{name}, {lang:?}");
                let png = draw(&dataset, lang, &font).unwrap_or_else(|error| panic!("{name}: {error:#}"));
                assert!(png.len() < MOST, "{name}, {lang:?}: found {} bytes", png.len());
                let reader = Decoder::new(Cursor::new(&png)).read_info().expect("a PNG");
                let info = reader.info();
                assert_eq!(([info.width, info.height], info.color_type), (SIZE, ColorType::Indexed));
            }
        }
    }
}
