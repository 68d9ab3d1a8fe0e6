//! The prerendered widget becomes live: nothing moves, and nothing the reader did is lost.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, Viewport, dist, expect, without_loader};
use serde_json::json;

/// A browser with the release, its pages without the script, which the test adds when it wants.
async fn quiet(engine: Engine) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    for file in ["index.html", "zh.html", "embed/en.html", "embed/zh.html"] {
        site.edit(file, without_loader)?;
    }
    Ok((Page::start(engine, site.path()).await?, site))
}

/// Adds the script and waits until the widget answers.
async fn take_over(page: &Page) -> Result<()> {
    page.run("listen(); return load()").await?;
    page.live().await
}

async fn keeps_choices(engine: Engine) -> Result<()> {
    let (page, _site) = quiet(engine).await?;
    let controls = [
        ".plans input[value='2021']",
        ".scale input[value='linear']",
        "[data-id='2023-factories'] > summary",
        "[data-plan='1'] details.more > summary",
    ];
    for control in controls {
        page.open("index.html").await?;
        page.click(".plans input[value='2022']").await?;
        page.click(".scale input[value='linear']").await?;
        page.click("[data-id='2023-benchmarks'] > summary").await?;
        page.click("[data-plan='1'] details.more > summary").await?;
        page.focus(control).await?;
        let lists =
            "all('details.more[open]').map((list) => [list.closest('.panel').dataset.plan, list.dataset.id])";
        let before = page.run(&format!("return {lists}")).await?;
        expect("the lists unfolded before", &page.run(&format!("return {lists}.length")).await?, &json!(1))?;
        take_over(&page).await?;
        let after = format!(
            "return [element().state, panels(), checked(), opened(), one('.scale :checked').value, {lists}]"
        );
        let plans = json!(["2021", "2023"]);
        let state = json!({
            "plans": plans, "view": "compare", "topic": "all", "scale": "linear", "selected": "2023-benchmarks", "lang": "en",
        });
        let expected = json!([state, ["1", "3"], plans, ["2023-benchmarks"], "linear", before]);
        expect("what the reader had chosen", &page.run(&after).await?, &expected)?;
        let script = format!("return [focused() === one(\"{control}\"), focused().outerHTML.slice(0, 100)]");
        let focus = page.run(&script).await?;
        ensure!(focus[0] == true, "the focus was on {control} and is on {}", focus[1]);
    }
    Ok(())
}

