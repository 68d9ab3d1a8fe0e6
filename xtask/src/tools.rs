//! The tools the builds and tests need, each pinned to one version.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::install;
use crate::project::Project;

/// Where a tool is installed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// `cargo install`.
    Cargo,
    /// `npm install`.
    Npm,
}

/// A tool at the version this project was made with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tool {
    /// The package's name in its registry.
    pub(crate) name: &'static str,
    /// The version that is installed.
    pub(crate) version: &'static str,
    /// The version one found on the `PATH` must report; `None` accepts any.
    reports: Option<&'static str>,
    /// The program looked for.
    binary: &'static str,
    /// Where it comes from.
    pub(crate) source: Source,
    /// What it is needed for, for the line printed before it is installed.
    pub(crate) purpose: &'static str,
    /// Roughly how long the installation takes.
    pub(crate) takes: &'static str,
}

/// Makes the JavaScript side of a wasm module, and runs the wasm tests.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.129",
    reports: Some("0.2.129"),
    binary: "wasm-bindgen",
    source: Source::Cargo,
    purpose: "to connect the wasm module with JavaScript",
    takes: "1 to 3 minutes",
};

/// Has `wasm-opt`, which makes wasm smaller.
pub(crate) const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: "132.0.0",
    reports: Some("132"),
    binary: "wasm-opt",
    source: Source::Npm,
    purpose: "to make the wasm module small",
    takes: "half a minute",
};

/// Bundles and minifies scripts and style sheets.
pub(crate) const ESBUILD: Tool = Tool {
    name: "esbuild",
    version: "0.25.11",
    reports: Some("0.25.11"),
    binary: "esbuild",
    source: Source::Npm,
    purpose: "to bundle and minify scripts and style sheets",
    takes: "a few seconds",
};

/// The other way to build the demo page.
pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    reports: Some("0.21.14"),
    binary: "trunk",
    source: Source::Cargo,
    purpose: "to test that `trunk build` works",
    takes: "3 to 10 minutes",
};

/// Builds the npm package.
pub(crate) const WASM_PACK: Tool = Tool {
    name: "wasm-pack",
    version: "0.15.1",
    reports: Some("0.15.1"),
    binary: "wasm-pack",
    source: Source::Cargo,
    purpose: "to test that `wasm-pack build` works",
    takes: "1 to 4 minutes",
};

/// What many pages are bundled with, to test that the package goes through it.
pub(crate) const VITE: Tool = Tool {
    name: "vite",
    version: "8.3.8",
    reports: Some("8.3.8"),
    binary: "vite",
    source: Source::Npm,
    purpose: "to test that the npm package works in it",
    takes: "a few seconds",
};

/// Checks the package's types.
pub(crate) const TYPESCRIPT: Tool = Tool {
    name: "typescript",
    version: "5.9.3",
    reports: Some("5.9.3"),
    binary: "tsc",
    source: Source::Npm,
    purpose: "to test the types of the npm package",
    takes: "a few seconds",
};

/// Drives Firefox.
pub(crate) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.36.0",
    reports: None,
    binary: "geckodriver",
    source: Source::Cargo,
    purpose: "to run the tests in Firefox",
    takes: "1 to 3 minutes",
};

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
    fn on_path(&self, shell: &Shell) -> Option<PathBuf> {
        let path = find_on_path(&[self.binary])?;
        let Some(wanted) = self.reports else {
            return Some(path);
        };
        let said = cmd!(shell, "{path} --version").quiet().ignore_stderr().read().ok()?;
        (version_in(&said) == Some(wanted)).then_some(path)
    }
}

/// Tools that are there, each with the path of its program.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    programs: Vec<(&'static str, PathBuf)>,
}

impl Toolbox {
    /// Finds the tools, and installs those that are missing.
    pub(crate) fn with(project: &Project, tools: &[Tool]) -> Result<Self> {
        let shell = project.shell(None)?;
        let mut programs = Vec::new();
        for tool in tools {
            let folder = tool.folder(&project.tools());
            let program = match tool.on_path(&shell).or_else(|| tool.program_in(&folder)) {
                Some(program) => program,
                None => install::tool(&shell, tool, &folder)?,
            };
            programs.push((tool.name, program));
        }
        Ok(Self { programs })
    }

    /// The path of a tool's program.
    pub(crate) fn program(&self, tool: &Tool) -> Result<&Path> {
        self.programs
            .iter()
            .find(|(name, _)| *name == tool.name)
            .map(|(_, path)| path.as_path())
            .with_context(|| format!("{}: not among the tools that were set up", tool.name))
    }

    /// A program that is installed together with a tool.
    pub(crate) fn companion(&self, tool: &Tool, name: &str) -> Result<PathBuf> {
        let path = self.program(tool)?.with_file_name(name.to_owned() + env::consts::EXE_SUFFIX);
        anyhow::ensure!(path.is_file(), "{}: not found, expected beside {}", path.display(), tool.binary);
        Ok(path)
    }

    /// The `PATH` of this process with the tools' folders before it.
    pub(crate) fn search_path(&self) -> Result<OsString> {
        let own = self.programs.iter().filter_map(|(_, path)| path.parent());
        let before = env::var_os("PATH").unwrap_or_default();
        let all = own.map(PathBuf::from).chain(env::split_paths(&before));
        env::join_paths(all).context("a tool's folder has a name that cannot be in PATH")
    }
}

/// The first of the programs that is on the `PATH`.
pub(crate) fn find_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        let file = (*name).to_owned() + env::consts::EXE_SUFFIX;
        env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
    })
}

/// The first word of a program's `--version` answer that is a version number.
fn version_in(said: &str) -> Option<&str> {
    said.split(|c: char| c.is_whitespace() || c == '/')
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{BINARYEN, GECKODRIVER, WASM_BINDGEN, version_in};

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

    #[test]
    fn every_version_has_its_own_folder() {
        let folder = BINARYEN.folder(Path::new("tools"));
        assert_eq!(folder, Path::new("tools/binaryen-132.0.0"));
    }

    #[test]
    fn what_makes_bytes_is_pinned_and_drivers_are_not() {
        assert!(WASM_BINDGEN.reports.is_some());
        assert!(GECKODRIVER.reports.is_none());
    }
}
