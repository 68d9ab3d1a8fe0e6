//! Scripts of others that the tests put our frame beside, each pinned to one version.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use xshell::Shell;

use crate::install;
use crate::project::Project;

/// What newsrooms' pages run to give frames their height, from npm.
const PARENTS: [&str; 4] =
    ["@newswire/frames@1.0.0", "@open-iframe-resizer/core@2.1.0", "iframe-resizer@4.3.11", "pym.js@1.3.2"];

/// The folder of the libraries, a folder a package; they are installed if they are missing.
pub(crate) fn ensure(project: &Project, shell: &Shell) -> Result<PathBuf> {
    let folder = project.tools().join(folder_name(&PARENTS));
    if !folder.is_dir() {
        println!(
            "Installing {}, to test the frame's height with; this takes a few seconds and is done once.",
            PARENTS.join(", ")
        );
        let packages = PARENTS.map(str::to_owned);
        install::whole(&folder, |partial| install::from_npm(shell, &packages, partial))
            .context("the libraries of the tests could not be installed")?;
    }
    Ok(folder.join("node_modules"))
}

/// A name that changes with every version.
fn folder_name(packages: &[&str]) -> String {
    let hash = Sha256::digest(packages.join(" "));
    format!("libraries-{:08x}", u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]))
}

#[cfg(test)]
mod tests {
    use super::folder_name;

    #[test]
    fn another_version_is_another_folder() {
        assert_eq!(folder_name(&["a@1", "b@2"]), folder_name(&["a@1", "b@2"]));
        assert_ne!(folder_name(&["a@1", "b@2"]), folder_name(&["a@1", "b@3"]));
    }
}
