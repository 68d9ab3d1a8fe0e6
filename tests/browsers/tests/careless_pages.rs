//! What pages do without a thought of the widget: they clone it, have another base address, bring widgets of
//! their own, and are printed.

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;
use xtask::serve::Policy;

use crate::numbers::ENGLISH;

async fn page_with(html: &str) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", html)?;
    let page = Page::start_with(Engine::Chromium, site.path(), Policy::None).await?;
    page.open("page.html").await?;
    page.run("listen()").await?;
    Ok((page, site))
}

#[tokio::test]
async fn a_clone_is_a_chart_of_its_own() -> Result<()> {
    let (page, _site) = page_with("<div><plan-compare scale=linear></plan-compare></div>").await?;
    page.run("return load()").await?;
    page.live().await?;
    let script = "const original = element();
        original.state = { plans: ['2021'] };
        const clone = original.parentNode.cloneNode(true).firstChild;
        document.body.append(clone);
        return clone.ready.then(() => {
            tree(clone).querySelector('[data-id=\"2023-factories\"] > summary').click();
            return [clone.state.plans, clone.state.scale, clone.state.selected, original.state.plans, original.state.selected];
        })";
    let expected = json!([["2021", "2022", "2023"], "linear", "2023-factories", ["2021"], null]);
    expect("the choices of the clone, and of the first", &page.run(script).await?, &expected)
}

/// The release is found by the address of its script, a dataset by the page's.
#[tokio::test]
async fn a_base_url_of_the_page_changes_no_fetch() -> Result<()> {
    let (page, site) = page_with(r#"<base href="/elsewhere/"><plan-compare></plan-compare>"#).await?;
    page.run("return load('/plan-compare.js')").await?;
    page.live().await?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
    page.run("return element().toCSV().then(() => null)").await?;
    std::fs::create_dir(site.path().join("elsewhere"))?;
    site.write("elsewhere/mine.json", &crate::input::foreign().to_string())?;
    page.run("element().setAttribute('src', 'mine.json')").await?;
    page.wait_for("numbers().length === 2").await?;
    page.no_console_errors()?;
    Ok(())
}

/// Another element of the page's own, with the same names inside, in the same page.
#[tokio::test]
async fn widgets_of_others_beside_it_are_left_alone() -> Result<()> {
    let (page, _site) = page_with(
        "<fieldset><input type=radio name=plan-compare-view checked><details name=plan-compare-source open></details></fieldset>
        <plan-chart class=plan-compare><p class=problem>mine</p></plan-chart><plan-compare></plan-compare>",
    )
    .await?;
    page.run(
        "customElements.define('plan-chart', class extends HTMLElement {});
        window.before = document.querySelector('plan-chart').outerHTML + document.querySelector('fieldset').outerHTML;
        return load()",
    )
    .await?;
    page.live().await?;
    page.click(".view label:has([value='units'])").await?;
    page.wait_for("gliding().length === 0").await?;
    page.click("[data-id='2023-factories'] > summary").await?;
    let script = "return [document.querySelector('plan-chart').outerHTML + document.querySelector('fieldset').outerHTML === before,
        document.querySelector('[name=plan-compare-view]').checked, heard('error'), element().state.view]";
    expect("the others, and the widget", &page.run(script).await?, &json!([true, true, [], "units"]))
}

#[tokio::test]
async fn on_paper_a_table_is_whole() -> Result<()> {
    let (page, _site) = page_with("<plan-compare view=table></plan-compare>").await?;
    page.run("return load()").await?;
    page.live().await?;
    let script = "const box = one('.table');
        const rows = all('tr', box).filter((row) => row.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1);
        const fade = getComputedStyle(box, '::after');
        return [rows.length > 0, all('tr', box).length > 40, fade.content !== 'none' && fade.display !== 'none']";
    expect(
        "the rows that the screen does not show, all, and what fades them out",
        &page.run(script).await?,
        &json!([true, true, true]),
    )?;
    page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    expect("the same on paper", &page.run(script).await?, &json!([false, true, false]))
}
