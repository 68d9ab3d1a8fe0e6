//! The keyboard alone: few stops, arrows inside of each group, every item reached, every sentence opened and closed, and
//! the focus never lost.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Key, Page, Site, dist, expect};
use serde_json::json;

const VIEWS: [&str; 5] = ["compare", "topics", "units", "instruments", "table"];

/// The most stops of a widget in a page.
const MOST: usize = 8;

/// Opens a page with a static chart between two buttons, whose reader uses the keyboard.
async fn open(page: &Page) -> Result<()> {
    page.open("page.html").await?;
    page.wait_for("customElements.get('plan-compare') && Boolean(tree())").await?;
    page.focus(".plans input").await?;
    page.key(Key::Right).await?;
    page.wait_for("Boolean(one('.problem').shadowRoot)").await
}

/// Tabs from the button before the element to the one after it, and gives what had the focus between.
async fn stops(page: &Page) -> Result<Vec<String>> {
    page.run("document.querySelector('#before').focus()").await?;
    let mut stops = Vec::new();
    loop {
        page.key(Key::Tab).await?;
        let stop = page
            .run(
                "const at = focused();
                return at.id || `${at.localName}.${at.className || at.type || at.parentElement.className}`",
            )
            .await?;
        let stop = stop.as_str().context("no name")?.to_owned();
        if stop == "after" {
            return Ok(stops);
        }
        ensure!(
            stop != "body.body" && stop != "body.undefined",
            "found the focus on the page after {stops:?}"
        );
        stops.push(stop);
        ensure!(stops.len() < 100, "found {stops:?} and more");
    }
}

