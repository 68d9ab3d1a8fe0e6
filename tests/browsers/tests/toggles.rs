//! Years and scales are switched by mouse, touch and keyboard, and the page gets one event.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Key, Page, Pointer, Viewport, dist, expect};
use serde_json::json;

async fn demo() -> Result<Page> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    Ok(page)
}

fn year(year: u32) -> String {
    format!(".plans input[value='{year}']")
}

/// What has changed so far, and which plans are shown, on the page and in the state.
async fn told(page: &Page) -> Result<serde_json::Value> {
    page.run("return [heard('change').map((detail) => detail.changed), panels(), checked(), element().state.plans]")
        .await
}

async fn switches(pointer: Pointer) -> Result<()> {
    let page = demo().await?;
    page.press(pointer, &year(2022)).await?;
    page.wait_for("panels().length === 2").await?;
    let expected = json!([[["plans"]], ["1", "3"], ["2021", "2023"], ["2021", "2023"]]);
    expect("after 2022 is switched off", &told(&page).await?, &expected)?;
    page.press(pointer, &year(2022)).await?;
    page.wait_for("panels().length === 3").await?;
    let years = ["2021", "2022", "2023"];
    let expected = json!([[["plans"], ["plans"]], ["1", "2", "3"], years, years]);
    expect("after 2022 is switched on again", &told(&page).await?, &expected)
}

#[tokio::test]
async fn a_mouse_switches_a_year_off_and_on() -> Result<()> {
    switches(Pointer::Mouse).await
}

#[tokio::test]
async fn a_finger_switches_a_year_off_and_on() -> Result<()> {
    switches(Pointer::Touch).await
}

#[tokio::test]
async fn space_switches_the_focused_year() -> Result<()> {
    let page = demo().await?;
    page.focus(&year(2021)).await?;
    page.key(Key::Space).await?;
    page.wait_for("panels().length === 2").await?;
    let expected = json!([[["plans"]], ["2", "3"], ["2022", "2023"], ["2022", "2023"]]);
    expect("after 2021 is switched off", &told(&page).await?, &expected)?;
    page.key(Key::Space).await?;
    page.wait_for("panels().length === 3 && heard('change').length === 2").await
}

#[tokio::test]
async fn arrow_keys_go_from_year_to_year_round_in_a_circle() -> Result<()> {
    let page = demo().await?;
    page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
    page.focus(&year(2021)).await?;
    let way = [
        (Key::Right, "2022"),
        (Key::Down, "2023"),
        (Key::Right, "2021"),
        (Key::End, "2023"),
        (Key::Home, "2021"),
        (Key::Left, "2023"),
        (Key::Up, "2022"),
    ];
    for (key, expected) in way {
        page.key(key).await?;
        let focus = page.run("return focused().value").await?;
        expect(&format!("the focus after {key:?}"), &focus, &json!(expected))?;
    }
    let years = ["2021", "2022", "2023"];
    expect("what has changed", &told(&page).await?, &json!([[], ["1", "2", "3"], years, years]))
}

#[tokio::test]
async fn the_last_year_stays_without_an_event() -> Result<()> {
    let page = demo().await?;
    page.click(&year(2021)).await?;
    page.click(&year(2022)).await?;
    page.wait_for("panels().length === 1").await?;
    page.run("window.heard.length = 0").await?;
    page.click(&year(2023)).await?;
    page.press(Pointer::Touch, &year(2023)).await?;
    page.focus(&year(2023)).await?;
    page.key(Key::Space).await?;
    let expected = json!([[], ["3"], ["2023"], ["2023"]]);
    expect("after the last year was pressed", &told(&page).await?, &expected)
}

#[tokio::test]
async fn all_brings_every_year_back() -> Result<()> {
    let page = demo().await?;
    page.click(&year(2021)).await?;
    page.click(&year(2023)).await?;
    page.wait_for("panels().join() === '2' && !one('button.all').disabled").await?;
    page.run("window.heard.length = 0").await?;
    page.click("button.all").await?;
    page.wait_for("panels().length === 3").await?;
    let years = ["2021", "2022", "2023"];
    expect("after All", &told(&page).await?, &json!([[["plans"]], ["1", "2", "3"], years, years]))
}

