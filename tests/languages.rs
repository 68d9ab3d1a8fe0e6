//! A text in another language than the page says so, wherever it stands: screen readers choose their
//! voice by it, and browsers their font.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../xtask/src/build/gallery/made.rs"]
mod made;

use made::{Figure, Made, MadeMetric, Named};
use plan_compare::export::{SystemFont, WIDTH, social_card, svg};
use plan_compare::model::{Comparable, Dataset, Lang, Qualifier};
use plan_compare::prerender;
use plan_compare::state::{Action, Choice, State, View};
use serde_json::{Value, json};

/// What every text of the dataset has in it, by its language, and no word of the interface.
const MARKS: [(Lang, &str); 2] = [(Lang::En, "zebra"), (Lang::Zh, "斑马")];

/// A dataset that has everything there is, in one language; every text of it has the mark of that language.
fn dataset(lang: Lang, mark: &str) -> Dataset {
    let texts = std::cell::Cell::new(0);
    let text = || {
        texts.set(texts.get() + 1);
        json!({ lang.as_str(): format!("{mark} {}", texts.get()) })
    };
    let metrics = (0..4).map(|place| MadeMetric {
        topic: 0,
        name: text(),
        unit: text(),
        comparable: Comparable::ALL[place % 3],
        figures: (0..2)
            .map(|plan| Figure { qualifier: Qualifier::ALL[place], ..Figure::exactly(plan, 5.0) })
            .collect(),
    });
    let named = |place: usize| Named {
        topic: 0,
        name: text(),
        instrument: place > 3,
        plans: vec![place % 2, 1 - place % 2],
    };
    let plans = vec![text(), text()];
    let made = Made {
        plans,
        topics: vec![text()],
        metrics: metrics.collect(),
        measures: (0..6).map(named).collect(),
    };
    let mut json = made.json();
    for plan in json["plans"].as_array_mut().expect("plans") {
        for name in ["name", "status", "financing"] {
            plan[name] = text();
        }
        plan["document"]["title"] = text();
        plan["document"]["issuer"] = text();
    }
    for (place, metric) in json["metrics"].as_array_mut().expect("metrics").iter_mut().enumerate() {
        metric["note"] = text();
        for target in metric["targets"].as_object_mut().expect("targets").values_mut() {
            target["caution"] = text();
            if place == 1 {
                target["name"] = text();
            }
            if place > 1 {
                target["kind"] = json!("context");
            }
        }
    }
    json["title"] = text();
    json["takeaway"] = text();
    json["notes"] = json!([text(), text()]);
    json["sources"][0]["title"] = text();
    json["sources"][0]["publisher"] = text();
    for quote in quotes(&mut json) {
        *quote = json!({ "text": format!("{mark} said"), "lang": lang.as_str() });
    }
    Dataset::from_json(&json.to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

/// Every quotation in a dataset.
fn quotes(json: &mut Value) -> Vec<&mut Value> {
    match json {
        Value::Object(fields) => fields
            .iter_mut()
            .flat_map(|(name, value)| if name == "quote" { vec![value] } else { quotes(value) })
            .collect(),
        Value::Array(items) => items.iter_mut().flat_map(quotes).collect(),
        _ => Vec::new(),
    }
}

/// The texts of some markup, each with the language that is said around it. `attribute` says it.
fn texts<'a>(markup: &'a str, attribute: &str) -> Vec<(&'a str, &'a str)> {
    const VOID: [&str; 2] = ["input", "wbr"];
    let mut around: Vec<&str> = vec![""];
    let mut texts = Vec::new();
    for part in markup.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("the end of a tag");
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let innermost = *around.last().expect("the page");
        if tag.starts_with('/') {
            around.pop();
        } else if !tag.ends_with('/') && !VOID.contains(&name) {
            let own =
                tag.split_once(&format!(" {attribute}=\"")).and_then(|(_, rest)| rest.split('"').next());
            around.push(own.unwrap_or(innermost));
        }
        if !text.trim().is_empty() {
            texts.push((text, *around.last().expect("the page")));
        }
    }
    assert_eq!(around.len(), 1, "a tag is not closed");
    texts
}

/// Makes sure that texts of the dataset are said to be in its language, and all others in the page's.
fn hold(markup: &str, attribute: &str, [own, page]: [Lang; 2], mark: &str, what: &str) {
    let texts = texts(markup, attribute);
    let found = texts.iter().filter(|(text, _)| text.contains(mark)).count();
    assert!(found > 6, "{what}: found {found} texts of the dataset, expected more");
    for (text, said) in texts {
        let expected = if text.contains(mark) { own } else { page };
        // Signs and digits are in every language; and in a picture a line can hold words of both.
        let counts = attribute == "lang" && text.chars().any(char::is_alphabetic);
        if text.contains(mark) || counts {
            assert_eq!(said, expected.tag(), "{what}: the language of “{text}”");
        }
    }
}

#[test]
fn in_every_view_what_is_in_the_other_language_says_so() {
    for (own, mark) in MARKS {
        let dataset = dataset(own, mark);
        for page in Lang::ALL {
            for view in View::ALL {
                let state = State::new(&dataset, *page)
                    .after(&Action::Choose(Choice::View, view.as_str().into()), &dataset);
                let what = format!("{own:?} in {page:?}, {view:?}");
                hold(&prerender(&dataset, &state), "lang", [own, *page], mark, &what);
            }
        }
    }
}

#[test]
fn in_the_pictures_too() {
    for (own, mark) in MARKS {
        let dataset = dataset(own, mark);
        for page in Lang::ALL {
            let picture = svg(&dataset, &State::new(&dataset, *page), WIDTH, &SystemFont);
            for (picture, what) in
                [(picture, "the picture"), (social_card(&dataset, *page, &SystemFont), "the card")]
            {
                // What stands for the picture is one text, in the words of the page and of the dataset.
                let (head, rest) = picture.split_once("<desc>").expect("a description");
                let (_, rest) = rest.split_once("</desc>").expect("its end");
                let what = format!("{own:?} in {page:?}, {what}");
                hold(&[head, rest].concat(), "xml:lang", [own, *page], mark, &what);
            }
        }
    }
}
