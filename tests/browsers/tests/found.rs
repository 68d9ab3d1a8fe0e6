//! Readers find things by topic, in financing and in the table: by names, by sentences that are closed, by translations;
//! it is counted, marked and said, and what is drawn anew is looked through too.

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::json;

/// Types into the field, or ticks the box, which stand in the root of the hint.
const TYPE: &str = "const field = one('.hint').shadowRoot.querySelector('[type=search]');
    field.value = TEXT;
    field.dispatchEvent(new Event('input', { bubbles: true }))";

/// The rows that are shown.
const ROWS: &str = "all('.metric, .rows > li, tbody tr').filter((row) => row.checkVisibility()).length";

async fn readers_find(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("index.html").await?;
    page.run("element().state = { view: 'table' }").await?;
    page.wait_for("one('.hint').shadowRoot?.querySelector('[type=search]').checkVisibility()").await?;
    page.wait_for(&format!("{ROWS} > 60")).await?;
    let said = "one('.problem').shadowRoot.textContent";
    // A name; a word of a sentence that nobody has opened; one of a translation; nothing.
    for (text, found) in
        [("'benchmark'", "factor"), ("'标杆'", "factor"), ("'select 10 key'", "key industries")]
    {
        page.run(&TYPE.replace("TEXT", "''")).await?;
        page.wait_for(&format!("{ROWS} > 60")).await?;
        page.run(&TYPE.replace("TEXT", text)).await?;
        page.wait_for(&format!("{ROWS} > 0 && {ROWS} < 20")).await?;
        let first = page
            .run(&format!("return all('tbody tr').filter((row) => row.checkVisibility()).some((row) => text(row).includes('{found}'))"))
            .await?;
        expect(&format!("{engine}, {text}: whether it is found"), &first, &json!(true))?;
        // (It is said a moment later.)
        page.wait_for(&format!("{said} === `${{{ROWS}}} of ${{all('tbody tr').length}} found.`")).await?;
    }
    page.run(&TYPE.replace("TEXT", "'xyzzy'")).await?;
    page.wait_for(&format!("{ROWS} === 0 && {said}.startsWith('0 of ')")).await?;
    // Kept when a year goes, and in the next view.
    page.run(&TYPE.replace("TEXT", "'benchmark'")).await?;
    page.wait_for(&format!("{ROWS} > 0 && {ROWS} < 20")).await?;
    page.run("one(\".plans input[value='2021']\").click()").await?;
    page.painted().await?;
    page.run("element().state = { view: 'topics' }").await?;
    page.wait_for(&format!("all('.metric').length > 0 && {ROWS} > 0 && {ROWS} < 10")).await?;
    let marks = page.run("return CSS.highlights?.get('plan-compare-find')?.size ?? 'none'").await?;
    anyhow::ensure!(marks == json!("none") || marks.as_u64() > Some(0), "{engine}: found {marks} marks");
    page.run(&TYPE.replace("TEXT", "''")).await?;
    page.wait_for(&format!("{ROWS} > 20 && all('[data-unfound]').length === 0")).await?;
    // What may be compared, alone.
    page.run("one('.hint').shadowRoot.querySelector('[type=checkbox]').click()").await?;
    page.wait_for("all('[data-unfound]').length > 0").await?;
    let verdicts = "(() => {
        const rows = all('.metric').filter((row) => row.checkVisibility());
        const words = rows.map((row) => text(row.querySelector('.verdict summary')));
        return words.length > 1 && words.every((word) => word === 'compare with care');
    })()";
    page.wait_for(verdicts).await?;
    page.run("element().lang = 'zh'").await?;
    page.wait_for("one('.hint').shadowRoot.querySelector('[type=search]').ariaLabel === '查找'").await?;
    page.wait_for(&verdicts.replace("compare with care", "须谨慎比较")).await?;
    if engine == Engine::Chromium {
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn readers_find_names_sentences_and_translations_in_chromium() -> Result<()> {
    readers_find(Engine::Chromium).await
}

#[tokio::test]
async fn readers_find_names_sentences_and_translations_in_firefox() -> Result<()> {
    readers_find(Engine::Firefox).await
}

#[tokio::test]
async fn readers_find_names_sentences_and_translations_in_webkit() -> Result<()> {
    readers_find(Engine::WebKit).await
}
