//! The wasm modules with their glue.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::part::Part;
use super::{Builder, bindings, compile, optimise, stubs};
use crate::digest::digest_of;
use crate::mode::Mode;

/// The files that the modules are made from. Style sheets and scripts are not among them.
const INPUTS: [&str; 9] = [
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "rust-toolchain.toml",
    "data",
    "src",
    "xtask/Cargo.toml",
    "xtask/src/build",
    "xtask/src/mode.rs",
];

/// A finished module.
pub(super) struct Module {
    /// The wasm itself.
    pub(super) wasm: Vec<u8>,
    /// Its file.
    pub(super) path: PathBuf,
    /// The JavaScript module that connects it.
    pub(super) glue: PathBuf,
}

/// All modules of the release, in the order of [`Part::ALL`].
pub(super) struct Modules(Vec<Module>);

impl Modules {
    /// Builds each.
    pub(super) fn build(builder: &Builder<'_>) -> Result<Self> {
        Part::ALL.into_iter().map(|part| build(builder, part)).collect::<Result<_>>().map(Self)
    }

    /// One of them.
    pub(super) fn of(&self, part: Part) -> &Module {
        &self.0[part as usize]
    }
}

/// Builds a module, unless it was built from the sources as they are.
pub(super) fn build(builder: &Builder<'_>, part: Part) -> Result<Module> {
    let folder = format!("{}-{}", builder.mode.as_str(), part.as_str());
    let out = builder.project.target().join("xtask").join("wasm").join(folder);
    let record = out.join("digest");
    let digest = digest_of(builder.project.root(), &INPUTS)?;
    if fs::read_to_string(&record).is_ok_and(|recorded| recorded == digest) {
        return Module::read(&out);
    }
    if out.exists() {
        fs::remove_dir_all(&out).with_context(|| out.display().to_string())?;
    }
    let compiled = compile::compile(builder, part)?;
    bindings::write(builder.mode, &compiled, &out)?;
    if builder.mode == Mode::Release {
        let Module { path, glue, .. } = Module::read(&out)?;
        if part.has_yew() {
            stubs::put_in(&path)?;
        }
        let names = optimise::optimise(builder, &path)?;
        let text = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
        let mut text = names.apply(&text);
        if part.has_yew() {
            text = bindings::without_finalization(&bindings::with_one_global(&text)?)?;
        }
        fs::write(&glue, text).with_context(|| glue.display().to_string())?;
    }
    fs::write(&record, digest).with_context(|| record.display().to_string())?;
    Module::read(&out)
}

impl Module {
    fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("plan_compare_bg.wasm");
        let wasm = fs::read(&path).with_context(|| path.display().to_string())?;
        Ok(Self { wasm, path, glue: folder.join("plan_compare.js") })
    }
}
