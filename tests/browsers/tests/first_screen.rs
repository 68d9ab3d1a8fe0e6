//! What a reader of a phone sees first, and how long the views are.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Viewport, dist, expect};
use serde::Deserialize;
use serde_json::{Value, json};

const PHONE: Viewport = Viewport { width: 360, height: 640 };
const DESK: Viewport = Viewport { width: 800, height: 800 };

/// A page of the frame, its window, and the most px that its content may be high.
const HEIGHTS: [(&str, Viewport, f64); 3] =
    [("view=compare", PHONE, 2_200.0), ("view=topics", PHONE, 3_000.0), ("view=topics", DESK, 2_000.0)];

/// What is measured, in px and in lines.
#[derive(Debug, Deserialize)]
struct Seen {
    /// The lower edge of the first mark.
    mark: f64,
    title: f64,
    takeaway: f64,
    /// The lower edge of the widget.
    end: f64,
    /// Whether the page scrolls sideways.
    wide: bool,
}

const LOOK: &str = "
    const lines = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return new Set([...range.getClientRects()].map((box) => Math.round(box.top / 8))).size;
    };
    return {
        mark: one('.body .mark path').getBoundingClientRect().bottom,
        title: lines(one('h2')),
        takeaway: lines(one('.takeaway')),
        end: element().getBoundingClientRect().bottom,
        wide: document.documentElement.scrollWidth > innerWidth,
    };";

async fn look(page: &Page, lang: &str, query: &str, window: Viewport) -> Result<Seen> {
    page.resize(window).await?;
    page.open_live(&format!("embed/{lang}.html?{query}")).await?;
    page.run("scrollTo(0, 0)").await?;
    page.wait_for("gliding().length === 0").await?;
    Ok(serde_json::from_value(page.run(LOOK).await?)?)
}

#[tokio::test]
async fn a_phone_shows_the_first_mark_at_once_and_no_view_is_long() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    let mut faults = Vec::new();
    for lang in ["en", "zh"] {
        for (query, window, most) in HEIGHTS {
            let seen = look(&page, lang, query, window).await?;
            let at = format!("{lang}, {query}, {} px: {seen:?}", window.width);
            println!("{at}");
            ensure!(seen.mark > 0.0 && seen.title > 0.0, "{at}: nothing was measured");
            if seen.end > most {
                faults.push(format!("{at}: higher than {most} px"));
            }
            if seen.wide {
                faults.push(format!("{at}: the page scrolls sideways"));
            }
            if window.width == PHONE.width && (seen.title > 3.0 || seen.takeaway > 4.0) {
                faults.push(format!("{at}: expected at most 3 lines of the title and 4 of the takeaway"));
            }
            if query == "view=compare" && seen.mark > f64::from(PHONE.height) {
                faults.push(format!("{at}: the first mark is below the first screen"));
            }
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

/// Where the last link to a topic leads, in px from the top of the window; the focus, and whether the URL is another.
const JUMP: &str = "const url = location.href;
    const link = all('.jump a').at(-1);
    link.click();
    const topic = tree().querySelector(link.getAttribute('href'));
    const top = Math.round(topic.getBoundingClientRect().top);
    const end = document.scrollingElement.scrollHeight - innerHeight - Math.round(scrollY);
    return [Math.abs(top) < 9 || end < 2, scrollY > 300, focused() === topic, location.href === url]";

#[tokio::test]
async fn on_a_phone_links_lead_to_the_topics_and_leave_the_url_alone() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let page = Page::start(engine, &dist()?).await?;
        page.resize(PHONE).await?;
        page.open_live("?").await?;
        page.run("element().setAttribute('view', 'topics')").await?;
        page.wait_for("all('.jump a').length > 5").await?;
        expect(&format!("{engine}, live"), &page.run(JUMP).await?, &json!([true, true, true, true]))?;
        page.open("embed/en.html").await?;
        page.wait_for("Boolean(tree())").await?;
        page.run("one('.view input[value=topics]').click()").await?;
        page.wait_for("all('.jump a').length > 5").await?;
        expect(&format!("{engine}, static"), &page.run(JUMP).await?, &json!([true, true, true, true]))?;
    }
    Ok(())
}

/// What a control leaves out of sight of what it says: views beyond the edge, and a topic that is wider than its list.
const CUT: &str = "
    const edge = one('.controls').getBoundingClientRect();
    const beyond = all('.view label').filter((label) => {
        const { left, right } = label.getBoundingClientRect();
        return left < edge.left - 1 || right > edge.right + 1;
    });
    const list = one('.topics select');
    const { width } = list.getBoundingClientRect();
    list.style.maxInlineSize = 'none';
    return [beyond.map(text), shown(list) && list.getBoundingClientRect().width > width + 1 ? text(list.selectedOptions[0]) : null];";

#[tokio::test]
async fn no_control_cuts_what_it_says() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let page = Page::start(engine, &dist()?).await?;
        for lang in ["en", "zh"] {
            for view in ["compare", "units"] {
                for width in [320, 360, 480, 800, 1200] {
                    page.resize(Viewport { width, height: 800 }).await?;
                    page.open_live(&format!("embed/{lang}.html?view={view}")).await?;
                    let at = format!("{engine}, {lang}, {view}, {width} px");
                    expect(&at, &page.run(CUT).await?, &json!([[], Value::Null]))?;
                }
            }
        }
    }
    Ok(())
}
