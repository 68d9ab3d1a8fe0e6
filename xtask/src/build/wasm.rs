//! The wasm modules with their glue.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::names::Names;
use super::part::Part;
use super::{Builder, bindings, compile, optimise, split, stubs};
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

/// What wasm-bindgen calls a module and its glue, and what we call its chunk.
const WASM: &str = "plan_compare_bg.wasm";
const GLUE: &str = "plan_compare.js";
const CHUNK: &str = "chunk.wasm";

/// A finished module.
pub(super) struct Module {
    /// The wasm itself.
    pub(super) wasm: Vec<u8>,
    /// Its file.
    pub(super) path: PathBuf,
    /// The JavaScript module that connects it.
    pub(super) glue: PathBuf,
    /// Its chunk, if it has one.
    pub(super) chunk: Option<Chunk>,
}

/// A finished chunk of a module.
pub(super) struct Chunk {
    /// The wasm itself.
    pub(super) wasm: Vec<u8>,
    /// Its file.
    pub(super) path: PathBuf,
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
        return Module::read(&out, part);
    }
    if out.exists() {
        fs::remove_dir_all(&out).with_context(|| out.display().to_string())?;
    }
    let mut compiled = compile::compile(builder, part)?;
    let mut chunk = None;
    if part.is_widget() {
        let split = split::split(&compiled, &out)?;
        compiled = split.main;
        chunk = Some(split.chunk);
    } else {
        split::without_relocations(&compiled)?;
    }
    bindings::write(builder.mode, &compiled, &out)?;
    let names = match builder.mode {
        Mode::Release => Some(make_small(builder, part, &out)?),
        Mode::Dev => None,
    };
    if let Some(chunk) = chunk {
        let own = out.join(CHUNK);
        fs::rename(&chunk, &own).with_context(|| chunk.display().to_string())?;
        split::connect(&own, names.as_ref())?;
        if builder.mode == Mode::Release {
            optimise::small(builder, &own)?;
        }
    }
    fs::write(&record, digest).with_context(|| record.display().to_string())?;
    Module::read(&out, part)
}

/// Makes the module in the folder `out` small, and gives the short names that its glue calls it by.
fn make_small(builder: &Builder<'_>, part: Part, out: &Path) -> Result<Names> {
    let [wasm, glue] = [WASM, GLUE].map(|name| out.join(name));
    if part.is_widget() {
        stubs::put_in(&wasm)?;
    }
    optimise::small(builder, &wasm)?;
    let names = optimise::short_names(builder, &wasm)?;
    let text = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    let mut text = names.apply(&text);
    if part.is_widget() {
        text = bindings::without_finalization(&bindings::with_one_global(&text)?)?;
    }
    fs::write(&glue, text).with_context(|| glue.display().to_string())?;
    Ok(names)
}

impl Module {
    fn read(folder: &Path, part: Part) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            let wasm = fs::read(&path).with_context(|| path.display().to_string())?;
            Ok::<_, anyhow::Error>((wasm, path))
        };
        let (wasm, path) = read(WASM)?;
        let chunk =
            part.is_widget().then(|| read(CHUNK).map(|(wasm, path)| Chunk { wasm, path })).transpose()?;
        Ok(Self { wasm, path, glue: folder.join(GLUE), chunk })
    }
}
