//! The element in pages whose style sheets were not made for it: it looks as it does in a page that
//! has none.
//!
//! From the page it takes the font family and the width, and light or dark; the page without sheets has
//! the same. The size of letters is the reader's own, as set in the browser, in both.

use std::cell::Cell;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, Viewport, dist, sheets};
use serde::Deserialize;
use xtask::serve::Policy;

use crate::dress::{DARK, DARK_PAGES, Dress, FEW, LIGHT_PAGES, PLAIN};

const MEASURE: &str = include_str!("sheets.js");

/// Every view, and each with a sentence open.
const VIEWS: [&str; 5] = ["compare", "topics", "units", "instruments", "table"];

/// Languages, each at the width of the column around the element in CSS pixels.
const COLUMNS: [(&str, u32); 2] = [("en", 900), ("zh", 340)];

/// One thing that is seen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Piece {
    /// The element, or the text.
    name: String,
    /// Left and top in the container, width and height, in CSS pixels.
    place: [f64; 4],
    /// How it is painted.
    look: Vec<String>,
}

/// What is seen in each view.
type Views = Vec<(String, Vec<Piece>)>;

/// Pages in other people's dress, beside the release.
struct Wardrobe {
    site: Site,
    page: Page,
    /// How many pages were opened.
    opened: Cell<u32>,
}

impl Wardrobe {
    async fn start(engine: Engine) -> Result<Self> {
        let site = Site::copy(&dist()?)?;
        let page = Page::start_with(engine, site.path(), Policy::None).await?;
        page.resize(Viewport { width: 1100, height: 900 }).await?;
        Ok(Self { site, page, opened: Cell::new(0) })
    }

