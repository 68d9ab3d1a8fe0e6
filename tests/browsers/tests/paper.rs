//! What comes out of a printer: every view is whole, with what is collapsed, without controls.

use anyhow::{Context as _, Result, ensure};
use fantoccini::wd::PrintConfigurationBuilder;
use plan_compare_browsers::{Engine, Page, dist};

const VIEWS: [&str; 5] = ["compare", "topics", "units", "instruments", "table"];

/// What has to be read on paper, and what must not.
const TEXTS: &str = "
    const texts = (selector) => all(selector).map((each) => each.textContent);
    return [
        texts('h2, h3, h4, .takeaway, .entry .label > span, .quantity, .what, th, td.none, .notes li, .legend, [part=footer] .more p')
            .filter((text, i, all) => text.trim() && all.indexOf(text) === i),
        texts('.controls legend, .hint').filter(Boolean),
    ];";

/// Letters and digits alone: how lines are broken, and which spaces stand between words, is no matter.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

async fn printed(page: &Page) -> Result<String> {
    let pdf = page.client.print(PrintConfigurationBuilder::default().build()?).await?;
    let text = pdf_extract::extract_text_from_mem(&pdf).context("the text of the PDF")?;
    Ok(letters(&text))
}

async fn is_whole_on_paper(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    let mut faults = Vec::new();
    for (lang, view) in ["en", "zh"].into_iter().flat_map(|lang| VIEWS.map(|view| (lang, view))) {
        page.open(&format!("embed/{lang}.html?view={view}")).await?;
        page.live().await?;
        let [wanted, unwanted]: [Vec<String>; 2] = serde_json::from_value(page.run(TEXTS).await?)?;
        ensure!(wanted.len() > 20 && !unwanted.is_empty(), "{lang}, {view}: found {wanted:?}, {unwanted:?}");
        let paper = printed(&page).await?;
        let at = format!("{engine}, {lang}, {view}");
        faults.extend(
            wanted
                .iter()
                .filter(|text| !paper.contains(&letters(text)))
                .map(|text| format!("{at}: “{text}” is not on paper")),
        );
        faults.extend(
            unwanted
                .iter()
                .filter(|text| paper.contains(&letters(text)))
                .map(|text| format!("{at}: “{text}” is on paper")),
        );
    }
    faults.truncate(40);
    ensure!(faults.is_empty(), "found {} faults, expected none:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

#[tokio::test]
async fn every_view_is_whole_on_paper_in_chromium() -> Result<()> {
    is_whole_on_paper(Engine::Chromium).await
}

#[tokio::test]
async fn every_view_is_whole_on_paper_in_firefox() -> Result<()> {
    is_whole_on_paper(Engine::Firefox).await
}
