//! The builds of trunk and wasm-pack work as they are.

use std::path::Path;

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, Site, expect, pkg, trunk_dist};
use serde_json::json;
use xtask::serve::Policy;

use crate::numbers::ENGLISH;

/// The page of a folder, which is live and silent.
pub(crate) async fn works(folder: &Path, policy: Policy) -> Result<Page> {
    let page = Page::start_with(Engine::Chromium, folder, policy).await?;
    page.open_live("index.html").await?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().join() === '1,3' && element().state.plans.length === 2").await?;
    page.no_console_errors()?;
    Ok(page)
}

#[tokio::test]
async fn the_page_that_trunk_builds_is_live() -> Result<()> {
    works(Site::copy(&trunk_dist()?)?.path(), Policy::None).await?;
    Ok(())
}

#[tokio::test]
async fn a_plain_page_with_the_package_of_wasm_pack_is_live() -> Result<()> {
    let site = Site::copy(&pkg()?)?;
    let body = "<plan-compare></plan-compare>
        <script type=module>import init from './plan_compare.js'; await init();</script>";
    site.write_page("index.html", body)?;
    works(site.path(), Policy::None).await?;
    Ok(())
}
