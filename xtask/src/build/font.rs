//! The font of the static pictures.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use plan_compare::export::Typeface;
use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::library::NOTO_SANS_SC;
use crate::project::Project;

/// The name of the font in the pictures.
const FAMILY: &str = "Noto Sans SC";
/// Its files, regular and bold, in its package.
const FILES: [&str; 2] = ["400Regular/NotoSansSC_400Regular.ttf", "700Bold/NotoSansSC_700Bold.ttf"];

/// One font in two weights, with its true metrics.
pub(super) struct Font {
    /// Regular and bold, as they are in their files.
    files: [Arc<Vec<u8>>; 2],
}

impl Font {
    /// Reads the font; it is installed where it is missing.
    pub(super) fn load(project: &Project) -> Result<Self> {
        Self::read(&NOTO_SANS_SC.folder(project)?)
    }

    fn read(folder: &Path) -> Result<Self> {
        let read = |file: &str| {
            let path = folder.join(file);
            let named = || path.display().to_string();
            let bytes = fs::read(&path).with_context(named)?;
            FontRef::new(&bytes).with_context(named)?;
            Ok::<_, anyhow::Error>(Arc::new(bytes))
        };
        let [regular, bold] = FILES;
        Ok(Self { files: [read(regular)?, read(bold)?] })
    }

    /// The only fonts that a picture is drawn with: those of the machine are not looked at.
    pub(super) fn database(&self) -> Database {
        let mut database = Database::new();
        for file in &self.files {
            database.load_font_source(Source::Binary(Arc::clone(file) as _));
        }
        database
    }

    /// That both weights have a glyph for every character of `text`.
    pub(super) fn covers(&self, text: &str) -> Result<()> {
        for file in &self.files {
            let charmap = FontRef::new(file).context("the font was readable before")?.charmap();
            let missing: String = text
                .chars()
                .filter(|character| !character.is_control() && charmap.map(*character).is_none())
                .collect();
            ensure!(missing.is_empty(), "{FAMILY}: has no glyph for “{missing}”, expected all");
        }
        Ok(())
    }
}

impl Typeface for Font {
    fn family(&self) -> &str {
        FAMILY
    }

    fn advance(&self, character: char, bold: bool) -> f64 {
        let Ok(font) = FontRef::new(&self.files[usize::from(bold)]) else { return 1.0 };
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let glyph = font.charmap().map(character).unwrap_or_default();
        f64::from(metrics.advance_width(glyph).unwrap_or(1.0))
    }
}
