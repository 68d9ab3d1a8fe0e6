//! Whether `dist/` is what the sources say.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::digest::digest_of;
use crate::mode::Mode;
use crate::project::Project;

/// Everything a build is made of; this helper itself included.
const INPUTS: [&str; 12] = [
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "rust-toolchain.toml",
    "index.html",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "data",
    "npm",
    "src",
    "www",
    "xtask",
];

/// Whether `dist/`, the gallery and the package were built from the sources as they are, with at least
/// the care asked for.
pub(crate) fn is_fresh(project: &Project, wanted: Mode) -> Result<bool> {
    let built = [
        project.dist().join("index.html"),
        project.gallery().join("index.html"),
        project.npm().join("package.json"),
    ];
    if !built.iter().all(|file| file.is_file()) {
        return Ok(false);
    }
    let Ok(recorded) = fs::read_to_string(record_path(project)) else {
        return Ok(false);
    };
    let digest = digest(project)?;
    let release = recorded == line(Mode::Release, &digest);
    Ok(release || wanted == Mode::Dev && recorded == line(Mode::Dev, &digest))
}

/// Notes what `dist/` was built from.
pub(crate) fn record(project: &Project, mode: Mode, digest: &str) -> Result<()> {
    let path = record_path(project);
    let named = || path.display().to_string();
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(named)?;
    }
    fs::write(&path, line(mode, digest)).with_context(named)
}

/// A digest of the names and contents of all inputs.
pub(crate) fn digest(project: &Project) -> Result<String> {
    digest_of(project.root(), &INPUTS)
}

fn record_path(project: &Project) -> PathBuf {
    project.target().join("xtask").join("dist.digest")
}

fn line(mode: Mode, digest: &str) -> String {
    format!("{} {digest}\n", mode.as_str())
}
