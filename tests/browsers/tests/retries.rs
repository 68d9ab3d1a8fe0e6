//! What has failed once is tried again: by the next element, by the same put back, when the line is back,
//! and at a touch.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Fault, Page, Site, Unreliable, dist, expect};
use serde_json::json;

/// What brings a chart to life that could not start.
const OCCASIONS: [(&str, &str); 4] = [
    ("another element", "document.body.append(document.createElement('plan-compare'))"),
    ("the same put back", "const it = element(); it.remove(); setTimeout(() => document.body.prepend(it))"),
    ("the line is back", "dispatchEvent(new Event('online'))"),
    ("a touch", "element().dispatchEvent(new Event('pointerdown'))"),
];

async fn page_of(engine: Engine) -> Result<(Page, Site, Unreliable)> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", "<plan-compare>A table</plan-compare>")?;
    let server = Unreliable::start(site.path())?;
    let page = Page::visit(engine, &server.url()).await?;
    Ok((page, site, server))
}

/// The page, in which a part of the release has not come.
async fn open_without(page: &Page, server: &Unreliable, part: &str) -> Result<()> {
    page.open("page.html").await?;
    if part == ".js" {
        // Not the loader: what it fetches.
        page.run("document.querySelector('plan-compare').remove(); listen(); return load()").await?;
        server.next(part, Fault::Status(503));
        page.run("const it = document.createElement('plan-compare'); it.append('A table'); document.body.append(it)")
            .await?;
    } else {
        server.next(part, Fault::Status(503));
        page.run("listen(); return load()").await?;
    }
    page.wait_for("heard('error').length > 0").await?;
    let found = "return element().ready.then(() => 'kept', () => 'rejected').then((ready) => [ready, live(),
        heard('error').map(({ code }) => code), element().matches(':state(failed)')])";
    expect("the first try", &page.run(found).await?, &json!(["rejected", false, ["load"], true]))
}

async fn comes_to_life(engine: Engine, parts: &[&str]) -> Result<()> {
    let (page, _site, server) = page_of(engine).await?;
    for part in parts {
        for (what, occasion) in OCCASIONS {
            open_without(&page, &server, part).await?;
            page.run(occasion).await?;
            let every = "[...document.querySelectorAll('plan-compare')].every((each) => live(each) && each.matches(':state(ready)'))";
            page.wait_for(every).await?;
            page.run("return element().ready.then(() => null)").await?;
            let line = "return [...document.querySelectorAll('plan-compare')].some((each) =>
                (each.textContent + each.shadowRoot.textContent).includes('did not run'))";
            ensure!(
                page.run(line).await? == false,
                "{part}, {what}: a line says that the program did not run"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_part_that_failed_once_is_fetched_again() -> Result<()> {
    comes_to_life(Engine::Chromium, &[".wasm", ".js", ".css"]).await
}

/// Browsers keep that a script has not come, each in its own way.
#[tokio::test]
async fn firefox_fetches_again_what_failed_once() -> Result<()> {
    comes_to_life(Engine::Firefox, &[".wasm", ".js"]).await
}

#[tokio::test]
async fn webkit_fetches_again_what_failed_once() -> Result<()> {
    comes_to_life(Engine::WebKit, &[".wasm", ".js"]).await
}

#[tokio::test]
async fn export_works_after_a_failed_first_attempt() -> Result<()> {
    let (page, _site, server) = page_of(Engine::Chromium).await?;
    let table = "return element().toCSV().then((csv) => csv.length > 1000, () => 'rejected')";
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    server.next(".wasm", Fault::Status(503));
    expect("the first try", &page.run(table).await?, &json!("rejected"))?;
    expect("the second try", &page.run(table).await?, &json!(true))?;
    expect("the widget", &page.run("return live()").await?, &json!(true))?;
    // Where the widget itself has not come, the table brings it.
    open_without(&page, &server, ".wasm").await?;
    expect("without the widget", &page.run(table).await?, &json!(true))?;
    page.wait_for("live()").await
}

#[tokio::test]
async fn after_a_panic_nothing_is_tried_again() -> Result<()> {
    let (page, _site, server) = page_of(Engine::Chromium).await?;
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    page.run(&format!("{} element().state = {{ view: 'units' }}", crate::failures::REFUSE)).await?;
    page.wait_for("heard('error').length > 0").await?;
    let asked = server.asked(".wasm");
    for (what, occasion) in OCCASIONS {
        page.run(occasion).await?;
        let script = "return new Promise((resolve) => setTimeout(resolve)).then(painted).then(() =>
            [...document.querySelectorAll('plan-compare')].every((each) => !live(each) && !each.matches(':state(ready), :state(loading)')))";
        expect(what, &page.run(script).await?, &json!(true))?;
    }
    expect("what was fetched again", &json!(server.asked(".wasm") - asked), &json!(0))
}
