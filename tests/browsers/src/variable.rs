//! What `cargo xtask test` tells the tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// The release.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn dist() -> Result<PathBuf> {
    path("PLAN_COMPARE_DIST")
}

/// The gallery: every view at every width.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn gallery() -> Result<PathBuf> {
    path("PLAN_COMPARE_GALLERY")
}

/// What Trunk has built.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn trunk_dist() -> Result<PathBuf> {
    path("PLAN_COMPARE_TRUNK")
}

/// What wasm-pack has built.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn pkg() -> Result<PathBuf> {
    path("PLAN_COMPARE_PKG")
}

/// The scripts of others, a folder a package of npm.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn libraries() -> Result<PathBuf> {
    path("PLAN_COMPARE_LIBRARIES")
}

/// The style sheets of others, a folder a package of npm.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn sheets() -> Result<PathBuf> {
    path("PLAN_COMPARE_SHEETS")
}

/// The frameworks of others' applications, a folder a package of npm.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn frameworks() -> Result<PathBuf> {
    path("PLAN_COMPARE_FRAMEWORKS")
}

/// The programs of others that take articles out of pages, a folder a package of npm.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn readers() -> Result<PathBuf> {
    path("PLAN_COMPARE_READERS")
}

/// The programs of others that find barriers in pages, a folder a package of npm.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn checkers() -> Result<PathBuf> {
    path("PLAN_COMPARE_CHECKERS")
}

/// The npm package.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn npm() -> Result<PathBuf> {
    path("PLAN_COMPARE_NPM")
}

/// The program esbuild.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn esbuild() -> Result<PathBuf> {
    path("PLAN_COMPARE_ESBUILD")
}

/// The program Vite.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn vite() -> Result<PathBuf> {
    path("PLAN_COMPARE_VITE")
}

/// The compiler of TypeScript.
///
/// # Errors
///
/// When the tests were not started by `cargo xtask test`.
pub fn tsc() -> Result<PathBuf> {
    path("PLAN_COMPARE_TSC")
}

/// The path in a variable.
pub(crate) fn path(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).with_context(|| {
        format!("{variable} is not set, expected the tests to be run by `cargo xtask test`")
    })?;
    Ok(path.into())
}
