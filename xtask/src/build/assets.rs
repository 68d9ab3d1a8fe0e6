//! The wasm modules, their glue and the style sheet. In a release their names contain a hash of their content, so that
//! they may be cached for ever; while a checkout is being edited their names are fixed.

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use super::staging::Staging;
use super::wasm::{Module, Modules};
use super::{Builder, esbuild, sheets};

/// The paths of the wasm modules, their glue and the style sheet, relative to `dist/`.
#[derive(Debug)]
pub(super) struct Assets {
    /// The JavaScript that connects the wasm.
    pub(super) glue: String,
    /// The wasm.
    pub(super) wasm: String,
    /// The same for the module that reads other datasets.
    pub(super) foreign_glue: String,
    /// That module.
    pub(super) foreign_wasm: String,
    /// The script by which other datasets come in.
    pub(super) foreign: String,
    /// The widget's style sheet.
    pub(super) style: String,
    /// The JavaScript that connects the export module.
    pub(super) export_glue: String,
    /// The export module.
    pub(super) export_wasm: String,
}

impl Assets {
    /// Writes them under names made of their content.
    pub(super) fn write(builder: &Builder<'_>, staging: &Staging, modules: &Modules) -> Result<Self> {
        let Modules { widget, foreign, export } = modules;
        let hashed = |content: &[u8], extension: &str| {
            let name = hashed_name(content, extension);
            staging.write(&name, content).map(|()| name)
        };
        Ok(Self {
            wasm: hashed(&widget.wasm, "wasm")?,
            glue: hashed(glue(builder, widget, "create")?.as_bytes(), "js")?,
            foreign_wasm: hashed(&foreign.wasm, "wasm")?,
            foreign_glue: hashed(glue(builder, foreign, "create")?.as_bytes(), "js")?,
            foreign: hashed(foreign_script(builder)?.as_bytes(), "js")?,
            style: hashed(sheets::whole(builder)?.as_bytes(), "css")?,
            export_wasm: hashed(&export.wasm, "wasm")?,
            export_glue: hashed(glue(builder, export, "check, csv, svg")?.as_bytes(), "js")?,
        })
    }
}

impl Assets {
    /// The fixed names.
    pub(super) fn fixed() -> Self {
        Self {
            glue: "assets/widget.js".into(),
            wasm: "assets/widget.wasm".into(),
            foreign_glue: "assets/foreign.js".into(),
            foreign_wasm: "assets/foreign.wasm".into(),
            foreign: "assets/foreign-data.js".into(),
            style: "assets/plan-compare.css".into(),
            export_glue: "assets/export.js".into(),
            export_wasm: "assets/export.wasm".into(),
        }
    }

    /// Writes what a page with the embedded dataset loads.
    pub(super) fn write_widget(
        &self,
        builder: &Builder<'_>,
        staging: &Staging,
        widget: &Module,
    ) -> Result<()> {
        staging.write(&self.wasm, &widget.wasm)?;
        staging.write(&self.glue, glue(builder, widget, "create")?.as_bytes())?;
        staging.write(&self.style, sheets::whole(builder)?.as_bytes())
    }

    /// Writes what other datasets need.
    pub(super) fn write_foreign(
        &self,
        builder: &Builder<'_>,
        staging: &Staging,
        module: &Module,
    ) -> Result<()> {
        staging.write(&self.foreign_wasm, &module.wasm)?;
        staging.write(&self.foreign_glue, glue(builder, module, "create")?.as_bytes())?;
        staging.write(&self.foreign, foreign_script(builder)?.as_bytes())
    }

    /// Writes what exports need.
    pub(super) fn write_export(
        &self,
        builder: &Builder<'_>,
        staging: &Staging,
        module: &Module,
    ) -> Result<()> {
        staging.write(&self.export_wasm, &module.wasm)?;
        staging.write(&self.export_glue, glue(builder, module, "check, csv, svg")?.as_bytes())
    }
}

/// The glue with nothing but the functions `called`.
pub(super) fn glue(builder: &Builder<'_>, module: &Module, called: &str) -> Result<String> {
    let source = esbuild::path(&module.glue)?;
    let entry = format!("export {{ default, {called} }} from {source:?}");
    esbuild::bundle(builder, &["--loader=js"], &entry)
}

/// The script by which other datasets come in.
pub(super) fn foreign_script(builder: &Builder<'_>) -> Result<String> {
    let source = builder.project.root().join("src/embed/foreign.js");
    esbuild::bundle(builder, &[], &format!("export * from {:?}", esbuild::path(&source)?))
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
