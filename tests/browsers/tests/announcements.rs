//! Each change is announced once, in one sentence of the widget's language, to those who hear the page: in a status that
//! is seen by nobody.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Key, Page, Site, dist, expect};
use serde_json::{Value, json};

use crate::intent::BARE;

/// Notes in `window.said` what every status of a widget says from now on.
pub(crate) const HEAR: &str = "window.said = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, options);
        if (this.matches('.problem')) {
            const hear = () => root.textContent && window.said.push(root.textContent);
            new MutationObserver(hear).observe(root, { childList: true, characterData: true, subtree: true });
        }
        return root;
    };";

/// Waits until something has been said, and gives all of it.
async fn said(page: &Page) -> Result<Value> {
    page.wait_for("window.said.length > 0").await?;
    // What is gathered for a moment has been said by then, were it to be said twice.
    page.run("return new Promise((resolve) => setTimeout(() => resolve(window.said.splice(0)), 400))").await
}

/// What is done, and what is then said.
type Change<'a> = (&'a str, &'a str);

async fn announces(page: &Page, changes: &[Change<'_>]) -> Result<()> {
    for (script, sentence) in changes {
        page.run(script).await?;
        let found = said(page).await.with_context(|| format!("{script}: {sentence}"))?;
        expect(script, &found, &json!([sentence]))?;
    }
    Ok(())
}

const ENGLISH: [Change<'_>; 8] = [
    ("one(\".plans input[value='2022']\").click()", "Years shown: 2021, 2023."),
    ("one('.all').click()", "Years shown: 2021, 2022, 2023."),
    ("one(\".scale input[value='linear']\").click()", "Scale: Linear."),
    ("one(\".view input[value='topics']\").click()", "View: Topics."),
    (
        "const list = one('.topics select'); list.value = 'standards';
        list.dispatchEvent(new Event('change', { bubbles: true }))",
        "Topic: Standards and guides.",
    ),
    ("one(\".view input[value='table']\").click()", "View: Table."),
    ("one(\"th:nth-child(4) button\").click()", "Sorted: 2022, descending."),
    ("element().lang = 'zh'", "语言：中文。"),
];

const CHINESE: [Change<'_>; 3] = [
    ("one(\".plans input[value='2021']\").click()", "显示年份：2022、2023。"),
    (
        "element().state = { view: 'units', plans: null }",
        "显示年份：2021、2022、2023。视图：一格一个。主题：网络与5G工厂。",
    ),
    ("element().lang = 'en'", "Language: English."),
];

async fn live_changes_are_announced(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    page.open("index.html").await?;
    page.run(HEAR).await?;
    page.run("wantAll()").await?;
    page.live().await?;
    page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
    announces(&page, &ENGLISH).await?;
    announces(&page, &CHINESE).await?;
    if engine == Engine::Chromium {
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn each_change_is_announced_once_in_chromium() -> Result<()> {
    live_changes_are_announced(Engine::Chromium).await
}

#[tokio::test]
async fn each_change_is_announced_once_in_firefox() -> Result<()> {
    live_changes_are_announced(Engine::Firefox).await
}

#[tokio::test]
async fn each_change_is_announced_once_in_webkit() -> Result<()> {
    live_changes_are_announced(Engine::WebKit).await
}

/// Before the module, and while it takes over: nothing is said twice, nothing is lost.
async fn static_changes_are_announced(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write("bare.html", BARE)?;
    let page = Page::start(engine, site.path()).await?;
    for file in ["bare.html", "embed/en.html"] {
        page.open(file).await?;
        page.run(HEAR).await?;
        page.wait_for("customElements.get('plan-compare') && Boolean(tree())").await?;
        page.focus(".plans input").await?;
        page.key(Key::Right).await?;
        page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
        announces(
            &page,
            &[
                ("one(\".plans input[value='2022']\").click()", "Years shown: 2021, 2023."),
                ("one(\".plans input[value='2022']\").click()", "Years shown: 2021, 2022, 2023."),
                ("one(\".view input[value='table']\").click()", "View: Table."),
                ("one(\"th:nth-child(4) button\").click()", "Sorted: 2022, descending."),
            ],
        )
        .await
        .context(file)?;
        page.live().await.context(file)?;
        expect("what is said of the module", &page.run("return window.said").await?, &json!([]))?;
    }
    if engine == Engine::Chromium {
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn each_change_of_a_static_chart_is_announced_once_in_chromium() -> Result<()> {
    static_changes_are_announced(Engine::Chromium).await
}

#[tokio::test]
async fn each_change_of_a_static_chart_is_announced_once_in_firefox() -> Result<()> {
    static_changes_are_announced(Engine::Firefox).await
}

#[tokio::test]
async fn each_change_of_a_static_chart_is_announced_once_in_webkit() -> Result<()> {
    static_changes_are_announced(Engine::WebKit).await
}

#[tokio::test]
async fn what_is_announced_is_heard_and_not_seen() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("index.html").await?;
    page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
    let before = page.run("return [element().offsetHeight, reading()]").await?;
    page.run("one(\".scale input[value='linear']\").click(); one(\".scale input[value='log']\").click()")
        .await?;
    page.run("one(\".scale input[value='linear']\").click()").await?;
    page.wait_for("one('.problem').shadowRoot.textContent === 'Scale: Linear.'").await?;
    page.run("one(\".scale input[value='log']\").click()").await?;
    page.wait_for("one('.problem').shadowRoot.textContent === 'Scale: Log.'").await?;
    let after = page.run("return [element().offsetHeight, reading()]").await?;
    expect("height and texts", &after, &before)?;
    let status = page.run("return one('.problem').checkVisibility()").await?;
    expect("whether the status is in the page", &status, &json!(true))?;
    // A sentence about bad input is seen as before.
    page.run("element().setAttribute('view', 'pie')").await?;
    page.wait_for("shown(one('.problem')) && problem().startsWith('view: ')").await
}
