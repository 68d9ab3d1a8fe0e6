//! The widget compiled to wasm, with the JavaScript that connects it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::names::Names;
use super::{Builder, Mode, unused};
use crate::toolchain::WASM;
use crate::tools::{BINARYEN, WASM_BINDGEN};

/// Unwinding and panic messages are left out of the standard library: a panic can only end the
/// module, and its text alone would weigh as much as the rest of it.
///
/// Functions with the same content are not made one by the compiler, under the name of either: what is
/// taken out is taken out by name ([`unused`]). wasm-opt makes them one afterwards.
const RELEASE_FLAGS: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Zmerge-functions=disabled",
];

/// What every browser the widget supports has, by name: the module itself no longer says what
/// it uses once its custom sections are stripped.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// As small as can be once compressed, which is not as small as can be: what makes the fewest bytes
/// leaves brotli less to share. `-O2` that shrinks is half a per cent better on the line than
/// `-Oz`, and moving a function into its one caller only if it is tiny 5 per cent (measured on
/// this module).
const SMALL: [&str; 7] = [
    "-O2",
    "-s",
    "2",
    "--converge",
    "--one-caller-inline-max-function-size",
    "20",
    "--reorder-functions-by-name",
];

/// In a run of its own: a converging run would print one list of names a round.
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// One of the modules of the release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What every reader downloads: the widget of the embedded dataset.
    Widget,
    /// The widget that reads other datasets too, for pages that have one.
    Foreign,
    /// What those download who take something along.
    Export,
}

impl Part {
    /// All.
    const ALL: [Self; 3] = [Self::Widget, Self::Foreign, Self::Export];

    /// The features of the crate that it is built with, with commas between them.
    const fn features(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::Foreign => "widget,foreign",
            Self::Export => "export",
        }
    }

    /// The folder in `target/` that it is compiled in. Each has its own, and so has each mode: all
    /// would write to one file name, and each would undo the other's work.
    fn folder(self, mode: Mode) -> &'static str {
        match (self, mode) {
            (Self::Widget, Mode::Release) => "dist-wasm",
            (Self::Widget, Mode::Dev) => "dev-wasm",
            (Self::Foreign, Mode::Release) => "dist-wasm-foreign",
            (Self::Foreign, Mode::Dev) => "dev-wasm-foreign",
            (Self::Export, Mode::Release) => "dist-wasm-export",
            (Self::Export, Mode::Dev) => "dev-wasm-export",
        }
    }
}

/// The features that the modules of the release are built with.
pub(crate) fn features() -> [&'static str; 3] {
    Part::ALL.map(Part::features)
}

/// A finished module.
pub(super) struct Module {
    /// The wasm itself.
    pub(super) wasm: Vec<u8>,
    /// The file that it stands in.
    pub(super) path: PathBuf,
    /// The JavaScript module that connects it.
    pub(super) glue: PathBuf,
}

/// All modules of the release.
pub(super) struct Modules {
    /// Of the embedded dataset.
    pub(super) widget: Module,
    /// Of other datasets.
    pub(super) foreign: Module,
    /// What is exported.
    pub(super) export: Module,
}

impl Modules {
    /// Builds each.
    pub(super) fn build(builder: &Builder<'_>) -> Result<Self> {
        Ok(Self {
            widget: build(builder, Part::Widget)?,
            foreign: build(builder, Part::Foreign)?,
            export: build(builder, Part::Export)?,
        })
    }
}

/// Compiles a part of the widget and makes it small.
fn build(builder: &Builder<'_>, part: Part) -> Result<Module> {
    let compiled = match builder.mode {
        Mode::Release => compile_release(builder, part)?,
        Mode::Dev => compile_dev(builder, part)?,
    };
    let out = builder.project.target().join("xtask").join("bindgen").join(part.folder(builder.mode));
    bind(builder, &compiled, &out)?;
    let wasm = out.join("plan_compare_bg.wasm");
    let glue = out.join("plan_compare.js");
    if builder.mode == Mode::Release {
        if part != Part::Export {
            unused::take_out(&wasm)?;
        }
        let names = optimise(builder, &wasm)?;
        let text = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
        fs::write(&glue, names.apply(&text)).with_context(|| glue.display().to_string())?;
    }
    let content = fs::read(&wasm).with_context(|| wasm.display().to_string())?;
    Ok(Module { wasm: content, path: wasm, glue })
}

fn compile_release(builder: &Builder<'_>, part: Part) -> Result<PathBuf> {
    let target = builder.project.target().join(part.folder(Mode::Release));
    let features = part.features();
    cmd!(
        builder.shell,
        "cargo build --release --package plan-compare --lib --no-default-features --features {features}
            --target {WASM} --target-dir {target}
            -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size"
    )
    // Building the standard library is not stable yet; this allows it on a stable compiler.
    .env("RUSTC_BOOTSTRAP", "1")
    .env("CARGO_ENCODED_RUSTFLAGS", RELEASE_FLAGS.join("\x1f"))
    .run()?;
    Ok(compiled(&target, "release"))
}

fn compile_dev(builder: &Builder<'_>, part: Part) -> Result<PathBuf> {
    let target = builder.project.target().join(part.folder(Mode::Dev));
    let features = part.features();
    cmd!(
        builder.shell,
        "cargo build --package plan-compare --lib --no-default-features --features {features}
            --target {WASM} --target-dir {target}"
    )
    .run()?;
    Ok(compiled(&target, "debug"))
}

fn compiled(target: &Path, profile: &str) -> PathBuf {
    target.join(WASM).join(profile).join("plan_compare.wasm")
}

fn bind(builder: &Builder<'_>, compiled: &Path, out: &Path) -> Result<()> {
    let wasm_bindgen = builder.tools.program(&WASM_BINDGEN)?;
    let strip: &[&str] = match builder.mode {
        // (The names are taken out later, when they have served.)
        Mode::Release => &["--remove-producers-section", "--no-demangle"],
        Mode::Dev => &["--keep-debug"],
    };
    // The loader names the wasm file, whose name is not known here.
    cmd!(
        builder.shell,
        "{wasm_bindgen} --target web --no-typescript --omit-default-module-path
            --encode-into always {strip...} --out-dir {out} {compiled}"
    )
    .run()?;
    Ok(())
}

fn optimise(builder: &Builder<'_>, wasm: &Path) -> Result<Names> {
    let wasm_opt = builder.tools.program(&BINARYEN)?;
    cmd!(
        builder.shell,
        "{wasm_opt} {wasm} --output {wasm} {SMALL...} {FEATURES...}
            --strip-debug --strip-producers --strip-target-features"
    )
    .run()?;
    let names =
        cmd!(builder.shell, "{wasm_opt} {wasm} --output {wasm} {SHORT_NAMES} {FEATURES...}").read()?;
    Names::parse(&names)
}
