//! The npm package, ready for `npm publish`. It stands beside the release: a server that gets a copy
//! of `dist/` has no use for it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use minijinja::{Environment, UndefinedBehavior, context};

use super::part::Part;
use super::staging::Staging;
use super::wasm::{Module, Modules};
use super::{Builder, esbuild, sheets};

/// What is copied: the path in the checkout, and the name in the package.
const COPIED: [(&str, &str); 8] = [
    ("npm/README.md", "README.md"),
    ("npm/plan-compare.d.ts", "plan-compare.d.ts"),
    ("npm/dataset.d.ts", "dataset.d.ts"),
    ("npm/custom-elements.json", "custom-elements.json"),
    ("data/512.json", "512.json"),
    ("data/dataset.schema.json", "dataset.schema.json"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
];

/// The package's entries; each imports what is written beside it.
const ENTRIES: [&str; 2] = ["plan-compare.js", "inline.js"];
/// The names of the scripts that the entries import: they stay separate, so that the page's bundler can split there.
const IMPORTED: &str = "--external:./plan-compare-*";

/// Writes the package. Its names do not change with their content: bundlers see to that.
///
/// Its one widget reads other datasets too: a bundler's user chooses the package, not the reader.
pub(super) fn write(builder: &Builder<'_>, modules: &Modules) -> Result<()> {
    let module = modules.of(Part::Foreign);
    let chunk = module.chunk.as_ref().context("the widget has no chunk, expected one")?;
    let project = builder.project;
    let staging = Staging::start(project.target().join("npm-staging"))?;
    staging.write("package.json", package_json(builder)?.as_bytes())?;
    for (source, name) in COPIED {
        let content = fs::read(project.root().join(source)).context(source)?;
        staging.write(name, &content)?;
    }
    for name in ENTRIES {
        let source = esbuild::path(&project.root().join("npm").join(name))?;
        let text = esbuild::bundle(builder, &[IMPORTED], &format!("import {source:?}"))?;
        staging.write(name, text.as_bytes())?;
    }
    staging.write("plan-compare.wasm", &module.wasm)?;
    let style = sheets::complete(builder)?;
    staging.write("plan-compare.css", style.as_bytes())?;
    staging.write("plan-compare-widget.js", widget(builder, module, &style)?.as_bytes())?;
    staging.write("plan-compare-wasm.js", wasm(builder, &module.path)?.as_bytes())?;
    staging.write("plan-compare-export.wasm", &chunk.wasm)?;
    staging.write("plan-compare-export-wasm.js", wasm(builder, &chunk.path)?.as_bytes())?;
    staging.finish(&project.npm(), &project.target().join("npm-last"))
}

/// `npm/package.json` with the version of the release.
fn package_json(builder: &Builder<'_>) -> Result<String> {
    let name = "npm/package.json";
    let template = fs::read_to_string(builder.project.root().join(name)).context(name)?;
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_keep_trailing_newline(true);
    environment.render_str(&template, context! { version => env!("CARGO_PKG_VERSION") }).context(name)
}

/// The glue with the style sheet as text: if the sheet were imported, the page's bundler would process it like the
/// page's own sheets.
fn widget(builder: &Builder<'_>, module: &Module, style: &str) -> Result<String> {
    let glue = esbuild::path(&module.glue)?;
    let style = serde_json::to_string(style)?;
    let entry = format!("export {{ default, create }} from {glue:?}; export const sheet = {style};");
    esbuild::bundle(builder, &["--loader=js"], &entry)
}

/// A wasm file as a script that has its bytes.
fn wasm(builder: &Builder<'_>, path: &Path) -> Result<String> {
    let file = esbuild::path(path)?;
    esbuild::bundle(builder, &["--loader:.wasm=binary"], &format!("export {{ default }} from {file:?}"))
}
