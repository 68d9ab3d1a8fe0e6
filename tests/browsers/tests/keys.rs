//! Keys that a control of the widget uses reach nothing of the page around it, which would see the element
//! as their target, and no control; all others do.

use anyhow::{Context as _, Result};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;

const RIGHT: char = '\u{e014}';
const DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const TAB: char = '\u{e004}';
const PAGE_DOWN: char = '\u{e00f}';
const END: char = '\u{e010}';
const HOME: char = '\u{e011}';
const CONTROL: char = '\u{e009}';
const ALT: char = '\u{e00a}';
const META: char = '\u{e03d}';

/// Presses a key, with others held down.
async fn press(page: &Page, held: &[char], key: char) -> Result<()> {
    let mut keys = KeyActions::new("keys".into());
    for &value in held.iter().chain(&[key]) {
        keys = keys.then(KeyAction::Down { value });
    }
    for &value in [key].iter().chain(held) {
        keys = keys.then(KeyAction::Up { value });
    }
    page.client.perform_actions(keys).await.with_context(|| format!("{key:?}"))?;
    page.painted().await
}

async fn keys_stay_where_they_are_used(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", "<main><plan-compare></plan-compare></main>")?;
    let page = Page::start(engine, site.path()).await?;
    page.open("page.html").await?;
    page.run(
        "listen(); window.keys = [];
        // A gallery of pictures that goes on with the arrows, and knows text fields by their names.
        for (const place of [window, document, document.querySelector('main'), element()]) {
            for (const type of ['keydown', 'keypress', 'keyup']) {
                place.addEventListener(type, ({ key }) => window.keys.push(`${type} ${key}`));
            }
        }
        return load()",
    )
    .await?;
    page.live().await?;
    page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
    let letters = ['a', '7'];
    let used: [(&str, &str, &[char]); 7] = [
        ("compare", ".plans input", &[RIGHT, DOWN, 'a', ' ', ENTER]),
        ("compare", ".view input:checked", &['a', '7', ENTER]),
        ("compare", ".scale input:checked", &[RIGHT, ' ', 'a']),
        ("compare", "select", &letters),
        ("compare", "[data-id='2023-factories'] > summary", &[ENTER, ' ']),
        ("table", "th button", &[ENTER, ' ']),
        ("table", ".table", &[DOWN, RIGHT, PAGE_DOWN, HOME, END, ' ']),
    ];
    for (view, selector, keys) in used {
        for &key in keys {
            page.run(&format!("element().state = {{ view: '{view}', topic: 'all', plans: null }}")).await?;
            page.focus(selector).await?;
            page.run("window.keys.length = 0").await?;
            press(&page, &[], key).await?;
            let heard = page.run("return window.keys").await?;
            expect(&format!("{engine}, {selector}, {key:?}: what the page has heard"), &heard, &json!([]))?;
        }
    }
    // An Escape that closes a sentence is used; the next one is the page's.
    page.run("element().state = { view: 'compare', topic: 'all', plans: null, selected: '2023-factories' }")
        .await?;
    page.focus("[data-id='2023-factories'] > summary").await?;
    page.run("window.keys.length = 0").await?;
    press(&page, &[], ESCAPE).await?;
    let found = page.run("return [window.keys, element().state.selected]").await?;
    expect("an Escape that closes a sentence", &found, &json!([[], null]))?;
    let others: [(&str, &[char], char, &str); 6] = [
        (".plans input", &[], ESCAPE, "keydown Escape"),
        ("[data-id='2023-factories'] > summary", &[], ESCAPE, "keydown Escape"),
        ("[data-id='2023-factories'] > summary", &[], 'a', "keydown a"),
        (".plans input", &[CONTROL], 'y', "keydown y"),
        (".scale input:checked", &[ALT], 'y', "keydown y"),
        ("select", &[META], 'y', "keydown y"),
    ];
    for (selector, held, key, wanted) in others {
        page.focus(selector).await?;
        page.run("window.keys.length = 0").await?;
        press(&page, held, key).await?;
        let heard = page.run(&format!("return keys.filter((each) => each === '{wanted}').length")).await?;
        expect(
            &format!("{engine}, {selector}, {held:?} {key:?}: how many places have heard it"),
            &heard,
            &json!(4),
        )?;
    }
    page.focus(".plans input").await?;
    page.run("window.keys.length = 0").await?;
    press(&page, &[], TAB).await?;
    page.wait_for("keys.filter((each) => each === 'keydown Tab').length === 4").await
}

#[tokio::test]
async fn keys_that_a_control_uses_reach_nothing_of_the_page() -> Result<()> {
    keys_stay_where_they_are_used(Engine::Chromium).await
}

#[tokio::test]
async fn keys_that_a_control_uses_reach_nothing_of_the_page_in_firefox() -> Result<()> {
    keys_stay_where_they_are_used(Engine::Firefox).await
}
