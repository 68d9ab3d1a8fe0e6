//! The loader, the frame's script, the builder and the style sheets of the release.

use std::fs;

use anyhow::{Context as _, Result};
use plan_compare::builder::BuilderText;
use plan_compare::model::Lang;
use serde_json::json;
use xshell::cmd;

use super::assets::{Assets, FOLDER, beside};
use super::part::Part;
use super::staging::Staging;
use super::wasm::Module;
use super::{Builder, esbuild, sheets};
use crate::markup;
use crate::mode::Mode;
use crate::tools::ESBUILD;

/// The one script a page loads.
pub(super) const LOADER: &str = "plan-compare.js";
/// The demo pages' own style sheet.
pub(super) const DEMO_STYLES: &str = "demo.css";

/// Bundles the loader, which is told where the hashed files are.
pub(super) fn write_loader(builder: &Builder<'_>, staging: &Staging, assets: &Assets) -> Result<()> {
    let mut options = vec![
        esbuild::define("STYLE_URL", &assets.style),
        esbuild::define("LIVE_SCRIPT_URL", &assets.live_script),
        esbuild::define("VIEWS_SCRIPT_URL", &assets.views_script),
        esbuild::define("EN_CHART_URL", &assets.charts[0]),
        esbuild::define("ZH_CHART_URL", &assets.charts[1]),
    ];
    for part in [Part::Widget, Part::Foreign] {
        options.extend(assets.urls(part, ""));
    }
    let text = esbuild::bundle(builder, &options, &import(builder, LOADER)?)?;
    staging.write(LOADER, text.as_bytes())
}

/// The frame's scripts, as paths in `dist/`.
#[derive(Debug)]
pub(super) struct FrameScripts {
    /// What the page loads.
    pub(super) initial: String,
    /// What is fetched when the reader wants more than the static chart answers: the live widget and the glue.
    pub(super) live: String,
    /// What is fetched when the reader turns to another view.
    pub(super) views: String,
}

/// Bundles the frame's scripts.
pub(super) fn write_frame(
    builder: &Builder<'_>,
    staging: &Staging,
    assets: &Assets,
    module: &Module,
) -> Result<FrameScripts> {
    let write = |name: &str, options: &[String], entry: &str| {
        let text = esbuild::bundle(builder, options, entry)?;
        if builder.mode == Mode::Release {
            return staging.write_hashed(text.as_bytes(), "js");
        }
        let name = format!("assets/{name}.js");
        staging.write(&name, text.as_bytes())?;
        Ok(name)
    };
    let glue = format!("--alias:glue={}", esbuild::path(&module.glue)?);
    // (The scripts stand beside the wasm.)
    let mut urls = assets.urls(Part::Widget, FOLDER);
    let rare = assets.rare_urls();
    let options = [&[glue], &rare[..], &urls[..]].concat();
    let exporting = |name: &str| esbuild::exporting(&builder.project.root().join("www").join(name));
    let entry = exporting("frame-live.js")? + "; export { default } from 'glue'";
    let live = write("frame-live", &options, &entry)?;
    let sheet = esbuild::literal("VIEWS_SHEET", &sheets::of_other_views(builder)?.into());
    let views = write(
        "frame-views",
        &[&[assets.view_urls(), sheet], &rare[..]].concat(),
        &exporting("frame-views.js")?,
    )?;
    urls.push(esbuild::define("FRAME_LIVE_SCRIPT_URL", beside(&live)));
    urls.push(esbuild::define("VIEWS_SCRIPT_URL", beside(&views)));
    let initial = write("frame", &urls, &import(builder, "frame.js")?)?;
    Ok(FrameScripts { initial, live, views })
}

/// A module that is a script of `www/` and nothing else.
fn import(builder: &Builder<'_>, name: &str) -> Result<String> {
    let source = builder.project.root().join("www").join(name);
    Ok(format!("import {:?}", esbuild::path(&source)?))
}

/// Bundles the builder's script, which is told how large the pictures are, and its style sheet, and
/// writes its page with its texts in English. `picture_sizes` are in CSS px, in the order of the languages.
pub(super) fn write_builder(
    builder: &Builder<'_>,
    staging: &Staging,
    assets: &Assets,
    picture_sizes: &[[f32; 2]],
) -> Result<()> {
    let mut options = assets.urls(Part::Builder, "");
    options.push(esbuild::literal("PICTURE_SIZES", &json!(picture_sizes)));
    let script = esbuild::bundle(builder, &options, &import(builder, "builder/main.js")?)?;
    staging.write("builder.js", script.as_bytes())?;
    let read = |name: &str| {
        let path = builder.project.root().join("www/builder").join(name);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    staging.write("builder.css", esbuild::minified_css(builder, &read("builder.css")?)?.as_bytes())?;
    let page = markup::with_texts(&read("index.html")?, |name, lang| {
        BuilderText::from_word(name).map(|text| text.text(Lang::from_tag(lang).unwrap_or_default()))
    });
    staging.write("builder.html", page.context("www/builder/index.html")?.as_bytes())
}

/// Writes the style sheet of the demo pages.
pub(super) fn write_styles(builder: &Builder<'_>, staging: &Staging) -> Result<()> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let source = builder.project.root().join("www").join(DEMO_STYLES);
    let minify = esbuild::minify(builder.mode);
    let demo = cmd!(builder.shell, "{esbuild} {source} --log-level=warning {minify...}").quiet().read()?;
    staging.write(DEMO_STYLES, demo.as_bytes())
}