async fn few_stops(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page(
        "page.html",
        "<button id=before>Before</button><plan-compare lang=en></plan-compare><button id=after>After</button>
        <script type=module src=plan-compare.js></script>",
    )?;
    let page = Page::start(engine, site.path()).await?;
    for view in VIEWS {
        open(&page).await?;
        for is_live in [false, true] {
            if is_live {
                page.run("wantAll()").await?;
                page.live().await?;
                page.key(Key::Right).await?;
            } else {
                page.run(&format!("one(\".view input[value='{view}']\").click()")).await?;
            }
            let drawn =
                "all('.view input').filter((input) => input.checked).map((input) => input.value).join()";
            page.wait_for(&format!("{drawn} === '{view}' && !one('[aria-busy]')")).await?;
            let stops = stops(&page).await.with_context(|| format!("{engine}, {view}, live: {is_live}"))?;
            ensure!(stops.len() <= MOST, "{engine}, {view}, live: {is_live}: found {stops:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn few_tab_stops_lead_past_the_widget_in_chromium() -> Result<()> {
    few_stops(Engine::Chromium).await
}

#[tokio::test]
async fn few_tab_stops_lead_past_the_widget_in_firefox() -> Result<()> {
    few_stops(Engine::Firefox).await
}

/// The items of a view that no arrow key leads to from the first; and how many there are.
const UNREACHED: &str = "const items = all('.body :is(summary, [data-sort])').filter((item) => item.checkVisibility());
    const reached = new Set();
    const waiting = [items[0]];
    while (waiting.length) {
        const item = waiting.pop();
        if (reached.has(item)) continue;
        reached.add(item);
        for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
            item.focus({ preventScroll: true });
            item.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
            waiting.push(focused());
        }
    }
    return [items.length, items.filter((item) => !reached.has(item)).map(text)]";

#[tokio::test]
async fn arrows_lead_to_every_item_of_every_view() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("index.html").await?;
    page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
    for lang in ["en", "zh"] {
        for view in VIEWS {
            page.run(&format!("element().state = {{ view: '{view}', lang: '{lang}' }}")).await?;
            page.wait_for(&format!("one('.view :checked').value === '{view}'")).await?;
            page.run("for (const list of all('.body .more')) list.open = true").await?;
            let found = page.run(UNREACHED).await?;
            ensure!(found[0].as_u64() > Some(5), "{view}, {lang}: found {found}, expected more items");
            expect(&format!("{view}, {lang}: what no arrow leads to"), &found[1], &json!([]))?;
        }
    }
    Ok(())
}

async fn every_sentence_opens(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("index.html").await?;
    page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
    let open = "return [focused().localName, focused().parentElement.open ?? null, opened().length]";
    for view in VIEWS {
        page.run(&format!("element().state = {{ view: '{view}' }}")).await?;
        page.wait_for(&format!("one('.view :checked').value === '{view}'")).await?;
        page.run("for (const list of all('.body .more')) list.open = true").await?;
        let count = page.run("return all('.body .entry').length").await?.as_u64().context("no number")?;
        // (In the table the same sentences stand once more: some of them.)
        let step = if view == "table" { 9 } else { 1 };
        for i in (0..count).step_by(step) {
            page.run(&format!("all('.body .entry > summary')[{i}].focus()")).await?;
            page.key(Key::Enter).await?;
            expect(
                &format!("{engine}, {view}, {i}: opened"),
                &page.run(open).await?,
                &json!(["summary", true, 1]),
            )?;
            page.key(Key::Escape).await?;
            expect(
                &format!("{engine}, {view}, {i}: closed"),
                &page.run(open).await?,
                &json!(["summary", false, 0]),
            )?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn every_sentence_is_opened_and_closed_by_key_in_chromium() -> Result<()> {
    every_sentence_opens(Engine::Chromium).await
}

#[tokio::test]
async fn every_sentence_is_opened_and_closed_by_key_in_firefox() -> Result<()> {
    every_sentence_opens(Engine::Firefox).await
}

async fn keys_move_inside(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    for (file, is_live) in [("embed/en.html", false), ("index.html", true)] {
        if is_live {
            page.open_live(file).await?;
        } else {
            page.open(file).await?;
            page.wait_for("Boolean(customElements.get('plan-compare'))").await?;
            page.focus(".plans input").await?;
            page.key(Key::Home).await?;
        }
        page.wait_for("Boolean(one('.problem').shadowRoot)").await?;
        page.focus(".plans input").await?;
        for (key, year) in [
            (Key::Right, "2022"),
            (Key::End, "2023"),
            (Key::Left, "2022"),
            (Key::Home, "2021"),
            (Key::Up, "2023"),
        ] {
            page.key(key).await?;
            let found = page.run("return [focused().value, all('.plans input[tabindex]').length]").await?;
            expect(&format!("{engine}, {file}, {key:?}: the year"), &found, &json!([year, 2]))?;
        }
        page.focus(".panel[data-plan='1'] .entry > summary").await?;
        let places = "const items = all('.body summary').filter(shown);
            return [items.indexOf(focused()), focused().closest('.panel').dataset.plan]";
        for (key, found) in
            [(Key::Down, json!([1, "1"])), (Key::Up, json!([0, "1"])), (Key::Home, json!([0, "1"]))]
        {
            page.key(key).await?;
            expect(&format!("{engine}, {file}, {key:?}"), &page.run(places).await?, &found)?;
        }
        page.key(Key::Right).await?;
        let beside = page.run(places).await?;
        expect(&format!("{engine}, {file}: the panel beside"), &beside[1], &json!("2"))?;
        page.key(Key::End).await?;
        let is_last = "return focused() === all('.body summary').filter(shown).at(-1)";
        expect("the last", &page.run(is_last).await?, &json!(true))?;
        // How keys are used is seen, and heard once.
        let hint = "const keys = one('.hint').shadowRoot.querySelector('span'); return keys.hidden ? '' : text(keys)";
        expect("the hint", &page.run(hint).await?, &json!("Arrow keys move, Enter opens, Esc closes"))?;
        page.focus(".plans input").await?;
        expect("the hint outside", &page.run(hint).await?, &json!(""))?;
        page.wait_for("one('.problem').shadowRoot.textContent.startsWith('Arrow keys move')").await?;
    }
    Ok(())
}

#[tokio::test]
async fn keys_move_the_focus_inside_of_a_group_in_chromium() -> Result<()> {
    keys_move_inside(Engine::Chromium).await
}

#[tokio::test]
async fn keys_move_the_focus_inside_of_a_group_in_firefox() -> Result<()> {
    keys_move_inside(Engine::Firefox).await
}

#[tokio::test]
async fn keys_move_the_focus_inside_of_a_group_in_webkit() -> Result<()> {
    keys_move_inside(Engine::WebKit).await
}
