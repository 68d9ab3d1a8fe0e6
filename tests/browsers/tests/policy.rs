//! Under the strict content policy nothing is refused, and nobody else is asked. That nothing is stored is
//! seen at the end of every session, in all tests.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::{Value, json};

const PAGES: [&str; 5] = ["index.html", "zh.html", "embed/en.html", "embed/zh.html", "builder.html"];

async fn watched() -> Result<Page> {
    watch(Page::start(Engine::Chromium, &dist()?).await?)
}

/// Notes what the policy refuses, from the first moment of every page.
fn watch(page: Page) -> Result<Page> {
    let source = "window.refused = [];
        document.addEventListener('securitypolicyviolation', (event) => {
            window.refused.push([event.violatedDirective, event.blockedURI, event.sample]);
        });";
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    Ok(page)
}

/// Does what a reader does.
async fn use_it(page: &Page) -> Result<()> {
    page.click(".plans input[value='2022']").await?;
    page.click(".scale input[value='linear']").await?;
    page.click("[data-id='2023-factories'] > summary").await?;
    page.click("[data-plan='1'] details.more > summary").await?;
    page.run("element().setAttribute('lang', 'zh'); element().data = { id: 1 }; element().data = null")
        .await?;
    page.wait_for("text(one('.panel h3')).includes('工程')").await
}

/// Every page goes live, is used, and breaks no policy.
pub(crate) async fn refuses_nothing(page: Page) -> Result<()> {
    let page = watch(page)?;
    for file in PAGES {
        page.open_live(file).await?;
        use_it(&page).await?;
        expect(&format!("{file}: what was refused"), &page.run("return refused").await?, &json!([]))?;
        page.no_console_errors().context(file)?;
    }
    Ok(())
}

#[tokio::test]
async fn the_policy_refuses_nothing_and_the_console_is_empty() -> Result<()> {
    refuses_nothing(Page::start(Engine::Chromium, &dist()?).await?).await
}

#[tokio::test]
async fn only_the_own_origin_is_asked() -> Result<()> {
    let page = watched().await?;
    for file in PAGES {
        page.open_live(file).await?;
        use_it(&page).await?;
        let asked =
            page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)").await?;
        let asked: Vec<&str> = asked.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        ensure!(
            asked.iter().any(|url| url.contains(".wasm")),
            "{file}: found {asked:?}, expected the module"
        );
        let others: Vec<&&str> = asked.iter().filter(|url| !url.starts_with(&page.url())).collect();
        ensure!(others.is_empty(), "{file}: asked {others:?}, expected its own origin alone");
    }
    Ok(())
}

#[tokio::test]
async fn no_style_attribute_and_no_inline_script_is_in_any_page() -> Result<()> {
    let page = watched().await?;
    let inline = "const handlers = (node) => node.getAttributeNames().some((name) => name.startsWith('on'));
        const within = (root) => [...root.querySelectorAll('*')].filter((node) =>
            node.hasAttribute('style') || handlers(node) || node.matches('script:not([src])'));
        return [...within(document), ...within(element().shadowRoot ?? document.createElement('p'))]
            .map((node) => node.outerHTML.slice(0, 100))";
    for file in PAGES {
        page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }))?;
        page.open(file).await?;
        expect(&format!("{file}, prerendered: inline"), &page.run(inline).await?, &json!([]))?;
        page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": false }))?;
        page.open_live(file).await?;
        use_it(&page).await?;
        expect(&format!("{file}, live: inline"), &page.run(inline).await?, &json!([]))?;
    }
    Ok(())
}
