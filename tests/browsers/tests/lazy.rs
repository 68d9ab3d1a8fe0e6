//! The module is fetched when it is wanted, and the page does without it when it cannot be.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;

use crate::numbers::ENGLISH;

const FETCHED: &str =
    "performance.getEntriesByType('resource').filter(({ name }) => name.includes('.wasm')).length";

#[tokio::test]
async fn far_below_it_fetches_nothing_until_it_is_near_or_touched() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let far =
        r#"<svg width="1" height="5000"></svg><br><plan-compare></plan-compare><svg height="900"></svg>"#;
    site.write_page("page.html", far)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    for start in [
        "element().scrollIntoView()",
        "element().dispatchEvent(new Event('pointerdown'))",
        "element().dispatchEvent(new Event('focusin'))",
    ] {
        page.open("page.html").await?;
        page.run("return load()").await?;
        // As long as an observer takes to tell what it sees.
        let seen = format!(
            "return new Promise((resolve) => new IntersectionObserver(([entry]) => {{
                requestAnimationFrame(() => requestAnimationFrame(() => resolve([entry.isIntersecting, {FETCHED}, live()])));
            }}).observe(element()))"
        );
        expect("far below", &page.run(&seen).await?, &json!([false, 0, false]))?;
        page.run(start).await?;
        page.wait_for(&format!("{FETCHED} === 1 && live()")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_module_that_cannot_be_fetched_leaves_the_prerendered_widget_in_use() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.remove_wasm()?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    let source = "window.failures = [];
        document.addEventListener('plan-compare-error', ({ detail }) => failures.push(detail.code));";
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    page.open("index.html").await?;
    page.run("element().scrollIntoView(); wantAll()").await?;
    page.wait_for("failures.length > 0").await?;
    let script = "return element().ready.then(() => 'resolved', () => 'rejected').then((ready) =>
        [ready, failures, live(), numbers()])";
    expect("the fallback", &page.run(script).await?, &json!(["rejected", ["load"], false, ENGLISH]))?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().join() === '1,3'").await?;
    let uncaught = page.console_errors()?;
    let uncaught: Vec<_> = uncaught.iter().filter(|error| error.contains("Uncaught")).collect();
    ensure!(uncaught.is_empty(), "the console shows {uncaught:?}, expected no uncaught errors");
    Ok(())
}
