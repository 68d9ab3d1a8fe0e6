//! What the Rust toolchain must have beyond its default parts.

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

/// The wasm target.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target and the components that are missing.
pub(crate) fn ensure(shell: &Shell, components: &[&str]) -> Result<()> {
    let targets = cmd!(shell, "rustup target list --installed")
        .quiet()
        .read()
        .context("rustup is needed to add the wasm target (https://rustup.rs)")?;
    if !targets.lines().any(|line| line.trim() == WASM) {
        println!("Adding the Rust target {WASM}; this takes a few seconds.");
        cmd!(shell, "rustup target add {WASM}").run()?;
    }
    let installed = cmd!(shell, "rustup component list --installed").quiet().read()?;
    for component in components.iter().filter(|name| !has(&installed, name)) {
        println!("Adding the Rust component {component}; this takes a few seconds.");
        cmd!(shell, "rustup component add {component}").run()?;
    }
    Ok(())
}

/// Whether a component is in rustup's list, where its name may be followed by a host triple.
fn has(installed: &str, component: &str) -> bool {
    installed.lines().any(|line| {
        line.trim().strip_prefix(component).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn components_are_found_with_and_without_a_host() {
        let list = "cargo-x86_64-unknown-linux-gnu\nrust-src\nclippy-aarch64-apple-darwin\n";
        assert!(has(list, "rust-src"));
        assert!(has(list, "clippy"));
        assert!(!has(list, "rustfmt"));
    }
}
