//! Whether `dist/` is what the sources say.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

use crate::build::Mode;
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

fn digest_of(root: &Path, inputs: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for input in inputs {
        let path = root.join(input);
        if !path.exists() {
            continue;
        }
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry?;
            if !entry.file_type().is_file() {
                continue;
            }
            let content = fs::read(entry.path()).with_context(|| entry.path().display().to_string())?;
            let name = entry.path().strip_prefix(root)?.to_string_lossy().into_owned();
            // Lengths keep the end of one part from being taken for the start of the next.
            hash.update(name.len().to_le_bytes());
            hash.update(name.as_bytes());
            hash.update(content.len().to_le_bytes());
            hash.update(&content);
        }
    }
    Ok(BASE64_STANDARD.encode(hash.finalize()))
}

fn record_path(project: &Project) -> PathBuf {
    project.target().join("xtask").join("dist.digest")
}

fn line(mode: Mode, digest: &str) -> String {
    let mode = match mode {
        Mode::Release => "release",
        Mode::Dev => "dev",
    };
    format!("{mode} {digest}\n")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::digest_of;

    #[test]
    fn the_digest_follows_names_and_contents() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let digest = || digest_of(dir.path(), &["src", "none"]).expect("a digest");
        fs::create_dir(dir.path().join("src")).expect("a folder");
        fs::write(dir.path().join("src/a"), "1").expect("a file");
        let first = digest();
        assert_eq!(digest(), first);
        fs::write(dir.path().join("src/a"), "2").expect("a file");
        let second = digest();
        assert_ne!(second, first);
        fs::rename(dir.path().join("src/a"), dir.path().join("src/b")).expect("a rename");
        assert_ne!(digest(), second);
    }
}
