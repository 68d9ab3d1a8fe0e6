//! The steps of `cargo xtask test`.

use clap::ValueEnum;

use crate::tool::Tool;
use crate::tools::{BINARYEN, BIOME, ESBUILD, GECKODRIVER, TRUNK, TYPESCRIPT, VITE, WASM_BINDGEN, WASM_PACK};

/// One step, in the order they are run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Step {
    /// Formatting and lints, for this machine and for wasm.
    Lint,
    /// The tests that need no browser.
    Native,
    /// The wasm tests, in headless Chromium.
    Wasm,
    /// The release, with its budgets.
    Build,
    /// `trunk build --release`.
    Trunk,
    /// `wasm-pack build --target web`.
    Pack,
    /// The finished builds, in three browsers.
    Browsers,
}

impl Step {
    /// What is printed above the step.
    pub(crate) fn heading(self) -> &'static str {
        match self {
            Self::Lint => "lint: formatting and lints",
            Self::Native => "native: tests that need no browser",
            Self::Wasm => "wasm: tests in headless Chromium",
            Self::Build => "build: the release and its budgets",
            Self::Trunk => "trunk: `trunk build --release`",
            Self::Pack => "pack: `wasm-pack build --target web`",
            Self::Browsers => "browsers: the builds in Chromium, Firefox and WebKit",
        }
    }

    /// The name it is asked for by.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// The tools it needs beyond those the build finds for itself.
    pub(crate) fn tools(self) -> &'static [Tool] {
        match self {
            Self::Lint => &[BIOME, TYPESCRIPT],
            Self::Native | Self::Build => &[],
            Self::Wasm => &[WASM_BINDGEN],
            Self::Trunk => &[WASM_BINDGEN, BINARYEN, TRUNK],
            Self::Pack => &[WASM_BINDGEN, BINARYEN, WASM_PACK],
            Self::Browsers => &[GECKODRIVER, ESBUILD, VITE, TYPESCRIPT],
        }
    }

    /// Whether it runs in a browser.
    pub(crate) fn needs_browsers(self) -> bool {
        matches!(self, Self::Wasm | Self::Browsers)
    }

    /// The Rust components it needs.
    pub(crate) fn components(self) -> &'static [&'static str] {
        match self {
            Self::Lint => &["rustfmt", "clippy"],
            Self::Build => &["rust-src"],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;

    use super::Step;

    #[test]
    fn a_heading_starts_with_the_name() {
        for step in Step::value_variants() {
            assert!(step.heading().starts_with(&step.name()), "{step:?}");
        }
    }
}
