//! The tools that are there for a build or a test.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::install;
use crate::project::Project;
use crate::tool::Tool;

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
                None => install::tool(project, tool, &folder)?,
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
