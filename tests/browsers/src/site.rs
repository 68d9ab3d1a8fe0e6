//! A copy of a build that a test may change.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

/// A folder of its own, removed when this is dropped.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A copy of a build, without its compressed files, which would hide the changes.
    ///
    /// # Errors
    ///
    /// When the build is not there or cannot be copied.
    pub fn copy(build: &Path) -> Result<Self> {
        ensure!(build.is_dir(), "{}: not found, expected a build by `cargo xtask test`", build.display());
        let site = Self::empty()?;
        copy(build, site.path()).with_context(|| build.display().to_string())?;
        Ok(site)
    }

    /// An empty folder.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn empty() -> Result<Self> {
        Ok(Self { folder: tempfile::tempdir().context("a temporary folder cannot be made")? })
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The wasm files.
    ///
    /// # Errors
    ///
    /// When there are none.
    pub fn wasm(&self) -> Result<Vec<PathBuf>> {
        let assets = self.path().join("assets");
        let mut found = Vec::new();
        for entry in fs::read_dir(&assets).with_context(|| assets.display().to_string())? {
            found.push(entry?.path());
        }
        found.retain(|path| path.extension().is_some_and(|extension| extension == "wasm"));
        ensure!(!found.is_empty(), "{}: no wasm in it, expected the module", assets.display());
        Ok(found)
    }

    /// Takes the wasm files away: the module is never found.
    ///
    /// # Errors
    ///
    /// When there are none.
    pub fn remove_wasm(&self) -> Result<()> {
        for path in self.wasm()? {
            fs::remove_file(path)?;
        }
        Ok(())
    }

    /// Changes the text of a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read or written.
    pub fn edit(&self, name: &str, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
        let file = self.path().join(name);
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        self.write(name, &change(&text)?)
    }

    /// Writes a file.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write(&self, name: &str, text: &str) -> Result<()> {
        let file = self.path().join(name);
        fs::write(&file, text).with_context(|| file.display().to_string())
    }

    /// Writes a page that has this in its body and no script.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write_page(&self, name: &str, body: &str) -> Result<()> {
        let head = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>"#;
        self.write(name, &format!("{head}<body>{body}</body></html>"))
    }
}

/// A page without the script that makes it live.
///
/// # Errors
///
/// When there is not exactly one.
pub fn without_loader(page: &str) -> Result<String> {
    const START: &str = r#"<script type="module""#;
    const END: &str = "</script>";
    let parts: Vec<&str> = page.split(START).collect();
    let [before, rest] = parts[..] else {
        anyhow::bail!("found {} module scripts in a page, expected one", parts.len() - 1);
    };
    let (_, after) = rest.split_once(END).context("a script has no end")?;
    Ok(format!("{before}{after}"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else if !entry.path().extension().is_some_and(|extension| extension == "br" || extension == "gz") {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
