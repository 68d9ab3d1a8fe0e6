//! Listeners of the page's that do what they like in the very moment of an event end nothing; and what the
//! page is told, it is told once.

use anyhow::Result;
use plan_compare_browsers::{Engine, Key, Page, Site, dist, expect};
use serde_json::json;

use crate::input::foreign;

const EVENTS: [&str; 6] = ["blur", "focusout", "focusin", "change", "toggle", "plan-compare-change"];

const DEEDS: [(&str, &str); 5] = [
    ("reads the state", "it.state; it.data; it.getAttribute('view')"),
    ("sets the state", "it.state = { scale: it.state.scale === 'log' ? 'linear' : 'log' }"),
    ("sets an attribute", "it.setAttribute('selected', it.state.selected ? '' : '2023-benchmarks')"),
    ("takes it out and puts it back", "const { parentNode } = it; it.remove(); parentNode.append(it)"),
    ("throws", "throw new Error('the page')"),
];

async fn blank(body: &str) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", body)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("page.html").await?;
    Ok((page, site))
}

/// What a reader does, with the mouse and with the keyboard.
async fn use_it(page: &Page) -> Result<()> {
    page.click(".plans input[value='2022']").await?;
    page.click("[data-id='2023-factories'] > summary").await?;
    page.click(".scale input:not(:checked)").await?;
    page.focus("[data-plan='1'] details.more > summary").await?;
    page.key(Key::Enter).await?;
    page.focus("[data-id='2023-factories'] > summary").await?;
    page.key(Key::Space).await?;
    page.key(Key::Escape).await?;
    page.focus(".plans input").await?;
    page.key(Key::Right).await?;
    page.key(Key::Space).await?;
    page.click(".view label:has([value='units'])").await?;
    page.click(".view label:has([value='compare'])").await
}

#[tokio::test]
async fn listeners_may_read_set_remove_and_throw() -> Result<()> {
    let (page, _site) = blank("<div><plan-compare></plan-compare></div><input id=other>").await?;
    for (what, deed) in DEEDS {
        page.open("page.html").await?;
        page.run("listen(); return load()").await?;
        page.live().await?;
        let script = format!(
            "window.deeds = {{}};
            let busy = 0;
            for (const type of {events}) {{
                for (const place of [document, element(), element().shadowRoot]) {{
                    place.addEventListener(type, () => {{
                        // (A page that answers every change with a change goes round in a circle by itself.)
                        if (busy || !element()) return;
                        busy += 1;
                        window.deeds[type] = (window.deeds[type] ?? 0) + 1;
                        try {{ const it = element(); {deed}; }} finally {{ busy -= 1; }}
                    }}, true);
                }}
            }}",
            events = json!(EVENTS)
        );
        page.run(&script).await?;
        use_it(&page).await?;
        page.run("window.deeds.all = Object.keys(window.deeds).length; element().state = { plans: null, view: 'compare', topic: 'all' }").await?;
        page.wait_for("live() && panels().length === 3").await?;
        let found = page.run("return [heard('error'), live(), window.deeds.all >= 1]").await?;
        expect(&format!("a page that {what}"), &found, &json!([[], true, true]))?;
        let errors = page.console_errors()?;
        let errors: Vec<_> = errors.iter().filter(|error| !error.contains("the page")).collect();
        expect(&format!("a page that {what}: the console"), &json!(errors), &json!([]))?;
    }
    Ok(())
}

#[tokio::test]
async fn several_choices_at_once_are_one_drawing_and_one_event() -> Result<()> {
    let (page, _site) = blank("<plan-compare></plan-compare>").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    let script = "
        // Each drawing writes the axis anew: what it has been is noted.
        window.drawn = [];
        document.addEventListener('plan-compare-change', () => drawn.push([panels(), element().state.scale, opened()]));
        element().state = { plans: ['2021', '2023'], scale: 'linear', selected: '2021-scenarios', view: 'compare' };
        return [drawn, heard('change').map(({ changed }) => changed), heard('select').length]";
    let expected = json!([[[["1", "3"], "linear", ["2021-scenarios"]]], [["plans", "scale", "selected"]], 1]);
    expect("what is drawn and told", &page.run(script).await?, &expected)?;
    let script =
        "element().state = { plans: ['2021', '2023'], scale: 'linear' }; return heard('change').length";
    expect("what is told where nothing changes", &page.run(script).await?, &json!(1))
}

#[tokio::test]
async fn a_dataset_without_what_was_chosen_tells_what_has_changed() -> Result<()> {
    let (page, _site) = blank("<plan-compare></plan-compare>").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    page.run(
        "element().state = { plans: ['2021'], topic: 'finance', scale: 'linear' }; window.heard.length = 0",
    )
    .await?;
    page.run(&format!("element().data = {}", foreign())).await?;
    page.wait_for("numbers().length === 2").await?;
    let told = "return heard('change').map(({ changed, state }) => [changed, state.plans, state.topic, state.scale])";
    let expected = json!([[["plans", "topic"], ["a", "b"], "all", "linear"]]);
    expect("what the page is told", &page.run(told).await?, &expected)?;
    expect("the errors", &page.run("return heard('error')").await?, &json!([]))
}
