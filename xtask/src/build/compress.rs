//! Compressed copies beside the files, and the sizes of both.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use comfy_table::{CellAlignment, Table, presets};
use flate2::{Compression, write::GzEncoder};
use walkdir::WalkDir;

use crate::mode::Mode;

/// The extensions of files that are compressed; pictures are compressed already.
const EXTENSIONS: [&str; 9] = ["html", "js", "css", "wasm", "json", "csv", "svg", "txt", "md"];

/// The size of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    /// Uncompressed.
    pub(super) raw: usize,
    /// With brotli, where it is compressed.
    pub(super) brotli: Option<usize>,
}

/// The sizes of all files of a build, by their path in `dist/`.
#[derive(Debug, Default)]
pub(super) struct Sizes(pub(super) BTreeMap<String, Size>);

/// Compresses the files of a folder; of a quick build, only measures them.
pub(super) fn files(dir: &Path, mode: Mode) -> Result<Sizes> {
    let mut sizes = Sizes::default();
    for entry in WalkDir::new(dir) {
        let entry = entry?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path();
        let content = fs::read(path).with_context(|| path.display().to_string())?;
        let worth_it =
            path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|known| extension == *known));
        let brotli = if worth_it && mode == Mode::Release && !content.is_empty() {
            Some(compress(path, &content).with_context(|| path.display().to_string())?)
        } else {
            None
        };
        let name = path.strip_prefix(dir)?.to_string_lossy().replace('\\', "/");
        let raw = content.len();
        sizes.0.insert(name, Size { raw, brotli });
    }
    Ok(sizes)
}

/// Writes both copies and gives the size of the brotli one.
fn compress(path: &Path, content: &[u8]) -> Result<usize> {
    let brotli = brotli(content, mode(path))?;
    fs::write(beside(path, "br"), &brotli)?;
    let mut gzip = GzEncoder::new(File::create(beside(path, "gz"))?, Compression::best());
    gzip.write_all(content)?;
    gzip.finish()?;
    Ok(brotli.len())
}

/// Brotli's mode for a file: wasm is no text; the mode for fonts, which are binary too, saves 100 bytes.
fn mode(path: &Path) -> BrotliEncoderMode {
    if path.extension().is_some_and(|extension| extension == "wasm") {
        BrotliEncoderMode::BROTLI_MODE_FONT
    } else {
        BrotliEncoderMode::BROTLI_MODE_GENERIC
    }
}

fn brotli(content: &[u8], mode: BrotliEncoderMode) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        mode,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new();
        table.load_preset(presets::ASCII_BORDERS_ONLY_CONDENSED);
        table.set_header(["file in dist/", "bytes", "brotli"]);
        for (name, size) in &self.0 {
            let brotli = size.brotli.map_or_else(|| "–".to_owned(), thousands);
            table.add_row([name.clone(), thousands(size.raw), brotli]);
        }
        for column in [1, 2] {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table.fmt(f)
    }
}

/// A number with commas between its groups of three digits.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Size, files, thousands};
    use crate::mode::Mode;

    #[test]
    fn text_is_compressed_and_pictures_are_not() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let text = "the same words ".repeat(100);
        fs::write(dir.path().join("a.html"), &text).expect("a file");
        fs::write(dir.path().join("a.png"), &text).expect("a file");
        let sizes = files(dir.path(), Mode::Release).expect("sizes");
        let page = sizes.0["a.html"];
        assert_eq!(page.raw, 1_500);
        assert!(page.brotli.is_some_and(|bytes| bytes < 100));
        assert!(dir.path().join("a.html.gz").is_file());
        let brotli = None;
        assert_eq!(sizes.0["a.png"], Size { raw: 1_500, brotli });
        assert!(!dir.path().join("a.png.br").exists());
    }

    #[test]
    fn digits_are_grouped() {
        assert_eq!(thousands(7), "7");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1_000), "1,000");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }
}
