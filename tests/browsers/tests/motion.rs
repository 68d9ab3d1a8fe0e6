//! Marks move when the state or the view changes; not for a reader who prefers reduced motion.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::json;

/// Marks by the id of their target, their places now, and what is under way.
const MARKS: &str = "
    const marks = () => all('.entry').map((entry) => [entry.dataset.id, entry.querySelector('.mark > path, .squares, .columns .symbol')])
        .filter(([, mark]) => mark && shown(mark));
    const places = () => Object.fromEntries(marks().map(([id, mark]) => [id, mark.getBoundingClientRect()]));
    const moving = () => marks().filter(([, mark]) => mark.getAnimations().length);
    const all_moving = () => gliding();";

async fn demo() -> Result<Page> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    Ok(page)
}

#[tokio::test]
async fn a_mark_sets_out_from_where_it_stood_in_the_view_before() -> Result<()> {
    let page = demo().await?;
    let script = format!(
        "{MARKS}
        const before = places();
        element().state = {{ view: 'topics' }};
        // The first instant of each way: where the reader still sees the mark.
        for (const animation of all_moving()) {{ animation.pause(); animation.currentTime = 0; }}
        return moving().filter(([id]) => id in before).map(([id, mark]) => {{
            const now = mark.getBoundingClientRect();
            return [id, Math.max(Math.abs(now.x - before[id].x), Math.abs(now.y - before[id].y))];
        }});"
    );
    let moved = page.run(&script).await?;
    let moved = moved.as_array().context("a list")?;
    ensure!(moved.len() > 5, "{} marks glide, expected most", moved.len());
    for mark in moved {
        ensure!(mark[1].as_f64().is_some_and(|off| off < 1.5), "{mark}: expected to start where it stood");
    }
    Ok(())
}

#[tokio::test]
async fn a_way_that_is_interrupted_ends_where_it_should() -> Result<()> {
    let page = demo().await?;
    let script = format!(
        "{MARKS}
        const settle = () => Promise.all(all_moving().map((animation) => animation.finished.catch(() => null)));
        const rest = async (state) => {{ element().state = state; await settle(); return JSON.stringify(places()); }};
        const wanted = await rest({{ view: 'units', plans: 'all' }});
        await rest({{ view: 'compare' }});
        element().state = {{ view: 'topics' }};
        element().state = {{ plans: '2022,2023' }};
        return (await rest({{ view: 'units', plans: 'all' }})) === wanted;"
    );
    let script = format!("return (async () => {{ {script} }})()");
    expect("whether all is in its place", &page.run(&script).await?, &json!(true))
}

#[tokio::test]
async fn nothing_moves_for_a_reader_who_asked_for_less_motion() -> Result<()> {
    let page = demo().await?;
    let reduce = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    page.devtools("Emulation.setEmulatedMedia", &reduce)?;
    for state in ["{ plans: '2021,2022' }", "{ view: 'topics' }", "{ scale: 'linear' }", "{ view: 'units' }"]
    {
        let script = format!("{MARKS} element().state = {state}; return all_moving().length");
        expect(&format!("what moves after {state}"), &page.run(&script).await?, &json!(0))?;
    }
    Ok(())
}
