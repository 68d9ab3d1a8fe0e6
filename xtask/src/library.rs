//! Packages that are no programs: files that a build or a test reads.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::install;
use crate::project::Project;

/// A package of npm's registry at the version this project was made with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Library {
    /// The package's name.
    pub(crate) name: &'static str,
    /// The version that is installed.
    pub(crate) version: &'static str,
    /// What it is needed for, for the line printed before it is installed.
    pub(crate) purpose: &'static str,
    /// Roughly how long the installation takes.
    pub(crate) takes: &'static str,
}

/// The font of the static pictures' Chinese, whole: no machine must have it. Under the SIL Open Font
/// License.
pub(crate) const NOTO_SANS_SC: Library = Library {
    name: "@expo-google-fonts/noto-sans-sc",
    version: "0.4.3",
    purpose: "the Chinese font of the static pictures",
    takes: "half a minute",
};

/// The font of the static pictures' English: the one that the Latin letters of the other were taken
/// from, but with quotation marks as narrow as English has them. Under the SIL Open Font License.
pub(crate) const SOURCE_SANS: Library = Library {
    name: "@expo-google-fonts/source-sans-3",
    version: "0.4.1",
    purpose: "the English font of the static pictures",
    takes: "a few seconds",
};

impl Library {
    /// The package's folder; it is installed where it is missing.
    pub(crate) fn folder(&self, project: &Project) -> Result<PathBuf> {
        let Self { name, version, .. } = self;
        // A slash in a package's name is no folder of ours.
        let own = project.tools().join(format!("{}-{version}", name.replace('/', "+")));
        let package = own.join("node_modules").join(name);
        if !package.is_dir() {
            install::library(&project.shell(None)?, self, &own)?;
        }
        ensure!(package.is_dir(), "{}: not found after {name} was installed", package.display());
        Ok(package)
    }
}
