//! A tool that builds or tests need, pinned to one version.

use std::env;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::search_path::find_on_path;

/// Where a tool is installed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// `cargo install`.
    Cargo,
    /// `npm ci`, from a list with hashes: `xtask/npm/`.
    Npm,
}

/// A tool at the version this project was made with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tool {
    /// Its name: of the package that `cargo install` installs, or of its folder in `xtask/npm/`.
    pub(crate) name: &'static str,
    /// The version that is installed.
    pub(crate) version: &'static str,
    /// The version one found on the `PATH` must report; `None` accepts any.
    pub(crate) reports: Option<&'static str>,
    /// The program looked for.
    pub(crate) binary: &'static str,
    /// Where it comes from.
    pub(crate) source: Source,
    /// What it is needed for, for the line printed before it is installed.
    pub(crate) purpose: &'static str,
    /// Roughly how long the installation takes.
    pub(crate) takes: &'static str,
}

impl Tool {
    /// The folder of this tool among the installed ones.
    pub(crate) fn folder(&self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.name, self.version))
    }

    /// The folder of the programs inside the tool's own folder.
    pub(crate) fn programs(&self) -> &'static str {
        match self.source {
            Source::Cargo => "bin",
            Source::Npm => "node_modules/.bin",
        }
    }

    /// The tool's program below `folder`, if it is there.
    pub(crate) fn program_in(&self, folder: &Path) -> Option<PathBuf> {
        let program = self.binary.to_owned() + env::consts::EXE_SUFFIX;
        Some(folder.join(self.programs()).join(program)).filter(|path| path.is_file())
    }

    /// The program on the `PATH`, if there is one and its version fits.
    pub(crate) fn on_path(&self, shell: &Shell) -> Option<PathBuf> {
        let path = find_on_path(&[self.binary])?;
        let Some(wanted) = self.reports else {
            return Some(path);
        };
        let answer = cmd!(shell, "{path} --version").quiet().ignore_stderr().read().ok()?;
        (version_in(&answer) == Some(wanted)).then_some(path)
    }
}

/// The first word of a program's `--version` answer that is a version number.
fn version_in(answer: &str) -> Option<&str> {
    answer
        .split(|c: char| c.is_whitespace() || c == '/')
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn versions_are_read_from_what_programs_say() {
        assert_eq!(version_in("wasm-bindgen 0.2.129"), Some("0.2.129"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(version_in("0.25.11\n"), Some("0.25.11"));
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version_in("vite/8.3.8 linux-x64 node-v20.20.2"), Some("8.3.8"));
        assert_eq!(version_in("v20.20.2"), Some("20.20.2"));
        assert_eq!(version_in("no number at all"), None);
    }
}
