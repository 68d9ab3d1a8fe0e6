//! Where things are in the checkout.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::Shell;

/// The checkout and the folders the helper works in.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the checkout this helper belongs to.
    pub(crate) fn find() -> Result<Self> {
        // Cargo says at run time where the package is; a binary started without Cargo falls
        // back on where it was compiled.
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .filter(|folder| folder.ends_with("xtask"))
            .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = xtask
            .parent()
            .with_context(|| format!("{}: expected a folder inside the checkout", xtask.display()))?;
        Ok(Self { root: root.into() })
    }

    /// The top of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's build folder, also for everything intermediate of our own.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The release, ready to be copied to a server.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Every view at every width, for developers and for the browser tests.
    pub(crate) fn gallery(&self) -> PathBuf {
        self.target().join("gallery")
    }

    /// The npm package, ready to be published.
    pub(crate) fn npm(&self) -> PathBuf {
        self.target().join("npm")
    }

    /// Where Trunk builds to (`Trunk.toml` says the same).
    pub(crate) fn trunk_dist(&self) -> PathBuf {
        self.target().join("trunk-dist")
    }

    /// Where wasm-pack builds to.
    pub(crate) fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// Where tools are installed that were not found on the machine.
    pub(crate) fn tools(&self) -> PathBuf {
        env::var_os("PLAN_COMPARE_TOOLS")
            .filter(|folder| !folder.is_empty())
            .map_or_else(|| self.root.join(".tools"), PathBuf::from)
    }

    /// A shell that works at the top of the checkout, with `search_path` as its `PATH` if given.
    pub(crate) fn shell(&self, search_path: Option<&OsString>) -> Result<Shell> {
        let shell = Shell::new().context("the working folder cannot be read")?;
        shell.change_dir(&self.root);
        if let Some(path) = search_path {
            shell.set_var("PATH", path);
        }
        Ok(shell)
    }
}
