//! Packages of npm that are no programs, each pinned to one version.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::digest;
use crate::install;
use crate::project::Project;

/// Packages that are installed together.
pub(crate) struct Libraries {
    /// Each with its version, and the hash of its archive.
    packages: &'static [(&'static str, &'static str)],
    /// What they are needed for, for the line printed before they are installed.
    purpose: &'static str,
}

/// What newsrooms' pages run to give frames their height.
pub(crate) const PARENTS: Libraries = Libraries {
    packages: &[
        (
            "@newswire/frames@1.0.0",
            "sha512-uEU3Gq5xlxbW03kViKvn9umj6ZBfB/CaMyS1I78xPI22ne1mCVSJi5Y9Ehi0/U+YRAqhSuxBB3PsQXsffK2AaA==",
        ),
        (
            "@open-iframe-resizer/core@2.1.0",
            "sha512-FKpcXXMgcdM86m+cF2TqU6cG05IQ6PEuTSvJfab5we78A4cXjdpb5MofdcCPz4f4hUr+zZyb3pUzZ834YVxtLg==",
        ),
        (
            "iframe-resizer@4.3.11",
            "sha512-5QtnsmfH11GDsuC7Gxd/eNzojudX3346Gb0E+Ku8ln8AtfSq+cWCZtnhCrthrtE7f1CI2/kwHkZ9G4sFYzHP7A==",
        ),
        (
            "pym.js@1.3.2",
            "sha512-/fFzHFB4BTsJQP5id0wzUdYsDT4VPkfAxk+uENBE9/aP6YbvhAEpcuJHdjxqisqfXOCrcz7duTK1fbtF2rz8RQ==",
        ),
    ],
    purpose: "to test the frame's height with",
};

/// Style sheets of pages that the element may stand in.
pub(crate) const SHEETS: Libraries = Libraries {
    packages: &[
        (
            "@wordpress/block-library@11.1.0",
            "sha512-QSg0uK/aWwaaZJiC625cVdh5R2GKkwwIL23VQaAMV+EHfOA4LzdwpZH4wo0o5NgS/pQN7KMJq6wz50F+dav98Q==",
        ),
        (
            "bootstrap@5.3.9",
            "sha512-20cU0rcfw8WdxtVbmfU+xT2EjvVTw9Ror/h1Qvd7DXCujRg8OO9mdBCsmTHdJFf3BuadmBNJtgIuUXsBqSkk/w==",
        ),
        (
            "foundation-sites@6.9.0",
            "sha512-bZpjL6lxuGViy1UU/NuMddyAAJP0YgJYKNh+8ZtDWhQRtiY1yQISxHmgF4V8EFx7DWHDTdZC1fwFysnMAYkdQg==",
        ),
        (
            "normalize.css@8.0.1",
            "sha512-qizSNPO93t1YUuUhP22btGOo3chcvDFqFaj2TRybP0DMxkHOCTYwp3n34fel4a31ORXy4m1Xq0Gyqpb5m33qIg==",
        ),
        (
            "tailwindcss@4.3.5",
            "sha512-FcQk9BuffmEHJP2G0XmB2SplU1aLTI7j07Kunk+U74Ny+XiWOtzXz9aujFZ/avntw1e2cOv/3PkgzflQ7gX2vQ==",
        ),
    ],
    purpose: "to test the element in other people's pages with",
};

/// What applications are made with that the element may stand in.
pub(crate) const FRAMEWORKS: Libraries = Libraries {
    packages: &[
        (
            "react@19.3.1",
            "sha512-QNhWdt7nrgVWWQG58QuGsAR3jv3Hbe4mb4vz7w2csnHavciZJgda1CPNaldF6eVxv90ud3jUXpKlHL69gO38yw==",
        ),
        (
            "react-dom@19.3.1",
            "sha512-Y0bARz53lhEC1NMCASs0/j+faB/zqt3R8hpvg1e8+61ZVJ4UL0UdC4cBbXfZMcIuhrfgeILTLe+ZeBCavQPtKQ==",
        ),
        (
            "scheduler@0.28.0",
            "sha512-juorfCmIkIw8tT+p5BXSm6PJjQF/ycEYmKyzURCIt/RaZIhL+PulbQ9Yu2z1HdOJDdqDTlxA1+xKBmHXJsczAw==",
        ),
        (
            "vue@3.5.45",
            "sha512-3cvsib8m9c0vB24+MDKsgcW4+Da4xaBl9Z/5Tbm2pmSIsRPxcil4cdXjXlVsmJ2g64XJo5h+IRd7rsdGT9pZaw==",
        ),
    ],
    purpose: "to test the element in other people's applications with",
};

/// What browsers' reader views, and services that keep articles, take them out of pages with.
pub(crate) const READERS: Libraries = Libraries {
    packages: &[(
        "@mozilla/readability@0.6.0",
        "sha512-juG5VWh4qAivzTAeMzvY9xs9HY5rAcr2E4I7tiSSCokRFi7XIZCAu92ZkSTsIj1OPceCifL3cpfteP3pDT9/QQ==",
    )],
    purpose: "to test what is kept of an article with",
};

/// What finds barriers for those who use the keyboard, or hear the page.
pub(crate) const CHECKERS: Libraries = Libraries {
    packages: &[(
        "axe-core@4.14.1",
        "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
    )],
    purpose: "to test accessibility with",
};

/// The fonts of the static pictures, so that no machine must have them, under the SIL Open Font
/// License: a whole Chinese one, and the one that its Latin letters were taken from, but with quotation
/// marks as narrow as English has them.
pub(crate) const FONTS: Libraries = Libraries {
    packages: &[
        (
            "@expo-google-fonts/noto-sans-sc@0.4.3",
            "sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==",
        ),
        (
            "@expo-google-fonts/source-sans-3@0.4.1",
            "sha512-sxsO4kfxQnVMT6ri/yWiBefkgem6suvc7KWJ4m/kWGTGqxkGouxG7MQsZ8XR6wqasxYZxdWK1gtusMBLSZDiiA==",
        ),
    ],
    purpose: "to draw the static pictures with",
};

impl Libraries {
    /// The folder of the libraries, a folder a package; they are installed if they are missing.
    pub(crate) fn ensure(&self, project: &Project) -> Result<PathBuf> {
        let names: Vec<_> = self.packages.iter().map(|(package, _)| *package).collect();
        let what = format!("{}, {}; this takes up to half a minute", names.join(", "), self.purpose);
        install::packages(project, &folder_name(self.packages), &what, |shell, partial| {
            install::unpacked(shell, self.packages, partial)
        })
        .with_context(|| format!("the libraries {} could not be installed", self.purpose))
    }
}

/// A name that changes with every version.
fn folder_name(packages: &[(&str, &str)]) -> String {
    let listed: Vec<_> =
        packages.iter().map(|(package, integrity)| [package, " ", integrity, " "].concat()).collect();
    format!("libraries-{}", digest::short(listed.concat().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::folder_name;

    #[test]
    fn another_version_is_another_folder() {
        assert_eq!(folder_name(&[("a@1", "x"), ("b@2", "y")]), folder_name(&[("a@1", "x"), ("b@2", "y")]));
        assert_ne!(folder_name(&[("a@1", "x"), ("b@2", "y")]), folder_name(&[("a@1", "x"), ("b@3", "y")]));
        assert_ne!(folder_name(&[("a@1", "x")]), folder_name(&[("a@1", "z")]));
    }
}
