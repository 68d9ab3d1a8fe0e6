//! The demo articles, one per language.

use std::fs;

use anyhow::{Context as _, Result};

use super::Builder;
use super::assets::Assets;
use super::scripts::{DEMO_STYLES, LOADER};
use super::staging::Staging;
use crate::markup;
use crate::mode::Mode;
use crate::page::Page;

/// The script with which a served page reloads itself after a change; the server of `cargo xtask serve` provides it.
const RELOADS: &str = "\n<script type=\"module\" src=\"/reload.js\"></script>";

/// Each page: where its source is, and its name in `dist/`.
const PAGES: [(&str, &str); 2] = [("index.html", "index.html"), ("www/zh.html", "zh.html")];

/// Writes the pages, with the release's links and the static chart in them.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging, page: &Page, assets: &Assets) -> Result<()> {
    let mut links = links(assets);
    if builder.mode == Mode::Dev {
        links.push_str(RELOADS);
    }
    for (source, name) in PAGES {
        let html = fs::read_to_string(builder.project.root().join(source)).context(source)?;
        let html = markup::replace_head(&html, &links).context(source)?;
        let html = page.fill(&html).context(source)?;
        staging.write(name, html.as_bytes())?;
    }
    Ok(())
}

/// The links in the head of a page that uses the release. Nothing is preloaded: most readers never want the module.
fn links(assets: &Assets) -> String {
    let style = &assets.style;
    format!(
        "<link rel=\"stylesheet\" href=\"{DEMO_STYLES}\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         <script type=\"module\" src=\"{LOADER}\"></script>"
    )
}

#[cfg(test)]
mod tests {
    use super::links;
    use crate::build::assets::Assets;

    #[test]
    fn the_sheet_and_the_loader_are_linked_and_nothing_is_preloaded() {
        let links = links(&Assets::fixed());
        assert!(links.contains("rel=\"stylesheet\" href=\"assets/plan-compare.css\""));
        assert!(links.contains("src=\"plan-compare.js\""));
        assert!(!links.contains("preload"));
    }
}
