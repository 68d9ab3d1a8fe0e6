//! Takes the white space out of the texts that are built into the module: the embedded dataset and
//! the style sheets. Every reader downloads them.

use std::path::Path;
use std::{env, fs};

/// The two sheets, of parts that follow each other: what the first frame wants, and what only the views
/// do that a living widget alone shows.
const SHEETS: [(&str, &[&str]); 2] = [
    ("plan-compare.css", &["base", "head", "controls", "panel", "table", "card", "conditions"]),
    ("views.css", &["views/squares", "views/topics", "views/matrix", "views/table", "views/conditions"]),
];

fn main() {
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let out = Path::new(&out);
    let dataset: serde_json::Value = serde_json::from_str(&read("data/512.json"))
        .unwrap_or_else(|error| panic!("data/512.json: expected JSON, found {error}"));
    let mut dataset = dataset;
    if let Some(fields) = dataset.as_object_mut() {
        // For editors only.
        fields.remove("$schema");
    }
    write(&out.join("dataset.json"), &dataset.to_string());
    for (sheet, parts) in SHEETS {
        let whole: String = parts.iter().map(|part| read(&format!("www/sheet/{part}.css"))).collect();
        write(&out.join(sheet), &compact(&whole));
    }
}

fn read(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: expected a readable file, found {error}"))
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// The sheet without comments and without white space that no rule needs. The sheet has no string
/// with a comment or a line break in it.
fn compact(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut line = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["{", "}", ";", ","] {
        line = line.replace(&format!(" {mark}"), mark).replace(&format!("{mark} "), mark);
    }
    line.replace(": ", ":").replace(";}", "}")
}
