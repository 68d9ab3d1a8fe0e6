//! Every cell of the gallery: no text lies on other text or under a mark, none is cut, broken, too
//! small or out of its container.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, gallery};
use serde_json::Value;

const FAULTS: &str = include_str!("gallery.js");

/// The pages of the gallery, in order.
fn pages() -> Result<Vec<String>> {
    let folder = gallery()?;
    let named = || folder.display().to_string();
    let mut pages = Vec::new();
    for entry in fs::read_dir(&folder).with_context(named)? {
        let path = entry.with_context(named)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|extension| extension == "html") && name != "index.html" {
            pages.push(name.into_owned());
        }
    }
    pages.sort();
    ensure!(pages.len() > 40, "{}: found {} pages, expected more", folder.display(), pages.len());
    Ok(pages)
}

/// Opens a page of the gallery and waits until all of it has arrived, style sheets included: the
/// driver alone does not always.
async fn open(page: &Page, file: &str) -> Result<()> {
    page.open(file).await?;
    let arrived = "document.readyState === 'complete'
        && [...document.querySelectorAll('plan-compare')].every(({ shadowRoot }) =>
            [...shadowRoot.querySelectorAll('link')].every((link) => link.sheet))";
    page.wait_for(&format!("location.pathname === '/{file}' && {arrived}")).await
}

/// The faults in a page's cells, of all widths or of some.
async fn faults(page: &Page, widths: Option<&[u16]>) -> Result<Vec<String>> {
    let widths = serde_json::to_string(&widths)?;
    let looked = page.run(&format!("{FAULTS}\nreturn cells({widths})")).await?;
    let number = |name: &str| looked[name].as_u64().with_context(|| format!("found {looked}"));
    // A cell that shows nothing has no faults either.
    let (cells, fewest) = (number("cells")?, number("fewest")?);
    ensure!(cells > 0 && fewest > 10, "found {cells} cells with {fewest} pieces of text, expected more");
    let found = looked["found"].as_array().into_iter().flatten();
    Ok(found.filter_map(Value::as_str).map(str::to_owned).collect())
}

fn none(found: &[String]) -> Result<()> {
    ensure!(found.is_empty(), "found {} faults, expected none:\n{}", found.len(), found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn every_cell_of_the_gallery_can_be_read() -> Result<()> {
    let page = Page::start(Engine::Chromium, &gallery()?).await?;
    let mut found = Vec::new();
    for file in pages()? {
        open(&page, &file).await?;
        found.extend(
            faults(&page, None)
                .await
                .with_context(|| file.clone())?
                .iter()
                .map(|fault| format!("{file}, {fault}")),
        );
    }
    none(&found)
}

#[tokio::test]
async fn letters_of_twice_the_size_fit_in_every_view() -> Result<()> {
    let page = Page::start(Engine::Chromium, &gallery()?).await?;
    let mut found = Vec::new();
    let some = |file: &&String| ["plain.", "six-plans.", "zeros."].iter().any(|name| file.starts_with(name));
    for file in pages()?.iter().filter(some) {
        open(&page, file).await?;
        page.double_letters().await?;
        found.extend(faults(&page, Some(&[320, 800])).await?.iter().map(|fault| format!("{file}, {fault}")));
    }
    none(&found)
}

/// Lets a rule of a reader's own apply in all cells.
async fn add_rule(page: &Page, rule: &str) -> Result<()> {
    page.run(&format!(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('.plan-compare {rule}');
        for (const host of document.querySelectorAll('plan-compare')) host.shadowRoot.adoptedStyleSheets = [sheet];"
    ))
    .await
    .map(drop)
}

/// The spacing that readers may set, by WCAG 2.2, 1.4.12.
#[tokio::test]
async fn text_that_a_reader_has_spaced_fits_in_every_view() -> Result<()> {
    let page = Page::start(Engine::Chromium, &gallery()?).await?;
    let spacing =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }";
    let mut found = Vec::new();
    let some = |file: &&String| ["plain.", "six-plans."].iter().any(|name| file.starts_with(name));
    for file in pages()?.iter().filter(some) {
        open(&page, file).await?;
        add_rule(&page, spacing).await?;
        found.extend(faults(&page, Some(&[320, 800])).await?.iter().map(|fault| format!("{file}, {fault}")));
    }
    none(&found)
}

#[tokio::test]
async fn a_broken_style_sheet_does_not_pass() -> Result<()> {
    let page = Page::start(Engine::Chromium, &gallery()?).await?;
    for (rule, fault) in [
        (".label { position: absolute }", "lies on"),
        (".track { margin-block-start: -1em }", "the mark"),
        ("[part=footer] p { font-size: 9px }", "is 9 px high"),
        (".takeaway { white-space: nowrap }", "reaches out of its container"),
        (".takeaway { inline-size: 200% }", "px wide, its container"),
        (".panel { overflow: hidden; block-size: 6em }", "is cut by .panel"),
        (".label > span { max-inline-size: 2em }", "is broken in"),
        (".quantity i { display: block }", "is parted from its unit"),
    ] {
        open(&page, "plain.en.light.html").await?;
        add_rule(&page, rule).await?;
        let found = faults(&page, None).await?;
        ensure!(
            found.iter().any(|each| each.contains(fault)),
            "{rule}: found {found:?}, expected a fault with “{fault}”"
        );
    }
    Ok(())
}
