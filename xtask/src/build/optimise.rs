//! Makes a module small, by wasm-opt.

use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use super::Builder;
use super::names::Names;
use crate::tools::BINARYEN;

/// The WebAssembly features of all supported browsers. They are given by name, because the module does not list
/// them once its custom sections are stripped.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Small once compressed, which is not the same as small: the fewest bytes leave brotli less to share. Over the
/// wire `-O2` with shrinking is half a per cent better than `-Oz`, and inlining functions with one caller
/// only if they are tiny is 5 per cent better (measured on this module).
const SMALL: [&str; 7] = [
    "-O2",
    "-s",
    "2",
    "--converge",
    "--one-caller-inline-max-function-size",
    "20",
    "--reorder-functions-by-name",
];

/// In a separate run: a converging run would print a list of names per round.
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// Optimises `wasm` in place.
pub(super) fn small(builder: &Builder<'_>, wasm: &Path) -> Result<()> {
    let wasm_opt = builder.tools.program(&BINARYEN)?;
    cmd!(
        builder.shell,
        "{wasm_opt} {wasm} --output {wasm} {SMALL...} {FEATURES...}
            --strip-debug --strip-producers --strip-target-features"
    )
    .run()?;
    Ok(())
}

/// Gives short names to the imports and exports of `wasm`, in place.
pub(super) fn short_names(builder: &Builder<'_>, wasm: &Path) -> Result<Names> {
    let wasm_opt = builder.tools.program(&BINARYEN)?;
    let names =
        cmd!(builder.shell, "{wasm_opt} {wasm} --output {wasm} {SHORT_NAMES} {FEATURES...}").read()?;
    Names::parse(&names)
}
