//! Text as outlines: a picture that looks the same on a machine without its fonts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use resvg::usvg::roxmltree::{Document, Node};

use super::font::{Font, Glyph};

/// `svg` with every text drawn as outlines, each glyph once and used where it stands. The text of
/// the picture's title and description stays.
pub(super) fn outlined(svg: &str, font: &Font) -> Result<String> {
    let document = Document::parse(svg).context("the picture is not well-formed")?;
    let mut outlines = Outlines { font, names: BTreeMap::new(), glyphs: String::new() };
    let mut picture = String::with_capacity(4 * svg.len());
    let mut copied = 0;
    for text in document.descendants().filter(|node| node.has_tag_name("text")) {
        let range = text.range();
        picture.push_str(&svg[copied..range.start]);
        outlines.text(text, &mut picture)?;
        copied = range.end;
    }
    picture.push_str(&svg[copied..]);
    let (head, rest) = picture.split_once("</desc>").context("the picture has no description")?;
    Ok(format!("{head}</desc><defs>{}</defs>{rest}", outlines.glyphs))
}

struct Outlines<'a> {
    font: &'a Font,
    /// The name of each glyph that has an outline; none for a space.
    names: BTreeMap<Glyph, Option<String>>,
    /// The outlines, as elements with those names.
    glyphs: String,
}

impl Outlines<'_> {
    fn text(&mut self, text: Node<'_, '_>, picture: &mut String) -> Result<()> {
        let spans: Vec<_> = text.children().filter(Node::is_element).collect();
        let mut x = number(text, "x")?;
        let y = number(text, "y")?;
        let mut length = 0.0;
        for span in &spans {
            length += self.length(*span)?;
        }
        match text.attribute("text-anchor") {
            None => {}
            Some("middle") => x -= length / 2.0,
            Some(other) => bail!("found text-anchor {other}, expected none or middle"),
        }
        for span in spans {
            let size = number(span, "font-size")?;
            let fill = span.attribute("fill").context("a text has no fill")?;
            let scale = size / 1_000.0;
            write!(picture, "<g fill=\"{fill}\" transform=\"matrix({scale} 0 0 {} {x:.2} {y})\">", -scale)?;
            let mut at = 0.0;
            for character in characters(span) {
                let glyph = self.font.glyph(character, is_bold(span))?;
                if let Some(name) = self.name(glyph)? {
                    write!(picture, "<use href=\"#{name}\" x=\"{at:.0}\"/>")?;
                }
                at += self.font.advance_of(glyph) * 1_000.0;
            }
            picture.push_str("</g>");
            x += at * scale;
        }
        Ok(())
    }

    fn length(&self, span: Node<'_, '_>) -> Result<f64> {
        let advances = characters(span).map(|character| {
            let glyph = self.font.glyph(character, is_bold(span))?;
            Ok(self.font.advance_of(glyph))
        });
        Ok(advances.sum::<Result<f64>>()? * number(span, "font-size")?)
    }

    /// Under which name the outline of `glyph` is used.
    fn name(&mut self, glyph: Glyph) -> Result<Option<String>> {
        if let Some(name) = self.names.get(&glyph) {
            return Ok(name.clone());
        }
        let outline = self.font.outline(glyph)?;
        let name = (!outline.is_empty()).then(|| format!("g{}", self.names.len()));
        if let Some(name) = &name {
            write!(self.glyphs, "<path id=\"{name}\" d=\"{outline}\"/>")?;
        }
        self.names.insert(glyph, name.clone());
        Ok(name)
    }
}

fn characters<'a>(span: Node<'a, '_>) -> impl Iterator<Item = char> + 'a {
    span.text().unwrap_or_default().chars()
}

fn is_bold(span: Node<'_, '_>) -> bool {
    span.attribute("font-weight").is_some()
}

fn number(node: Node<'_, '_>, attribute: &str) -> Result<f64> {
    let text = node.attribute(attribute).with_context(|| format!("a text has no {attribute}"))?;
    text.parse().with_context(|| format!("{attribute}: found \"{text}\", expected a number"))
}
