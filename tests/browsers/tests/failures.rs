//! What can fail, one test each: the chart stays readable, one line says what is missing, and the page
//! is told.

use std::fs;

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;

use crate::numbers::{CHINESE, ENGLISH};

const EN: &str = "This chart cannot be fully operated here: its program did not run.";
const ZH: &str = "此处无法完整操作图表：图表程序未能运行。";

/// Each page with its numbers, and with the line of a failure.
const PAGES: [(&str, [&[&str]; 3], &str); 4] = [
    ("embed/en.html", ENGLISH, EN),
    ("embed/zh.html", CHINESE, ZH),
    ("index.html", ENGLISH, EN),
    ("zh.html", CHINESE, ZH),
];

/// Runs before every page: notes the widget's errors.
const NOTES: &str = "window.failures = [];
    document.addEventListener('plan-compare-error', ({ detail }) => failures.push(detail.code));";

async fn watched(site: &Site, before: &str) -> Result<Page> {
    let page = Page::start(Engine::Chromium, site.path()).await?;
    let source = format!("{NOTES}\n{before}");
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    Ok(page)
}

/// The prerendered chart is in use: all numbers, its years and sentences answering, and one line. Of what needs scripts,
/// `offered` is left.
async fn is_readable(
    page: &Page,
    file: &str,
    numbers: [&[&str]; 3],
    line: &str,
    offered: &[&str],
) -> Result<()> {
    let at = |what: &str| format!("{file}: {what}");
    expect(&at("the numbers"), &page.run("return [live(), numbers()]").await?, &json!([false, numbers]))?;
    let lines = format!(
        "return [...document.querySelectorAll('p')].filter((it) => text(it).startsWith({})).map(shown)",
        json!(line)
    );
    expect(&at("the lines that say what is missing"), &page.run(&lines).await?, &json!([true]))?;
    let found = "return all('.scale, .view, .topics, .all').filter(shown).map((it) => it.className)";
    expect(&at("what needs scripts"), &page.run(found).await?, &json!(offered))?;
    page.click(".plans input[value='2022']").await?;
    expect(&at("without 2022"), &page.run("return panels()").await?, &json!(["1", "3"]))?;
    page.click("[data-id='2023-factories'] > summary").await?;
    let card = "return shown(one('[data-id=\"2023-factories\"] .card q'))";
    expect(&at("whether a sentence opens"), &page.run(card).await?, &json!(true))
}

/// The module does not come to life in any page of the site.
async fn never_starts(site: &Site, before: &str) -> Result<()> {
    let page = watched(site, before).await?;
    for (file, numbers, line) in PAGES {
        page.open(file).await?;
        page.run("element().scrollIntoView(); wantAll()").await?;
        page.wait_for("failures.length > 0").await?;
        let told = "return element().ready.then(() => 'resolved', () => 'rejected').then((ready) => [ready, failures])";
        expect(
            &format!("{file}: what the page is told"),
            &page.run(told).await?,
            &json!(["rejected", ["load"]]),
        )?;
        let again = if line == EN { "Try again" } else { "重试" };
        let offered = page.run("return all('.problem button').map(text)").await?;
        expect(&format!("{file}: what is offered"), &offered, &json!([again]))?;
        is_readable(&page, file, numbers, line, &["view"]).await?;
        page.click(".view label:has([value='table'])").await?;
        page.wait_for("Boolean(one('.body > .table'))").await?;
        let uncaught = page.console_errors()?;
        ensure!(
            !uncaught.iter().any(|error| error.contains("Uncaught")),
            "{file}: the console shows {uncaught:?}, expected nothing uncaught"
        );
    }
    Ok(())
}

#[tokio::test]
async fn scripts_off() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }))?;
    for (file, numbers, line) in PAGES {
        let line = if line == EN {
            "This chart needs JavaScript to be fully operated."
        } else {
            "完整操作此图表需要JavaScript。"
        };
        page.open(file).await?;
        is_readable(&page, file, numbers, line, &[]).await?;
    }
    Ok(())
}

#[tokio::test]
async fn wasm_forbidden_by_the_policy() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let policy = r#"<meta http-equiv="Content-Security-Policy" content="script-src 'self'">"#;
    for (file, _, _) in PAGES {
        site.edit(file, |html| {
            let first = r#"<meta charset="utf-8">"#;
            ensure!(html.contains(first), "{file}: {first} is not in it");
            Ok(html.replacen(first, &format!("{first}{policy}"), 1))
        })?;
    }
    never_starts(&site, "").await
}

#[tokio::test]
async fn wasm_missing() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.remove_wasm()?;
    never_starts(&site, "").await
}

#[tokio::test]
async fn wasm_cut_off() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    for path in site.wasm()? {
        let whole = fs::read(&path)?;
        fs::write(&path, &whole[..whole.len() / 2])?;
    }
    never_starts(&site, "").await
}

#[tokio::test]
async fn no_web_assembly() -> Result<()> {
    never_starts(&Site::copy(&dist()?)?, "delete window.WebAssembly;").await
}

/// A module of somebody else's that does nothing but trap.
const FOREIGN_TRAP: &str = "const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0,
        3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    const { t } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;";

