//! Views of hundreds of rows: the first are drawn at once, the others afterwards, and all of them in the end.

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::{Value, json};

const METRICS: usize = 300;

/// A dataset of three plans that set a target for every metric.
fn dataset() -> Value {
    let text = |text: &str| json!({ "en": text });
    let plans = (0..3).map(|plan| {
        json!({
            "id": format!("p{plan}"), "name": text("a plan"), "short": text(&plan.to_string()), "status": text("adopted"),
            "lead": format!("m0-p{plan}"),
            "document": { "title": text("A document"), "issuer": text("An office"), "date": "2021-01-01" },
        })
    });
    let metrics = (0..METRICS).map(|metric| {
        let targets = (0..3).map(|plan| {
            let target = json!({
                "id": format!("m{metric}-p{plan}"), "value": metric + plan + 1, "qualifier": "exact", "kind": "target",
                "quote": { "text": "as it says", "lang": "en" }, "source": "s",
            });
            (format!("p{plan}"), target)
        });
        json!({
            "id": format!("m{metric}"), "topic": format!("t{}", metric % 4), "name": text(&format!("trees {metric}")),
            "unit": text("trees"), "comparable": "yes", "targets": targets.collect::<serde_json::Map<_, _>>(),
        })
    });
    let topics =
        (0..4).map(|topic| json!({ "id": format!("t{topic}"), "name": text(&format!("Park {topic}")) }));
    json!({
        "id": "made", "version": 1, "title": text("Trees"), "takeaway": text("More trees."), "notes": [],
        "plans": plans.collect::<Vec<_>>(), "topics": topics.collect::<Vec<_>>(),
        "metrics": metrics.collect::<Vec<_>>(), "measures": [],
        "sources": [{ "id": "s", "title": text("A report"), "publisher": text("A paper"), "date": "2021-01-01", "lang": "en" }],
    })
}

async fn page(engine: Engine) -> Result<Page> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("").await?;
    page.run(&format!("return give({})", dataset())).await?;
    page.wait_for("text(one('h2')) === 'Trees'").await?;
    Ok(page)
}

async fn all_come(engine: Engine) -> Result<()> {
    let page = page(engine).await?;
    // A batch is 80 rows (`BATCH` in `src/chart/rows.rs`), and no topic is divided that is shorter: one has 75.
    for (view, row, first) in [("topics", ".metric", 150), ("table", "tbody tr", 80)] {
        let rows = format!("all('{row}').length");
        let at_once = page.run(&format!("element().state = {{ view: '{view}' }}; return {rows}")).await?;
        expect(&format!("{engine}, {view}: the rows drawn at once"), &at_once, &json!(first))?;
        page.wait_for(&format!("{rows} === {METRICS}")).await?;
        // What the first drawing knew, the others know too.
        let at_once =
            page.run(&format!("element().state = {{ plans: ['p0', 'p2'] }}; return {rows}")).await?;
        expect(&format!("{engine}, {view}: the rows redrawn at once"), &at_once, &json!(first))?;
        page.wait_for(&format!("{rows} === {METRICS}")).await?;
        let twice = page.run(&format!("return all('{row} .entry').length")).await?;
        expect(&format!("{engine}, {view}: the numbers"), &twice, &json!(2 * METRICS))?;
        page.run("element().state = { plans: ['p0', 'p1', 'p2'] }").await?;
    }
    expect("the errors", &page.run("return heard('error')").await?, &json!([]))
}

#[tokio::test]
async fn all_rows_come_in_chromium() -> Result<()> {
    all_come(Engine::Chromium).await
}

#[tokio::test]
async fn all_rows_come_in_firefox() -> Result<()> {
    all_come(Engine::Firefox).await
}

#[tokio::test]
async fn all_rows_come_in_webkit() -> Result<()> {
    all_come(Engine::WebKit).await
}

/// Whoever has scrolled to a row still has it after a choice, and after opening a sentence.
#[tokio::test]
async fn a_row_that_the_reader_looks_at_stays() -> Result<()> {
    let page = page(Engine::Chromium).await?;
    page.run("element().state = { view: 'table' }").await?;
    page.wait_for(&format!("all('tbody tr').length === {METRICS}")).await?;
    let look = "const table = one('.table'); table.scrollTop = 5000; return table.scrollTop";
    let at = page.run(look).await?;
    page.click("[data-id='m250-p1'] > summary").await?;
    page.wait_for("opened().join() === 'm250-p1'").await?;
    let rows = page.run("return all('tbody tr').length").await?;
    expect("the rows when a sentence is open", &rows, &json!(METRICS))?;
    let at_once = page
        .run(&format!(
            "one('.table').scrollTop = {at}; element().state = {{ plans: ['p1', 'p2'] }};
            return [all('tbody tr').length, one('.table').scrollTop]"
        ))
        .await?;
    expect("the rows, and where the table is", &at_once, &json!([METRICS, at]))
}

/// A page translator that writes into the first rows does not keep the others from coming.
#[tokio::test]
async fn what_others_write_meanwhile_does_not_matter() -> Result<()> {
    let page = page(Engine::Chromium).await?;
    page.run(
        "element().state = { view: 'table' };
        for (const name of all('tbody th')) name.replaceChildren(document.createElement('font'))",
    )
    .await?;
    page.wait_for(&format!("all('tbody tr').length === {METRICS} && !all('tbody font').length")).await?;
    let names = page.run("return new Set(all('tbody th').map((name) => text(name))).size").await?;
    expect("the names", &names, &json!(METRICS))
}
