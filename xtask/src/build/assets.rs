//! The wasm modules, their glue and the style sheet. In a release their names contain a hash of their content, so that
//! they may be cached for ever; while a checkout is being edited their names are fixed.

use anyhow::Result;
use plan_compare::model::Lang;

use super::part::Part;
use super::staging::Staging;
use super::wasm::{Module, Modules};
use super::{Builder, esbuild, sheets};
use crate::page::Page;

/// The paths of the wasm modules, their glue and the style sheet, relative to `dist/`.
#[derive(Debug)]
pub(super) struct Assets {
    /// Of each module, in the order of [`Part::ALL`].
    modules: Vec<Connected>,
    /// The script by which other datasets come in.
    pub(super) foreign_script: String,
    /// The script of the live widget.
    pub(super) live_script: String,
    /// The page with nothing but the static chart, in each of [`Lang::ALL`].
    pub(super) charts: Vec<String>,
    /// The widget's style sheet.
    pub(super) style: String,
}

/// The paths of a module.
#[derive(Debug)]
struct Connected {
    /// The JavaScript that connects the wasm.
    glue: String,
    /// The wasm.
    wasm: String,
    /// Its chunk, if it has one.
    chunk: Option<String>,
}

impl Assets {
    /// Writes them under names made of their content.
    pub(super) fn write(
        builder: &Builder<'_>,
        staging: &Staging,
        modules: &Modules,
        page: &Page,
    ) -> Result<Self> {
        let hashed = |content: &[u8], extension: &str| staging.write_hashed(content, extension);
        let connected = |part: Part| -> Result<Connected> {
            let module = modules.of(part);
            Ok(Connected {
                wasm: hashed(&module.wasm, "wasm")?,
                glue: hashed(glue(builder, module, part)?.as_bytes(), "js")?,
                chunk: module.chunk.as_ref().map(|chunk| hashed(&chunk.wasm, "wasm")).transpose()?,
            })
        };
        let charts = Lang::ALL.iter().map(|lang| hashed(page.chart_alone(*lang).as_bytes(), "html"));
        let charts = charts.collect::<Result<_>>()?;
        Ok(Self {
            modules: Part::ALL.into_iter().map(connected).collect::<Result<_>>()?,
            foreign_script: hashed(script(builder, "foreign")?.as_bytes(), "js")?,
            live_script: hashed(script(builder, "live")?.as_bytes(), "js")?,
            charts,
            style: hashed(sheets::complete(builder)?.as_bytes(), "css")?,
        })
    }

    /// The fixed names.
    pub(super) fn fixed() -> Self {
        let connected = |part: Part| Connected {
            glue: format!("assets/{}.js", part.as_str()),
            wasm: format!("assets/{}.wasm", part.as_str()),
            chunk: part.is_widget().then(|| format!("assets/{}-chunk.wasm", part.as_str())),
        };
        Self {
            modules: Part::ALL.map(connected).into(),
            foreign_script: "assets/foreign-data.js".into(),
            live_script: "assets/live.js".into(),
            charts: Lang::ALL.iter().map(|lang| format!("assets/chart.{}.html", lang.as_str())).collect(),
            style: "assets/plan-compare.css".into(),
        }
    }

    /// Writes one of the modules, and beside a widget what else it needs.
    pub(super) fn write_part(
        &self,
        builder: &Builder<'_>,
        staging: &Staging,
        part: Part,
        module: &Module,
        page: &Page,
    ) -> Result<()> {
        staging.write(self.wasm(part), &module.wasm)?;
        staging.write(self.glue(part), glue(builder, module, part)?.as_bytes())?;
        if let (Some(path), Some(chunk)) = (self.chunk(part), &module.chunk) {
            staging.write(path, &chunk.wasm)?;
        }
        match part {
            Part::Widget => {
                staging.write(&self.live_script, script(builder, "live")?.as_bytes())?;
                for (lang, path) in Lang::ALL.iter().zip(&self.charts) {
                    staging.write(path, page.chart_alone(*lang).as_bytes())?;
                }
                staging.write(&self.style, sheets::complete(builder)?.as_bytes())
            }
            Part::Foreign => staging.write(&self.foreign_script, script(builder, "foreign")?.as_bytes()),
            Part::Builder => Ok(()),
        }
    }

    /// The JavaScript that connects a module.
    pub(super) fn glue(&self, part: Part) -> &str {
        &self.modules[part as usize].glue
    }

    /// The wasm of a module.
    pub(super) fn wasm(&self, part: Part) -> &str {
        &self.modules[part as usize].wasm
    }

    /// The chunk of a module, if it has one.
    pub(super) fn chunk(&self, part: Part) -> Option<&str> {
        self.modules[part as usize].chunk.as_deref()
    }

    /// What tells a script in the folder `from` of `dist/` where a module is: esbuild options that replace
    /// `WIDGET_GLUE_URL`, `WIDGET_WASM_URL` and `WIDGET_CHUNK_URL`, and so on.
    pub(super) fn urls(&self, part: Part, from: &str) -> Vec<String> {
        let name = part.as_str().to_uppercase();
        let chunk = self.chunk(part).map(|path| ("CHUNK", path));
        [("GLUE", self.glue(part)), ("WASM", self.wasm(part))]
            .into_iter()
            .chain(chunk)
            .map(|(kind, path)| esbuild::define(&format!("{name}_{kind}_URL"), path.trim_start_matches(from)))
            .collect()
    }
}

/// The glue with nothing but the functions that scripts call.
pub(super) fn glue(builder: &Builder<'_>, module: &Module, part: Part) -> Result<String> {
    let source = esbuild::path(&module.glue)?;
    let entry = format!("export {{ default, {} }} from {source:?}", part.called());
    esbuild::bundle(builder, &["--loader=js"], &entry)
}

/// A script of `src/embed/` with everything that it imports.
fn script(builder: &Builder<'_>, name: &str) -> Result<String> {
    let source = builder.project.root().join("src/embed").join(name).with_extension("js");
    esbuild::bundle(builder, &[""; 0], &format!("export * from {:?}", esbuild::path(&source)?))
}
