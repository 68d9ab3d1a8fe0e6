//! The files with content-hashed names, which may be cached for ever.

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use super::staging::Staging;
use super::wasm::Module;
use super::{Builder, scripts};

/// The paths of the wasm module, its glue and the style sheet, relative to `dist/`.
#[derive(Debug)]
pub(super) struct Assets {
    /// The JavaScript that connects the wasm.
    pub(super) glue: String,
    /// The wasm.
    pub(super) wasm: String,
    /// The widget's style sheet.
    pub(super) style: String,
}

impl Assets {
    /// Writes them under names made of their content.
    pub(super) fn write(builder: &Builder<'_>, staging: &Staging, module: &Module) -> Result<Self> {
        let wasm = hashed_name(&module.wasm, "wasm");
        staging.write(&wasm, &module.wasm)?;
        let glue_text = glue(builder, module)?;
        let glue = hashed_name(glue_text.as_bytes(), "js");
        staging.write(&glue, glue_text.as_bytes())?;
        let style_text = scripts::minified_style_sheet(builder)?;
        let style = hashed_name(style_text.as_bytes(), "css");
        staging.write(&style, style_text.as_bytes())?;
        Ok(Self { glue, wasm, style })
    }
}

fn glue(builder: &Builder<'_>, module: &Module) -> Result<String> {
    let source = scripts::path(&module.glue)?;
    // Only what the loader calls.
    let entry = format!("export {{ default, create }} from {source:?}");
    scripts::esbuild(builder, &["--loader=js"], &entry)
}

/// A name that changes whenever the content does.
pub(super) fn hashed_name(content: &[u8], extension: &str) -> String {
    let hash = Sha256::digest(content);
    let start = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    format!("assets/plan-compare-{start:08x}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::hashed_name;

    #[test]
    fn names_follow_the_content() {
        assert_eq!(hashed_name(b"", "wasm"), "assets/plan-compare-e3b0c442.wasm");
        assert_ne!(hashed_name(b"a", "js"), hashed_name(b"b", "js"));
    }
}
