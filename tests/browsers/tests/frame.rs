//! The frame on a page of somebody else's, in the strictest sandbox.

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;
use xtask::serve::{Policy, Server};

use crate::numbers::ENGLISH;

async fn works(engine: Engine) -> Result<()> {
    let server = Server::start(&dist()?, 0)?;
    let site = Site::empty()?;
    let url = server.url();
    let frame = format!(
        r#"<h1>A story</h1><iframe src="{url}embed/en.html" sandbox="allow-scripts" width="700" height="420"></iframe>"#
    );
    site.write_page("index.html", &frame)?;
    let page = Page::start_with(engine, site.path(), Policy::None).await?;
    page.watch(&url);
    page.open("index.html").await?;
    page.client.enter_frame(0).await?;
    page.live().await?;
    expect("the frame's origin", &page.run("return origin").await?, &json!("null"))?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().join() === '1,3'").await?;
    page.click("[data-id='2023-factories'] > summary").await?;
    page.wait_for("opened().join() === '2023-factories'").await?;
    if engine == Engine::Chromium {
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn chromium_runs_the_frame_in_a_sandbox() -> Result<()> {
    works(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_runs_the_frame_in_a_sandbox() -> Result<()> {
    works(Engine::Firefox).await
}