    /// Opens a page with the element in it, `inside` between its tags. It has a width, or the column
    /// around it has one.
    async fn open(
        &self,
        dress: &Dress,
        lang: &str,
        column: u32,
        width: Option<f64>,
        inside: &str,
    ) -> Result<()> {
        let mut head = String::new();
        for file in dress.files {
            let path = sheets()?.join(file);
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let name = file.replace('/', "-");
            self.site.write(&name, &text)?;
            writeln!(head, r#"<link rel="stylesheet" href="{name}">"#)?;
        }
        let own = width.map_or_else(String::new, |width| format!("inline-size: {width}px"));
        let element = format!(
            r#"<plan-compare lang="{lang}" {} style="font-family: sans-serif; {own}">{inside}</plan-compare>"#,
            dress.element
        );
        let body = dress.around.replace("{}", &element);
        let html = format!(
            r#"{}<html lang="en" {}><meta charset="utf-8"><title>A page</title>{head}
            <style>{}</style><body><div style="inline-size: {column}px">{body}</div></body></html>"#,
            dress.doctype, dress.root, dress.rules
        );
        // Each has a name of its own: within a second of the last one it would be taken for that.
        self.opened.update(|count| count + 1);
        let name = format!("{}.html", self.opened.get());
        self.site.write(&name, &html)?;
        self.page.open(&name).await
    }

    /// The chart of the demonstration, as the declared root of an element.
    fn declared(&self) -> Result<String> {
        let demo = fs::read_to_string(self.site.path().join("index.html"))?;
        let part = |start: &str, end: &str| {
            let (_, rest) = demo.split_once(start)?;
            Some(rest.split_once(end)?.0.to_owned())
        };
        let sheet = part("assets/plan-compare-", "\"").context("index.html links no sheet of the widget")?;
        let chart = part("<plan-compare lang=\"en\">", "</plan-compare>").context("it has no element")?;
        Ok(format!(
            r#"<template shadowrootmode="open"><link rel="stylesheet" href="assets/plan-compare-{sheet}">{chart}</template>"#
        ))
    }

    async fn pieces(&self, script: &str) -> Result<Vec<Piece>> {
        let found = self.page.run(&format!("{MEASURE}\n{script}\nreturn atRest()")).await?;
        let pieces: Vec<Piece> = serde_json::from_value(found)?;
        ensure!(pieces.len() > 60, "found {} pieces, expected a whole widget", pieces.len());
        Ok(pieces)
    }

    /// What is seen of the living element: each view, without and with a sentence open.
    async fn views(&self) -> Result<Views> {
        self.page.run("return load()").await?;
        self.page.live().await?;
        let mut seen = Vec::new();
        for view in VIEWS {
            for open in [false, true] {
                let what = format!("{view}{}", if open { " with a sentence" } else { "" });
                let pieces = self.pieces(&format!("show('{view}', {open})")).await?;
                let cards = pieces.iter().filter(|piece| piece.name.starts_with("div.card")).count();
                ensure!(cards == usize::from(open), "{what}: found {cards} open sentences");
                seen.push((what, pieces));
            }
        }
        Ok(seen)
    }

    /// The width that the element has for its content.
    async fn width(&self) -> Result<f64> {
        let width = self.page.run(&format!("{MEASURE}\nreturn room(element()).width")).await?;
        width.as_f64().with_context(|| format!("found {width} as the width of the element"))
    }

    /// What a living element looks like in each of these pages that it does not look like in a plain one.
    async fn differences(
        &self,
        pages: &[&Dress],
        plain: &Dress,
        columns: &[(&str, u32)],
    ) -> Result<Vec<String>> {
        let mut found = Vec::new();
        let mut known: Vec<(String, Views)> = Vec::new();
        for &(lang, column) in columns {
            for dress in pages {
                self.open(dress, lang, column, None, "").await?;
                let seen = self.views().await.with_context(|| dress.name)?;
                // Before it is live it is no block.
                let width = self.width().await?;
                let at = format!("{}, {lang}, {width} px", dress.name);
                let key = format!("{lang} {width}");
                if known.iter().all(|(one, _)| *one != key) {
                    self.open(plain, lang, column, Some(width), "").await?;
                    known.push((key.clone(), self.views().await?));
                }
                let expected = known.iter().find(|(one, _)| *one == key).context("measured above")?;
                for ((view, pieces), (_, expected)) in seen.iter().zip(&expected.1) {
                    let all = differences(pieces, expected);
                    found.extend(all.first().map(|one| format!("{at}, {view}: {one}, one of {}", all.len())));
                }
            }
        }
        Ok(found)
    }
}

/// Where two sights differ, a sentence each.
fn differences(found: &[Piece], expected: &[Piece]) -> Vec<String> {
    let mut all = Vec::new();
    for (found, expected) in found.iter().zip(expected) {
        if found.name != expected.name {
            all.push(format!("found {}, expected {}", found.name, expected.name));
            return all;
        }
        let apart = found.place.iter().zip(&expected.place).any(|(a, b)| (a - b).abs() > 1.0);
        if apart {
            all.push(format!("{} is at {:?}, expected {:?}", found.name, found.place, expected.place));
        }
        for (found_one, expected) in found.look.iter().zip(&expected.look) {
            if found_one != expected {
                all.push(format!("{} has {found_one}, expected {expected}", found.name));
            }
        }
    }
    if found.len() != expected.len() {
        all.push(format!("found {} pieces, expected {}", found.len(), expected.len()));
    }
    all
}

/// The boxes of the elements alone: one text may stand in several nodes before the script, and in one after.
fn boxes(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.retain(|piece| !piece.name.starts_with('“'));
    pieces
}

fn none(found: &[String]) -> Result<()> {
    ensure!(found.is_empty(), "found {} differences, expected none:\n{}", found.len(), found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn no_sheet_of_the_page_reaches_the_living_element() -> Result<()> {
    let wardrobe = Wardrobe::start(Engine::Chromium).await?;
    none(&wardrobe.differences(&LIGHT_PAGES.each_ref(), &PLAIN, &COLUMNS).await?)
}

#[tokio::test]
async fn on_dark_pages_it_looks_as_on_a_plain_dark_one() -> Result<()> {
    let wardrobe = Wardrobe::start(Engine::Chromium).await?;
    none(&wardrobe.differences(&DARK_PAGES.each_ref(), &DARK, &COLUMNS[..1]).await?)
}

/// The prerendered chart in a root that the page declares: shielded before the script, and nothing moves
/// when it becomes live.
#[tokio::test]
async fn no_sheet_reaches_a_declared_root_before_the_script() -> Result<()> {
    let wardrobe = Wardrobe::start(Engine::Chromium).await?;
    let (lang, column) = COLUMNS[0];
    let declared = wardrobe.declared()?;
    let mut found = Vec::new();
    for dress in &LIGHT_PAGES {
        wardrobe.open(dress, lang, column, None, &declared).await?;
        let before = wardrobe.pieces("").await.with_context(|| dress.name)?;
        let width = wardrobe.width().await?;
        wardrobe.page.run("return load()").await?;
        wardrobe.page.live().await?;
        let after = boxes(wardrobe.pieces("").await?);
        let moved = differences(&after, &boxes(before.clone()));
        found.extend(moved.first().map(|one| format!("{}, when it becomes live: {one}", dress.name)));
        wardrobe.open(&PLAIN, lang, column, Some(width), &declared).await?;
        let all = differences(&before, &wardrobe.pieces("").await?);
        found.extend(all.first().map(|one| format!("{}: {one}, one of {}", dress.name, all.len())));
    }
    none(&found)
}

/// The parts are there to be styled; here they show that a difference is found.
#[tokio::test]
async fn a_sheet_that_reaches_in_does_not_pass() -> Result<()> {
    let wardrobe = Wardrobe::start(Engine::Chromium).await?;
    for (rules, expected) in [
        ("plan-compare::part(title) { letter-spacing: .2em }", "line 1 is at"),
        ("plan-compare::part(footer) { padding-top: 12px }", "is at"),
        ("plan-compare::part(chart) { color: red }", "has color: rgb(255, 0, 0)"),
    ] {
        let page = Dress { name: "parts", rules, ..PLAIN };
        let found = wardrobe.differences(&[&page], &PLAIN, &COLUMNS[..1]).await?;
        ensure!(
            found.iter().any(|one| one.contains(expected)),
            "{rules}: found {found:?}, expected “{expected}”"
        );
    }
    Ok(())
}

/// The same in another engine, for a few pages.
async fn nothing_reaches_in(engine: Engine) -> Result<()> {
    let wardrobe = Wardrobe::start(engine).await?;
    let few: Vec<&Dress> = LIGHT_PAGES.iter().filter(|page| FEW.contains(&page.name)).collect();
    ensure!(few.len() == FEW.len(), "found {} pages, expected {FEW:?}", few.len());
    none(&wardrobe.differences(&few, &PLAIN, &COLUMNS[..1]).await?)
}

#[tokio::test]
async fn no_sheet_reaches_the_living_element_in_firefox() -> Result<()> {
    nothing_reaches_in(Engine::Firefox).await
}

#[tokio::test]
async fn no_sheet_reaches_the_living_element_in_webkit() -> Result<()> {
    nothing_reaches_in(Engine::WebKit).await
}
