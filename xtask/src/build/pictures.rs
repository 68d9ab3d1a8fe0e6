//! The first frame as pictures, for pages and feeds that take no frame and for social cards.

use anyhow::{Context as _, Result};
use plan_compare::export::{self, WIDTH};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::State;
use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::Builder;
use super::font::Font;
use super::outlines::outlined;
use super::staging::Staging;
use crate::page::Page;

/// How many pixels of a PNG stand for one of the picture, so that it is sharp on dense screens.
const DENSITY: f32 = 2.0;

/// One picture in its two forms.
pub(super) struct Picture {
    /// Its language.
    pub(super) lang: Lang,
    /// With its text as outlines, so that it looks the same wherever it is shown; its words stand in
    /// its description.
    svg: String,
    /// The same as pixels.
    png: Vec<u8>,
    /// The size of the PNG in pixels.
    pub(super) size: [u32; 2],
}

impl Picture {
    /// The path of a picture in `dist/`.
    pub(super) fn path(lang: Lang, extension: &str) -> String {
        format!("static/512.{}.{extension}", lang.as_str())
    }

    /// Draws the first frame of `dataset` in `lang`.
    fn draw(dataset: &Dataset, lang: Lang, font: &Font) -> Result<Self> {
        let text = export::svg(dataset, &State::new(dataset, lang), WIDTH, font);
        let svg = outlined(&text, font)?;
        let pixmap = pixels(&svg)?;
        Ok(Self { lang, svg, png: png(&pixmap)?, size: [pixmap.width(), pixmap.height()] })
    }
}

/// Draws and writes the pictures of all languages, each in both forms.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging, page: &Page) -> Result<Vec<Picture>> {
    let mut pictures = Vec::new();
    for lang in Lang::ALL.iter().copied() {
        let font = Font::load(builder.project, lang)?;
        let picture = Picture::draw(page.dataset(), lang, &font)
            .with_context(|| format!("{}: cannot be drawn", Picture::path(lang, "svg")))?;
        staging.write(&Picture::path(lang, "svg"), picture.svg.as_bytes())?;
        staging.write(&Picture::path(lang, "png"), &picture.png)?;
        pictures.push(picture);
    }
    Ok(pictures)
}

/// Draws a picture that has no text, only outlines.
fn pixels(svg: &str) -> Result<Pixmap> {
    let tree = Tree::from_str(svg, &Options::default()).context("the picture cannot be read")?;
    let size = tree.size().to_int_size().scale_by(DENSITY).context("the picture has no size")?;
    let mut pixmap = Pixmap::new(size.width(), size.height()).context("the picture is too large")?;
    resvg::render(&tree, Transform::from_scale(DENSITY, DENSITY), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The pixels as PNG; the picture has a ground of its own, so that nothing shines through.
fn png(pixmap: &Pixmap) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header()?;
    let opaque: Vec<u8> =
        pixmap.pixels().iter().flat_map(|each| [each.red(), each.green(), each.blue()]).collect();
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(bytes)
}
