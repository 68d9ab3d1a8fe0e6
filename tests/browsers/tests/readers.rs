//! What reader views, and services that keep articles, take out of a page: the figures, their sentences,
//! the notes and the sources are among it.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Shipped, Site, dist, readers, without_loader};
use serde_json::Value;

/// What of the dataset an article must keep, in English: every quotation with its source, the notes, the
/// documents, and the words above both.
fn expected(shipped: &Value) -> Result<Vec<String>> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut texts = vec![Value::from("What not to compare"), Value::from("Reports read: ")];
    texts.extend(list(&shipped["notes"]).iter().map(|note| note["en"].clone()));
    texts.extend(list(&shipped["plans"]).iter().map(|plan| plan["document"]["title"]["en"].clone()));
    texts.extend(list(&shipped["sources"]).iter().map(|source| source["publisher"]["en"].clone()));
    for metric in list(&shipped["metrics"]) {
        let targets = metric["targets"].as_object().cloned().unwrap_or_default();
        texts.extend(targets.values().map(|target| target["quote"]["text"].clone()));
    }
    texts.iter().map(|text| Ok(squeezed(text.as_str().context("no text")?))).collect()
}

/// Without white space, which such programs set anew.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[tokio::test]
async fn readability_keeps_figures_sentences_notes_and_sources() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    for file in ["index.html", "embed/en.html"] {
        site.edit(file, without_loader)?;
    }
    let script = readers()?.join("@mozilla/readability/Readability.js");
    let script = fs::read_to_string(&script).with_context(|| script.display().to_string())?;
    let expected = expected(&Shipped::read()?.json)?;
    ensure!(expected.len() > 30, "found {} texts in the dataset, expected more", expected.len());
    let page = Page::start(Engine::Chromium, site.path()).await?;
    for file in ["index.html", "embed/en.html"] {
        page.open(file).await?;
        let kept = page
            .run(&format!(
                "{script}
                const article = new Readability(document.cloneNode(true)).parse();
                return [article?.textContent ?? '', all('.quantity').filter(shown).map(text)]"
            ))
            .await?;
        let article = squeezed(kept[0].as_str().context("no article")?);
        let figures =
            kept[1].as_array().context("no figures")?.iter().filter_map(Value::as_str).map(squeezed);
        let figures: Vec<String> = figures.collect();
        ensure!(figures.len() > 10, "{file}: found {figures:?}, expected more figures");
        let lost: Vec<&String> =
            expected.iter().chain(&figures).filter(|text| !article.contains(text.as_str())).collect();
        ensure!(lost.is_empty(), "{file}: found an article without {lost:?}");
    }
    Ok(())
}
