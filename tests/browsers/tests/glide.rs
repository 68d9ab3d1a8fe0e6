//! A mark that glides sets out from where the reader last saw it, whatever the page does to the widget,
//! and never makes the page larger.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Viewport, dist, expect};
use serde_json::{Value, json};

const ENGINES: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

/// What pages do around a widget: the style of an element around it.
const AROUND: [(&str, &str); 7] = [
    ("nothing", "transform: none"),
    ("half as large", "transform: scale(.5)"),
    ("twice as large", "transform: scale(2)"),
    ("zoomed", "zoom: 1.5"),
    ("turned", "transform: rotate(30deg)"),
    ("mirrored", "transform: scaleX(-1)"),
    ("upside down, and twice", "transform: rotate(180deg) scale(2)"),
];

/// What changes a chart so that marks move.
const STATES: [&str; 4] = [
    "{ view: 'topics' }",
    "{ plans: '2022,2023' }",
    "{ view: 'units' }",
    "{ view: 'compare', plans: 'all' }",
];

/// Marks by the id of their target, and where they are.
const MARKS: &str = "
    const marks = () => all('.entry').map((entry) => [entry.dataset.id, entry.querySelector('.mark > path, .squares, .columns .symbol')])
        .filter(([, mark]) => mark && shown(mark));
    const places = () => Object.fromEntries(marks().map(([id, mark]) => [id, mark.getBoundingClientRect()]));
    const moving = () => marks().filter(([, mark]) => mark.getAnimations().length);
    const stop = (at) => gliding().forEach((each) => {
        each.pause();
        each.currentTime = at * each.effect.getComputedTiming().duration;
    });
    const end = () => gliding().forEach((each) => each.finish());";

async fn demo(engine: Engine) -> Result<Page> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("").await?;
    Ok(page)
}

fn number(value: &Value, what: &str) -> Result<f64> {
    value.as_f64().with_context(|| format!("{what}: found {value}, expected a number"))
}

#[tokio::test]
async fn at_first_every_mark_is_where_it_was() -> Result<()> {
    for engine in ENGINES {
        let page = demo(engine).await?;
        for (what, style) in AROUND {
            page.run(&format!("element().parentNode.style = {}", json!(style))).await?;
            for state in STATES {
                let found = page
                    .run(&format!(
                        "{MARKS} end();
                        const before = places();
                        element().state = {state};
                        const moved = moving().filter(([id]) => id in before);
                        stop(0);
                        const off = moved.map(([id, mark]) => {{
                            const now = mark.getBoundingClientRect();
                            return Math.max(Math.abs(now.x - before[id].x), Math.abs(now.y - before[id].y));
                        }});
                        end();
                        return [moved.length, Math.max(0, ...off)];"
                    ))
                    .await?;
                let at = format!("{engine}: {what}, {state}");
                let off = number(&found[1], &at)?;
                ensure!(off < 2.0, "{at}: a mark sets out {off} px from where it stood");
                let moved = number(&found[0], &at)?;
                ensure!(what != "nothing" || moved > 3.0, "{at}: {moved} marks glide, expected most");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_way_that_is_interrupted_goes_on_from_where_the_mark_is() -> Result<()> {
    for engine in ENGINES {
        let page = demo(engine).await?;
        let found = page
            .run(&format!(
                "{MARKS}
                element().state = {{ view: 'topics' }};
                stop(0.5);
                const before = places();
                element().state = {{ plans: '2021,2023' }};
                const moved = moving().filter(([id]) => id in before);
                const off = moved.map(([id, mark]) => {{
                    const now = mark.getBoundingClientRect();
                    return Math.max(Math.abs(now.x - before[id].x), Math.abs(now.y - before[id].y));
                }});
                return [moved.length, Math.max(...off)];"
            ))
            .await?;
        let at = format!("{engine}: interrupted");
        ensure!(number(&found[0], &at)? > 3.0, "{at}: found {found}, expected more marks under way");
        ensure!(number(&found[1], &at)? < 2.0, "{at}: a mark jumps by {} px", found[1]);
    }
    Ok(())
}

#[tokio::test]
async fn marks_under_way_do_not_make_the_page_larger() -> Result<()> {
    for engine in ENGINES {
        let page = demo(engine).await?;
        for width in [800, 360] {
            page.resize(Viewport { width, height: 700 }).await?;
            for state in STATES {
                for at in [0.0, 0.1, 0.5] {
                    let found = page
                        .run(&format!(
                            "{MARKS} end();
                            const size = () => [document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight];
                            const before = element().state;
                            element().state = {state};
                            stop({at});
                            const [moved, during] = [moving().length, size()];
                            end();
                            const after = size();
                            element().state = before;
                            end();
                            return [moved, during, after];"
                        ))
                        .await?;
                    let at = format!("{engine}, {width} px: {state}, {at} of the way");
                    ensure!(number(&found[0], &at)? > 1.0, "{at}: found {found}, expected marks under way");
                    expect(&at, &found[1], &found[2])?;
                }
                page.run(&format!("{MARKS} element().state = {state}; end()")).await?;
            }
        }
    }
    Ok(())
}
