//! The card that feeds show: whatever the dataset, its figures are there and nothing lies on anything.
#![cfg(not(target_arch = "wasm32"))]

#[path = "shared/any_dataset.rs"]
#[expect(dead_code, reason = "a card has no state")]
mod any_dataset;
#[path = "shared/boxes.rs"]
mod boxes;
#[path = "../xtask/src/build/gallery/made.rs"]
mod made;

use any_dataset::any_dataset;
use boxes::misplaced;
use plan_compare::EMBEDDED;
use plan_compare::chart::{Chart, Rendering};
use plan_compare::export::{SOCIAL_CARD_SIZE, SystemFont, social_card, social_card_description};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::State;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The lines of text on a card, from top to bottom.
fn texts(card: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(card).expect("well-formed");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let text = |node: roxmltree::Node<'_, '_>| {
        node.descendants().filter_map(|node| node.is_text().then(|| node.text())?).collect()
    };
    texts.map(text).collect()
}

/// A text as it stands in a picture, whatever it was broken into.
fn joined(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}").split([' ', '\n']).collect()
}

fn whole(dataset: &Dataset, lang: Lang) -> (String, String) {
    let card = social_card(dataset, lang, &SystemFont);
    let said = texts(&card).iter().map(|line| joined(line)).collect();
    (card, said)
}

fn embedded(change: impl FnOnce(&mut Value)) -> Dataset {
    let mut json = serde_json::from_str(EMBEDDED).expect("JSON");
    change(&mut json);
    Dataset::from_json(&json.to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn it_says_title_leads_takeaway_and_sources_whole() {
    let dataset = embedded(|_| ());
    for lang in Lang::ALL {
        let (card, said) = whole(&dataset, *lang);
        let chart = Chart::new(&dataset, &State::new(&dataset, *lang), Rendering::Live);
        let mut parts =
            vec![chart.title.text.clone(), chart.takeaway.text.clone(), chart.words.reports.to_owned()];
        parts.extend(chart.reports.iter().map(|document| document.text.clone()));
        for lead in chart.leads() {
            parts.extend([
                lead.short.text.clone(),
                lead.quantity.clone().with_sign(*lang).to_text(),
                lead.label.text.clone(),
            ]);
            assert!(card.contains(lead.symbol.shape.path()), "{lead:?}");
        }
        for plan in &dataset.plans {
            parts.push(plan.name.get(*lang).to_owned());
        }
        for part in parts {
            assert!(said.contains(&joined(&part)), "{part:?} is not in {said}");
        }
        assert!(!said.contains('…'), "{said}");
        assert!(card.contains(&format!("viewBox=\"0 0 {} {}\"", SOCIAL_CARD_SIZE[0], SOCIAL_CARD_SIZE[1])));
        assert_eq!(misplaced(&card, &SystemFont), [""; 0]);
    }
}

#[test]
fn its_description_says_the_leading_figures_in_words() {
    let dataset = embedded(|_| ());
    assert_eq!(
        social_card_description(&dataset, Lang::En),
        "2021: 20 typical application scenarios; 2022: 10 benchmark 5G fully connected factories; \
         2023: at\u{a0}least 3,000 companies prompted to build 5G factories"
    );
    let (card, _) = whole(&dataset, Lang::Zh);
    let description = format!("<desc>{}</desc>", social_card_description(&dataset, Lang::Zh));
    assert!(description.contains("不少于3000家") && card.contains(&description), "{description}");
}

#[test]
fn the_takeaway_gives_way_and_a_figure_never_does() {
    let long = "many trees along every street, ".repeat(24);
    let dataset = embedded(|json| {
        json["title"] = json!({ "en": long });
        for metric in json["metrics"].as_array_mut().expect("a list") {
            metric["name"] = json!({ "en": long });
        }
    });
    let (card, said) = whole(&dataset, Lang::En);
    assert_eq!(misplaced(&card, &SystemFont), [""; 0]);
    assert!(said.contains('…') && !said.contains(&joined(dataset.takeaway.get(Lang::En))), "{said}");
    // A unit that the label says is not said twice; this label does not say it.
    for figure in ["20\u{a0}scenarios", "10", "≥\u{a0}3,000\u{a0}companies"] {
        assert!(texts(&card).iter().any(|text| text == figure), "{figure} is not in {said}");
    }
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,12}( [a-zW]{1,14}){0,40}", "[中文，。工厂5G]{1,200}厂", "W{1,90}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_lies_on_anything_whatever_the_dataset(
        (made, _) in any_dataset(),
        texts in prop::collection::vec(words(), 6),
        short in "[a-z0-9W–中]{1,30}",
        lang in prop::sample::select(Lang::ALL),
    ) {
        let mut json = made.json();
        let text = |i: usize| json!({ lang.as_str(): texts[i] });
        json["title"] = text(0);
        json["takeaway"] = text(1);
        json["metrics"][0]["name"] = text(2);
        json["metrics"][0]["unit"] = text(3);
        json["plans"][0]["name"] = text(4);
        json["plans"][0]["document"]["title"] = text(5);
        json["plans"][1]["short"] = json!({ lang.as_str(): short });
        let dataset = Dataset::from_json(&json.to_string()).unwrap_or_else(|errors| panic!("{errors}"));
        let (card, said) = whole(&dataset, lang);
        prop_assert_eq!(misplaced(&card, &SystemFont), [""; 0]);
        let chart = Chart::new(&dataset, &State::new(&dataset, lang), Rendering::Live);
        for lead in chart.leads() {
            let quantity = joined(&lead.quantity.clone().with_sign(lang).to_text());
            prop_assert!(said.contains(&quantity), "{} is not in {}", quantity, said);
        }
    }
}
