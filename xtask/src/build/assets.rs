//! The files with content-hashed names, which may be cached for ever.

use anyhow::{Result, ensure};
use sha2::{Digest as _, Sha256};
use xshell::cmd;

use super::staging::Staging;
use super::wasm::Module;
use super::{Builder, Mode, scripts};
use crate::tools::ESBUILD;

/// The paths of the wasm modules, their glue and the style sheet, relative to `dist/`.
#[derive(Debug)]
pub(super) struct Assets {
    /// The JavaScript that connects the wasm.
    pub(super) glue: String,
    /// The wasm.
    pub(super) wasm: String,
    /// The widget's style sheet.
    pub(super) style: String,
    /// The JavaScript that connects the module of what is taken along.
    pub(super) export_glue: String,
    /// The module of what is taken along.
    pub(super) export_wasm: String,
}

impl Assets {
    /// Writes them under names made of their content.
    pub(super) fn write(
        builder: &Builder<'_>,
        staging: &Staging,
        widget: &Module,
        export: &Module,
    ) -> Result<Self> {
        let hashed = |content: &[u8], extension: &str| {
            let name = hashed_name(content, extension);
            staging.write(&name, content).map(|()| name)
        };
        Ok(Self {
            wasm: hashed(&widget.wasm, "wasm")?,
            glue: hashed(glue(builder, widget)?.as_bytes(), "js")?,
            style: hashed(scripts::minified_style_sheet(builder)?.as_bytes(), "css")?,
            export_wasm: hashed(&export.wasm, "wasm")?,
            export_glue: hashed(glue(builder, export)?.as_bytes(), "js")?,
        })
    }
}

fn glue(builder: &Builder<'_>, module: &Module) -> Result<String> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let source = &module.glue;
    let minify: &[&str] = match builder.mode {
        Mode::Release => &["--minify"],
        Mode::Dev => &[],
    };
    // Bundled, because wasm-bindgen puts snippets into files of their own.
    let text =
        cmd!(builder.shell, "{esbuild} {source} --bundle --format=esm --log-level=warning {minify...}")
            .quiet()
            .read()?;
    ensure!(!text.is_empty(), "{}: esbuild made nothing of it", source.display());
    Ok(text)
}

/// A name that changes whenever the content does.
fn hashed_name(content: &[u8], extension: &str) -> String {
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
