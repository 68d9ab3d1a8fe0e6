//! The crate compiled to wasm.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::Builder;
use super::part::Part;
use crate::mode::Mode;
use crate::toolchain::WASM;

/// The standard library is built without unwinding and panic messages: a panic can only end the module, and the
/// code for its message would be as large as the rest of it.
///
/// The compiler must not merge functions with the same body, because then one of the names is lost, and stubs are
/// chosen by name ([`stubs`](super::stubs)). wasm-opt merges them afterwards.
const RELEASE_FLAGS: [&str; 6] = [
    FOR_SPLITTING,
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Zmerge-functions=disabled",
];

/// Keeps in the file what the tool that splits it needs: which function uses which.
const FOR_SPLITTING: &str = "-Clink-arg=--emit-relocs";

/// Compiles a part and gives its wasm file.
///
/// All parts share a target folder, so that the standard library and the dependencies are compiled once. Cargo
/// uses one file name for all of them: the file of the previous part is removed first, or cargo would take it for this
/// one; this one is copied away.
pub(super) fn compile(builder: &Builder<'_>, part: Part) -> Result<PathBuf> {
    let target = builder.project.target().join(format!("wasm-{}", builder.mode.as_str()));
    let profile = match builder.mode {
        Mode::Release => "release",
        Mode::Dev => "debug",
    };
    let made = target.join(WASM).join(profile).join("deps").join("plan_compare.wasm");
    if made.exists() {
        fs::remove_file(&made).with_context(|| made.display().to_string())?;
    }
    let features = part.features();
    let cargo = cmd!(
        builder.shell,
        "cargo build --package plan-compare --lib --no-default-features --features {features}
            --target {WASM} --target-dir {target}"
    );
    match builder.mode {
        Mode::Release => cargo
            .args(["--release", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            // Building the standard library is not stable yet; this allows it on a stable compiler.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", RELEASE_FLAGS.join("\x1f"))
            .run()?,
        // Symbols would be most of what a page loads.
        Mode::Dev => {
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_ENCODED_RUSTFLAGS", FOR_SPLITTING).run()?;
        }
    }
    let own = target.join(format!("{}.wasm", part.as_str()));
    fs::copy(&made, &own).with_context(|| made.display().to_string())?;
    Ok(own)
}
