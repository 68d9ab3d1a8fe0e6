//! The fonts of the static pictures, with their true metrics and outlines.

use std::fs;

use anyhow::{Context as _, Result, anyhow};
use plan_compare::export::Typeface;
use plan_compare::model::Lang;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::outline::pen::SvgPen;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::libraries::FONTS;
use crate::project::Project;

/// A family in two weights: its files, regular and bold.
type Family = [&'static str; 2];

const CHINESE: Family = [
    "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
    "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];
const ENGLISH: Family = [
    "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
];

/// What a picture in one language is set in: a character is taken from the first family that has it.
pub(super) struct Font {
    /// The files of each family, regular and bold.
    families: Vec<[Vec<u8>; 2]>,
}

/// A glyph, found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Glyph {
    family: usize,
    bold: bool,
    id: GlyphId,
}

impl Font {
    /// Reads the font for `lang`; what is missing is installed.
    pub(super) fn load(project: &Project, lang: Lang) -> Result<Self> {
        let families = match lang {
            Lang::En => [ENGLISH, CHINESE].to_vec(),
            Lang::Zh => [CHINESE].to_vec(),
        };
        let folder = FONTS.ensure(project)?;
        let families = families.iter().map(|files| {
            let [regular, bold] = files.map(|file| {
                let path = folder.join(file);
                let named = || path.display().to_string();
                let bytes = fs::read(&path).with_context(named)?;
                FontRef::new(&bytes).with_context(named)?;
                Ok::<_, anyhow::Error>(bytes)
            });
            Ok([regular?, bold?])
        });
        Ok(Self { families: families.collect::<Result<_>>()? })
    }

    /// The glyph for `character`; no picture is made with an empty box in it.
    pub(super) fn glyph(&self, character: char, bold: bool) -> Result<Glyph> {
        let found = (0..self.families.len()).find_map(|family| {
            let id = self.file(family, bold).charmap().map(character)?;
            Some(Glyph { family, bold, id })
        });
        found.with_context(|| {
            format!("no font has a glyph for “{character}” (U+{:04X})", u32::from(character))
        })
    }

    /// The advance to the next glyph, in a font of size 1.
    pub(super) fn advance_of(&self, glyph: Glyph) -> f64 {
        let metrics =
            self.file(glyph.family, glyph.bold).glyph_metrics(Size::new(1.0), LocationRef::default());
        f64::from(metrics.advance_width(glyph.id).unwrap_or_default())
    }

    /// The outline as SVG path data in a font of size 1,000, y growing upwards; empty for a space.
    pub(super) fn outline(&self, glyph: Glyph) -> Result<String> {
        let font = self.file(glyph.family, glyph.bold);
        let mut pen = SvgPen::with_precision(0);
        if let Some(outline) = font.outline_glyphs().get(glyph.id) {
            let settings = DrawSettings::unhinted(Size::new(1_000.0), LocationRef::default());
            outline.draw(settings, &mut pen).map_err(|error| anyhow!("a glyph cannot be drawn: {error}"))?;
        }
        Ok(pen.to_string())
    }

    fn file(&self, family: usize, bold: bool) -> FontRef<'_> {
        FontRef::new(&self.families[family][usize::from(bold)]).expect("it was read when the font was loaded")
    }
}

impl Typeface for Font {
    fn family(&self) -> &'static str {
        "sans-serif"
    }

    fn advance(&self, character: char, bold: bool) -> f64 {
        // A missing glyph is reported when it is drawn.
        self.glyph(character, bold).map_or(1.0, |glyph| self.advance_of(glyph))
    }
}
