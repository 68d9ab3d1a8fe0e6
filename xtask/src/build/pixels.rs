//! Pictures as pixels: an SVG drawn, and written as PNG.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The most colours that a palette holds.
const PALETTE: usize = 256;

/// Red, green and blue.
type Colour = [u8; 3];

/// Draws a picture that has no text, only outlines; `density` pixels stand for one of the picture.
pub(super) fn draw(svg: &str, density: f32) -> Result<Pixmap> {
    let tree = Tree::from_str(svg, &Options::default()).context("the picture cannot be read")?;
    let size = tree.size().to_int_size().scale_by(density).context("the picture has no size")?;
    let mut pixmap = Pixmap::new(size.width(), size.height()).context("the picture is too large")?;
    resvg::render(&tree, Transform::from_scale(density, density), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The pixels as PNG; the picture has a background, so that nothing shines through.
pub(super) fn png(pixmap: &Pixmap) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = encoder(&mut bytes, pixmap);
    encoder.set_color(ColorType::Rgb);
    write(encoder, colours(pixmap).flatten().collect())?;
    Ok(bytes)
}

/// The pixels as PNG in at most 256 colours, which is half as large. The commonest stay what they
/// are, the background and the inks among them, where a general quantiser would average; the rarest, at the
/// edges of letters, become the nearest of those.
pub(super) fn small_png(pixmap: &Pixmap) -> Result<Vec<u8>> {
    let palette = palette(colours(pixmap));
    let mut nearest = HashMap::new();
    let indexes =
        colours(pixmap).map(|colour| *nearest.entry(colour).or_insert_with(|| index(&palette, colour)));
    let indexes: Vec<u8> = indexes.collect();
    let mut bytes = Vec::new();
    let mut encoder = encoder(&mut bytes, pixmap);
    encoder.set_color(ColorType::Indexed);
    encoder.set_palette(palette.concat());
    // Neighbouring palette indices say nothing about each other, so no filter predicts well.
    encoder.set_filter(Filter::NoFilter);
    write(encoder, indexes)?;
    Ok(bytes)
}

fn encoder<'a>(bytes: &'a mut Vec<u8>, pixmap: &Pixmap) -> Encoder<'a, &'a mut Vec<u8>> {
    let mut encoder = Encoder::new(bytes, pixmap.width(), pixmap.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder
}

fn write(encoder: Encoder<'_, &mut Vec<u8>>, samples: Vec<u8>) -> Result<()> {
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&samples)?;
    Ok(writer.finish()?)
}

fn colours(pixmap: &Pixmap) -> impl Iterator<Item = Colour> {
    pixmap.pixels().iter().map(|each| [each.red(), each.green(), each.blue()])
}

/// The commonest colours, commonest first; equally common ones in an order of their own, so that a
/// picture is the same file each time.
fn palette(colours: impl Iterator<Item = Colour>) -> Vec<Colour> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for colour in colours {
        *counts.entry(colour).or_default() += 1;
    }
    let mut counted: Vec<_> = counts.into_iter().collect();
    counted.sort_unstable_by(|(one, often), (other, oftener)| oftener.cmp(often).then(one.cmp(other)));
    counted.into_iter().take(PALETTE).map(|(colour, _)| colour).collect()
}

/// The place of the colour that is nearest to `colour`.
fn index(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        other.iter().zip(colour).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let nearest = (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| distance(other));
    nearest.map_or(0, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::{PALETTE, index, palette};

    #[test]
    fn the_commonest_colours_stay_what_they_are() {
        let rare = (0..=u8::MAX).map(|shade| [shade, shade, 1]);
        let ink = std::iter::repeat_n([11, 114, 133], 5);
        let background = std::iter::repeat_n([255; 3], 9);
        let palette = palette(rare.chain(ink).chain(background));
        assert_eq!(palette.len(), PALETTE);
        assert_eq!(palette[..2], [[255; 3], [11, 114, 133]]);
        assert_eq!(index(&palette, [11, 114, 133]), 1);
        // Two colours do not fit: the last in order, which are nearest to ones that do.
        assert_eq!(palette[usize::from(index(&palette, [255, 255, 1]))], [253, 253, 1]);
    }
}
