//! The other views: what they show alike, live and prerendered, and that every mark opens its sentence.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Key, Page, Pointer, dist, expect};
use serde_json::{Value, json};

const VIEWS: [&str; 5] = ["compare", "topics", "units", "instruments", "table"];

async fn demo(view: &str) -> Result<Page> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    page.run(&format!("element().setAttribute('view', '{view}')")).await?;
    page.wait_for(&format!("element().state.view === '{view}'")).await?;
    Ok(page)
}

#[tokio::test]
async fn in_every_view_every_mark_opens_its_sentence_by_key_mouse_and_touch_and_gives_the_focus_back()
-> Result<()> {
    for view in VIEWS {
        let page = demo(view).await?;
        page.run("for (const list of all('details.more')) list.open = true").await?;
        let ids = page.run("return all('.entry').map((entry) => entry.dataset.id)").await?;
        let ids: Vec<String> = serde_json::from_value(ids)?;
        anyhow::ensure!(ids.len() > 4, "{view}: {} entries, expected more", ids.len());
        // The first, the last and some between: all of them are made by the same component.
        for id in ids.iter().step_by(ids.len() / 5 + 1).chain(ids.last()) {
            let summary = format!("[data-id='{id}'] > summary");
            page.focus(&summary).await?;
            page.key(Key::Enter).await?;
            let open = format!("opened().join() === '{id}' && shown(one('.entry[open] > .card q'))");
            page.wait_for(&open).await.with_context(|| format!("{view}: Enter on {id}"))?;
            page.key(Key::Escape).await?;
            page.wait_for("opened().length === 0")
                .await
                .with_context(|| format!("{view}: Escape on {id}"))?;
            let focus = page.run("return [focused().localName, focused().parentElement.dataset.id]").await?;
            expect(&format!("{view}: the focus after Escape"), &focus, &json!(["summary", id]))?;
            for pointer in [Pointer::Mouse, Pointer::Touch] {
                let at = || format!("{view}: {pointer:?} on {id}");
                page.press(pointer, &summary).await?;
                page.wait_for(&open).await.with_context(at)?;
                page.press(pointer, &summary).await?;
                page.wait_for("opened().length === 0").await.with_context(at)?;
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_tabs_and_the_topic_are_chosen_by_the_reader() -> Result<()> {
    let page = demo("compare").await?;
    page.run("listen()").await?;
    page.run("one('.view input[value=table]').click()").await?;
    page.wait_for("element().state.view === 'table' && shown(one('table'))").await?;
    let rows = "return all('tbody tr').length";
    let all = page.run(rows).await?.as_u64().context("a number of rows")?;
    page.run(
        "const list = one('select'); list.value = 'safety'; list.dispatchEvent(new Event('change', { bubbles: true }))",
    )
    .await?;
    page.wait_for("element().state.topic === 'safety'").await?;
    let few = page.run(rows).await?.as_u64().context("a number of rows")?;
    anyhow::ensure!(0 < few && few < all, "{few} rows of {all}, expected some");
    let changed = page.run("return heard('change').map((detail) => detail.changed)").await?;
    expect("what changed", &changed, &json!([["view"], ["topic"]]))
}

#[tokio::test]
async fn the_table_sorts_by_a_plan_and_says_so() -> Result<()> {
    let page = demo("table").await?;
    page.click("thead th:last-child button").await?;
    page.wait_for("one('thead th:last-child').ariaSort === 'descending'").await?;
    let first = "return one('tbody tr td:last-child b').textContent.replace(/\\s/g, ' ')";
    expect("the first value", &page.run(first).await?, &json!("at least 3,000"))?;
    page.click("thead th:last-child button").await?;
    page.wait_for("one('thead th:last-child').ariaSort === 'ascending'").await?;
    let sorted: Value = page.run("return all('thead th[aria-sort]').length").await?;
    expect("columns that are sorted by", &sorted, &json!(1))
}

#[tokio::test]
async fn no_view_is_wider_than_its_page() -> Result<()> {
    let page = demo("compare").await?;
    for view in VIEWS {
        for lang in ["en", "zh"] {
            page.run(&format!(
                "element().setAttribute('view', '{view}'); element().setAttribute('lang', '{lang}')"
            ))
            .await?;
            page.wait_for(&format!("element().state.view === '{view}' && element().state.lang === '{lang}'"))
                .await?;
            // What glides from the last view stands out on its way.
            page.wait_for("gliding().length === 0").await?;
            for width in [280, 320, 480, 800, 1200] {
                page.run(&format!("document.body.style.width = '{width}px'")).await?;
                let script = "const edge = element().getBoundingClientRect().right + 0.5;
                    return all('p, b, span, h3, h4, svg, select').filter(shown)
                        .filter((part) => !part.closest('.table, .mark, .track, .defs, .view, .jump') && part.getBoundingClientRect().right > edge)
                        .map((part) => part.outerHTML.slice(0, 90))";
                let found = page.run(script).await?;
                expect(&format!("{view}, {lang}, {width} px: what stands out"), &found, &json!([]))?;
            }
        }
    }
    Ok(())
}
