//! The wasm modules, their glue and the style sheet. In a release their names contain a hash of their content, so that
//! they may be cached for ever; while a checkout is being edited their names are fixed.

use anyhow::Result;
use plan_compare::model::Lang;
use plan_compare::state::View;
use serde_json::json;

use super::part::Part;
use super::staging::Staging;
use super::wasm::{Module, Modules};
use super::{Builder, esbuild, sheets};
use crate::page::Page;

/// Where all of them are, in `dist/`.
pub(super) const FOLDER: &str = "assets/";

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
    /// The pages with what each view but the first shows, in each of [`Lang::ALL`], in the order of [`views`].
    views: Vec<String>,
    /// The script that shows them.
    pub(super) views_script: String,
    /// The script that assists readers who use the keyboard, or hear the page.
    pub(super) assist_script: String,
    /// The script with what readers take along.
    pub(super) tools_script: String,
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
        let views = views().map(|(lang, view)| hashed(page.view_alone(lang, view).as_bytes(), "html"));
        let views: Vec<_> = views.collect::<Result<_>>()?;
        let mut assets = Self {
            modules: Part::ALL.into_iter().map(connected).collect::<Result<_>>()?,
            foreign_script: hashed(foreign_script(builder)?.as_bytes(), "js")?,
            assist_script: hashed(assist_script(builder)?.as_bytes(), "js")?,
            tools_script: hashed(tools_script(builder)?.as_bytes(), "js")?,
            charts,
            views,
            style: hashed(sheets::complete(builder)?.as_bytes(), "css")?,
            ..Self::fixed()
        };
        // They name the others.
        assets.live_script = hashed(assets.live(builder)?.as_bytes(), "js")?;
        assets.views_script = hashed(assets.static_views(builder)?.as_bytes(), "js")?;
        Ok(assets)
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
            views: views()
                .map(|(lang, view)| format!("assets/{}.{}.html", view.as_str(), lang.as_str()))
                .collect(),
            views_script: "assets/views.js".into(),
            assist_script: "assets/assist.js".into(),
            tools_script: "assets/tools.js".into(),
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
                staging.write(&self.live_script, self.live(builder)?.as_bytes())?;
                for (lang, path) in Lang::ALL.iter().zip(&self.charts) {
                    staging.write(path, page.chart_alone(*lang).as_bytes())?;
                }
                for ((lang, view), path) in views().zip(&self.views) {
                    staging.write(path, page.view_alone(lang, view).as_bytes())?;
                }
                staging.write(&self.tools_script, tools_script(builder)?.as_bytes())?;
                staging.write(&self.assist_script, assist_script(builder)?.as_bytes())?;
                staging.write(&self.views_script, self.static_views(builder)?.as_bytes())?;
                staging.write(&self.style, sheets::complete(builder)?.as_bytes())
            }
            Part::Foreign => staging.write(&self.foreign_script, foreign_script(builder)?.as_bytes()),
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

    /// The script of the live widget.
    fn live(&self, builder: &Builder<'_>) -> Result<String> {
        let mut options = vec![esbuild::define("FOREIGN_SCRIPT_URL", beside(&self.foreign_script))];
        options.extend(self.rare_urls());
        options.extend([Part::Widget, Part::Foreign].iter().flat_map(|part| self.urls(*part, FOLDER)));
        script(builder, &options, "www/live.js")
    }

    /// The script that shows the views of static charts.
    fn static_views(&self, builder: &Builder<'_>) -> Result<String> {
        let mut options = vec![self.view_urls()];
        options.extend(self.rare_urls());
        script(builder, &options, "www/static-views.js")
    }

    /// What tells a script beside them where the scripts are that assist readers, and that they take along by.
    pub(super) fn rare_urls(&self) -> [String; 2] {
        [("ASSIST_SCRIPT_URL", &self.assist_script), ("TOOLS_SCRIPT_URL", &self.tools_script)]
            .map(|(name, path)| esbuild::define(name, beside(path)))
    }

    /// What tells a script beside the views where they are: an esbuild option that replaces `VIEW_URLS` by their paths, by
    /// language and view.
    pub(super) fn view_urls(&self) -> String {
        let mut urls = serde_json::Map::new();
        for ((lang, view), path) in views().zip(&self.views) {
            let of_lang = urls.entry(lang.as_str()).or_insert_with(|| json!({}));
            of_lang[view.as_str()] = json!(format!("./{}", beside(path)));
        }
        esbuild::literal("VIEW_URLS", &urls.into())
    }

    /// The pages of the views in a language.
    pub(super) fn views(&self, lang: Lang) -> impl Iterator<Item = &str> {
        views().zip(&self.views).filter(move |((of, _), _)| *of == lang).map(|(_, path)| &**path)
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

/// The views that are pages of their own, in each language: all but the one that the static chart shows.
fn views() -> impl Iterator<Item = (Lang, View)> {
    let others = || View::ALL.iter().copied().filter(|view| *view != View::default());
    Lang::ALL.iter().flat_map(move |lang| others().map(|view| (*lang, view)))
}

/// The glue with nothing but the functions that scripts call.
pub(super) fn glue(builder: &Builder<'_>, module: &Module, part: Part) -> Result<String> {
    let source = esbuild::path(&module.glue)?;
    let entry = format!("export {{ default, {} }} from {source:?}", part.called());
    esbuild::bundle(builder, &["--loader=js"], &entry)
}

/// The script by which other datasets come in.
fn foreign_script(builder: &Builder<'_>) -> Result<String> {
    script(builder, &[], "src/embed/foreign.js")
}

/// The script that assists readers who use the keyboard, or hear the page.
fn assist_script(builder: &Builder<'_>) -> Result<String> {
    script(builder, &[], "src/embed/assist.js")
}

/// The script with what readers take along.
fn tools_script(builder: &Builder<'_>) -> Result<String> {
    script(builder, &[], "www/tools.js")
}

/// A script of the checkout with everything that it imports.
fn script(builder: &Builder<'_>, options: &[String], path: &str) -> Result<String> {
    esbuild::bundle(builder, options, &esbuild::exporting(&builder.project.root().join(path))?)
}

/// The path of a file in `assets/` as seen from the others there.
pub(super) fn beside(path: &str) -> &str {
    path.trim_start_matches(FOLDER)
}
