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

use crate::page_styles::{DARK, DARK_PAGES, FEW, LIGHT_PAGES, PLAIN, PageStyles};

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

/// Pages with other people's styles, beside the release.
struct HostPages {
    site: Site,
    page: Page,
    /// How many pages were opened.
    opened: Cell<u32>,
}

impl HostPages {
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
        styles: &PageStyles,
        lang: &str,
        column: u32,
        width: Option<f64>,
        inside: &str,
    ) -> Result<()> {
        let mut head = String::new();
        for file in styles.files {
            let path = sheets()?.join(file);
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let name = file.replace('/', "-");
            self.site.write(&name, &text)?;
            writeln!(head, r#"<link rel="stylesheet" href="{name}">"#)?;
        }
        let own = width.map_or_else(String::new, |width| format!("inline-size: {width}px"));
        let element = format!(
            r#"<plan-compare lang="{lang}" {} style="font-family: sans-serif; {own}">{inside}</plan-compare>"#,
            styles.element
        );
        let body = styles.around.replace("{}", &element);
        let html = format!(
            r#"{}<html lang="en" {}><meta charset="utf-8"><title>A page</title>{head}
            <style>{}</style><body><div style="inline-size: {column}px">{body}</div></body></html>"#,
            styles.doctype, styles.root, styles.rules
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

    /// What is seen of the live element: each view, without and with a sentence open.
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

    /// What a live element looks like in each of these pages that it does not look like in a plain one.
    async fn differences(
        &self,
        pages: &[&PageStyles],
        plain: &PageStyles,
        columns: &[(&str, u32)],
    ) -> Result<Vec<String>> {
        let mut found = Vec::new();
        let mut known: Vec<(String, Views)> = Vec::new();
        for &(lang, column) in columns {
            for styles in pages {
                self.open(styles, lang, column, None, "").await?;
                let seen = self.views().await.with_context(|| styles.name)?;
                // Before it is live it is no block.
                let width = self.width().await?;
                let at = format!("{}, {lang}, {width} px", styles.name);
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
async fn no_sheet_of_the_page_affects_the_live_element() -> Result<()> {
    let host_pages = HostPages::start(Engine::Chromium).await?;
    none(&host_pages.differences(&LIGHT_PAGES.each_ref(), &PLAIN, &COLUMNS).await?)
}

#[tokio::test]
async fn on_dark_pages_it_looks_as_on_a_plain_dark_one() -> Result<()> {
    let host_pages = HostPages::start(Engine::Chromium).await?;
    none(&host_pages.differences(&DARK_PAGES.each_ref(), &DARK, &COLUMNS[..1]).await?)
}

/// The prerendered chart in a root that the page declares: shielded before the script, and nothing moves
/// when it becomes live.
#[tokio::test]
async fn no_sheet_reaches_a_declared_root_before_the_script() -> Result<()> {
    let host_pages = HostPages::start(Engine::Chromium).await?;
    let (lang, column) = COLUMNS[0];
    let declared = host_pages.declared()?;
    let mut found = Vec::new();
    for styles in &LIGHT_PAGES {
        host_pages.open(styles, lang, column, None, &declared).await?;
        let before = host_pages.pieces("").await.with_context(|| styles.name)?;
        let width = host_pages.width().await?;
        host_pages.page.run("return load()").await?;
        host_pages.page.live().await?;
        let after = boxes(host_pages.pieces("").await?);
        let moved = differences(&after, &boxes(before.clone()));
        found.extend(moved.first().map(|one| format!("{}, when it becomes live: {one}", styles.name)));
        host_pages.open(&PLAIN, lang, column, Some(width), &declared).await?;
        let all = differences(&before, &host_pages.pieces("").await?);
        found.extend(all.first().map(|one| format!("{}: {one}, one of {}", styles.name, all.len())));
    }
    none(&found)
}

/// The parts are there to be styled; here they show that a difference is found.
#[tokio::test]
async fn a_sheet_that_reaches_in_does_not_pass() -> Result<()> {
    let host_pages = HostPages::start(Engine::Chromium).await?;
    for (rules, expected) in [
        ("plan-compare::part(title) { letter-spacing: .2em }", "line 1 is at"),
        ("plan-compare::part(footer) { padding-top: 12px }", "is at"),
        ("plan-compare::part(chart) { color: red }", "has color: rgb(255, 0, 0)"),
    ] {
        let page = PageStyles { name: "parts", rules, ..PLAIN };
        let found = host_pages.differences(&[&page], &PLAIN, &COLUMNS[..1]).await?;
        ensure!(
            found.iter().any(|one| one.contains(expected)),
            "{rules}: found {found:?}, expected “{expected}”"
        );
    }
    Ok(())
}

/// The same in another engine, for a few pages.
async fn nothing_reaches_in(engine: Engine) -> Result<()> {
    let host_pages = HostPages::start(engine).await?;
    let few: Vec<&PageStyles> = LIGHT_PAGES.iter().filter(|page| FEW.contains(&page.name)).collect();
    ensure!(few.len() == FEW.len(), "found {} pages, expected {FEW:?}", few.len());
    none(&host_pages.differences(&few, &PLAIN, &COLUMNS[..1]).await?)
}

#[tokio::test]
async fn no_sheet_affects_the_live_element_in_firefox() -> Result<()> {
    nothing_reaches_in(Engine::Firefox).await
}

#[tokio::test]
async fn no_sheet_affects_the_live_element_in_webkit() -> Result<()> {
    nothing_reaches_in(Engine::WebKit).await
}
