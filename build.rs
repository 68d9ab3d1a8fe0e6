//! Writes the texts that are built into the crate: the embedded dataset without white space, and the style sheets
//! with the colours and line styles of `src/tokens.rs`.

use std::path::Path;
use std::{env, fs};

#[path = "src/style_sheets.rs"]
mod style_sheets;
#[allow(dead_code, unreachable_pub, reason = "the crate uses more of it, and from outside")]
#[path = "src/tokens.rs"]
mod tokens;

fn main() {
    for source in ["src/style_sheets.rs", "src/tokens.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let out = Path::new(&out);
    let mut dataset: serde_json::Value = serde_json::from_str(&read("data/512.json"))
        .unwrap_or_else(|error| panic!("data/512.json: expected JSON, found {error}"));
    if let Some(fields) = dataset.as_object_mut() {
        // For editors only.
        fields.remove("$schema");
    }
    write(&out.join("dataset.json"), &dataset.to_string());
    let sheets = style_sheets::assemble(read);
    for (name, sheet) in ["static.css", "live.css"].into_iter().zip(sheets) {
        write(&out.join(name), &sheet);
    }
}

fn read(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: expected a readable file, found {error}"))
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
