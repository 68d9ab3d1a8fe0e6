//! The static chart as pictures, for pages and feeds that take no frame, and the cards.

use anyhow::{Context as _, Result};
use plan_compare::export::{self, WIDTH};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::State;

use super::font::Font;
use super::outlines::outlined;
use super::staging::Staging;
use super::{Builder, card, pixels};
use crate::page::Page;

/// How many pixels of a PNG stand for one of the picture, so that it is sharp on dense screens.
const DENSITY: f32 = 2.0;

/// One picture in its two forms.
pub(super) struct Picture {
    /// With its text as outlines, so that it looks the same wherever it is shown; its words stand in
    /// its description.
    svg: String,
    /// The same as pixels.
    png: Vec<u8>,
    /// The size at which the PNG is shown, in CSS pixels.
    size: [f32; 2],
}

impl Picture {
    /// The path of a picture in `dist/`.
    fn path(lang: Lang, extension: &str) -> String {
        format!("static/512.{}.{extension}", lang.as_str())
    }

    /// Draws the static chart of `dataset` in `lang`.
    fn draw(dataset: &Dataset, lang: Lang, font: &Font) -> Result<Self> {
        let text = export::svg(dataset, &State::new(dataset, lang), WIDTH, font);
        let svg = outlined(&text, font)?;
        let pixmap = pixels::draw(&svg, DENSITY)?;
        #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
        let size = [pixmap.width(), pixmap.height()].map(|pixels| pixels as f32 / DENSITY);
        Ok(Self { svg, png: pixels::png(&pixmap)?, size })
    }
}

/// Draws and writes the pictures of all languages, each in both forms, and the cards. Gives the sizes
/// at which the pictures are shown, in the order of the languages.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging, page: &Page) -> Result<Vec<[f32; 2]>> {
    let mut sizes = Vec::new();
    for lang in Lang::ALL.iter().copied() {
        let font = Font::load(builder.project, lang)?;
        let picture = Picture::draw(page.dataset(), lang, &font)
            .with_context(|| format!("{}: cannot be drawn", Picture::path(lang, "svg")))?;
        staging.write(&Picture::path(lang, "svg"), picture.svg.as_bytes())?;
        staging.write(&Picture::path(lang, "png"), &picture.png)?;
        sizes.push(picture.size);
        let card = card::draw(page.dataset(), lang, &font)
            .with_context(|| format!("{}: cannot be drawn", card::path(lang)))?;
        staging.write(&card::path(lang), &card)?;
    }
    Ok(sizes)
}
