//! The builder without its page: what an editor chooses, and what comes of it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;

use plan_compare::EMBEDDED;
use plan_compare::builder::{Builder, BuilderText, Embedding, Page, Setting, Snippet, iframe};
use plan_compare::model::{Dataset, Lang};
use proptest::prelude::*;
use roxmltree::Document;
use serde_json::{Value, json};

const HOME: &str = "https://your.site/plan-compare/";
/// A window in which a column fits.
const WIDE: f64 = 1200.0;

fn embedded() -> Dataset {
    Dataset::from_json(EMBEDDED).expect("the embedded dataset")
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn opened_in(query: &str, languages: &[&str], window_width: f64) -> Builder {
    let languages: Vec<String> = languages.iter().map(|tag| (*tag).to_owned()).collect();
    Builder::new(
        HOME,
        [[1200.0, 1500.5], [1200.0, 1400.0]],
        embedded(),
        &pairs(query),
        &languages,
        window_width,
    )
}

fn opened(query: &str) -> Builder {
    opened_in(query, &["en"], WIDE)
}

/// What is chosen in a control.
fn chosen(page: &Page, name: &str) -> Vec<String> {
    let control = page.controls.iter().find(|control| control.name == name).expect("a control");
    control.offers.iter().filter(|offer| offer.chosen).map(|offer| offer.value.clone()).collect()
}

fn snippet(page: &Page, name: &str) -> String {
    let field = page.snippets.iter().find(|field| field.name == name).expect("a snippet");
    field.markup.clone().unwrap_or_else(|| panic!("{name}: nothing to paste"))
}

#[test]
fn the_address_brings_every_choice_back() {
    let query =
        "?lang=zh&plans=2021,2023&view=topics&topic=sme&scale=linear&appearance=dark&width=phone&ui=en";
    let page = opened(query).page(1000.0);
    assert_eq!(page.query, query);
    assert_eq!(page.lang, "en");
    for (name, value) in pairs(query).iter().filter(|(name, _)| name != "ui") {
        assert_eq!(chosen(&page, name).join(","), *value, "{name}");
    }
    let frame = snippet(&page, "frame");
    let src =
        "embed/zh.html?plans=2021,2023&amp;view=topics&amp;topic=sme&amp;scale=linear&amp;appearance=dark\"";
    assert!(frame.contains(src), "{frame}");
    assert_eq!(opened(&page.other_language.query).page(1000.0).lang, "zh-Hans");
}

#[test]
fn what_is_not_known_falls_back_as_in_the_chart() {
    let odd = "?lang=xx&plans=1999&view=pie&topic=none&scale=cubic&appearance=odd&width=vast&ui=zh";
    assert_eq!(opened(odd).page(1000.0).query, "?lang=en&ui=zh");
    assert_eq!(opened("?plans=1999,2022").page(1000.0).query, "?lang=en&plans=2022");
    assert_eq!(opened("?plans=2021,2022,2023&lang=en").page(1000.0).query, "?lang=en");
}

#[test]
fn the_interface_speaks_the_language_that_is_asked_for() {
    for (query, languages, lang) in [
        ("?ui=zh&lang=en", ["en"].as_slice(), "zh-Hans"),
        ("?lang=zh", &["en"], "zh-Hans"),
        ("", &["fr", "zh-CN", "en"], "zh-Hans"),
        ("?ui=fr", &["en-GB"], "en"),
        ("", &[], "en"),
    ] {
        assert_eq!(opened_in(query, languages, WIDE).page(0.0).lang, lang, "{query} {languages:?}");
    }
}

#[test]
fn a_narrow_window_starts_with_a_phone() {
    assert_eq!(opened_in("", &["en"], 719.0).page(0.0).width, "phone");
    assert_eq!(opened_in("", &["en"], 720.0).page(0.0).width, "column");
    assert_eq!(opened_in("?width=wide", &["en"], 300.0).page(0.0).width, "wide");
}

#[test]
fn controls_set_what_they_say_and_the_last_plan_stays() {
    let mut builder = opened("");
    builder.choose("plans", &["2022".into(), "2023".into()]);
    builder.choose("view", &["units".into()]);
    builder.choose("nonsense", &["units".into()]);
    let before = builder.page(1000.0);
    assert_eq!(before.query, "?lang=en&plans=2022,2023&view=units");
    assert_eq!(before.state["plans"], "2022,2023");
    builder.choose("plans", &[]);
    assert_eq!(builder.page(1000.0), before);
}

#[test]
fn what_is_set_in_the_preview_is_followed_once() {
    let mut builder = opened("");
    let state = [("plans", "2021,2023"), ("scale", "linear"), ("selected", "2021/x"), ("lang", "zh")];
    let state = state.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert!(builder.follow(&state));
    assert_eq!(builder.page(0.0).query, "?lang=zh&plans=2021,2023&scale=linear");
    assert!(!builder.follow(&state), "nothing has changed since");
}

#[test]
fn the_frame_has_room_for_what_the_preview_shows() {
    for (query, height, expected) in
        [("", 1000.0, 1020), ("", 1004.0, 1020), ("", 1004.1, 1030), ("?width=phone", 1000.0, 1230)]
    {
        let frame = snippet(&opened(query).page(height), "frame");
        assert!(frame.contains(&format!(" height=\"{expected}\" ")), "{query} {height}: {frame}");
    }
}

#[test]
fn a_dataset_of_the_editors_own_has_no_frame_and_is_refused_with_all_its_errors() {
    let mut builder = opened("?plans=2021&topic=sme");
    let mut own: Value = serde_json::from_str(EMBEDDED).expect("JSON");
    own["title"]["en"] = json!("A <title> of my own");
    own["extra"] = json!(1);
    let verdict = builder.use_own(Dataset::from_bytes(own.to_string().as_bytes()));
    assert!(verdict.is_valid && verdict.errors.is_empty(), "{verdict:?}");
    assert_eq!(verdict.text, "The preview shows “A <title> of my own”.");
    assert_eq!(verdict.warnings.len(), 1, "{verdict:?}");
    let page = builder.page(1000.0);
    assert_eq!(page.query, "?lang=en&plans=2021&topic=sme", "what both datasets have is kept");
    let without: Vec<&str> =
        page.snippets.iter().filter(|field| field.markup.is_none()).map(|field| field.name).collect();
    assert_eq!(without, ["frame", "fitting"]);
    assert!(snippet(&page, "element").contains(" src=\"your-dataset.json\">A &lt;title&gt; of my own. "));
    assert!(snippet(&page, "picture").contains("src=\"your-picture.svg\""));

    own["plans"][0]["name"] = json!(7);
    own["topics"] = json!([]);
    let verdict = builder.use_own(Dataset::from_bytes(own.to_string().as_bytes()));
    assert!(!verdict.is_valid && verdict.errors.len() > 1, "{verdict:?}");
    assert_eq!(builder.page(1000.0), page, "nothing is lost");
    builder.use_embedded();
    assert!(snippet(&builder.page(1000.0), "frame").starts_with("<iframe "));
}

#[test]
fn snippets_are_as_they_were_read() {
    for lang in Lang::ALL {
        let page = opened(&format!("?lang={}&plans=2021,2023&view=units&ui=en", lang.as_str())).page(1143.0);
        let all: Vec<String> = page
            .snippets
            .iter()
            .map(|field| format!("{}\n{}\n", field.name, field.markup.as_deref().unwrap_or("–")))
            .collect();
        insta::assert_snapshot!(format!("snippets_{}", lang.as_str()), all.join("\n"));
    }
}

/// The page's names of texts, wherever they stand.
fn named_in_the_page() -> BTreeSet<String> {
    let page = fs::read_to_string("www/builder/index.html").expect("the page");
    page.split("data-text=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn every_text_is_shown_and_every_name_has_a_text() {
    let scripts: String = ["main.js", "results.js", "show.js", "dataset.js"]
        .iter()
        .map(|name| fs::read_to_string(format!("www/builder/{name}")).expect("a script"))
        .collect();
    // Those that are shown as labels, hints and sentences.
    let made = [
        "auto",
        "light",
        "dark",
        "phone",
        "column",
        "wide",
        "no-frame",
        "own-element",
        "own-picture",
        "invalid",
        "not-read",
    ];
    let named = named_in_the_page();
    let known: BTreeSet<String> = BuilderText::WORDS.iter().map(|word| (*word).to_owned()).collect();
    let unknown: Vec<_> = named.difference(&known).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "names in the page without a text");
    let unshown = known.iter().filter(|name| {
        !named.contains(*name) && !made.contains(&name.as_str()) && !scripts.contains(&format!("'{name}'"))
    });
    assert_eq!(unshown.collect::<Vec<_>>(), Vec::<&String>::new(), "texts that nothing shows");
    for text in BuilderText::ALL {
        let [en, zh] = [Lang::En, Lang::Zh].map(|lang| text.text(lang));
        assert!(!en.is_empty() && !zh.is_empty() && en != zh, "{text:?}");
    }
}

#[test]
fn the_page_has_a_control_for_every_setting_and_a_field_for_every_snippet() {
    let page = fs::read_to_string("www/builder/index.html").expect("the page");
    let names = |attribute: &str| -> Vec<&str> {
        page.split(&format!("{attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    };
    let [mut controls, mut settings] = [names("data-control"), Setting::WORDS.to_vec()];
    controls.sort_unstable();
    settings.sort_unstable();
    assert_eq!(controls, settings);
    assert_eq!(names("data-snippet"), Snippet::WORDS);
    let page = opened("").page(0.0);
    assert_eq!(names_of(&page), Setting::WORDS);
    for control in &page.controls {
        assert!(control.offers.iter().all(|offer| !offer.label.trim().is_empty()), "{control:?}");
    }
}

/// The names of the fields of an object.
fn fields(object: &Value) -> BTreeSet<String> {
    object.as_object().expect("an object").keys().cloned().collect()
}

#[test]
fn the_types_of_the_pages_scripts_have_the_fields_that_come() {
    let types = fs::read_to_string("www/builder/types.d.ts").expect("the types");
    let declared = |name: &str| -> BTreeSet<String> {
        let (_, rest) = types.split_once(&format!("export interface {name} {{\n")).expect("an interface");
        let lines = rest.split("\n}").next().expect("its end").lines();
        lines.filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned())).collect()
    };
    let mut builder = opened("");
    let page = serde_json::to_value(builder.page(0.0)).expect("JSON");
    assert_eq!(fields(&page), declared("Page"));
    assert_eq!(fields(&page["controls"][0]), declared("Control"));
    assert_eq!(fields(&page["controls"][0]["offers"][0]), declared("Offer"));
    assert_eq!(fields(&page["snippets"][0]), declared("SnippetField"));
    let verdict = serde_json::to_value(builder.use_own(Dataset::from_bytes(b"{}"))).expect("JSON");
    assert_eq!(fields(&verdict), declared("Verdict"));
}

fn names_of(page: &Page) -> Vec<&str> {
    page.controls.iter().map(|control| control.name).collect()
}

proptest! {
    /// Whatever a dataset is called and its parts are named, a snippet is markup that says the same again.
    #[test]
    fn no_text_gets_out_of_its_attribute(
        title in "\\PC{1,40}", takeaway in "\\PC{0,40}", topic in "[^\\s\\p{C},\"'\\\\]{1,20}", height in 1u32..9999,
    ) {
        let query = format!("?topic={topic}");
        let src = format!("{HOME}embed/en.html{query}");
        let read = iframe(&src, &title, height);
        let document = Document::parse(&read).expect("markup");
        let frame = document.root_element();
        prop_assert_eq!(frame.attribute("src"), Some(src.as_str()));
        prop_assert_eq!(frame.attribute("title"), Some(title.as_str()));

        let embedding = Embedding {
            home: HOME.into(),
            lang: Lang::En,
            settings: vec![("topic", topic.clone())],
            query,
            is_own: true,
            title: title.clone(),
            takeaway: takeaway.clone(),
            height,
            picture_size: [1.0, 1.0],
        };
        let markup = Snippet::Element.markup(&embedding).expect("an element");
        let markup = format!("<all>{markup}</all>");
        let document = Document::parse(&markup).expect("markup");
        let element = document.descendants().find(|node| node.has_tag_name("plan-compare")).expect("the element");
        prop_assert_eq!(element.attribute("topic"), Some(topic.as_str()));
        let fallback = format!("{title}. {takeaway}");
        prop_assert_eq!(element.text(), Some(fallback.as_str()));
    }
}

/// What readers copy is the same line as what editors copy.
#[test]
fn the_widget_gives_the_same_frame_as_the_builder() {
    let line = iframe("SRC", "TITLE", 7)
        .replace("SRC", "${escaped(src)}")
        .replace("TITLE", "${escaped(title)}")
        .replace("\"7\"", "\"${height}\"");
    let script = include_str!("../src/embed/tools/address.js");
    assert!(script.contains(&format!("`{line}`")), "src/embed/tools/address.js: expected {line}");
}
