//! Every engine opens the demo article under the served content policy.

use anyhow::Result;
use plan_compare_browsers::{Engine, Session, dist};
use xtask::serve::Server;

async fn opens(engine: Engine) -> Result<()> {
    let server = Server::start(&dist()?, 0)?;
    let session = Session::start(engine).await?;
    session.client.goto(&server.url()).await?;
    session.wait_for("document.querySelector('plan-compare') !== null").await
}

#[tokio::test]
async fn chromium_opens_the_demo() -> Result<()> {
    opens(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_opens_the_demo() -> Result<()> {
    opens(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_opens_the_demo() -> Result<()> {
    opens(Engine::WebKit).await
}
