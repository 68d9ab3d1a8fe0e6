//! Links in an article set the element that they call, bring it to the reader, and are marked while what they ask for is
//! shown; the browser's Back takes them back.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Shipped, Site, dist, expect};
use serde_json::json;
use xtask::serve::Policy;

const ARTICLE: &str = "<p><a id=a href='#plan-compare?selected=2023-factories'>at least 300 factories</a></p>
    <p><a id=b href='#second?view=units&plans=2022,2023'>counted</a></p>
    <p><a id=c href='#elsewhere?view=units'>another</a></p>
    BREAKS
    <plan-compare lang=en></plan-compare><plan-compare id=second lang=en></plan-compare>
    <script type=module src=plan-compare.js></script>";

const STATES: &str = "[...document.querySelectorAll('plan-compare')].map((each) => each.matches(':state(ready)') && each.state)";
const MARKED: &str = "[...document.querySelectorAll('a[aria-current=true]')].map(({ id }) => id)";

async fn links_set_the_chart(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", &ARTICLE.replace("BREAKS", &"<br>".repeat(200)))?;
    let page = Page::start(engine, site.path()).await?;
    page.open("page.html").await?;
    page.wait_for("Boolean(customElements.get('plan-compare'))").await?;
    let follow = |id: &str| format!("document.querySelector('#{id}').click()");

    page.run(&follow("a")).await?;
    page.wait_for("live() && focused()?.closest('.entry')?.dataset.id === '2023-factories'").await?;
    let seen = "const { top, bottom } = focused().getBoundingClientRect();
        return [opened(), top >= 0 && bottom <= innerHeight]";
    expect(
        "the sentence, and whether it is in view",
        &page.run(seen).await?,
        &json!([["2023-factories"], true]),
    )?;
    page.wait_for(&format!("{MARKED}.join() === 'a'")).await.context("the mark")?;
    // Closed by the reader, and followed once more.
    page.run("focused().click()").await?;
    page.wait_for(&format!("opened().length === 0 && {MARKED}.length === 0")).await?;
    page.run(&follow("a")).await?;
    page.wait_for("opened().length === 1").await.context("followed once more")?;

    page.run(&follow("b")).await?;
    page.wait_for(&format!("{STATES}[1]?.view === 'units'")).await?;
    let second = page.run(&format!("return {STATES}[1].plans")).await?;
    expect("the years of the second", &second, &json!(["2022", "2023"]))?;
    page.wait_for("document.activeElement?.id === 'second'").await.context("the focus")?;
    page.wait_for(&format!("{MARKED}.join() === 'a,b'")).await?;

    // What calls nothing changes nothing.
    let before = page.run(&format!("return {STATES}")).await?;
    page.run(&follow("c")).await?;
    page.wait_for("location.hash.startsWith('#elsewhere')").await?;
    page.run("history.back()").await?;
    page.wait_for("location.hash.startsWith('#second')").await?;
    expect("the states", &page.run(&format!("return {STATES}")).await?, &before)?;
    // Back, and back to where no link was followed.
    page.run("history.back()").await?;
    page.wait_for("location.hash.startsWith('#plan-compare')").await?;
    page.run("history.go(-1)").await?;
    page.wait_for("location.hash === ''").await?;
    page.wait_for(&format!("{STATES}[0].selected === null && {STATES}[1].view === 'compare'")).await?;
    page.wait_for(&format!("{MARKED}.length === 0")).await?;
    if engine == Engine::Chromium {
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn links_in_the_article_set_the_chart_in_chromium() -> Result<()> {
    links_set_the_chart(Engine::Chromium).await
}

#[tokio::test]
async fn links_in_the_article_set_the_chart_in_firefox() -> Result<()> {
    links_set_the_chart(Engine::Firefox).await
}

#[tokio::test]
async fn links_in_the_article_set_the_chart_in_webkit() -> Result<()> {
    links_set_the_chart(Engine::WebKit).await
}

#[tokio::test]
async fn a_link_reaches_every_target_and_every_view() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("index.html").await?;
    let mut targets = Vec::new();
    for metric in Shipped::read()?.json["metrics"].as_array().context("no metrics")? {
        let of_plans = metric["targets"].as_object().context("no targets")?;
        targets.extend(of_plans.values().filter_map(|target| target["id"].as_str().map(str::to_owned)));
    }
    ensure!(targets.len() > 20, "found {targets:?}, expected more");
    for target in &targets {
        page.run(&format!("location.hash = '#plan-compare?selected={target}&view=table'")).await?;
        page.wait_for(&format!("focused()?.closest('.entry')?.dataset.id === '{target}'"))
            .await
            .with_context(|| target.clone())?;
        expect(target, &page.run("return element().state.selected").await?, &json!(target))?;
    }
    for view in ["compare", "topics", "units", "instruments", "table"] {
        page.run(&format!("location.hash = '#plan-compare?view={view}&selected='")).await?;
        page.wait_for(&format!("element().state.view === '{view}'")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_page_that_is_opened_at_a_link_shows_what_it_asks_for() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open("index.html#plan-compare?view=instruments&plans=2021,2023").await?;
    page.wait_for("live() && element().state.view === 'instruments'").await?;
    expect("the years", &page.run("return element().state.plans").await?, &json!(["2021", "2023"]))
}

/// A link to a frame by its name needs no script; where `resize.js` runs, nothing is loaded anew.
async fn links_set_a_frame(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let article = "<p><a id=a target=chart href='embed/en.html?view=table&plans=2023'>table</a></p>
        <p><a id=b target=chart href='embed/en.html?selected=2023-factories'>factories</a></p>
        <iframe name=chart src=embed/en.html width=900 height=900></iframe>";
    site.write_page("plain.html", article)?;
    site.write_page("fitting.html", &format!("{article}<script src=resize.js></script>"))?;
    let page = Page::start_with(engine, site.path(), Policy::None).await?;
    for (file, is_kept) in [("plain.html", false), ("fitting.html", true)] {
        page.open(file).await?;
        let frame = "frames[0].document.querySelector('plan-compare')";
        page.wait_for(&format!("{frame}?.matches(':defined')")).await?;
        if is_kept {
            page.wait_for("document.querySelector('iframe').style.height !== ''").await?;
        }
        page.run("frames[0].mark = true; document.querySelector('#a').click()").await?;
        page.wait_for(&format!("{frame}?.matches(':state(ready)') && {frame}.state.view === 'table'"))
            .await?;
        let state = page.run(&format!("return [{frame}.state.plans, Boolean(frames[0].mark)]")).await?;
        expect(
            &format!("{engine}, {file}: years, and whether the frame is the same"),
            &state,
            &json!([["2023"], is_kept]),
        )?;
        // What the next link does not name is as usual again.
        page.run("document.querySelector('#b').click()").await?;
        page.wait_for(&format!(
            "{frame}?.matches(':state(ready)') && {frame}.state.selected === '2023-factories' && {frame}.state.view === 'compare'"
        ))
        .await?;
        expect("years", &page.run(&format!("return {frame}.state.plans.length")).await?, &json!(3))?;
    }
    Ok(())
}

#[tokio::test]
async fn links_set_a_frame_by_its_name_in_chromium() -> Result<()> {
    links_set_a_frame(Engine::Chromium).await
}

#[tokio::test]
async fn links_set_a_frame_by_its_name_in_firefox() -> Result<()> {
    links_set_a_frame(Engine::Firefox).await
}

#[tokio::test]
async fn links_set_a_frame_by_its_name_in_webkit() -> Result<()> {
    links_set_a_frame(Engine::WebKit).await
}
