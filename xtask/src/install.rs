//! Installs tools and libraries into folders of their own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::digest;
use crate::project::Project;
use crate::search_path::find_on_path;
use crate::tool::{Source, Tool};

/// Installs the tool into `folder` and gives the path of its program.
pub(crate) fn tool(project: &Project, tool: &Tool, folder: &Path) -> Result<PathBuf> {
    let Tool { name, version, .. } = tool;
    let shell = &project.shell(None)?;
    println!("Installing {name} {version}, {}; this takes {} and is done once.", tool.purpose, tool.takes);
    complete(folder, |partial| {
        match tool.source {
            Source::Cargo => from_cargo(shell, tool, partial),
            Source::Npm => from_npm(shell, &project.root().join("xtask/npm").join(name), partial),
        }
        .with_context(|| format!("{name} {version} could not be installed"))
    })?;
    tool.program_in(folder).with_context(|| {
        format!("{name} {version} was installed into {} without its program", folder.display())
    })
}

/// Has a folder filled by `install`, in a folder beside it that is renamed when it is complete: an
/// interrupted installation is never taken for a whole one.
pub(crate) fn complete(folder: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let partial = folder.with_file_name(format!("partial-{name}"));
    for leftover in [partial.as_path(), folder] {
        if leftover.exists() {
            fs::remove_dir_all(leftover)
                .with_context(|| format!("{}: cannot be removed", leftover.display()))?;
        }
    }
    fs::create_dir_all(&partial).with_context(|| format!("{}: cannot be made", partial.display()))?;
    install(&partial)?;
    fs::rename(&partial, folder).with_context(|| format!("{}: cannot be renamed", partial.display()))
}

fn from_cargo(shell: &Shell, tool: &Tool, folder: &Path) -> Result<()> {
    let package = format!("{}@{}", tool.name, tool.version);
    // These programs run for seconds: compiling them quickly matters more than their speed.
    // A target folder of our own would be rebuilt by each of them in turn.
    cmd!(shell, "cargo install --locked --root {folder} {package}")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
        .env_remove("CARGO_TARGET_DIR")
        .run()?;
    Ok(())
}

/// Installs the npm packages that are `listed` in a folder, with their hashes, into another one.
fn from_npm(shell: &Shell, listed: &Path, folder: &Path) -> Result<()> {
    for name in ["package.json", "package-lock.json"] {
        let source = listed.join(name);
        fs::copy(&source, folder.join(name)).with_context(|| source.display().to_string())?;
    }
    let npm = npm()?;
    cmd!(shell, "{npm} ci --no-audit --no-fund --loglevel=error --prefix {folder}").run()?;
    Ok(())
}

/// The folder of the npm packages that are `listed` in a folder with their hashes; they are installed if they are
/// missing.
pub(crate) fn locked(project: &Project, name: &str, listed: &Path) -> Result<PathBuf> {
    let lock = listed.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| lock.display().to_string())?;
    let folder = format!("{name}-{}", digest::short(&lock));
    let what = format!("the packages of {}; this takes a minute", listed.display());
    packages(project, &folder, &what, |shell, partial| from_npm(shell, listed, partial))
}

/// The `node_modules` of a folder of `.tools/`; if there is no such folder, says `what` is installed and has it
/// filled.
pub(crate) fn packages(
    project: &Project,
    folder: &str,
    what: &str,
    fill: impl FnOnce(&Shell, &Path) -> Result<()>,
) -> Result<PathBuf> {
    let folder = project.tools().join(folder);
    if !folder.is_dir() {
        println!("Installing {what} and is done once.");
        let shell = project.shell(None)?;
        complete(&folder, |partial| fill(&shell, partial))
            .with_context(|| format!("{} could not be installed", folder.display()))?;
    }
    Ok(folder.join("node_modules"))
}

/// Unpacks npm packages, each named with its version and its hash, into the `node_modules` of a folder: their
/// own files alone. What they would need to run can be many times as large.
pub(crate) fn unpacked(shell: &Shell, packages: &[(&str, &str)], folder: &Path) -> Result<()> {
    let npm = npm()?;
    let named: Vec<&str> = packages.iter().map(|(package, _)| *package).collect();
    let packed =
        cmd!(shell, "{npm} pack --json --loglevel=error --pack-destination {folder} {named...}").quiet();
    let packed: Value = serde_json::from_str(&packed.read()?).context("npm pack: expected a list as JSON")?;
    for (package, expected) in packages {
        let made = packed.as_array().into_iter().flatten().find(|made| made["id"] == **package);
        let found = made.and_then(|made| made["integrity"].as_str()).unwrap_or("none");
        ensure!(found == *expected, "{package}: found the hash {found}, expected {expected}");
        let (name, version) = package.rsplit_once('@').context("expected a package with its version")?;
        let archive = folder.join(archive_name(name, version));
        let target = folder.join("node_modules").join(name);
        fs::create_dir_all(&target).with_context(|| format!("{}: cannot be made", target.display()))?;
        cmd!(shell, "tar -xzf {archive} -C {target} --strip-components=1").run()?;
        fs::remove_file(&archive).with_context(|| format!("{}: cannot be removed", archive.display()))?;
    }
    Ok(())
}

/// The name of the file that `npm pack` makes.
fn archive_name(name: &str, version: &str) -> String {
    format!("{}-{version}.tgz", name.trim_start_matches('@').replace('/', "-"))
}

fn npm() -> Result<PathBuf> {
    find_on_path(&["npm"])
        .context("npm was not found on the PATH, expected Node.js 20 or newer (https://nodejs.org)")
}
