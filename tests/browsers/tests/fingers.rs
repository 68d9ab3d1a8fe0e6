//! A finger needs 44 px: what can be pressed in each view of a page that is touched.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, dist};
use serde_json::{Value, json};

/// Widths of a phone and of a tablet, in px.
const WIDTHS: [u32; 2] = [360, 800];

/// How many targets there are, and those that a finger misses: from their middle up and down, a press reaches them for
/// less than 44 px (with 1 px for rounding). Widths are not looked at: slots of several plans stand close together.
const LOOK: &str = "
    const targets = all('summary, label, button, .jump a').filter((part) => part.checkVisibility({ visibilityProperty: true }));
    const reached = (x, y) => (element().shadowRoot ?? document).elementFromPoint(x, y)?.closest('summary, label, button, a');
    const found = [];
    for (const target of targets) {
        target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const box = target.getBoundingClientRect();
        if (box.width === 0) continue;
        const middle = [box.x + box.width / 2, box.y + box.height / 2];
        // (Not its box: where a row has one entry, all of the row opens it.)
        let above = 0, below = 0;
        while (above < 60 && reached(middle[0], middle[1] - above - 1) === target) above += 1;
        while (below < 60 && reached(middle[0], middle[1] + below + 1) === target) below += 1;
        if (above + below + 1 < 43) found.push(`${target.className || target.parentElement.className || target.localName} '${target.textContent.slice(0, 30)}': ${Math.round(box.width)} x ${above + below + 1}`);
    }
    return [targets.length, found];";

#[tokio::test]
async fn whatever_can_be_pressed_is_44_px_high_for_a_finger() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true }))?;
    let mut all = Vec::new();
    for width in WIDTHS {
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": true });
        page.devtools("Emulation.setDeviceMetricsOverride", &screen)?;
        for lang in ["en", "zh"] {
            for view in ["compare", "topics", "units", "instruments", "table"] {
                page.open(&format!("embed/{lang}.html?view={view}")).await?;
                page.live().await?;
                ensure!(page.run("return matchMedia('(pointer: coarse)').matches").await? == json!(true));
                let look = page.run(LOOK).await?;
                let targets = look[0].as_u64().context("no number of targets")?;
                ensure!(targets > 9, "{view}, {lang}, {width} px: {targets} targets, expected more");
                let found = look[1].as_array().context("no list of targets")?;
                println!("{view}, {lang}, {width} px: {targets} targets, {} too small", found.len());
                all.extend(
                    found
                        .iter()
                        .filter_map(Value::as_str)
                        .map(|target| format!("{view}, {lang}, {width} px: {target}")),
                );
            }
        }
    }
    ensure!(all.is_empty(), "found {} targets too small, expected none:\n{}", all.len(), all.join("\n"));
    Ok(())
}
