//! Pages with `Cross-Origin-Embedder-Policy`: they load only what permits it.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page, Site, Software, WebServer, dist, expect};
use serde_json::json;

use crate::allowed::Embed;

const POLICIES: [&str; 2] = ["credentialless", "require-corp"];

/// Everything that a page may have of ours, in pages of another site, under each policy.
async fn shows_everything(engine: Engine, software: Software) -> Result<()> {
    let release = WebServer::start(software, &dist()?).await?;
    let site = Site::empty()?;
    site.write_page("index.html", "<p>A newspaper</p>")?;
    let headers = POLICIES.map(|policy| format!("header /{policy}-* Cross-Origin-Embedder-Policy {policy}"));
    let opener = "header Cross-Origin-Opener-Policy same-origin";
    let server = WebServer::start_folder(site.path(), &format!("{opener}\n{}", headers.join("\n"))).await?;
    // Another name is another site, not only another origin.
    let page = Page::visit(engine, &server.url().replace("127.0.0.1", "localhost")).await?;
    page.watch(release.url());
    for policy in POLICIES {
        for (name, embed, sandbox) in [
            ("frame", Embed::Frame, ""),
            ("sandbox", Embed::Frame, "sandbox=\"allow-scripts\""),
            ("fitting", Embed::FittingFrame, ""),
            ("element", Embed::Element, ""),
            ("picture", Embed::Picture, ""),
        ] {
            let file = format!("{policy}-{name}.html");
            let at = format!("{engine}, {software:?}, {file}");
            let markup = embed.markup(release.url()).replace("<iframe", &format!("<iframe {sandbox}"));
            site.write_page(&file, &markup)?;
            page.open(&file).await?;
            // The policy is in force, and known to the browser.
            expect(&at, &page.run("return crossOriginIsolated").await?, &json!(true))?;
            embed.is_there(&page).await.context(at)?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn isolated_pages_in_chromium_show_what_nginx_serves() -> Result<()> {
    shows_everything(Engine::Chromium, Software::Nginx).await
}

#[tokio::test]
async fn isolated_pages_in_chromium_show_what_caddy_serves() -> Result<()> {
    shows_everything(Engine::Chromium, Software::Caddy).await
}

#[tokio::test]
async fn isolated_pages_in_firefox_show_what_nginx_serves() -> Result<()> {
    shows_everything(Engine::Firefox, Software::Nginx).await
}

#[tokio::test]
async fn isolated_pages_in_firefox_show_what_caddy_serves() -> Result<()> {
    shows_everything(Engine::Firefox, Software::Caddy).await
}