#[tokio::test]
async fn chromium_keeps_what_the_reader_chose_opened_and_focused() -> Result<()> {
    keeps_choices(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_keeps_what_the_reader_chose_opened_and_focused() -> Result<()> {
    keeps_choices(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_keeps_what_the_reader_chose_opened_and_focused() -> Result<()> {
    keeps_choices(Engine::WebKit).await
}

#[tokio::test]
async fn a_widget_nobody_touched_stays_where_it_is_and_reads_the_same() -> Result<()> {
    let (page, _site) = quiet(Engine::Chromium).await?;
    for file in ["index.html", "zh.html", "embed/en.html", "embed/zh.html"] {
        for width in [320, 800, 1280] {
            page.resize(Viewport { width, height: 900 }).await?;
            page.open(file).await?;
            page.run(
                "element().scrollIntoView();
                window.boxes = () => [element(), ...all('h2, .takeaway, .controls *, .panel, .panel *, [part=footer]').filter((thing) => !thing.closest('.card'))].map((thing) => {
                    const { x, y, width, height } = thing.getBoundingClientRect();
                    return { thing: thing.outerHTML.slice(0, 80), box: [x, y, width, height] };
                });
                window.before = { boxes: boxes(), reading: reading() }",
            )
            .await?;
            take_over(&page).await?;
            let script = "const after = boxes();
                if (after.length !== before.boxes.length) return [before.boxes.length, after.length];
                return before.boxes.flatMap(({ thing, box }, i) =>
                    box.some((edge, e) => Math.abs(edge - after[i].box[e]) > 0.5) ? [[thing, box, after[i].box]] : []).slice(0, 5)";
            let at = |what: &str| format!("{file}, {width} px wide: {what}");
            expect(&at("what has moved"), &page.run(script).await?, &json!([]))?;
            let reads = page.run("return [before.reading, reading()]").await?;
            ensure!(
                reads[0] == reads[1],
                "{file}, {width} px wide, reads {}, expected as before {}",
                reads[1],
                reads[0]
            );
        }
    }
    Ok(())
}

/// (What moves while a page is still arriving is the next test's.)
#[tokio::test]
async fn becoming_live_shifts_no_layout() -> Result<()> {
    let (page, _site) = quiet(Engine::Chromium).await?;
    let frames = "const frames = () => painted().then(painted).then(painted);";
    for file in ["index.html", "zh.html", "embed/en.html", "embed/zh.html"] {
        for width in [360, 1280] {
            // High enough for what follows the widget: that is what would move.
            page.resize(Viewport { width, height: 5000 }).await?;
            page.open(file).await?;
            let watch = format!(
                "{frames} return frames().then(() => {{
                    window.shifts = [];
                    new PerformanceObserver((list) => {{
                        for (const shift of list.getEntries()) {{
                            window.shifts.push([shift.value, ...shift.sources.map(({{ node, previousRect, currentRect }}) =>
                                [node?.nodeName, node?.className, previousRect, currentRect])]);
                        }}
                    }}).observe({{ type: 'layout-shift' }});
                }})"
            );
            page.run(&watch).await?;
            take_over(&page).await?;
            let shifts = page.run(&format!("{frames} return frames().then(() => window.shifts)")).await?;
            expect(&format!("{file}, {width} px wide: layout shifts"), &shifts, &json!([]))?;
        }
    }
    // It is seen when something moves.
    let script = format!(
        "{frames} document.querySelector('plan-compare').style.marginTop = '40px'; return frames().then(() => window.shifts.length)"
    );
    let seen = page.run(&script).await?;
    ensure!(seen != 0, "a widget was moved by 40 px: found no layout shift, expected one");
    Ok(())
}

/// A page comes in pieces, and a reader sees each.
#[tokio::test]
async fn visible_content_does_not_move_while_the_page_loads() -> Result<()> {
    let (page, site) = quiet(Engine::Chromium).await?;
    let pieces = [
        r#"<fieldset class="scale""#,
        r#"<section class="panel" data-plan="2""#,
        r#"<section class="panel" data-plan="3""#,
        r#"<section part="footer""#,
    ];
    for (i, piece) in pieces.into_iter().enumerate() {
        site.edit("index.html", |html| {
            let whole = html.to_owned();
            let (half, _) = html.split_once(piece).with_context(|| format!("{piece} is not in the page"))?;
            site.write(&format!("half-{i}.html"), half)?;
            Ok(whole)
        })?;
    }
    for width in [360, 1280] {
        page.resize(Viewport { width, height: 900 }).await?;
        // From the widget's corner: half a page may be too short for a scroll bar.
        let boxes = "const widget = element().getBoundingClientRect();
            return all('h2, .takeaway, .controls label, .panel, .panel .mark').filter(shown).map((thing) => {
                const { x, y } = thing.getBoundingClientRect();
                return [thing.outerHTML.slice(0, 80), Math.round(x - widget.x), Math.round(y - widget.y)].join();
            })";
        page.open("index.html").await?;
        let whole = page.run(boxes).await?;
        let whole = whole.as_array().context("no boxes")?;
        for (i, piece) in pieces.into_iter().enumerate() {
            page.open(&format!("half-{i}.html")).await?;
            let half = page.run(boxes).await?;
            let moved: Vec<_> =
                half.as_array().into_iter().flatten().filter(|each| !whole.contains(each)).collect();
            ensure!(
                moved.is_empty(),
                "{width} px wide, up to {piece}: found {moved:?}, expected them where they are in the end"
            );
        }
    }
    Ok(())
}
