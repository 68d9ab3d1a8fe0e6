//! Packages of npm that are no programs, each pinned to one version.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::install;
use crate::project::Project;

/// Packages that are installed together.
pub(crate) struct Libraries {
    /// Each with its version.
    packages: &'static [&'static str],
    /// What they are needed for, for the line printed before they are installed.
    purpose: &'static str,
}

/// What newsrooms' pages run to give frames their height.
pub(crate) const PARENTS: Libraries = Libraries {
    packages: &[
        "@newswire/frames@1.0.0",
        "@open-iframe-resizer/core@2.1.0",
        "iframe-resizer@4.3.11",
        "pym.js@1.3.2",
    ],
    purpose: "to test the frame's height with",
};

/// What pages are dressed in that the element may stand in.
pub(crate) const SHEETS: Libraries = Libraries {
    packages: &[
        "@wordpress/block-library@11.1.0",
        "bootstrap@5.3.9",
        "foundation-sites@6.9.0",
        "normalize.css@8.0.1",
        "tailwindcss@4.3.5",
    ],
    purpose: "to test the element in other people's pages with",
};

/// What applications are made with that the element may stand in.
pub(crate) const FRAMEWORKS: Libraries = Libraries {
    packages: &["react@19.3.1", "react-dom@19.3.1", "scheduler@0.28.0", "vue@3.5.45"],
    purpose: "to test the element in other people's applications with",
};

/// What browsers' reader views, and services that keep articles, take them out of pages with.
pub(crate) const READERS: Libraries = Libraries {
    packages: &["@mozilla/readability@0.6.0"],
    purpose: "to test what is kept of an article with",
};

/// The fonts of the static pictures, so that no machine must have them, under the SIL Open Font
/// License: a whole Chinese one, and the one that its Latin letters were taken from, but with quotation
/// marks as narrow as English has them.
pub(crate) const FONTS: Libraries = Libraries {
    packages: &["@expo-google-fonts/noto-sans-sc@0.4.3", "@expo-google-fonts/source-sans-3@0.4.1"],
    purpose: "to draw the static pictures with",
};

impl Libraries {
    /// The folder of the libraries, a folder a package; they are installed if they are missing.
    pub(crate) fn ensure(&self, project: &Project) -> Result<PathBuf> {
        let folder = project.tools().join(folder_name(self.packages));
        if !folder.is_dir() {
            println!(
                "Installing {}, {}; this takes up to half a minute and is done once.",
                self.packages.join(", "),
                self.purpose
            );
            let shell = project.shell(None)?;
            install::complete(&folder, |partial| install::unpacked(&shell, self.packages, partial))
                .with_context(|| format!("the libraries {} could not be installed", self.purpose))?;
        }
        Ok(folder.join("node_modules"))
    }
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
