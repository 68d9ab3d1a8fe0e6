//! The loader, the frame's script, the builder and the style sheets, through esbuild.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xshell::cmd;

use super::assets::{self, Assets};
use super::staging::Staging;
use super::wasm::Module;
use super::{Builder, Mode};
use crate::tools::ESBUILD;

/// The one script a page loads.
pub(super) const LOADER: &str = "plan-compare.js";
/// The demo pages' own style sheet.
pub(super) const DEMO_STYLES: &str = "demo.css";

/// What the glue has and is never used here: every widget is taken down by the element, nobody but
/// the loader calls, and in the browsers that have all it needs one name of the global object will do.
const UNUSED: [&str; 7] = [
    "--define:FinalizationRegistry=undefined",
    "--define:Request=undefined",
    "--define:Symbol.dispose=undefined",
    "--define:global=undefined",
    "--define:self=globalThis",
    "--define:window=globalThis",
    "--pure:console.warn",
];

/// Bundles the loader, which is told where the hashed files are.
pub(super) fn write_loader(builder: &Builder<'_>, staging: &Staging, assets: &Assets) -> Result<()> {
    let glue = define("GLUE_URL", &assets.glue);
    let wasm = define("WASM_URL", &assets.wasm);
    let style = define("STYLE_URL", &assets.style);
    let foreign = define("FOREIGN_URL", &assets.foreign);
    let foreign_glue = define("FOREIGN_GLUE_URL", &assets.foreign_glue);
    let foreign_wasm = define("FOREIGN_WASM_URL", &assets.foreign_wasm);
    let [export_glue, export_wasm] = export_urls(assets, "");
    let options = [&*glue, &wasm, &style, &foreign, &foreign_glue, &foreign_wasm, &export_glue, &export_wasm];
    let text = esbuild(builder, &options, &import(builder, LOADER)?)?;
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
    let wasm = define("WASM_URL", assets.wasm.trim_start_matches("assets/"));
    let glue = format!("--alias:glue={}", path(&module.glue)?);
    let [export_glue, export_wasm] = export_urls(assets, "assets/");
    let views = literal("VIEWS_SHEET", &minified_css(builder, plan_compare::STYLE_SHEETS[1])?.into());
    let options = [&*wasm, &glue, &views, &export_glue, &export_wasm];
    let text = esbuild(builder, &options, &import(builder, "frame.js")?)?;
    let name = assets::hashed_name(text.as_bytes(), "js");
    staging.write(&name, text.as_bytes())?;
    Ok(name)
}

/// The script by which other datasets come in.
pub(super) fn foreign(builder: &Builder<'_>) -> Result<String> {
    let source = builder.project.root().join("src/embed/foreign.js");
    esbuild(builder, &[], &format!("export * from {:?}", path(&source)?))
}

/// A module with everything that it imports, as one file.
pub(super) fn esbuild(builder: &Builder<'_>, options: &[&str], entry: &str) -> Result<String> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let minify = minify(builder.mode);
    let text = cmd!(
        builder.shell,
        "{esbuild} --bundle --format=esm --charset=utf8 --log-level=warning
            {minify...} {UNUSED...} {options...}"
    )
    .stdin(entry)
    .quiet()
    .read()?;
    ensure!(!text.is_empty(), "{entry}: esbuild made nothing of it");
    Ok(text)
}

/// A module that is a script of `www/` and nothing else.
fn import(builder: &Builder<'_>, name: &str) -> Result<String> {
    let source = builder.project.root().join("www").join(name);
    Ok(format!("import {:?}", path(&source)?))
}

/// A path as text for esbuild, which reads slashes everywhere.
pub(super) fn path(path: &Path) -> Result<String> {
    let text = path.to_str().with_context(|| format!("{}: expected a path in Unicode", path.display()))?;
    Ok(text.replace('\\', "/"))
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
    let pictures = literal("PICTURES", pictures);
    let options = [&*export_glue, &export_wasm, &pictures];
    let script = esbuild(builder, &options, &import(builder, "builder/main.js")?)?;
    staging.write("builder.js", script.as_bytes())?;
    let read = |name: &str| {
        let path = builder.project.root().join("www/builder").join(name);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    staging.write("builder.css", minified_css(builder, &read("builder.css")?)?.as_bytes())?;
    staging.write("builder.html", read("index.html")?.as_bytes())
}

/// Where the module of what is taken along is, for a script in the folder `from` of `dist/`.
fn export_urls(assets: &Assets, from: &str) -> [String; 2] {
    let url = |name, path: &str| define(name, path.trim_start_matches(from));
    [url("EXPORT_GLUE_URL", &assets.export_glue), url("EXPORT_WASM_URL", &assets.export_wasm)]
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
    minified_css(builder, &plan_compare::STYLE_SHEETS.concat())
}

/// The part of the widget's style sheet that the first frame wants, on one line.
pub(super) fn minified_first_sheet(builder: &Builder<'_>) -> Result<String> {
    minified_css(builder, plan_compare::STYLE_SHEETS[0])
}

/// A style sheet on one line.
pub(super) fn minified_css(builder: &Builder<'_>, css: &str) -> Result<String> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let css = cmd!(builder.shell, "{esbuild} --loader=css --log-level=warning --minify")
        .stdin(css)
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

/// An esbuild option that replaces a name with a URL relative to the script.
fn define(name: &str, path: &str) -> String {
    literal(name, &format!("./{path}").into())
}

/// Has esbuild put a value in place of a name.
fn literal(name: &str, value: &Value) -> String {
    format!("--define:{name}={value}")
}

#[cfg(test)]
mod tests {
    use super::define;

    #[test]
    fn urls_are_json_strings_relative_to_the_script() {
        assert_eq!(define("WASM_URL", "assets/a.wasm"), r#"--define:WASM_URL="./assets/a.wasm""#);
    }
}
