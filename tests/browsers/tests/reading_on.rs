//! A reader who has touched the prerendered chart and has read on is left where they are when the module
//! arrives.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Fault, Page, Site, Unreliable, dist};

/// What a reader has touched; the list of topics would open a menu of the system, and is only focused.
const TOUCHED: [&str; 4] = [
    ".plans input[value='2022']",
    "[data-id='2023-benchmarks'] > summary",
    "[data-plan='1'] details.more > summary",
    "select",
];

async fn touch(page: &Page, selector: &str) -> Result<()> {
    if selector == "select" {
        return page.run("one('select').focus({ preventScroll: true })").await.map(drop);
    }
    page.click(selector).await
}

/// Where the page is, to the pixel.
async fn place(page: &Page) -> Result<i64> {
    let place = page.run("return Math.round(scrollY)").await?;
    Ok(place.as_i64().unwrap_or_default())
}

async fn stays(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.edit("index.html", |html| {
        Ok(html.replacen("</body>", r#"<svg width="1" height="9000"></svg></body>"#, 1))
    })?;
    let frame = r#"<h1>A story</h1><iframe src="embed/en.html" width="700" height="3000"></iframe><svg height="9000"></svg>"#;
    site.write_page("around.html", frame)?;
    let server = Unreliable::start(site.path())?;
    for selector in TOUCHED {
        for file in ["index.html", "around.html"] {
            // A browser of its own: another one's memory may still have the module.
            let page = Page::visit(engine, &server.url()).await?;
            let is_frame = file == "around.html";
            server.hold();
            // More than one: a browser that is being closed may still ask.
            for _ in 0..3 {
                server.next(".wasm", Fault::Held);
            }
            page.open(file).await?;
            if is_frame {
                page.client.clone().enter_frame(0).await?;
            }
            page.wait_for("tree() !== undefined && document.readyState === 'complete'").await?;
            ensure!(
                page.run("return live()").await? == false,
                "{file}: live, expected the module to be held"
            );
            touch(&page, selector).await?;
            page.run("wantAll()").await?;
            if is_frame {
                page.client.clone().enter_parent_frame().await?;
            }
            page.run("scrollBy({ top: 4000, behavior: 'instant' })").await?;
            let before = place(&page).await?;
            ensure!(before >= 4000, "{file}: the page is at {before}, expected it to be scrolled");
            if is_frame {
                page.client.clone().enter_frame(0).await?;
            }
            server.release();
            page.wait_for("live()").await?;
            page.painted().await?;
            if is_frame {
                page.client.clone().enter_parent_frame().await?;
            }
            let after = place(&page).await?;
            // (Without a year the live chart is a little lower, and what is below it stays in sight.)
            ensure!(
                (after - before).abs() < 300,
                "{engine}, {file}, {selector}: at {after}, expected about {before}"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn chromium_leaves_a_reader_where_they_have_read_on() -> Result<()> {
    stays(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_leaves_a_reader_where_they_have_read_on() -> Result<()> {
    stays(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_leaves_a_reader_where_they_have_read_on() -> Result<()> {
    stays(Engine::WebKit).await
}
