//! The first frame as pictures, for pages and feeds that take no frame and for social cards.

use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use plan_compare::export::{self, WIDTH};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::State;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Tree, WriteOptions};

use super::Builder;
use super::font::Font;
use super::staging::Staging;
use crate::page::Page;

/// How many pixels of a PNG stand for one of the picture, so that it is sharp on dense screens.
pub(super) const DENSITY: f32 = 2.0;

/// One picture in its two forms.
pub(super) struct Picture {
    /// With its text as outlines, so that it looks the same wherever it is shown; its words stand in
    /// its description.
    pub(super) svg: String,
    /// The same as pixels.
    pub(super) png: Vec<u8>,
    /// The size of the PNG in pixels.
    pub(super) size: [u32; 2],
}

impl Picture {
    /// The path of a picture in `dist/`.
    pub(super) fn path(lang: Lang, extension: &str) -> String {
        format!("static/512.{}.{extension}", lang.as_str())
    }
}

/// Draws and writes the pictures of all languages, each in both forms.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging, page: &Page) -> Result<Vec<(Lang, Picture)>> {
    let font = Font::load(builder.project)?;
    let mut pictures = Vec::new();
    for lang in Lang::ALL {
        let picture = draw(page.dataset(), *lang, &font)
            .with_context(|| format!("{}: cannot be drawn", Picture::path(*lang, "svg")))?;
        staging.write(&Picture::path(*lang, "svg"), picture.svg.as_bytes())?;
        staging.write(&Picture::path(*lang, "png"), &picture.png)?;
        pictures.push((*lang, picture));
    }
    Ok(pictures)
}

/// Draws the first frame of `dataset` in `lang`.
pub(super) fn draw(dataset: &Dataset, lang: Lang, font: &Font) -> Result<Picture> {
    let text = export::svg(dataset, &State::new(dataset, lang), WIDTH, font);
    let tree = tree(&text, font)?;
    let svg = outlined(&text, &tree)?;
    let size = [tree.size().width(), tree.size().height()].map(pixels);
    let mut pixmap = Pixmap::new(size[0], size[1]).context("a picture without a size")?;
    resvg::render(&tree, Transform::from_scale(DENSITY, DENSITY), &mut pixmap.as_mut());
    let png = pixmap.encode_png().context("the picture cannot be written as PNG")?;
    Ok(Picture { svg, png, size })
}

/// Reads a picture, its texts set in `font` and no other.
fn tree(svg: &str, font: &Font) -> Result<Tree> {
    let document = usvg::roxmltree::Document::parse(svg).context("the picture is not well-formed")?;
    let texts = document.descendants().filter(|node| node.has_tag_name("tspan"));
    font.covers(&texts.filter_map(|node| node.text()).collect::<String>())?;
    let options = usvg::Options {
        fontdb: Arc::new(font.database()),
        font_family: font_family(font),
        ..usvg::Options::default()
    };
    Tree::from_xmltree(&document, &options).context("the picture cannot be drawn")
}

/// The picture with outlines for text, and its name and description as they were.
fn outlined(svg: &str, tree: &Tree) -> Result<String> {
    let options = WriteOptions {
        coordinates_precision: 2,
        transforms_precision: 4,
        indent: usvg::Indent::None,
        attributes_indent: usvg::Indent::None,
        ..WriteOptions::default()
    };
    let outlines = tree.to_string(&options);
    ensure!(!outlines.contains("<text"), "a text was left in the outlines, expected none");
    let (_, content) = outlines.split_once('>').context("the outlines have no root")?;
    // What is said in words is not drawn, and a tree keeps only what is.
    let (head, _) = svg.split_once("</desc>").context("the picture has no description")?;
    Ok(format!("{head}</desc>{content}"))
}

fn font_family(font: &Font) -> String {
    use plan_compare::export::Typeface as _;
    font.family().to_owned()
}

fn pixels(length: f32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most 2,400 by some thousand"
    )]
    let pixels = (length * DENSITY).round() as u32;
    pixels
}
