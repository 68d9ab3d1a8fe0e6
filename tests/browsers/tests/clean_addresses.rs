//! Hosts that remove the extension from URLs: the frame is linked as `embed/en.html` and served at `embed/en/`.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, WebServer, dist, expect};
use serde_json::json;

/// `embed/en.html` leads to `embed/en`, and that to `embed/en/`, which is the file.
const CLEAN: &str = "@page path_regexp page ^(/embed/\\w+)\\.html$
    redir @page {re.page.1}?{query} 301
    @bare path_regexp bare ^(/embed/\\w+)$
    redir @bare {re.bare.1}/?{query} 301
    @clean path_regexp clean ^(/embed/\\w+)/$
    rewrite @clean {re.clean.1}.html";

/// The release on such a host, under the headers of its own configuration.
async fn clean() -> Result<WebServer> {
    let dist = dist()?;
    let lines = format!("{CLEAN}\nimport \"{}\"", dist.join("hosting/Caddyfile").display());
    WebServer::start_folder(&dist, &lines).await
}

#[tokio::test]
async fn a_frame_is_live_and_follows_its_parameters_at_a_clean_url() -> Result<()> {
    let host = clean().await?;
    let site = Site::empty()?;
    site.write_page("index.html", "<p>A newspaper</p>")?;
    let pages = WebServer::start_folder(site.path(), "").await?;
    let page = Page::visit(Engine::Chromium, pages.url()).await?;
    page.watch(host.url());
    for (file, lang, sandbox) in
        [("plain.html", "en", ""), ("sandbox.html", "zh", r#"sandbox="allow-scripts""#)]
    {
        let src = format!("{}embed/{lang}.html?plans=2021,2023&amp;view=units", host.url());
        site.write_page(
            file,
            &format!(r#"<iframe src="{src}" width="800" height="900" {sandbox}></iframe>"#),
        )?;
        page.open(file).await?;
        page.wait_for("document.querySelector('iframe') !== null").await?;
        page.client.enter_frame(0).await?;
        page.live().await.context(file)?;
        let state = "const { lang, plans, view } = element().state; return [location.pathname, lang, String(plans), view]";
        let expected = json!([format!("/embed/{lang}/"), lang, "2021,2023", "units"]);
        expect(file, &page.run(state).await?, &expected)?;
        // What is missing is said there.
        page.no_console_errors().context(file)?;
    }
    Ok(())
}

#[tokio::test]
async fn what_a_frame_loads_and_its_canonical_link_are_there() -> Result<()> {
    let host = clean().await?;
    let page = Page::visit(Engine::Chromium, host.url()).await?;
    page.open_live("embed/en.html?view=units").await?;
    let script = "const loaded = performance.getEntriesByType('resource');
        return [loaded.map(({ responseStatus }) => responseStatus).filter((status) => status !== 200),
            loaded.filter(({ name }) => name.endsWith('.wasm')).length,
            document.querySelector('[rel=canonical]').href]";
    let found = page.run(script).await?;
    let canonical = format!("{}embed/en/?", host.url());
    expect("what else than 200 was answered, the modules, the link", &found, &json!([[], 1, canonical]))?;
    let status = page.run(&format!("return fetch('{canonical}').then(({{ status }}) => status)")).await?;
    ensure!(status == 200, "{canonical}: found the status {status}, expected it to be there");
    Ok(())
}
