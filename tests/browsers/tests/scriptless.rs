//! What a reader has whose browser runs no script, and every reader until the script is there.

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, Site, Viewport, dist, expect, without_loader};
use serde_json::{Value, json};

use crate::numbers::{CHINESE, ENGLISH};

const PAGES: [(&str, [&[&str]; 3]); 4] =
    [("index.html", ENGLISH), ("zh.html", CHINESE), ("embed/en.html", ENGLISH), ("embed/zh.html", CHINESE)];

/// A browser that runs no script of a page.
async fn without_scripts() -> Result<Page> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }))?;
    Ok(page)
}

/// The release as it is before its script has come.
fn before_the_script() -> Result<Site> {
    let site = Site::copy(&dist()?)?;
    for (file, _) in PAGES {
        site.edit(file, without_loader)?;
    }
    Ok(site)
}

async fn shows_all(page: &Page) -> Result<()> {
    for (file, numbers) in PAGES {
        for width in [320, 800, 1200] {
            page.resize(Viewport { width, height: 900 }).await?;
            page.open(file).await?;
            let at = |what: &str| format!("{file}, {width} px wide: {what}");
            expect(&at("live"), &page.run("return live()").await?, &json!(false))?;
            expect(&at("the numbers"), &page.run("return numbers()").await?, &json!(numbers))?;
            let outside = "const inside = (box) => box.left >= 0 && box.right <= innerWidth + 0.5;
                const things = [...all('.panel'), ...all('.plot > ol .quantity'), ...all('.track .mark')];
                return things.filter((thing) => !shown(thing) || !inside(thing.getBoundingClientRect()))
                    .map((thing) => thing.outerHTML.slice(0, 100))";
            expect(&at("what is empty or outside"), &page.run(outside).await?, &json!([]))?;
            let marks = page.run("return all('.plot > ol .track .mark').length").await?;
            expect(&at("the marks"), &marks, &json!(numbers.concat().len()))?;
        }
    }
    Ok(())
}

async fn answers(page: &Page) -> Result<()> {
    for (file, _) in PAGES {
        page.open(file).await?;
        page.click(".plans input[value='2022']").await?;
        expect("without 2022", &page.run("return panels()").await?, &json!(["1", "3"]))?;
        page.click("[data-id='2023-factories'] > summary").await?;
        let cards = "return all('.card').filter(shown).map((card) => card.parentElement.dataset.id)";
        expect("the open sentences", &page.run(cards).await?, &json!(["2023-factories"]))?;
        page.click("[data-id='2021-scenarios'] > summary").await?;
        // Opening one closes no other.
        let both = json!(["2021-scenarios", "2023-factories"]);
        expect("the open sentences", &page.run(cards).await?, &both)?;
        page.click(".plans input[value='2022']").await?;
        expect("with 2022", &page.run("return panels()").await?, &json!(["1", "2", "3"]))?;
    }
    Ok(())
}

#[tokio::test]
async fn without_scripts_every_number_and_mark_is_there_at_every_width() -> Result<()> {
    shows_all(&without_scripts().await?).await
}

#[tokio::test]
async fn without_scripts_years_go_and_come_and_sentences_open() -> Result<()> {
    answers(&without_scripts().await?).await
}

#[tokio::test]
async fn without_scripts_nothing_is_offered_that_needs_them() -> Result<()> {
    let page = without_scripts().await?;
    page.open("index.html").await?;
    let offered = page
        .run("return all('.scale, .view, select, button').filter(shown).map((thing) => thing.className)")
        .await?;
    expect("controls that need a script", &offered, &json!([]))
}

#[tokio::test]
async fn without_scripts_a_table_has_every_metric_and_measure() -> Result<()> {
    let page = without_scripts().await?;
    let dataset: Value = serde_json::from_slice(&std::fs::read(dist()?.join("data/512.json"))?)?;
    let count = |list: &str| dataset[list].as_array().map_or(0, Vec::len);
    for (file, _) in PAGES {
        page.open(file).await?;
        page.click("noscript > details > summary").await?;
        let rows = page.run("return all('noscript tbody tr').filter(shown).length").await?;
        expect(&format!("{file}: rows"), &rows, &json!(count("metrics") + count("measures")))?;
        let unset =
            page.run("return all('noscript td.none').every((cell) => !/\\d/.test(cell.textContent))").await?;
        expect(&format!("{file}: whether what is not set has no number"), &unset, &json!(true))?;
        // Its sentences are in the view beside it.
        let numbers = "return all('noscript .quantity').filter(shown).length";
        let targets = dataset["metrics"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|metric| metric["targets"].as_object());
        let count = targets.map(serde_json::Map::len).sum::<usize>();
        expect(&format!("{file}: numbers"), &page.run(numbers).await?, &json!(count))?;
    }
    Ok(())
}

#[tokio::test]
async fn before_the_script_every_number_and_mark_is_there_at_every_width() -> Result<()> {
    let site = before_the_script()?;
    shows_all(&Page::start(Engine::Chromium, site.path()).await?).await
}

#[tokio::test]
async fn before_the_script_years_go_and_come_and_sentences_open() -> Result<()> {
    let site = before_the_script()?;
    answers(&Page::start(Engine::Chromium, site.path()).await?).await
}
