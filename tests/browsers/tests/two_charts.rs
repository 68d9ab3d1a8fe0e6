//! Two prerendered charts in one page, also in a form of the page's: each has its own choices, and the form
//! has none of them.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Key, Page, Site, dist, expect, without_loader};
use serde_json::json;

const NAMED: [&str; 4] = [
    "name=\"plan-compare-",
    "id=\"plan-compare-",
    "href=\"#plan-compare-",
    "aria-labelledby=\"plan-compare-",
];

/// A page with two prerendered charts in a form: as the build makes it, each with names of its own, or pasted
/// twice.
async fn twins(engine: Engine, with_names_of_their_own: bool) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    site.edit("embed/en.html", |html| {
        let html = without_loader(html)?;
        let start = html.find("<plan-compare").context("no element")?;
        let end = html.find("</plan-compare>").context("no end")? + "</plan-compare>".len();
        let chart = &html[start..end];
        let mut second = chart.to_owned();
        if with_names_of_their_own {
            for named in NAMED {
                second = second.replace(named, &named.replace("plan-compare-", "plan-compare-2-"));
            }
        }
        let form = format!(r#"<form action="/sent.html"><input name="own" value="1">{chart}{second}<button>Send</button></form>"#);
        Ok([&html[..start], &form, &html[end..]].concat())
    })?;
    let page = Page::start(engine, site.path()).await?;
    page.open("embed/en.html").await?;
    page.run(&format!(
        "{BOTH} listen(); window.sent = 0;
        document.querySelector('form').addEventListener('submit', (event) => {{ event.preventDefault(); window.sent += 1; }})"
    ))
    .await?;
    Ok((page, site))
}

/// Looks at both, from outside: `page.click` finds what is in the first.
const BOTH: &str = "const both = () => [...document.querySelectorAll('plan-compare')];
    const in_both = (look) => both().map((each) => look(tree(each)));
    const on = () => in_both((within) => ['view', 'scale'].map((name) => within.querySelector(`.${name} :checked`)?.value ?? null));
    const open_in_both = () => in_both((within) => all('details.entry[open]', within).map((entry) => entry.dataset.id));
    const fields = () => [...new FormData(document.querySelector('form')).keys()];";

async fn look(page: &Page, what: &str) -> Result<serde_json::Value> {
    page.run(&format!("{BOTH} return {what}")).await
}

async fn take_over(page: &Page) -> Result<()> {
    page.run("return load()").await?;
    let ready = "both().reduce((before, each) => before.then(() => { each.scrollIntoView(); return each.ready; }), Promise.resolve()).then(() => null)";
    look(page, ready).await?;
    Ok(())
}

/// Presses something in the `i`th chart.
async fn press(page: &Page, i: usize, selector: &str) -> Result<()> {
    look(page, &format!("(tree(both()[{i}]).querySelector({}).click(), painted())", json!(selector))).await?;
    Ok(())
}

async fn enter_sends_nothing(page: &Page) -> Result<()> {
    for selector in [".plans input", ".scale input", ".view input"] {
        look(page, &format!("tree(both()[0]).querySelector('{selector}').focus()")).await?;
        page.key(Key::Enter).await?;
        expect(
            &format!("{selector}: how often Enter has sent the form"),
            &page.run("return sent").await?,
            &json!(0),
        )?;
    }
    Ok(())
}

async fn are_independent(engine: Engine) -> Result<()> {
    let (page, _site) = twins(engine, true).await?;
    let compare = json!(["compare", "log"]);
    expect("what is on before the script", &look(&page, "on()").await?, &json!([compare, compare]))?;
    press(&page, 0, ".scale [value=linear]").await?;
    press(&page, 1, ".view [value=units]").await?;
    press(&page, 0, "[data-id='2023-factories'] > summary").await?;
    press(&page, 1, "[data-id='2023-benchmarks'] > summary").await?;
    look(&page, "tree(both()[0]).querySelector('select').value = 'platforms'").await?;
    let chosen = json!([["compare", "linear"], ["units", "log"]]);
    expect("what the reader has chosen before the script", &look(&page, "on()").await?, &chosen)?;
    let open = json!([["2023-factories"], ["2023-benchmarks"]]);
    expect("what the reader has opened", &look(&page, "open_in_both()").await?, &open)?;
    expect("the fields of the form", &look(&page, "fields()").await?, &json!(["own"]))?;
    enter_sends_nothing(&page).await?;

    take_over(&page).await?;
    expect("what is on in the live ones", &look(&page, "on()").await?, &chosen)?;
    let states =
        "both().map(({ state: { view, scale, topic, selected } }) => [view, scale, topic, selected])";
    let expected = json!([
        ["compare", "linear", "platforms", "2023-factories"],
        ["units", "log", "all", "2023-benchmarks"]
    ]);
    expect("their states", &look(&page, states).await?, &expected)?;
    expect("the fields of the form", &look(&page, "fields()").await?, &json!(["own"]))?;
    enter_sends_nothing(&page).await?;
    expect("the errors", &page.run("return heard('error')").await?, &json!([]))
}

#[tokio::test]
async fn two_charts_in_a_page_are_independent_before_and_after_the_script() -> Result<()> {
    are_independent(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox_two_charts_of_one_page_keep_apart() -> Result<()> {
    are_independent(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit_two_charts_of_one_page_keep_apart() -> Result<()> {
    are_independent(Engine::WebKit).await
}

/// Pasted twice, they have each other's names until the script gives them others.
#[tokio::test]
async fn a_chart_that_was_pasted_twice_is_two_charts_once_the_script_is_there() -> Result<()> {
    let (page, site) = twins(Engine::Chromium, false).await?;
    expect("the fields of the form", &look(&page, "fields()").await?, &json!(["own"]))?;
    enter_sends_nothing(&page).await?;
    // The class alone gives the names: the module does not come.
    for path in site.wasm()? {
        std::fs::rename(&path, path.with_extension("away"))?;
    }
    page.run("return load()").await?;
    page.wait_for("heard('error').length > 1").await?;
    let compare = json!(["compare", "log"]);
    expect("what is on", &look(&page, "on()").await?, &json!([compare, compare]))?;
    press(&page, 0, "[data-id='2023-factories'] > summary").await?;
    press(&page, 1, "[data-id='2023-benchmarks'] > summary").await?;
    let open = json!([["2023-factories"], ["2023-benchmarks"]]);
    expect("what is open", &look(&page, "open_in_both()").await?, &open)?;
    let gone = "in_both((within) => all('use', within).filter((use) => !within.querySelector(use.getAttribute('href'))).length)";
    expect("what refers to nothing", &look(&page, gone).await?, &json!([0, 0]))
}
