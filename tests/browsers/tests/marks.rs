//! What marks look like and where they stand in a browser, with datasets of others; and that views that
//! come and go leave nothing behind.

use anyhow::{Context as _, Result, ensure};
use plan_compare::tokens::PLANS;
use plan_compare_browsers::{Engine, Page, Viewport, dist, expect};
use serde_json::{Value, json};

/// A dataset of plans that set one target each, of these values.
fn of_values(values: &[f64]) -> Value {
    let text = |text: &str| json!({ "en": text });
    let id = |i: usize| format!("p{i}");
    let plans = (0..values.len()).map(|i| {
        json!({
            "id": id(i), "name": text("a plan"), "short": text(&id(i)), "status": text("adopted"), "lead": id(i) + "-trees",
            "document": { "title": text("A document"), "issuer": text("An office"), "date": "2021-01-01" },
        })
    });
    let targets: serde_json::Map<_, _> = values
        .iter()
        .enumerate()
        .map(|(i, value)| {
            let quote = json!({ "text": "as it says", "lang": "en" });
            let target = json!({ "id": id(i) + "-trees", "value": value, "qualifier": "exact", "kind": "target", "quote": quote, "source": "s" });
            (id(i), target)
        })
        .collect();
    json!({
        "id": "made", "version": 1, "title": text("Trees"), "takeaway": text("More trees."), "notes": [],
        "plans": plans.collect::<Vec<_>>(), "topics": [{ "id": "t", "name": text("Parks") }],
        "metrics": [{ "id": "trees", "topic": "t", "name": text("trees"), "unit": text("trees"), "comparable": "yes", "targets": targets }],
        "measures": [], "sources": [{ "id": "s", "title": text("A report"), "publisher": text("A paper"), "date": "2021-01-01", "lang": "en" }],
    })
}

async fn page_of(engine: Engine, values: &[f64]) -> Result<Page> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("").await?;
    page.run(&format!("return give({})", of_values(values))).await?;
    page.wait_for(&format!("panels().length === {}", values.len())).await?;
    Ok(page)
}

/// A colour as browsers compute it.
fn computed(colour: &str) -> Result<String> {
    let part = |at: usize| u8::from_str_radix(&colour[at..at + 2], 16).with_context(|| colour.to_owned());
    Ok(format!("rgb({}, {}, {})", part(1)?, part(3)?, part(5)?))
}

#[tokio::test]
async fn each_plan_has_its_own_colour_in_every_view_light_and_dark() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let page = page_of(engine, &[10.0; 6]).await?;
        for appearance in ["light", "dark"] {
            for (view, mark) in [
                ("compare", ".panel[data-plan='N'] .mark"),
                ("topics", ".lane[data-plan='N'] .mark"),
                ("units", ".panel[data-plan='N'] .squares path"),
            ] {
                page.run(&format!(
                    "element().setAttribute('appearance', '{appearance}'); element().setAttribute('view', '{view}')"
                ))
                .await?;
                let found = page
                    .run(&format!(
                        "return [1, 2, 3, 4, 5, 6].map((n) => getComputedStyle(one(\"{mark}\".replace('N', n))).stroke)"
                    ))
                    .await?;
                let expected: Vec<String> = PLANS
                    .iter()
                    .map(|colour| computed(if appearance == "dark" { colour.dark } else { colour.light }))
                    .collect::<Result<_>>()?;
                expect(&format!("{engine}, {view}, {appearance}"), &found, &json!(expected))?;
            }
        }
    }
    Ok(())
}

/// The middles of the marks in px, and the middle of the break left of the scale.
const PLACES: &str = "
    const middle = (node) => { const { left, right } = node.getBoundingClientRect(); return (left + right) / 2; };
    const panel = (n) => all('.panel')[n].querySelector('.track').getBoundingClientRect().left;";

