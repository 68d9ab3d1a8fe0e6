//! The loader, the frame's script, the builder and the style sheets of the release.

use std::fs;

use anyhow::{Context as _, Result};
use serde_json::Value;
use xshell::cmd;

use super::assets::{self, Assets};
use super::staging::Staging;
use super::wasm::Module;
use super::{Builder, esbuild, sheets};
use crate::mode::Mode;
use crate::tools::ESBUILD;

/// The one script a page loads.
pub(super) const LOADER: &str = "plan-compare.js";
/// The demo pages' own style sheet.
pub(super) const DEMO_STYLES: &str = "demo.css";

/// Bundles the loader, which is told where the hashed files are.
pub(super) fn write_loader(builder: &Builder<'_>, staging: &Staging, assets: &Assets) -> Result<()> {
    let glue = esbuild::define("GLUE_URL", &assets.glue);
    let wasm = esbuild::define("WASM_URL", &assets.wasm);
    let style = esbuild::define("STYLE_URL", &assets.style);
    let foreign = esbuild::define("FOREIGN_URL", &assets.foreign);
    let foreign_glue = esbuild::define("FOREIGN_GLUE_URL", &assets.foreign_glue);
    let foreign_wasm = esbuild::define("FOREIGN_WASM_URL", &assets.foreign_wasm);
    let [export_glue, export_wasm] = export_urls(assets, "");
    let options = [&*glue, &wasm, &style, &foreign, &foreign_glue, &foreign_wasm, &export_glue, &export_wasm];
    let text = esbuild::bundle(builder, &options, &import(builder, LOADER)?)?;
    staging.write(LOADER, text.as_bytes())
}

/// Bundles the frame's script, the element and the glue in it, under a hashed name, which it gives.
pub(super) fn write_frame(
    builder: &Builder<'_>,
    staging: &Staging,
    assets: &Assets,
    module: &Module,
) -> Result<String> {
    // Beside the wasm.
    let wasm = esbuild::define("WASM_URL", assets.wasm.trim_start_matches("assets/"));
    let glue = format!("--alias:glue={}", esbuild::path(&module.glue)?);
    let [export_glue, export_wasm] = export_urls(assets, "assets/");
    let views = esbuild::literal("VIEWS_SHEET", &sheets::of_live_views(builder)?.into());
    let options = [&*wasm, &glue, &views, &export_glue, &export_wasm];
    let text = esbuild::bundle(builder, &options, &import(builder, "frame.js")?)?;
    let name = match builder.mode {
        Mode::Release => assets::hashed_name(text.as_bytes(), "js"),
        Mode::Dev => "assets/frame.js".to_owned(),
    };
    staging.write(&name, text.as_bytes())?;
    Ok(name)
}

/// A module that is a script of `www/` and nothing else.
fn import(builder: &Builder<'_>, name: &str) -> Result<String> {
    let source = builder.project.root().join("www").join(name);
    Ok(format!("import {:?}", esbuild::path(&source)?))
}

/// Bundles the builder's script, which is told how large the `pictures` are, and its style sheet, and
/// copies its page.
pub(super) fn write_builder(
    builder: &Builder<'_>,
    staging: &Staging,
    assets: &Assets,
    pictures: &Value,
) -> Result<()> {
    let [export_glue, export_wasm] = export_urls(assets, "");
    let pictures = esbuild::literal("PICTURES", pictures);
    let options = [&*export_glue, &export_wasm, &pictures];
    let script = esbuild::bundle(builder, &options, &import(builder, "builder/main.js")?)?;
    staging.write("builder.js", script.as_bytes())?;
    let read = |name: &str| {
        let path = builder.project.root().join("www/builder").join(name);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    staging.write("builder.css", esbuild::minified_css(builder, &read("builder.css")?)?.as_bytes())?;
    staging.write("builder.html", read("index.html")?.as_bytes())
}

/// Where the module of what is taken along is, for a script in the folder `from` of `dist/`.
fn export_urls(assets: &Assets, from: &str) -> [String; 2] {
    let url = |name, path: &str| esbuild::define(name, path.trim_start_matches(from));
    [url("EXPORT_GLUE_URL", &assets.export_glue), url("EXPORT_WASM_URL", &assets.export_wasm)]
}

/// Writes the style sheet of the demo pages.
pub(super) fn write_styles(builder: &Builder<'_>, staging: &Staging) -> Result<()> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let source = builder.project.root().join("www").join(DEMO_STYLES);
    let minify = esbuild::minify(builder.mode);
    let demo = cmd!(builder.shell, "{esbuild} {source} --log-level=warning {minify...}").quiet().read()?;
    staging.write(DEMO_STYLES, demo.as_bytes())
}
