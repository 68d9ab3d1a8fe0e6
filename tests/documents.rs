//! What the documents for editors and developers say is what there is.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use plan_compare::builder::iframe;
use serde_json::Value;

/// The documents in which links are followed.
const DOCUMENTS: [&str; 8] = [
    "README.md",
    "ARCHITECTURE.md",
    "docs/benchmarks.md",
    "docs/developers.md",
    "docs/editors.md",
    "docs/editors.zh.md",
    "docs/pages.md",
    "npm/README.md",
];
/// Of a picture, in pixels, and of all of them together, in bytes.
const WIDEST: u32 = 1_200;
const HEAVIEST: usize = 600_000;

fn root() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn contract() -> String {
    read(&root().join("docs/developers.md"))
}

/// What is under a heading, up to the next one.
fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let start = format!("\n### {heading}\n");
    let (_, rest) = document.split_once(&start).unwrap_or_else(|| panic!("no heading {heading}"));
    rest.split("\n#").next().unwrap_or_default()
}

/// The names in the first column of a section's table. One that starts with `-` ends like the one before it starts:
/// `--plan-compare-text`, `-muted`. Between two of the same number, `…` stands for those between them.
fn names(document: &str, heading: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let rows = section(document, heading).lines().filter(|line| line.starts_with("| `"));
    for cell in rows.filter_map(|row| row.split('|').nth(1)) {
        let written: Vec<&str> = cell.split('`').skip(1).step_by(2).collect();
        let first = written.first().expect("a name");
        let (stem, end) = first.rsplit_once('-').unwrap_or((first, ""));
        let mut ends = written[1..].iter().map(|end| end.strip_prefix('-').expect("an end"));
        if cell.contains('…') {
            let last = ends.next_back().expect("a last number").parse().expect("a number");
            let from: u32 = end.parse().expect("a number");
            names.extend((from..=last).map(|number| format!("{stem}-{number}")));
        } else {
            names.insert(first.trim_end_matches("()").to_owned());
            names.extend(ends.map(|end| format!("{stem}-{end}")));
        }
    }
    names
}

/// The names in one of the lists of the package's manifest.
fn in_manifest(list: &str) -> BTreeSet<String> {
    let manifest: Value =
        serde_json::from_str(&read(&root().join("npm/custom-elements.json"))).expect("a manifest");
    let list = manifest["modules"][0]["declarations"][0][list].as_array().expect("a list").clone();
    list.iter().map(|each| each["name"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn the_contract_names_what_the_manifest_names() {
    let contract = contract();
    for (heading, list) in [
        ("Attributes", "attributes"),
        ("Properties and methods", "members"),
        ("Events", "events"),
        ("Parts", "cssParts"),
        ("Custom properties", "cssProperties"),
    ] {
        assert_eq!(names(&contract, heading), in_manifest(list), "docs/developers.md: {heading}");
    }
}

/// The names of the functions in a folder of tests.
fn functions(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = read(&path);
        // The attribute stands above the function, and perhaps others between them.
        let tests =
            text.split("test]\n").skip(1).filter_map(|rest| rest.split_once("fn ")?.1.split_once('('));
        names.extend(tests.map(|(name, _)| name.to_owned()));
    }
    names
}

#[test]
fn every_line_on_pages_names_tests_that_there_are() {
    let document = read(&root().join("docs/pages.md"));
    let tests = functions(&root().join("tests/browsers/tests"));
    let rows = document.lines().filter(|line| line.starts_with("| ") && *line != "| what | test |");
    let mut lines = 0;
    for row in rows {
        let cell = row.split('|').nth(2).unwrap_or_default();
        let named: Vec<&str> = cell.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "docs/pages.md: {row}: found no test, expected one");
        for name in named {
            assert!(tests.contains(name), "docs/pages.md: {name}: there is no such test");
        }
        lines += 1;
    }
    assert!(lines > 40, "found {lines} lines, expected all that was tried");
}

/// The anchors of a document's headings, as they are made where it is shown.
fn anchors(document: &str) -> BTreeSet<String> {
    let headings = document.lines().filter(|line| line.starts_with('#'));
    let plain = |letter: char| letter.is_alphanumeric() || letter == '-';
    let anchor = |line: &str| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    headings.map(|line| anchor(line).chars().filter(|letter| plain(*letter)).collect()).collect()
}

/// Where a document points to in the project: links and pictures, without those to the web.
fn targets(document: &str) -> Vec<&str> {
    let links = document.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let pictures = document.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links
        .chain(pictures.filter(|target| target.starts_with("pictures/")))
        .filter(|target| !target.contains("://"))
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut followed = 0;
    for name in DOCUMENTS {
        let document = read(&root().join(name));
        for target in targets(&document) {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let path = root().join(name).with_file_name(file);
            let path = if file.is_empty() { root().join(name) } else { path };
            assert!(path.is_file(), "{name}: {target} is not there");
            assert!(
                anchor.is_empty() || anchors(&read(&path)).contains(anchor),
                "{name}: {target} has no heading"
            );
            followed += 1;
        }
    }
    assert!(followed > 12, "found {followed} links, expected the documents' own");
}

#[test]
fn the_readme_shows_the_frame_that_the_builder_writes() {
    let src = "https://your.site/plan-compare/embed/en.html?plans=2021,2023&view=units";
    let frame = iframe(src, "China’s industrial-internet plans side by side", 1_200);
    let readme = read(&root().join("README.md"));
    let on_one_line = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(on_one_line.contains(&frame), "README.md: expected {frame}");
}

#[test]
fn the_pictures_are_small_and_each_is_shown() {
    let mut all = 0;
    let shown: BTreeSet<String> = DOCUMENTS
        .iter()
        .flat_map(|name| {
            let document = read(&root().join(name));
            targets(&document).into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    for entry in fs::read_dir(root().join("docs/pictures")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let bytes = fs::read(&path).expect("a picture");
        // In a PNG the width stands behind the signature and the name of the first part.
        let width = u32::from_be_bytes(bytes[16..20].try_into().expect("four bytes"));
        assert!(bytes.starts_with(b"\x89PNG") && width <= WIDEST, "{}: {width} px wide", path.display());
        let name = format!("pictures/{}", path.file_name().unwrap_or_default().to_string_lossy());
        assert!(shown.contains(&name), "{name} is in no document");
        all += bytes.len();
    }
    assert!((1..HEAVIEST).contains(&all), "found {all} bytes of pictures, expected at most {HEAVIEST}");
}