#[tokio::test]
async fn a_zero_on_a_log_axis_stands_apart_and_the_note_says_so() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let page = page_of(engine, &[0.0, 1.0, 1_000.0]).await?;
        let found = page
            .run(&format!(
                "{PLACES}
                return [
                    [0, 1, 2].map((n) => middle(all('.panel')[n].querySelector('.mark > path')) - panel(n)),
                    [...all('.panel')[0].querySelectorAll('.axis text')].map((label) => label.textContent).toSorted().join(),
                    [...all('.panel')[0].querySelectorAll('.axis text')].map((label) => label.getBoundingClientRect())
                        .toSorted((a, b) => a.left - b.left).every((box, i, all) => !i || box.left > all[i - 1].right),
                    all('.defs path').length,
                    text(one('[part=footer]')).includes('It has no 0'),
                ]"
            ))
            .await?;
        let at = |n: usize| found[0][n].as_f64().with_context(|| format!("{engine}: {found}"));
        ensure!(at(0)?.abs() < 2.0 && at(1)? > 14.0 && at(2)? > 100.0, "{engine}: marks at {}", found[0]);
        let rest = [&found[1], &found[2], &found[3], &found[4]];
        expect(&engine.to_string(), &json!(rest), &json!(["0,1,1,000,10,100", true, 1, true]))?;

        page.run(&format!("return give({})", of_values(&[2.0, 1.0, 1_000.0]))).await?;
        let script = "return [text(one('.axis')), all('.defs path').length, text(one('[part=footer]')).includes('It has no 0')]";
        expect(&format!("{engine}, without"), &page.run(script).await?, &json!(["1101001,000", 0, false]))?;
    }
    Ok(())
}

/// How many nodes Chromium holds after it has let go of all that nobody needs.
fn nodes(page: &Page) -> Result<u64> {
    for _ in 0..3 {
        page.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    }
    let counters = page.devtools("Memory.getDOMCounters", &json!({}))?;
    counters["nodes"].as_u64().with_context(|| format!("found {counters}, expected a number of nodes"))
}

#[tokio::test]
async fn a_view_that_is_left_leaves_no_node_behind() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    for view in ["topics", "units", "instruments", "table"] {
        let visits = |count: usize| {
            format!(
                "return (async () => {{
                    for (let i = 0; i < {count}; i += 1) {{
                        for (const view of ['{view}', 'compare']) {{
                            element().setAttribute('view', view);
                            gliding().forEach((each) => each.finish());
                            await painted();
                        }}
                    }}
                }})()"
            )
        };
        page.run(&visits(3)).await?;
        let before = nodes(&page)?;
        page.run(&visits(10)).await?;
        let after = nodes(&page)?;
        ensure!(after <= before, "{view}: {before} nodes before ten visits, {after} after");
    }
    Ok(())
}

/// Of the entries of all panels, those whose mark is not clearly nearer to their own label than to the next one, with
/// both distances in px; and how many were looked at.
const NEARER: &str = "
    const lists = all('.panel .entries').filter(shown);
    const gaps = lists.flatMap((list) => [...list.querySelectorAll('.entry')].slice(0, -1).map((entry, i) => {
        const drawn = [...entry.querySelectorAll('.mark > path, .squares > svg')].map((each) => each.getBoundingClientRect());
        const next = list.querySelectorAll('.entry .label')[i + 1].getBoundingClientRect().top;
        const own = Math.min(...drawn.map(({ top }) => top)) - entry.querySelector('.label').getBoundingClientRect().bottom;
        return [text(entry.querySelector('.label')), Math.round(own), Math.round(next - Math.max(...drawn.map(({ bottom }) => bottom)))];
    }));
    return [gaps.filter(([, own, next]) => own < -3 || next < 8 || next < 2 * own), gaps.length];";

#[tokio::test]
async fn a_mark_stands_nearer_to_its_own_label_than_to_the_next() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let page = Page::start(engine, &dist()?).await?;
        for lang in ["en", "zh"] {
            for (view, entries) in [("compare", 14), ("units", 4)] {
                for width in [320, 360, 800, 1200] {
                    page.resize(Viewport { width, height: 800 }).await?;
                    page.open_live(&format!("embed/{lang}.html?view={view}")).await?;
                    let at = format!("{engine}, {lang}, {view}, {width} px");
                    expect(&at, &page.run(NEARER).await?, &json!([[], entries]))?;
                }
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn hollow_squares_are_closed_outlines() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let page = Page::start(engine, &dist()?).await?;
        page.open_live("embed/en.html?view=units").await?;
        // A square is a dash of 4 units; what is inside of it one of 2, a unit from each edge.
        let found = page
            .run(
                "return [...one('.squares[data-style=hollow]').querySelectorAll('path')].map((path) => {
                    const style = getComputedStyle(path);
                    return [style.strokeWidth, style.strokeDasharray.replaceAll(',', ''), style.strokeDashoffset];
                })",
            )
            .await?;
        let expected = json!([["4px", "4px 1px", "0px"], ["2px", "2px 3px", "-1px"]]);
        expect(&engine.to_string(), &found, &expected)?;
    }
    Ok(())
}
