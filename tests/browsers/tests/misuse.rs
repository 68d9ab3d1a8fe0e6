//! Calls that the element was not made for: nothing panics, an error is reported, and the element still works.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::{Value, json};

const MISUSE: &str = include_str!("misuse.js");

/// The most characters of a sentence.
const LONGEST: usize = 300;

async fn page() -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", "<plan-compare></plan-compare>")?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    page.run(&format!("window.goodData = {}", crate::bad_data::good())).await?;
    Ok((page, site))
}

/// The names in a table of `misuse.js`.
async fn names(page: &Page, table: &str) -> Result<Vec<String>> {
    let names = page.run(&format!("{MISUSE}\nreturn Object.keys({table})")).await?;
    Ok(serde_json::from_value(names)?)
}

/// Does what `act` says with each of a table, makes sure that nothing has ended, and gives what was told.
async fn each(page: &Page, table: &str, act: &str) -> Result<Vec<(String, Value)>> {
    let mut found = Vec::new();
    for name in names(page, table).await? {
        let script = format!(
            "{MISUSE}\nconst name = {};
            return misuse(element(), {act}).then(async (found) => ({{ ...found, answers: await recovers(element()) }}))",
            json!(name)
        );
        let told = page.run(&script).await.with_context(|| name.clone())?;
        expect(
            &format!("{name}: whether it lives and answers"),
            &json!([told["live"], told["answers"]]),
            &json!([true, true]),
        )?;
        for error in told["errors"].as_array().into_iter().flatten() {
            let message = error["message"].as_str().unwrap_or_default();
            ensure!(
                message.contains("expected ") && message.contains(", found "),
                "{name}: found {message:?}"
            );
            let length = message.chars().count();
            ensure!(
                length <= LONGEST,
                "{name}: found {length} characters, expected at most {LONGEST}: {message}"
            );
        }
        found.push((name, told));
    }
    ensure!(!found.is_empty(), "{table}: nothing in it");
    Ok(found)
}

#[tokio::test]
async fn data_that_are_no_dataset_are_reported_in_a_sentence() -> Result<()> {
    let (page, _site) = page().await?;
    for (name, told) in each(&page, "DATA", "(host) => { host.data = DATA[name](); }").await? {
        let codes: Vec<_> =
            told["errors"].as_array().into_iter().flatten().map(|error| &error["code"]).collect();
        ensure!(codes == ["dataset"], "data = {name}: found {told}, expected one error of the dataset");
        expect(&format!("data = {name}: the line"), &told["line"], &told["errors"][0]["message"])?;
    }
    page.no_console_errors()
}

#[tokio::test]
async fn odd_objects_that_are_datasets_are_shown() -> Result<()> {
    let (page, _site) = page().await?;
    for (name, told) in each(
        &page,
        "ODD_DATA",
        "async (host) => {
        host.data = ODD_DATA[name]();
        while (host.state.plans?.[0] !== 'a') await painted();
    }",
    )
    .await?
    {
        expect(&name, &json!([told["errors"], told["thrown"]]), &json!([[], null]))?;
    }
    page.no_console_errors()
}

/// What says nothing, sets nothing.
const QUIET: [&str; 6] = [
    "state = null",
    "state = undefined",
    "state = plans in each other",
    "state = plans that are cyclic",
    "state = 100,000 plans",
    "plans = 7,000 times the same",
];

#[tokio::test]
async fn unknown_choices_are_reported_in_a_sentence() -> Result<()> {
    let (page, _site) = page().await?;
    for (name, told) in each(&page, "CHOICES", "CHOICES[name]").await? {
        // (What a page's own object throws, the page is told by that.)
        let is_told = told["thrown"].is_string() || told["errors"] != json!([]);
        ensure!(is_told != QUIET.contains(&name.as_str()), "{name}: found {told}");
    }
    Ok(())
}

#[tokio::test]
async fn calls_out_of_order_end_nothing() -> Result<()> {
    let (page, _site) = page().await?;
    for (name, told) in each(&page, "CALLS", "CALLS[name]").await? {
        expect(&name, &json!([told["errors"], told["thrown"]]), &json!([[], null]))?;
    }
    page.no_console_errors()
}
