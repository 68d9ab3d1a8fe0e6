//! A page saved as one file and opened again: sheets that scripts have made are not in it. The figures
//! are, and signs are no larger than letters; and where the page links the sheet itself, all is as it was.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::json;
use tempfile::tempdir;

#[tokio::test]
async fn a_saved_page_keeps_its_figures_and_no_sign_covers_them() -> Result<()> {
    let folder = tempdir()?;
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    // (The demonstration links the sheet for its prerendered chart; the frame has it in its page.)
    for (i, (file, is_linked)) in [("index.html", true), ("embed/en.html", false)].into_iter().enumerate() {
        page.open_live(file).await?;
        let before = page.run("return all('.panel .quantity').map(text)").await?;
        let saved = page.devtools("Page.captureSnapshot", &json!({ "format": "mhtml" }))?;
        let path = folder.path().join(format!("{i}.mhtml"));
        fs::write(&path, saved["data"].as_str().context("nothing was saved")?)?;
        page.client.goto(&format!("file://{}", path.display())).await?;
        page.wait_for("location.protocol === 'file:' && tree() !== undefined && tree() !== null").await?;
        let after = page.run("return all('.panel .quantity').map(text)").await?;
        ensure!(before == after, "{file}: found {after} in the saved page, expected {before}");
        let largest = page
            .run("return Math.max(...all('.symbol').map((symbol) => symbol.getBoundingClientRect().width))")
            .await?;
        if is_linked {
            let laid_out = "const { display, flexWrap } = getComputedStyle(one('.controls'));
                return [display, flexWrap, getComputedStyle(one('.panels')).display]";
            expect(
                &format!("{file}: the layout"),
                &page.run(laid_out).await?,
                &json!(["flex", "wrap", "grid"]),
            )?;
        }
        let largest = largest.as_f64().context("no signs")?;
        ensure!((8.0..40.0).contains(&largest), "{file}: a sign is {largest} px wide in the saved page");
    }
    Ok(())
}
