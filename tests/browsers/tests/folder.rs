//! The release in a folder of another site, on real web servers: it works there, and the site around it stays as it is.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, Software, WebServer, dist, expect};
use serde_json::{Value, json};

use crate::allowed::Embed;
use crate::builder::{filled, pasted};
use crate::hosting::Answer;
use crate::policy;

const FOLDER: &str = "/plan-compare/";
/// The place of a release that was not built for another.
const SOMEWHERE: &str = "https://your.site/plan-compare/";

/// A site with the release in its folder, as one who copies it there has it.
fn site() -> Result<Site> {
    let site = Site::empty()?;
    site.write_page("index.html", "<p>A newspaper</p>")?;
    let folder = site.path().join(FOLDER.trim_matches('/'));
    fs::create_dir_all(folder.join("hosting"))?;
    for entry in fs::read_dir(dist()?)? {
        let entry = entry?;
        if entry.file_name() != "hosting" {
            symlink(entry.path(), folder.join(entry.file_name()))?;
        }
    }
    let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www");
    for (name, text) in xtask::configurations(&www, &dist()?, FOLDER)? {
        fs::write(folder.join(name), text)?;
    }
    Ok(site)
}

/// The site's own pages have the site's own headers, and none of the release's.
fn leaves_the_site_alone(root: &str) -> Result<()> {
    for (path, status) in [("", 200), ("index.html", 200), ("assets/none.js", 404), ("plan-comparison/", 404)]
    {
        let answer = Answer::get(&format!("{root}{path}"), &[])?;
        expect(&format!("/{path}: the status"), &json!(answer.status()), &json!(status))?;
        for name in ["content-security-policy", "access-control-allow-origin", "cache-control"] {
            let found = answer.header(name);
            ensure!(found.is_empty(), "/{path}: found {name}: {found}, expected none of ours");
        }
        if status == 200 {
            let text = String::from_utf8_lossy(&answer.body);
            ensure!(text.contains("A newspaper"), "/{path}: found {text}, expected the site's own page");
            let own = answer.header("x-frame-options");
            ensure!(own == "DENY", "/{path}: found X-Frame-Options {own:?}, expected the site's own");
        }
    }
    Ok(())
}

/// What a frame says of its oEmbed answer is so, and the answer names the frame.
async fn answers_by_oembed(page: &Page, place: &str) -> Result<()> {
    page.client.goto(&format!("{place}embed/zh.html")).await?;
    let link =
        page.run("return document.querySelector('link[type=\"application/json+oembed\"]').href").await?;
    let link = link.as_str().context("no link to an oEmbed answer")?;
    expect("the link", &json!(link), &json!(format!("{place}oembed/zh.json")))?;
    let answer: Value = serde_json::from_slice(&Answer::get(link, &[])?.body)?;
    let markup = answer["html"].as_str().context("no markup")?.replace(SOMEWHERE, place);
    ensure!(markup.contains(&format!("src=\"{place}embed/zh.html\"")), "found {markup}, expected the frame");
    Ok(())
}

async fn works_in_a_folder(software: Software) -> Result<()> {
    let site = site()?;
    let server = WebServer::start_site(software, site.path(), FOLDER).await?;
    let place = server.url();
    leaves_the_site_alone(place.strip_suffix(&FOLDER[1..]).context("the folder")?)?;
    policy::refuses_nothing(Page::visit(Engine::Chromium, place).await?).await?;

    let page = Page::visit(Engine::Chromium, place).await?;
    answers_by_oembed(&page, place).await?;
    page.open("builder.html?lang=en").await?;
    filled(&page).await?;
    let (_pages, other) = pasted(&page).await?;
    for (file, embed) in [
        ("frame.html", Embed::Frame),
        ("fitting.html", Embed::FittingFrame),
        ("element.html", Embed::Element),
        ("picture.html", Embed::Picture),
    ] {
        page.client.goto(&format!("{}{file}", other.url())).await?;
        let markup = page.run("return document.body.innerHTML").await?;
        ensure!(
            markup.as_str().is_some_and(|it| it.contains(place)),
            "{file}: found {markup}, expected {place}"
        );
        embed.is_there(&page).await.with_context(|| file.to_owned())?;
    }
    page.no_console_errors()?;
    Ok(())
}

#[tokio::test]
async fn the_release_works_in_a_folder_on_nginx() -> Result<()> {
    works_in_a_folder(Software::Nginx).await
}

#[tokio::test]
async fn the_release_works_in_a_folder_on_caddy() -> Result<()> {
    works_in_a_folder(Software::Caddy).await
}
