//! What comes out of a printer: every view is whole, with what is collapsed, without controls.

use anyhow::{Context as _, Result, anyhow, ensure};
use fantoccini::wd::PrintConfigurationBuilder;
use plan_compare_browsers::{Engine, Page, dist};

const VIEWS: [&str; 5] = ["compare", "topics", "units", "instruments", "table"];

/// What has to be read on paper, and what must not.
const TEXTS: &str = "
    const texts = (selector) => all(selector).map((each) => each.textContent);
    return [
        [one('.takeaway').firstChild.data, ...texts('h2, h3, h4, .entry .label > span, .body .quantity, .what, th, td.none, .notes li, .legend, [part=footer] .more p')]
            .filter((text, i, all) => text.trim() && all.indexOf(text) === i),
        texts('.controls legend, .hint').filter(Boolean),
    ];";

/// Letters and digits alone: how lines are broken, and which spaces stand between words, is no matter.
fn letters(text: &str) -> String {
    let apart = text.replace('ﬃ', "ffi").replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff");
    apart.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether all of a text is on paper. (A page can end in a long one.)
fn has(paper: &str, text: &str) -> bool {
    let letters: Vec<char> = letters(text).chars().collect();
    let ends = [&letters[..letters.len().min(20)], &letters[letters.len().saturating_sub(20)..]];
    ends.into_iter().all(|end| paper.contains(&end.iter().collect::<String>()))
}

async fn printed(page: &Page) -> Result<String> {
    let setup = PrintConfigurationBuilder::default().build();
    let pdf = page.client.print(setup.map_err(|error| anyhow!("{error:?}"))?).await?;
    let text = pdf_extract::extract_text_from_mem(&pdf).context("the text of the PDF")?;
    Ok(letters(&text))
}

async fn is_whole_on_paper(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    let mut faults = Vec::new();
    // (What reads the PDF does not know the letters of Chinese fonts.)
    for view in VIEWS {
        page.open(&format!("embed/en.html?view={view}")).await?;
        page.live().await?;
        let [wanted, unwanted]: [Vec<String>; 2] = serde_json::from_value(page.run(TEXTS).await?)?;
        ensure!(wanted.len() > 20 && !unwanted.is_empty(), "{view}: found {wanted:?}, {unwanted:?}");
        let paper = printed(&page).await?;
        let at = format!("{engine}, {view}");
        faults.extend(
            wanted
                .iter()
                .filter(|text| !has(&paper, text))
                .map(|text| format!("{at}: “{text}” is not on paper")),
        );
        faults.extend(
            unwanted
                .iter()
                .filter(|text| has(&paper, text))
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