/// Errors of the page's own scripts are the page's matter: the widget lives through them.
#[tokio::test]
async fn a_script_error_in_the_page() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let page = watched(
        &site,
        "window.thrown = [];
        addEventListener('error', ({ message }) => thrown.push(message));
        document.addEventListener('plan-compare-ready', () => { throw new Error('the page at ready'); });
        document.addEventListener('plan-compare-change', () => { throw new Error('the page at change'); });
        setTimeout(() => { throw new Error('the page at once'); });",
    )
    .await?;
    page.open_live("index.html").await?;
    page.run(&format!("{FOREIGN_TRAP} setTimeout(t)")).await?;
    page.wait_for("thrown.some((message) => message.includes('unreachable'))").await?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("thrown.some((message) => message.includes('at change'))").await?;
    let found = page.run("return [live(), panels(), element().state.plans, problem(), failures]").await?;
    expect("the widget", &found, &json!([true, ["1", "3"], ["2021", "2023"], "", []]))?;
    let thrown = page.run("return thrown.length").await?;
    ensure!(thrown.as_u64() >= Some(4), "the page threw {thrown} errors, expected all of its four");
    Ok(())
}

/// The browser refuses the next element that is made: the module cannot go on.
pub(crate) const REFUSE: &str =
    "const makers = [[Document, 'createElement'], [Document, 'createElementNS'], [Node, 'cloneNode']];
    const whole = makers.map(([type, name]) => type.prototype[name]);
    const refuse = () => {
        makers.forEach(([type, name], i) => { type.prototype[name] = whole[i]; });
        throw new Error('no more elements');
    };
    for (const [type, name] of makers) type.prototype[name] = refuse;";

#[tokio::test]
async fn a_panic_in_the_live_widget() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let page = watched(&site, "").await?;
    for (file, numbers, line) in PAGES {
        page.open_live(file).await?;
        page.run(REFUSE).await?;
        page.click(".view label:has([value='units'])").await?;
        page.wait_for("failures.length > 0").await?;
        expect(&format!("{file}: the errors"), &page.run("return failures").await?, &json!(["panic"]))?;
        is_readable(&page, file, numbers, line, &[]).await?;
        // The page's scripts may go on as before.
        page.run("element().state = { view: 'units' }; element().setAttribute('scale', 'linear')").await?;
        expect(&format!("{file}: the errors"), &page.run("return failures").await?, &json!(["panic"]))?;
    }
    Ok(())
}

/// The other engines tell of a panic in words of their own.
async fn falls_back(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("embed/en.html").await?;
    page.run(REFUSE).await?;
    page.click(".view label:has([value='units'])").await?;
    page.wait_for("heard('error').length > 0").await?;
    let found = page.run("return [heard('error').map(({ code }) => code), problem(), numbers()]").await?;
    expect("the fallback", &found, &json!([["panic"], EN, ENGLISH]))
}

#[tokio::test]
async fn a_panic_in_firefox() -> Result<()> {
    falls_back(Engine::Firefox).await
}

#[tokio::test]
async fn a_panic_in_webkit() -> Result<()> {
    falls_back(Engine::WebKit).await
}

/// All widgets of a page are one module: none goes on with what is left of it.
#[tokio::test]
async fn a_panic_that_a_script_of_the_page_has_brought_about() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let page = watched(&site, "").await?;
    page.open("index.html").await?;
    page.run("element().before(document.createElement('plan-compare')); wantAll()").await?;
    page.wait_for("[...document.querySelectorAll('plan-compare')].every(live)").await?;
    page.run(&format!("{REFUSE} document.querySelectorAll('plan-compare')[1].state = {{ view: 'units' }}"))
        .await?;
    let script = "const [first, second] = document.querySelectorAll('plan-compare');
        return [failures, live(first), live(second), first.shadowRoot.querySelector('p').textContent,
            second.querySelector('.plan-compare > .problem').textContent]";
    let expected = json!([["panic", "panic"], false, false, EN, EN]);
    expect("both widgets", &page.run(script).await?, &expected)?;
    let script = "const third = document.createElement('plan-compare');
        document.body.prepend(third);
        return third.ready.then(() => 'resolved', () => 'rejected')";
    expect("a third widget", &page.run(script).await?, &json!("rejected"))
}

/// What a declared root had shown is shown again.
#[tokio::test]
async fn a_panic_in_a_declared_root() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.edit("embed/en.html", |html| {
        let html = html.replacen(
            r#"<plan-compare lang="en">"#,
            r#"<plan-compare lang="en"><template shadowrootmode="open">"#,
            1,
        );
        Ok(html.replacen("</plan-compare>", "</template></plan-compare>", 1))
    })?;
    let page = watched(&site, "").await?;
    page.open_live("embed/en.html").await?;
    page.run(REFUSE).await?;
    page.click(".view label:has([value='units'])").await?;
    page.wait_for("failures.length > 0").await?;
    let script = "return [failures, numbers().flat().length, problem(), all('.view').map((it) => it.hidden)]";
    let count = ENGLISH.concat().len();
    expect("the declared root", &page.run(script).await?, &json!([["panic"], count, EN, [true]]))
}
