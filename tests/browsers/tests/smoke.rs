//! What must work in every engine: the numbers are there, a year goes and comes, a sentence opens
//! and closes.

use anyhow::Result;
use plan_compare_browsers::{Engine, Key, Page, dist, expect};
use serde_json::json;

use crate::numbers::ENGLISH;

const SUMMARY: &str = r#"[data-id="2023-companies-prompted"] > summary"#;

async fn works(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("").await?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().join() === '1,3'").await?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().join() === '1,2,3'").await?;
    page.click(SUMMARY).await?;
    page.wait_for("opened().join() === '2023-companies-prompted' && shown(one('details[open] > .card q'))")
        .await?;
    page.key(Key::Escape).await?;
    page.wait_for("opened().length === 0").await?;
    let focused = page.run("return focused().parentElement.dataset.id ?? null").await?;
    expect("the focus, on the line whose sentence was closed", &focused, &json!("2023-companies-prompted"))
}

#[tokio::test]
async fn chromium_shows_toggles_and_opens() -> Result<()> {
    works(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_shows_toggles_and_opens() -> Result<()> {
    works(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_shows_toggles_and_opens() -> Result<()> {
    works(Engine::WebKit).await
}
