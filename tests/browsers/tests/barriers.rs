//! axe finds no barrier: WCAG 2.2, levels A and AA, and best practices, in every view, language and colour scheme, on phones
//! and wide, with a sentence open and closed; of the demo, the frame and the builder.

use std::fs;

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page, Session, Viewport, checkers, dist, expect};
use serde_json::json;

/// What is wrong in the page: the rule, and the first place.
const FOUND: &str = "return axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
        // (In a frame the first heading of the page is that of the article around it.)
        rules: {
            'page-has-heading-one': { enabled: !location.pathname.startsWith('/embed/') },
            // (It takes what is behind a frame without a background for white; tests of colours know better.)
            'color-contrast': { enabled: !location.search.includes('appearance') || !matchMedia('(prefers-color-scheme: dark)').matches },
        },
    }).then(({ violations }) => violations.map(({ id, nodes }) => ({
        id,
        // (A sign such as ≥ is called by its words, as WCAG has it for mathematical symbols.)
        nodes: id === 'label-content-name-mismatch' ? nodes.filter(({ html }) => !/(at(&nbsp;|\\s)least|over(&nbsp;|\\s)|不少于|超过)/.test(html)) : nodes,
    })).filter(({ nodes }) => nodes.length).map(({ id, nodes }) =>
        `${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)} (${nodes[0].failureSummary.slice(0, 200)})`))";

const WIDTHS: [u32; 2] = [320, 1_000];

async fn check(page: &Page, what: &str) -> Result<()> {
    let found = page.run(FOUND).await.with_context(|| what.to_owned())?;
    expect(&format!("{what}: barriers"), &found, &json!([]))
}

/// Gives the page the checker.
async fn with_checker(page: &Page) -> Result<()> {
    let script = checkers()?.join("axe-core/axe.min.js");
    let script = fs::read_to_string(&script).with_context(|| script.display().to_string())?;
    // (As a program of the test, which no policy of the page has a say in.)
    page.run(&format!("{script}; window.axe = axe")).await?;
    Ok(())
}

fn prefer(page: &Session, scheme: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    page.devtools("Emulation.setEmulatedMedia", &features)?;
    Ok(())
}

/// Checks all views of the page that is open, as they are or when the module shows them.
async fn check_views(page: &Page, file: &str, lang: &str, is_live: bool) -> Result<()> {
    with_checker(page).await?;
    for view in ["compare", "topics", "units", "instruments", "table"] {
        if is_live {
            page.run(&format!("element().state = {{ view: '{view}' }}")).await?;
        } else {
            page.run(&format!("one(\".view input[value='{view}']\").click()")).await?;
        }
        page.wait_for(&format!("one(\".view input[value='{view}']\").checked && !one('[aria-busy=true]')"))
            .await?;
        page.painted().await?;
        for width in WIDTHS {
            page.resize(Viewport { width, height: 800 }).await?;
            for scheme in ["light", "dark"] {
                prefer(page, scheme)?;
                for is_open in [false, true] {
                    let press = "const line = one('.body .entry > summary');
                        if (line.parentElement.open !== IS) line.click()";
                    page.run(&press.replace("IS", &is_open.to_string())).await?;
                    page.painted().await?;
                    let what = format!(
                        "{file}, {lang}, {view}, {width} px, {scheme}, live: {is_live}, open: {is_open}"
                    );
                    check(page, &what).await?;
                }
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn there_is_no_barrier_in_a_frame() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    for lang in ["en", "zh"] {
        let file = format!("embed/{lang}.html?appearance=auto");
        page.open(&file).await?;
        page.wait_for("Boolean(customElements.get('plan-compare'))").await?;
        check_views(&page, &file, lang, false).await?;
        page.open_live(&file).await?;
        check_views(&page, &file, lang, true).await?;
    }
    Ok(())
}

#[tokio::test]
async fn there_is_no_barrier_in_the_demo() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    for (file, lang) in [("index.html", "en"), ("zh.html", "zh")] {
        page.open_live(file).await?;
        check_views(&page, file, lang, true).await?;
    }
    Ok(())
}

#[tokio::test]
async fn there_is_no_barrier_in_the_builder() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open("builder.html").await?;
    page.wait_for("document.querySelector('iframe, plan-compare') !== null").await?;
    with_checker(&page).await?;
    for width in WIDTHS {
        page.resize(Viewport { width, height: 800 }).await?;
        for scheme in ["light", "dark"] {
            prefer(&page, scheme)?;
            check(&page, &format!("builder, {width} px, {scheme}")).await?;
        }
    }
    Ok(())
}

/// What readers take along, unfolded.
#[tokio::test]
async fn there_is_no_barrier_in_what_readers_take_along() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("index.html").await?;
    with_checker(&page).await?;
    page.click(".tools > summary").await?;
    page.wait_for("one('.tools > div').shadowRoot?.querySelectorAll('button').length > 0").await?;
    for width in WIDTHS {
        page.resize(Viewport { width, height: 800 }).await?;
        for scheme in ["light", "dark"] {
            prefer(&page, scheme)?;
            check(&page, &format!("take along, {width} px, {scheme}")).await?;
        }
    }
    Ok(())
}
