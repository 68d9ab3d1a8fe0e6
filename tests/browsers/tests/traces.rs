//! At the end of each session of each test it is seen whether anybody outside was asked, and whether
//! anything was kept. Here both happen, and are found.

use std::panic::{AssertUnwindSafe, catch_unwind};

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site};
use xtask::serve::Policy;

/// What a page may do, and what is then said of it.
const DEEDS: [(&str, &str); 7] = [
    ("return fetch('https://example.org/').catch(() => {})", "example.org"),
    ("return fetch('http://example.org/it', { mode: 'no-cors' })", "http://example.org/it"),
    (
        "const image = new Image();
        return new Promise((resolve) => {
            image.onload = image.onerror = () => resolve();
            image.src = 'http://example.org/picture.png';
        })",
        "http://example.org/picture.png",
    ),
    ("document.cookie = 'visit=1'", "cookie of http://127.0.0.1"),
    ("localStorage.setItem('visit', 1)", "localStorage: visit"),
    ("sessionStorage.setItem('visit', 1)", "sessionStorage: visit"),
    (
        "return new Promise((resolve) => { indexedDB.open('visits').onsuccess = () => resolve(); })",
        "indexedDB: visits",
    ),
];

/// What the end of a session says of this.
async fn said(engine: Engine, deed: &str) -> Result<String> {
    let site = Site::empty()?;
    site.write_page("page.html", "<p>A story.</p>")?;
    let page = Page::start_with(engine, site.path(), Policy::None).await?;
    page.open("page.html").await?;
    page.run(deed).await?;
    let panic =
        catch_unwind(AssertUnwindSafe(|| drop(page))).err().context("found no panic, expected one")?;
    panic.downcast_ref::<String>().cloned().context("the panic has no message")
}

async fn each_is_found(engine: Engine) -> Result<()> {
    for (deed, expected) in DEEDS {
        let said = said(engine, deed).await.with_context(|| format!("{engine}: {deed}"))?;
        ensure!(said.contains(expected), "{engine}: after {deed} the end says {said}, expected “{expected}”");
    }
    Ok(())
}

#[tokio::test]
async fn chromium_leaves_none_unseen() -> Result<()> {
    each_is_found(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_leaves_none_unseen() -> Result<()> {
    each_is_found(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_leaves_none_unseen() -> Result<()> {
    each_is_found(Engine::WebKit).await
}

/// What was done in a frame of another origin is found too, where that origin is watched.
#[tokio::test]
async fn a_frame_of_another_origin_is_seen() -> Result<()> {
    let (inner, outer) = (Site::empty()?, Site::empty()?);
    inner.write("store.js", "localStorage.setItem('visit', 1); parent.postMessage('done', '*')")?;
    inner.write_page("frame.html", "<script src=\"store.js\"></script>")?;
    let server = xtask::serve::Server::start_with(inner.path(), 0, Policy::None)?;
    let page = Page::start_with(Engine::Chromium, outer.path(), Policy::None).await?;
    page.watch(&server.url());
    let frame = format!(
        "<script>addEventListener('message', () => {{ window.done = true; }})</script>
        <iframe src=\"{}frame.html\"></iframe>",
        server.url()
    );
    outer.write_page("page.html", &frame)?;
    page.open("page.html").await?;
    page.wait_for("window.done === true").await?;
    let panic =
        catch_unwind(AssertUnwindSafe(|| drop(page))).err().context("found no panic, expected one")?;
    let said = panic.downcast_ref::<String>().cloned().unwrap_or_default();
    let expected = format!("stored by {}: \"localStorage: visit\"", server.url());
    ensure!(
        said.contains(&expected.replace('"', "\\\"")),
        "the end of the session says {said}, expected {expected}"
    );
    Ok(())
}