#[tokio::test]
async fn who_presses_all_has_the_focus_on_the_first_year() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let page = Page::start(engine, &dist()?).await?;
        page.open_live("?").await?;
        for width in [360, 800] {
            page.resize(Viewport { width, height: 800 }).await?;
            page.run("element().state = { plans: ['2022'] }").await?;
            page.wait_for("panels().join() === '2'").await?;
            page.focus("button.all").await?;
            page.key(Key::Enter).await?;
            page.wait_for("panels().length === 3").await?;
            page.painted().await?;
            let focused = page.run("return focused().value").await?;
            expect(&format!("{engine}, {width} px"), &focused, &json!("2021"))?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_linear_scale_moves_the_marks_and_names_other_numbers() -> Result<()> {
    let page = demo().await?;
    let axis = "[...new Set(all('.axis text').map(text))]";
    let at = "all('.track .mark').map((mark) => mark.getAttribute('x'))";
    let before = page.run(&format!("return [{axis}, {at}]")).await?;
    page.click(".scale input[value=linear]").await?;
    page.wait_for("element().state.scale === 'linear'").await?;
    let after = page.run(&format!("return [{axis}, {at}]")).await?;
    anyhow::ensure!(before[0] != after[0], "the axis still reads {}, expected other numbers", after[0]);
    let moved = page.run(&format!("return {at}.length")).await?;
    expect("the marks", &moved, &json!(before[1].as_array().map(Vec::len)))?;
    anyhow::ensure!(before[1] != after[1], "the marks have not moved, expected other positions");
    let told =
        page.run("return heard('change').map((detail) => [detail.changed, detail.state.scale])").await?;
    expect("the events", &told, &json!([[["scale"], "linear"]]))?;
    // In proportion: ten times the number is ten times as far.
    let of = |id: &str| format!("parseFloat(one('[data-id=\"{id}\"] .mark').getAttribute('x'))");
    let ratio = format!("return {} / {}", of("2023-companies-prompted"), of("2023-factories"));
    let ratio = page.run(&ratio).await?.as_f64().unwrap_or_default();
    anyhow::ensure!((ratio - 10.0).abs() < 0.1, "3,000 stands {ratio} times as far as 300, expected 10");
    Ok(())
}

/// Of years the chart follows at once. Of views, which take longer to draw, the control is seen to answer before; two
/// presses in a row are one change.
#[tokio::test]
async fn the_switch_answers_before_a_view_follows() -> Result<()> {
    let page = demo().await?;
    let script = "
        const seen = () => [checked(), panels(), element().state.plans, heard('change').length];
        one('.plans input').click();
        return seen()";
    let years = ["2022", "2023"];
    expect("a year, at once", &page.run(script).await?, &json!([years, ["2", "3"], years, 1]))?;
    let script = "
        const seen = () => [one('.view :checked').value, element().state.view, heard('change').length];
        one('.view [value=units]').click();
        const at_once = seen();
        one('.view [value=table]').click();
        return new Promise((resolve) => requestAnimationFrame(() => {
            const in_the_frame = seen();
            painted().then(() => resolve([at_once, in_the_frame, seen()]));
        }))";
    let expected = json!([["units", "compare", 1], ["table", "compare", 1], ["table", "table", 2]]);
    expect("views, at once, in the frame, after it", &page.run(script).await?, &expected)
}

/// What the page asks for in between is not lost, nor what the reader has just chosen.
#[tokio::test]
async fn a_page_and_a_reader_choose_at_the_same_time() -> Result<()> {
    let page = demo().await?;
    let script = "
        one('.view [value=topics]').click();
        element().setAttribute('scale', 'linear');
        const told = heard('change').map((detail) => detail.changed);
        return painted().then(() => [told, heard('change').length, element().state.view, element().state.scale])";
    let expected = json!([[["view", "scale"]], 1, "topics", "linear"]);
    expect("what was told, how often, and what is shown", &page.run(script).await?, &expected)?;
    let script = "
        one('.view [value=compare]').click();
        element().remove();
        return painted()";
    page.run(script).await?;
    page.no_console_errors().context("out of the page")?;
    Ok(())
}
