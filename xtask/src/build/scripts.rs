//! The loader, the builder and the style sheets, through esbuild.

use std::fs;

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::assets::Assets;
use super::staging::Staging;
use super::{Builder, Mode};
use crate::page;
use crate::tools::ESBUILD;

/// The one script a page loads.
pub(super) const LOADER: &str = "plan-compare.js";
/// The demo pages' own style sheet.
pub(super) const DEMO_STYLES: &str = "demo.css";

/// Bundles the loader, which is told where the hashed files are.
pub(super) fn write_loader(builder: &Builder<'_>, staging: &Staging, assets: &Assets) -> Result<()> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let source = builder.project.root().join("www").join(LOADER);
    let minify = minify(builder.mode);
    let glue = define("GLUE_URL", &assets.glue);
    let wasm = define("WASM_URL", &assets.wasm);
    let style = define("STYLE_URL", &assets.style);
    let export = export_urls(assets);
    // The hashed files are fetched later: esbuild must not look for them.
    let text = cmd!(
        builder.shell,
        "{esbuild} {source} --bundle --format=esm --log-level=warning {minify...}
            {glue} {wasm} {style} {export...} --external:./assets/*"
    )
    .quiet()
    .read()?;
    staging.write(LOADER, text.as_bytes())
}

/// Bundles the builder's script and style sheet, and copies its page.
pub(super) fn write_builder(builder: &Builder<'_>, staging: &Staging, assets: &Assets) -> Result<()> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let folder = builder.project.root().join("www").join("builder");
    let minify = minify(builder.mode);
    let (script, styles) = (folder.join("main.js"), folder.join("builder.css"));
    let export = export_urls(assets);
    let text = cmd!(
        builder.shell,
        "{esbuild} {script} --bundle --format=esm --log-level=warning {minify...} {export...}
            --external:./assets/*"
    );
    staging.write("builder.js", text.quiet().read()?.as_bytes())?;
    let text = cmd!(builder.shell, "{esbuild} {styles} --log-level=warning {minify...}");
    staging.write("builder.css", text.quiet().read()?.as_bytes())?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    staging.write("builder.html", html.as_bytes())
}

/// Where the module of what is taken along is.
fn export_urls(assets: &Assets) -> [String; 2] {
    [define("EXPORT_GLUE_URL", &assets.export_glue), define("EXPORT_WASM_URL", &assets.export_wasm)]
}

/// Writes the style sheet of the demo pages.
pub(super) fn write_styles(builder: &Builder<'_>, staging: &Staging) -> Result<()> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let source = builder.project.root().join("www").join(DEMO_STYLES);
    let minify = minify(builder.mode);
    let demo = cmd!(builder.shell, "{esbuild} {source} --log-level=warning {minify...}").quiet().read()?;
    staging.write(DEMO_STYLES, demo.as_bytes())
}

/// The widget's style sheet on one line.
pub(super) fn minified_style_sheet(builder: &Builder<'_>) -> Result<String> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let css = cmd!(builder.shell, "{esbuild} --loader=css --log-level=warning --minify")
        .stdin(page::style_sheet())
        .quiet()
        .read()?;
    Ok(css.trim().to_owned())
}

fn minify(mode: Mode) -> &'static [&'static str] {
    match mode {
        Mode::Release => &["--minify"],
        Mode::Dev => &[],
    }
}

/// An esbuild option that replaces a name with a URL relative to the loader.
fn define(name: &str, path: &str) -> String {
    format!("--define:{name}=\"./{path}\"")
}

#[cfg(test)]
mod tests {
    use super::define;

    #[test]
    fn urls_are_json_strings_relative_to_the_loader() {
        assert_eq!(define("WASM_URL", "assets/a.wasm"), r#"--define:WASM_URL="./assets/a.wasm""#);
    }
}
