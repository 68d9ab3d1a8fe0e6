//! The element in containers that shrink to their content: it asks for the width of a column, as a paragraph does.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, Viewport, dist};
use xtask::serve::Policy;

/// How wide the chart is in a box.
#[derive(Clone, Copy, PartialEq)]
enum Width {
    /// As wide as a block of the page.
    Whole,
    /// A column, or nearly all that a narrow page has.
    Column,
    /// What it can do with: the box asks for the least.
    Least,
}
use Width::{Column, Least, Whole};

/// What stands around the element, `{}` in its place; the style of the element; its width.
const BOXES: [(&str, &str, Width); 22] = [
    ("{}", "", Whole),
    (r#"<div style="display: flex; flex-direction: column">{}</div>"#, "", Whole),
    (r#"<div style="display: grid">{}</div>"#, "", Whole),
    (r#"<div style="display: flex; flex-direction: column; align-items: center">{}</div>"#, "", Column),
    (r#"<div style="display: flex; flex-direction: column; align-items: flex-start">{}</div>"#, "", Column),
    (r#"<div style="display: flex">{}</div>"#, "", Column),
    (r#"<div style="display: inline-flex">{}</div>"#, "", Column),
    (r#"<div style="display: grid; justify-items: center">{}</div>"#, "", Column),
    (r#"<div style="float: left">{}</div>"#, "", Column),
    ("{}", "float: left", Column),
    (r#"<div style="display: inline-block">{}</div>"#, "", Column),
    ("{}", "display: inline-block", Column),
    ("{}", "width: fit-content", Column),
    ("<table><tr><td>{}</table>", "", Column),
    (
        r#"<figure style="display: table; margin: 0">
        <figcaption style="display: table-caption; caption-side: bottom">A caption</figcaption>{}</figure>"#,
        "",
        Column,
    ),
    (r#"<figure style="width: fit-content; margin: 0">{}</figure>"#, "", Column),
    (r#"<dialog open style="position: static">{}</dialog>"#, "", Column),
    (r#"<div style="position: absolute">{}</div>"#, "", Column),
    ("{}", "position: absolute", Column),
    (r#"<div style="writing-mode: vertical-rl; margin: 0 -8px">{}</div>"#, "", Column),
    (r#"<div style="width: min-content">{}</div>"#, "", Least),
    (r#"<figure style="display: table; width: 1px; margin: 0">{}</figure>"#, "", Least),
];

/// The least width that the chart is made for.
const LEAST: f64 = 280.0;
/// What is narrower is no column, where the page has it.
const COLUMN: f64 = 600.0;

/// The prerendered chart of the demonstration, and the link to its sheet.
fn demonstration(site: &Site) -> Result<(String, String)> {
    let demo = fs::read_to_string(site.path().join("index.html"))?;
    let part = |start: &str, end: &str| {
        let (_, rest) = demo.split_once(start)?;
        Some(rest.split_once(end)?.0.to_owned())
    };
    let sheet = part("assets/plan-compare-", "\"").context("index.html links no sheet of the widget")?;
    let chart = part("<plan-compare lang=\"en\">", "</plan-compare>").context("it has no element")?;
    Ok((chart, format!(r#"<link rel="stylesheet" href="assets/plan-compare-{sheet}">"#)))
}

/// Looks at the chart in one box; a sentence if it is too narrow, or wider than the page.
async fn look(page: &Page, what: &str, width: Width, found: &mut Vec<String>) -> Result<()> {
    let sizes = page
        .run(
            "const { width, height } = tree().getBoundingClientRect();
            const root = document.documentElement;
            return [width, height, document.body.clientWidth, root.scrollWidth - root.clientWidth]",
        )
        .await?;
    let size = |index: usize| sizes[index].as_f64().with_context(|| format!("found {sizes} as sizes"));
    let (wide, high, room, over) = (size(0)?, size(1)?, size(2)?, size(3)?);
    let fits = match width {
        Whole => (wide - room).abs() < 0.5,
        Column => wide >= COLUMN.min(room * 0.8),
        Least => wide >= LEAST,
    };
    if !fits || over > 0.0 {
        found.push(format!("{what}: {wide} × {high} px in {room} px; the page scrolls by {over} px"));
    }
    Ok(())
}

async fn stands_in(engine: Engine, boxes: &[(&str, &str, Width)]) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let (chart, sheet) = demonstration(&site)?;
    let page = Page::start_with(engine, site.path(), Policy::None).await?;
    let mut found = Vec::new();
    for (i, (around, style, width)) in boxes.iter().enumerate() {
        let element = format!(r#"<plan-compare lang="en" style="{style}">{chart}</plan-compare>"#);
        let name = format!("box-{i}.html");
        site.write_page(&name, &format!("{sheet}{}", around.replace("{}", &element)))?;
        for window in [800, 360] {
            page.resize(Viewport { width: window, height: 900 }).await?;
            page.open(&name).await?;
            page.wait_for("[...document.querySelectorAll('link')].every((link) => link.sheet)").await?;
            let what = |state: &str| format!("{around} {style}, window of {window} px, {state}");
            look(&page, &what("prerendered"), *width, &mut found).await?;
            page.run("return load()").await?;
            page.live().await?;
            look(&page, &what("live"), *width, &mut found).await?;
        }
    }
    ensure!(found.is_empty(), "{engine}: found {} faults, expected none:\n{}", found.len(), found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn it_has_a_width_in_every_kind_of_box() -> Result<()> {
    stands_in(Engine::Chromium, &BOXES).await
}

/// Some that differ most: a block, a flexible item, a float, a table, a page that is written downwards.
const FEW: [usize; 6] = [0, 3, 8, 14, 19, 20];

async fn stands_in_a_few(engine: Engine) -> Result<()> {
    stands_in(engine, &FEW.map(|index| BOXES[index])).await
}

#[tokio::test]
async fn it_has_a_width_in_firefox() -> Result<()> {
    stands_in_a_few(Engine::Firefox).await
}

#[tokio::test]
async fn it_has_a_width_in_webkit() -> Result<()> {
    stands_in_a_few(Engine::WebKit).await
}
