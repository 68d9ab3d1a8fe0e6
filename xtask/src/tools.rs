//! The tools of this project.

use crate::tool::{Source, Tool};

/// Runs the wasm tests, and serves Trunk and wasm-pack. (The build itself uses it as a library.)
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.129",
    reports: Some("0.2.129"),
    binary: "wasm-bindgen",
    source: Source::Cargo,
    purpose: "to run the wasm tests, and for Trunk and wasm-pack",
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

/// Checks the types of the scripts and of the package.
pub(crate) const TYPESCRIPT: Tool = Tool {
    name: "typescript",
    version: "5.9.3",
    reports: Some("5.9.3"),
    binary: "tsc",
    source: Source::Npm,
    purpose: "to check the types of scripts",
    takes: "a few seconds",
};

/// Formats and lints the scripts.
pub(crate) const BIOME: Tool = Tool {
    name: "biome",
    version: "2.6.8",
    reports: Some("2.6.8"),
    binary: "biome",
    source: Source::Npm,
    purpose: "to lint the scripts",
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use std::fs;

    use serde_json::Value;

    use super::{BINARYEN, BIOME, ESBUILD, GECKODRIVER, TYPESCRIPT, VITE, WASM_BINDGEN};

    #[test]
    fn every_version_has_its_own_folder() {
        let folder = BINARYEN.folder(Path::new("tools"));
        assert_eq!(folder, Path::new("tools/binaryen-132.0.0"));
    }

    #[test]
    fn what_comes_from_npm_is_pinned_with_its_hashes() {
        for tool in [BINARYEN, BIOME, ESBUILD, TYPESCRIPT, VITE] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("npm").join(tool.name);
            let read = |name: &str| -> Value {
                let text = fs::read_to_string(folder.join(name)).expect("a file");
                serde_json::from_str(&text).expect("JSON")
            };
            let wanted = read("package.json")["dependencies"].as_object().expect("dependencies").clone();
            assert_eq!(wanted.values().collect::<Vec<_>>(), [tool.version], "{}", tool.name);
            let locked = read("package-lock.json")["packages"].as_object().expect("packages").clone();
            let without =
                locked.iter().filter(|(name, package)| !name.is_empty() && package["integrity"].is_null());
            assert_eq!(without.count(), 0, "{}: packages without a hash", tool.name);
        }
    }

    #[test]
    fn what_makes_bytes_is_pinned_and_drivers_are_not() {
        assert!(WASM_BINDGEN.reports.is_some());
        assert!(GECKODRIVER.reports.is_none());
    }
}
