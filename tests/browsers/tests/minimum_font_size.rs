//! A browser with a minimum font size: text is larger than its em says.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, gallery};
use serde_json::{Value, json};

const FAULTS: &str = include_str!("gallery.js");

/// The sizes that Chromium's settings call small, large and very large, in CSS pixels.
const SIZES: [u32; 3] = [16, 20, 24];
const WIDTHS: [u32; 4] = [360, 480, 800, 1144];

/// Every view in every width: the cells of one width, made wider and narrower.
const LOOK: &str = "const found = [];
    for (const width of WIDTHS) {
        for (const figure of document.querySelectorAll('figure[data-width=\"800\"]')) {
            figure.style.inlineSize = `${width}px`;
            const look = faults(figure.querySelector('plan-compare'));
            if (look.pieces < 10) found.push(`${figure.id}: ${look.pieces} pieces of text`);
            found.push(...look.found.slice(0, 4).map((fault) => `${figure.id}, ${width} px: ${fault}`));
        }
    }
    return found";

#[tokio::test]
async fn text_that_a_reader_has_enlarged_does_not_overlap() -> Result<()> {
    let mut all = Vec::new();
    for size in SIZES {
        let preferences = json!({ "webkit.webprefs.minimum_font_size": size });
        let page = Page::start_preferring(Engine::Chromium, &gallery()?, &preferences).await?;
        for file in ["plain.en.light.html", "plain.zh.light.html"] {
            page.open(file).await?;
            page.wait_for(
                "document.readyState === 'complete' && document.querySelectorAll('plan-compare').length === 20
                && [...document.querySelectorAll('plan-compare')].every(({ shadowRoot }) =>
                    [...shadowRoot.querySelectorAll('link')].every((link) => link.sheet))",
            )
            .await?;
            // The caption of a cell is set in 12 px.
            let caption = page
                .run("return document.querySelector('figcaption').firstChild.parentElement.getBoundingClientRect().height")
                .await?;
            let high = caption.as_f64().with_context(|| format!("found {caption} as a height"))?;
            ensure!(
                high > f64::from(size) + 8.0,
                "{size} px: a caption is {high} px high: no letter is larger"
            );
            let look = LOOK.replace("WIDTHS", &Value::from(&WIDTHS[..]).to_string());
            let found = page.run(&format!("{FAULTS}\n{look}")).await?;
            let found = found.as_array().context("no list of faults")?;
            all.extend(
                found.iter().filter_map(Value::as_str).map(|fault| format!("{size} px, {file}, {fault}")),
            );
        }
    }
    ensure!(all.is_empty(), "found {} faults, expected none:\n{}", all.len(), all.join("\n"));
    Ok(())
}
