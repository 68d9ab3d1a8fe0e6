//! Light or dark: what the element is asked for, else what the page around it is, else what the reader's
//! system prefers, before the script and after.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::{Value, json};
use xtask::serve::Policy;

use crate::host::Host;

/// The colours of text.
const LIGHT: &str = "rgb(28, 36, 48)";
const DARK: &str = "rgb(232, 236, 241)";

const COLOUR: &str = "return getComputedStyle(tree()).color";

/// What a page says of itself in its head, what the reader's system prefers, what the element is asked
/// for, and the colour of its text.
const CASES: [(&str, &str, &str, &str); 13] = [
    ("", "light", "", LIGHT),
    ("", "dark", "", LIGHT),
    ("<style>:root { color-scheme: dark }</style>", "light", "", DARK),
    ("<style>:root { color-scheme: light }</style>", "dark", "", LIGHT),
    ("<style>:root { color-scheme: light dark }</style>", "light", "", LIGHT),
    ("<style>:root { color-scheme: light dark }</style>", "dark", "", DARK),
    (r#"<meta name="color-scheme" content="dark">"#, "light", "", DARK),
    (r#"<meta name="color-scheme" content="light dark">"#, "dark", "", DARK),
    ("<style>main { color-scheme: dark }</style>", "light", "", DARK),
    ("<style>:root { color-scheme: dark }</style>", "light", r#"appearance="auto""#, DARK),
    ("<style>:root { color-scheme: dark }</style>", "dark", r#"appearance="light""#, LIGHT),
    ("<style>:root { color-scheme: light }</style>", "light", r#"appearance="dark""#, DARK),
    ("<style>:root { color-scheme: dark }</style>", "light", r#"appearance="sepia""#, DARK),
];

/// Has the system of Chromium's reader prefer this.
fn prefer(page: &Page, scheme: &str) -> Result<Value> {
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    page.devtools("Emulation.setEmulatedMedia", &features)
}

/// A page with the prerendered element of the demonstration, not yet live.
async fn page_with(head: &str, attributes: &str, system: &str) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    let demo = std::fs::read_to_string(site.path().join("index.html"))?;
    let between = |start: &str, end: &str| {
        let (_, rest) = demo.split_once(start)?;
        Some(rest.split_once(end)?.0.to_owned())
    };
    let sheet =
        between(r#"href="assets/plan-compare-"#, "\"").context("index.html links no sheet of the widget")?;
    let content =
        between("<plan-compare lang=\"en\">", "</plan-compare>").context("index.html has no element")?;
    let body = format!(
        r#"{head}<link rel="stylesheet" href="assets/plan-compare-{sheet}">
        <main><plan-compare {attributes}>{content}</plan-compare></main>"#
    );
    site.write_page("page.html", &body)?;
    let page = Page::start_with(Engine::Chromium, site.path(), Policy::None).await?;
    prefer(&page, system)?;
    page.open("page.html").await?;
    Ok((page, site))
}

#[tokio::test]
async fn the_element_follows_its_page_and_the_system() -> Result<()> {
    for (head, system, attributes, colour) in CASES {
        let (page, _site) = page_with(head, attributes, system).await?;
        let what = format!("{head} in a {system} system, {attributes}");
        expect(&format!("{what}, prerendered"), &page.run(COLOUR).await?, &json!(colour))?;
        page.run("return load()").await?;
        page.live().await?;
        expect(&format!("{what}, live"), &page.run(COLOUR).await?, &json!(colour))?;
    }
    Ok(())
}

#[tokio::test]
async fn the_live_element_follows_what_changes() -> Result<()> {
    let (page, _site) = page_with("", "", "light").await?;
    page.run("return load()").await?;
    page.live().await?;
    for (what, script, system, colour) in [
        ("the page turns dark", "document.documentElement.style.colorScheme = 'dark'", "light", DARK),
        ("the page takes both", "document.documentElement.style.colorScheme = 'light dark'", "light", LIGHT),
        ("the system turns dark", "", "dark", DARK),
        ("it is asked for light", "element().setAttribute('appearance', 'light')", "dark", LIGHT),
        ("it is asked for dark", "element().setAttribute('appearance', 'dark')", "light", DARK),
        ("it is asked for nothing", "element().removeAttribute('appearance')", "light", LIGHT),
        ("what is around it turns dark", "element().parentNode.style.colorScheme = 'dark'", "light", DARK),
    ] {
        page.run(script).await?;
        prefer(&page, system)?;
        expect(what, &page.run(COLOUR).await?, &json!(colour))?;
    }
    Ok(())
}

/// A frame of another origin cannot see the page around it: it is light unless its URL says otherwise.
#[tokio::test]
async fn the_frame_follows_its_url() -> Result<()> {
    let host = Host::start().await?;
    for (around, system, query, colour) in [
        ("light", "light", "", LIGHT),
        ("light", "dark", "", LIGHT),
        ("dark", "dark", "", LIGHT),
        ("light dark", "light", "?appearance=auto", LIGHT),
        ("light dark", "dark", "?appearance=auto", DARK),
        ("light dark", "dark", "?dark=auto", DARK),
        ("dark", "light", "?dark=true", DARK),
        ("light", "dark", "?dark=false", LIGHT),
    ] {
        prefer(&host.page, system)?;
        let src = host.frame(&format!("embed/en.html{query}"));
        host.open(&format!(
            r#"<style>:root {{ color-scheme: {around} }}</style><iframe src="{src}" width="700" height="900"></iframe>"#
        ))
        .await?;
        host.enter().await?;
        host.page.live().await?;
        let what = format!("color-scheme: {around} in a {system} system, {query}");
        expect(&what, &host.page.run(COLOUR).await?, &json!(colour))?;
        host.leave().await?;
    }
    Ok(())
}
