//! The metadata of the frame page, for search engines, social cards and oEmbed.

use std::fs;

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::{Value, json};

#[tokio::test]
async fn it_has_a_title_a_summary_one_address_and_a_way_to_be_embedded() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    let dataset: Value = serde_json::from_str(&fs::read_to_string(dist()?.join("data/512.json"))?)?;
    for (lang, html_lang) in [("en", "en"), ("zh", "zh-Hans")] {
        page.open(&format!("embed/{lang}.html?plans=2021&view=units")).await?;
        let script = "const value = (selector, name) => document.head.querySelector(selector)?.[name];
            return [document.documentElement.lang, document.title, value('[name=description]', 'content'),
                value('[property=\"og:title\"]', 'content'), value('[property=\"og:description\"]', 'content'),
                value('[rel=canonical]', 'href'), value('[rel=alternate][type=\"application/json+oembed\"]', 'href'),
                value('[property^=\"og:image\"], [name^=\"twitter:\"]', 'content') ?? null]";
        let (title, takeaway) = (&dataset["title"][lang], &dataset["takeaway"][lang]);
        title.as_str().context("a title")?;
        let url = page.url();
        let expected = json!([
            html_lang,
            title,
            takeaway,
            title,
            takeaway,
            format!("{url}embed/{lang}.html?"),
            format!("{url}oembed/{lang}.json"),
            // A card needs an absolute address, and this release is for no place.
            Value::Null,
        ]);
        expect(lang, &page.run(script).await?, &expected)?;
    }
    Ok(())
}
