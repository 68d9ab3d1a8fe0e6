//! The names that markup, style sheet and scripts share are those of `src/names.rs` and of the choices, both ways.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use plan_compare::STYLE_SHEETS;
use plan_compare::model::{Dataset, Lang, MAX_BYTES, MAX_DEPTH};
use plan_compare::names::{CLASSES, DATA_ATTRIBUTES, EVENTS, LISTS, PARTS};
use plan_compare::state::{Appearance, Choice, Scale, State, View};
use plan_compare::text::Words;
use regex::Regex;

type Names = BTreeSet<String>;

/// A class in a selector.
const CLASS: &str = r"\.([a-z][a-z-]*)";
/// A data attribute in a selector.
const DATA: &str = r"\[(data-[a-z-]+)";
const NONE: [String; 0] = [];

fn root() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The contents of the files in `folder` whose names have this extension, one after the other.
fn files(folder: &str, extension: &str) -> String {
    let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let wanted = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    let texts = wanted.map(|path| fs::read_to_string(&path).expect("a readable file"));
    texts.collect::<Vec<_>>().join("\n")
}

fn set<'a>(names: impl IntoIterator<Item = &'a &'a str>) -> Names {
    names.into_iter().map(|name| (*name).to_owned()).collect()
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern")
}

/// What the first group of `pattern` finds in `text`.
fn found(text: &str, pattern: &str) -> Names {
    regex(pattern).captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// What `found` has and `known` has not.
fn unknown(found: &Names, known: &Names) -> Vec<String> {
    found.difference(known).cloned().collect()
}

/// The selectors of a style sheet: what stands before each `{`, without comments and declarations.
fn selectors(sheet: &str) -> String {
    let sheet = regex(r"(?s)/\*.*?\*/").replace_all(sheet, "");
    let heads = sheet.split('{').filter_map(|part| part.rsplit([';', '}']).next());
    heads.collect::<Vec<_>>().join("\n")
}

fn sheet() -> String {
    selectors(&STYLE_SHEETS.concat())
}

/// Every text in quotation marks in the embedding Rust and in the scripts, comments apart: their selectors are
/// among them.
fn texts(source: &str) -> String {
    let code = regex(r"(?m)^\s*(//|\*|/\*).*$|\s//\s.*$").replace_all(source, "");
    let text = regex(r#""(?:[^"\\]|\\.)*"|'[^'\n]*'|`[^`]*`"#);
    text.find_iter(&code).map(|text| text.as_str().to_owned()).collect::<Vec<_>>().join("\n")
}

fn scripts() -> String {
    [
        files("src/embed", "rs"),
        files("src/embed", "js"),
        files("src/embed/tools", "js"),
        read("www/frame-parameters.js"),
        read("www/frame.js"),
        read("www/static-views.js"),
    ]
    .map(|source| texts(&source))
    .join("\n")
}

/// Classes in the selectors of scripts: at the beginning of a text, or behind a space, a bracket or a tag's name.
fn script_classes() -> Names {
    found(
        &scripts(),
        r#"(?:["'` (>,]|\b(?:details|button|input|section))\.([a-z][a-z-]*)\b(?:["'` >:\[,)]|\{)"#,
    )
}

#[test]
fn the_sheet_uses_no_name_that_is_not_in_the_list() {
    assert_eq!(unknown(&found(&sheet(), CLASS), &set(CLASSES)), NONE, "classes that only the sheet knows");
    assert_eq!(
        unknown(&found(&sheet(), DATA), &set(DATA_ATTRIBUTES)),
        NONE,
        "attributes that only the sheet knows"
    );
}

#[test]
fn the_scripts_look_for_no_name_that_is_not_in_the_list() {
    let found_there = script_classes();
    assert!(found_there.len() > 6, "found {found_there:?} alone: this test looks in the wrong place");
    assert_eq!(unknown(&found_there, &set(CLASSES)), NONE, "classes that only scripts know");
    assert_eq!(
        unknown(&found(&scripts(), DATA), &set(DATA_ATTRIBUTES)),
        NONE,
        "attributes that only scripts know"
    );
}

#[test]
fn each_name_in_the_list_is_written_and_looked_for() {
    let list = read("src/names.rs");
    let names = regex(r#"(?m)^\s+((?:CLASS|DATA)_[A-Z_]+) = "([a-z-]+)""#);
    let looked_for: Names =
        [found(&sheet(), CLASS), script_classes(), found(&sheet(), DATA), found(&scripts(), DATA)]
            .into_iter()
            .flatten()
            .collect();
    let embed = files("src/embed", "rs");
    let unused =
        names.captures_iter(&list).filter(|name| !looked_for.contains(&name[2]) && !embed.contains(&name[1]));
    let unused: Vec<_> = unused.map(|name| name[2].to_owned()).collect();
    assert_eq!(unused, NONE, "names that only Rust knows");

    let writers = [files("src/view", "rs"), embed, read("src/chart/panel.rs")].join("\n");
    let written = |name: &str| regex(&format!(r"\b{name}\b")).is_match(&writers);
    // The words of choices are classes of their controls; two others stand in lists of several classes; the last
    // is in the template of the frame page, the first is written by a script.
    let elsewhere = [
        "DATA_UNFOUND",
        "CLASS_VIEW",
        "CLASS_SCALE",
        "CLASS_SCALE_OF_LANES",
        "CLASS_GROUPS",
        "DATA_FRAME_SHEET",
    ];
    let constants = found(&list, r"(?m)^\s+((?:CLASS|DATA|PART|LIST|EVENT)_[A-Z_]+) =");
    let unwritten: Vec<_> =
        constants.into_iter().filter(|name| !written(name) && !elsewhere.contains(&name.as_str())).collect();
    assert_eq!(unwritten, NONE, "names in the list that nothing writes");
}

#[test]
fn parts_and_events_are_those_of_types_and_manifest() {
    let types = read("npm/plan-compare.d.ts");
    assert_eq!(found(&types, r"'plan-compare-([a-z]+)'"), set(EVENTS), "npm/plan-compare.d.ts: events");
    let manifest: serde_json::Value =
        serde_json::from_str(&read("npm/custom-elements.json")).expect("a manifest");
    let parts = manifest["modules"][0]["declarations"][0]["cssParts"].as_array().expect("parts");
    let parts: Names = parts.iter().map(|part| part["name"].as_str().expect("a name").to_owned()).collect();
    assert_eq!(parts, set(PARTS), "npm/custom-elements.json: parts");
    assert_eq!(set(LISTS).len(), LISTS.len(), "each list has an id of its own");
}

/// The words in a list of a script: `const NAME = ['a', 'b'];`.
fn words(script: &str, name: &str) -> Vec<String> {
    let list = regex(&format!(r"const {name} = \[([^\]]*)\]"));
    let list = list.captures(script).unwrap_or_else(|| panic!("no list {name}"));
    let words = list[1].split(',').map(|word| word.trim().trim_matches('\'').to_owned());
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn the_scripts_know_the_choices() {
    let element = files("src/embed", "js");
    assert_eq!(words(&element, "CHOICES"), Choice::WORDS, "CHOICES");
    let parts: Vec<_> =
        Choice::ALL.iter().filter(|choice| choice.names_a_part()).map(|choice| choice.as_str()).collect();
    assert_eq!(words(&element, "OF_THE_DATASET"), parts, "OF_THE_DATASET");
    let appearances = format!("const APPEARANCES = '{}';", Appearance::WORDS.join(", "));
    assert!(element.contains(&appearances), "element.js: expected {appearances}");
    assert!(element.contains("observedAttributes = [...CHOICES, 'appearance', ...FOLLOWED]"));
    assert_eq!(words(&element, "FOLLOWED"), ["src", "data", "state"], "FOLLOWED");
    assert!(
        read("www/frame-parameters.js").contains("[...CHOICES, 'appearance']"),
        "www/frame-parameters.js"
    );
    let types = read("npm/plan-compare.d.ts");
    let union = format!("export type Appearance = '{}';", Appearance::WORDS.join("' | '"));
    assert!(types.contains(&union), "npm/plan-compare.d.ts: expected {union}");
}

/// The line of a script that declares a constant.
fn constant(script: &str, name: &str) -> String {
    let line = script.lines().find(|line| line.starts_with(&format!("const {name} = ")));
    line.unwrap_or_else(|| panic!("no constant {name}")).to_owned()
}

#[test]
fn the_scripts_know_the_limits_of_datasets() {
    let foreign = read("src/embed/foreign.js");
    assert_eq!(MAX_BYTES, 1 << 20);
    assert_eq!(constant(&foreign, "MOST_BYTES"), "const MOST_BYTES = 1 << 20;");
    // One level more, so that the module finds that there are too many.
    assert_eq!(constant(&foreign, "DEEPER"), format!("const DEEPER = {};", MAX_DEPTH + 1));
    let too_large = Dataset::from_bytes(&vec![b' '; MAX_BYTES + 1]).expect_err("it is too large").to_string();
    let text = constant(&foreign, "TOO_LARGE");
    assert!(text.contains(&too_large), "foreign.js: expected the sentence {too_large}, found {text}");
}

#[test]
fn the_class_and_the_module_agree_on_when_to_draw() {
    let (class, widget) = (read("src/embed/live-widget.js"), read("src/embed/widget.rs"));
    for name in ["NOW", "AFTER_FRAME"] {
        let number = found(&widget, &format!(r"const {name}: u8 = (\d);"));
        assert_eq!(found(&class, &format!(r"const {name} = (\d);")), number, "{name}");
        assert_eq!(number.len(), 1, "{name}");
    }
}

#[test]
fn the_scripts_know_what_a_static_chart_shows() {
    let dataset = Dataset::from_json(plan_compare::EMBEDDED).expect("the embedded dataset");
    let state = State::new(&dataset, Lang::En);
    assert_eq!(state.topic, None, "a state that shows all topics");
    assert!(state.opened.is_empty(), "a state without an open sentence");
    let [view, scale] = [state.view.as_str(), state.scale.as_str()];
    let shown = format!("const SHOWN = {{ view: '{view}', topic: 'all', scale: '{scale}', selected: '' }};");
    let script = read("src/embed/static-chart.js");
    assert!(script.contains(&shown), "static-chart.js: expected {shown}");
}

#[test]
fn the_contract_lists_the_choices_and_their_values() {
    let contract = read("docs/developers.md");
    let row = |name: &str| {
        let row = contract.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        row.unwrap_or_else(|| panic!("docs/developers.md: no row for {name}")).to_owned()
    };
    for (name, values) in [("view", View::WORDS), ("scale", Scale::WORDS), ("appearance", Appearance::WORDS)]
    {
        let cell = row(name).split('|').nth(2).expect("values").to_owned();
        let listed = cell.split('`').skip(1).step_by(2).filter(|word| !word.contains('-'));
        assert_eq!(listed.collect::<Vec<_>>(), values, "docs/developers.md: {name}");
    }
    for name in Choice::WORDS {
        row(name);
    }
}

#[test]
fn a_name_that_only_one_side_knows_is_found() {
    let sheet = ".plan-compare { & .ghost, & [data-ghost] > p { color: red; font: .9em a.b } }";
    assert_eq!(unknown(&found(&selectors(sheet), CLASS), &set(CLASSES)), ["ghost"]);
    assert_eq!(unknown(&found(&selectors(sheet), DATA), &set(DATA_ATTRIBUTES)), ["data-ghost"]);
    assert_eq!(unknown(&set(&["plan-compare", "phantom"]), &found(&selectors(sheet), CLASS)), ["phantom"]);
}

#[test]
fn the_scripts_know_what_is_said_of_what_may_be_compared() {
    let script = read("src/embed/tools/find.js");
    for lang in Lang::ALL {
        let [.., no] = Words::of(*lang).may_compare;
        assert!(script.contains(&format!("apart: '{no}'")), "find.js: expected '{no}'");
    }
}
