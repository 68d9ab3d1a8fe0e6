//! At every width, in both languages, prerendered and live: nothing sticks out, nothing is too
//! small, nothing lies on anything.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, Viewport, dist, without_loader};
use serde_json::Value;

const PAGES: [&str; 4] = ["index.html", "zh.html", "embed/en.html", "embed/zh.html"];
const WIDTHS: [u32; 8] = [280, 320, 360, 480, 640, 800, 1080, 1400];

/// What is wrong with the layout, a sentence each.
const COMPLAINTS: &str = "
    const found = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) found.push(`the page is ${wide} px wide`);
    const widget = element().getBoundingClientRect();
    // (The views and the links to topics stand in lines that scroll.)
    for (const word of words().filter((word) => !word.parent.closest('.view, .jump'))) {
        const size = parseFloat(getComputedStyle(word.parent).fontSize);
        if (size < 12) found.push(`“${word.text}” is ${size} px high`);
        for (const box of word.boxes) {
            if (box.left < widget.left - 0.5 || box.right > widget.right + 0.5) {
                found.push(`“${word.text}” reaches from ${box.left} to ${box.right}, the widget from ${widget.left} to ${widget.right}`);
            }
        }
    }
    for (const within of [...all('.panel'), one('.controls')].filter(shown)) {
        const boxes = words(within).flatMap((word) => lettersOf(word).map((box) => ({ ...box, text: word.text })));
        for (const [a, b] of overlapping(boxes)) found.push(`“${a.text}” lies on “${b.text}”`);
    }
    return found.slice(0, 8);";

/// Looks at the page in every width, as it is and with a sentence and all lists open.
async fn look(page: &Page, what: &str, widths: &[u32], complaints: &mut Vec<String>) -> Result<()> {
    for open in [false, true] {
        if open {
            let ids = "['2021-scenarios', '2022-cross-industry-platforms', '2023-companies-prompted']";
            page.run(&format!(
                "for (const list of all('details.more')) list.open = true;
                for (const id of {ids}) {{
                    const entry = one(`[data-id='${{id}}']`);
                    entry.removeAttribute('name');
                    entry.open = true;
                }}"
            ))
            .await?;
        }
        for width in widths {
            page.resize(Viewport { width: *width, height: 900 }).await?;
            let found = page.run(COMPLAINTS).await?;
            for complaint in found.as_array().into_iter().flatten().filter_map(Value::as_str) {
                // The same fault at another width says no more.
                if complaints.iter().all(|known| !known.ends_with(complaint)) {
                    let open = if open { ", all open" } else { "" };
                    complaints.push(format!("{what}, {width} px wide{open}: {complaint}"));
                }
            }
        }
    }
    Ok(())
}

fn no(complaints: &[String]) -> Result<()> {
    ensure!(
        complaints.is_empty(),
        "found {} faults, expected none:\n{}",
        complaints.len(),
        complaints.join("\n")
    );
    Ok(())
}

fn before_the_script() -> Result<Site> {
    let site = Site::copy(&dist()?)?;
    for file in PAGES {
        site.edit(file, without_loader)?;
    }
    Ok(site)
}

#[tokio::test]
async fn the_live_widget_fits_every_width() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    let mut complaints = Vec::new();
    for file in PAGES {
        page.open_live(file).await?;
        look(&page, file, &WIDTHS, &mut complaints).await?;
    }
    no(&complaints)
}

#[tokio::test]
async fn the_prerendered_widget_fits_every_width() -> Result<()> {
    let site = before_the_script()?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    let mut complaints = Vec::new();
    for file in PAGES {
        page.open(file).await?;
        look(&page, file, &WIDTHS, &mut complaints).await?;
    }
    no(&complaints)
}

#[tokio::test]
async fn letters_of_twice_the_size_fit() -> Result<()> {
    let site = before_the_script()?;
    let mut complaints = Vec::new();
    for (folder, live) in [(dist()?.as_path(), true), (site.path(), false)] {
        let page = Page::start(Engine::Chromium, folder).await?;
        for file in ["embed/en.html", "embed/zh.html"] {
            page.open(file).await?;
            if live {
                page.live().await?;
            }
            page.double_letters().await?;
            let what =
                format!("{file}, {}, letters twice as large", if live { "live" } else { "prerendered" });
            look(&page, &what, &[320, 800], &mut complaints).await?;
        }
    }
    no(&complaints)
}
