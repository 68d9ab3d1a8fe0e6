//! Writes the texts that are built into the crate: the embedded dataset without white space, and the style sheets
//! with the colours and line styles of `src/tokens.rs`.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[allow(dead_code, unreachable_pub, reason = "the crate uses more of it, and from outside")]
#[path = "src/tokens.rs"]
mod tokens;

/// The two style sheets, each with its parts in order: what the static page needs, and what only the views
/// of a live widget need.
const SHEETS: [(&str, &[&str]); 2] = [
    ("static.css", &["base", "head", "controls", "panel", "table", "card", "conditions"]),
    ("live.css", &["views/squares", "views/topics", "views/matrix", "views/table", "views/conditions"]),
];

/// What stands in a sheet where rules are generated: `/* generated: plan colours */`.
const MARKER: &str = "/* generated: ";

fn main() {
    println!("cargo::rerun-if-changed=src/tokens.rs");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let out = Path::new(&out);
    let mut dataset: serde_json::Value = serde_json::from_str(&read("data/512.json"))
        .unwrap_or_else(|error| panic!("data/512.json: expected JSON, found {error}"));
    if let Some(fields) = dataset.as_object_mut() {
        // For editors only.
        fields.remove("$schema");
    }
    write(&out.join("dataset.json"), &dataset.to_string());
    for (sheet, parts) in SHEETS {
        let sources: String = parts.iter().map(|part| read(&format!("www/sheet/{part}.css"))).collect();
        write(&out.join(sheet), &with_generated(&sources));
    }
}

fn read(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: expected a readable file, found {error}"))
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// The sheet with the generated rules in place of their markers.
fn with_generated(sheet: &str) -> String {
    let mut parts = sheet.split(MARKER);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" */").expect("a comment ends");
        filled.push_str(&generated(name));
        filled.push_str(rest);
    }
    filled
}

fn generated(name: &str) -> String {
    let plans = || tokens::PLANS.iter().zip(1..);
    let mut css = String::new();
    // (Writing into a string cannot fail.)
    match name {
        "base colours" => {
            for (public, property, tokens::Colour { light, dark }) in tokens::BASE {
                let _ = write!(css, "{property}: var(--plan-compare-{public}, light-dark({light}, {dark}));");
            }
        }
        "plan colours" => {
            for (tokens::Colour { light, dark }, number) in plans() {
                let colour = format!("var(--plan-compare-plan-{number}, light-dark({light}, {dark}))");
                let _ = write!(css, "& [data-plan=\"{number}\"] {{ --c: {colour} }}");
            }
        }
        "plans that are switched off" => {
            let selectors = plans().map(|(_, number)| {
                let switch = format!("label[data-plan=\"{number}\"] > input:not(:checked)");
                format!("&:has({switch}) :is(section, li)[data-plan=\"{number}\"]")
            });
            css = selectors.collect::<Vec<_>>().join(",");
        }
        "soft marks" => {
            let tokens = (tokens::SOFT_SHARE, tokens::SOFT_DASHES, tokens::SOFT_WIDTH);
            let (share, dashes, width) = tokens;
            let _ = write!(
                css,
                "fill: color-mix(in srgb, var(--c) {share}%, var(--background));\
                 stroke-dasharray: {dashes}; stroke-width: {width};"
            );
        }
        "hollow marks" => {
            let _ = write!(css, "fill: var(--background); stroke-width: {};", tokens::HOLLOW_WIDTH);
        }
        "open ends" => {
            let _ = write!(css, "fill: none; stroke-width: {};", tokens::OPEN_END_WIDTH);
        }
        _ => panic!("www/sheet: nothing is generated for \"{name}\""),
    }
    css
}
