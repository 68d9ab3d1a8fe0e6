//! A plan has one colour wherever it is drawn: in the sheet, in the picture, on the card.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../xtask/src/build/gallery/made.rs"]
mod made;

use made::{Figure, Made, MadeMetric, text};
use plan_compare::STYLE_SHEETS;
use plan_compare::export::{SystemFont, WIDTH, social_card, svg};
use plan_compare::model::{Comparable, Dataset, Lang, Qualifier};
use plan_compare::state::State;
use plan_compare::tokens::{self, Colour, PLANS};
use roxmltree::{Document, Node};

/// Six plans, which set two targets each, the second of them "about".
fn six_plans() -> Dataset {
    let metrics = [Qualifier::Exact, Qualifier::About].map(|qualifier| MadeMetric {
        topic: 0,
        name: text("trees", "树"),
        unit: text("trees", "树"),
        comparable: Comparable::Yes,
        figures: (0..6).map(|plan| Figure { qualifier, ..Figure::exactly(plan, 10.0) }).collect(),
    });
    let plan = |plan: usize| text(&format!("P{plan}"), &format!("P{plan}"));
    let made = Made {
        plans: (1..=6).map(plan).collect(),
        topics: vec![text("Parks", "公园")],
        metrics: metrics.to_vec(),
        measures: Vec::new(),
    };
    Dataset::from_json(&made.json().to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

/// What a rule of the sheet for `selector` sets for `property`.
fn value<'s>(sheet: &'s str, selector: &str, property: &str) -> &'s str {
    let (_, rule) = sheet.split_once(selector).unwrap_or_else(|| panic!("no rule for {selector}"));
    let (_, rest) = rule.split_once(property).unwrap_or_else(|| panic!("{selector}: no {property}"));
    rest.split([';', '}']).next().expect("a value").trim_start_matches(':').trim()
}

/// The sheet with the rules of a plan: the page of a frame has those of the embedded dataset's.
fn sheet_of(plan: usize) -> &'static str {
    STYLE_SHEETS[usize::from(plan > tokens::FIRST_PLANS)]
}

#[test]
fn the_first_plans_are_those_of_the_embedded_dataset() {
    let dataset = Dataset::from_json(plan_compare::EMBEDDED).expect("the embedded dataset");
    assert_eq!(dataset.plans.len(), tokens::FIRST_PLANS);
}

#[test]
fn the_sheet_gives_each_plan_its_colour() {
    for (i, Colour { light, dark }) in PLANS.iter().enumerate() {
        let number = i + 1;
        let expected = format!("var(--plan-compare-plan-{number},light-dark({light},{dark}))");
        let found = value(sheet_of(number), &format!("[data-plan=\"{number}\"] {{"), "--c");
        assert_eq!(found, expected, "plan {number}");
    }
}

#[test]
fn the_sheet_hides_each_plan_that_is_switched_off_before_the_script() {
    for number in 1..=PLANS.len() {
        let rule = format!(":has(label[data-plan=\"{number}\"] > input:not(:checked))");
        assert!(sheet_of(number).contains(&rule), "plan {number}: no rule with {rule}");
    }
}

/// The colour of 20 per cent of `colour` on white.
fn faded(colour: &str) -> String {
    let parts = [1, 3, 5].map(|at| {
        let part = u32::from_str_radix(&colour[at..at + 2], 16).expect("a colour");
        format!("{:02x}", (part * 20 + 255 * 80 + 49) / 100)
    });
    ["#", &parts.concat()].concat()
}

#[test]
fn the_picture_and_the_card_have_the_sheets_colours() {
    let dataset = six_plans();
    let picture = svg(&dataset, &State::new(&dataset, Lang::En), WIDTH, &SystemFont);
    let card = social_card(&dataset, Lang::En, &SystemFont);
    for (markup, what) in [(&picture, "the picture"), (&card, "the card")] {
        let document = Document::parse(markup).expect("well-formed");
        let names = document.descendants().filter_map(|node| {
            let name = node
                .text()
                .filter(|text| node.has_tag_name("tspan") && text.starts_with('P') && text.len() == 2)?;
            Some((name.to_owned(), node.attribute("fill")?.to_owned()))
        });
        let expected =
            PLANS.iter().enumerate().map(|(i, colour)| (format!("P{}", i + 1), colour.light.to_owned()));
        assert_eq!(names.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{what}");
    }
    let document = Document::parse(&picture).expect("well-formed");
    let marks: Vec<Node<'_, '_>> =
        document.descendants().filter(|node| node.attribute("data-style").is_some()).collect();
    assert_eq!(marks.len(), 2 * PLANS.len());
    for (i, (marks, Colour { light, .. })) in marks.chunks(2).zip(PLANS).enumerate() {
        let fills = [light, &faded(light)];
        let found = marks.iter().map(|mark| (mark.attribute("fill"), mark.attribute("stroke")));
        let expected = fills.map(|fill| (Some(fill), Some(light)));
        assert_eq!(found.collect::<Vec<_>>(), expected, "plan {}", i + 1);
    }
}

#[test]
fn the_pictures_other_colours_are_the_sheets() {
    let dataset = six_plans();
    let picture = svg(&dataset, &State::new(&dataset, Lang::En), WIDTH, &SystemFont);
    for (name, property, Colour { light, dark }) in tokens::BASE {
        let expected = format!("var(--plan-compare-{name},light-dark({light},{dark}))");
        assert_eq!(value(STYLE_SHEETS[0], ".plan-compare {", &format!("{property}:")), expected);
        assert!(picture.contains(&format!("\"{light}\"")), "{name}: {light} is not in the picture");
    }
}
