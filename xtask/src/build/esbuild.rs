//! Scripts and style sheets bundled and minified, by esbuild.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xshell::cmd;

use super::Builder;
use crate::mode::Mode;
use crate::tools::ESBUILD;

/// Code of the glue that is never needed here: the element removes every widget, only the loader calls the glue, and
/// all supported browsers have `globalThis`.
const UNUSED: [&str; 7] = [
    "--define:FinalizationRegistry=undefined",
    "--define:Request=undefined",
    "--define:Symbol.dispose=undefined",
    "--define:global=undefined",
    "--define:self=globalThis",
    "--define:window=globalThis",
    "--pure:console.warn",
];

/// The module `entry` with everything that it imports, as one file.
pub(super) fn bundle<O: AsRef<std::ffi::OsStr>>(
    builder: &Builder<'_>,
    options: &[O],
    entry: &str,
) -> Result<String> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let minify = minify(builder.mode);
    let text = cmd!(
        builder.shell,
        "{esbuild} --bundle --format=esm --charset=utf8 --log-level=warning
            {minify...} {UNUSED...} {options...}"
    )
    .stdin(entry)
    .quiet()
    .read()?;
    ensure!(!text.is_empty(), "{entry}: esbuild made nothing of it");
    Ok(text)
}

/// A module that gives what a script exports, its default apart.
pub(super) fn exporting(source: &Path) -> Result<String> {
    Ok(format!("export * from {:?}", path(source)?))
}

/// A path as text for esbuild, which reads slashes everywhere.
pub(super) fn path(path: &Path) -> Result<String> {
    let text = path.to_str().with_context(|| format!("{}: expected a path in Unicode", path.display()))?;
    Ok(text.replace('\\', "/"))
}

/// A minified style sheet.
pub(super) fn minified_css(builder: &Builder<'_>, css: &str) -> Result<String> {
    let esbuild = builder.tools.program(&ESBUILD)?;
    let css = cmd!(builder.shell, "{esbuild} --loader=css --log-level=warning --minify")
        .stdin(css)
        .quiet()
        .read()?;
    Ok(css.trim().to_owned())
}

pub(super) fn minify(mode: Mode) -> &'static [&'static str] {
    match mode {
        Mode::Release => &["--minify"],
        Mode::Dev => &[],
    }
}

/// An esbuild option that replaces a name with a URL relative to the script.
pub(super) fn define(name: &str, path: &str) -> String {
    literal(name, &format!("./{path}").into())
}

/// Has esbuild put a value in place of a name.
pub(super) fn literal(name: &str, value: &Value) -> String {
    format!("--define:{name}={value}")
}

#[cfg(test)]
mod tests {
    use super::define;

    #[test]
    fn urls_are_json_strings_relative_to_the_script() {
        assert_eq!(define("WASM_URL", "assets/a.wasm"), r#"--define:WASM_URL="./assets/a.wasm""#);
    }
}
