//! A shadow root that the page declares is used as it is.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::{Value, json};

/// A page with a declared root of this mode, the prerendered widget in it or not.
async fn declared(mode: &str, prerendered: bool) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    let mut widget = String::new();
    if prerendered {
        site.edit("embed/en.html", |html| {
            let (_, rest) = html.split_once("<plan-compare lang=\"en\">").context("no element")?;
            let (content, _) = rest.split_once("</plan-compare>").context("no end")?;
            widget.push_str(content);
            Ok(html.to_owned())
        })?;
    }
    let link = r#"<link rel="stylesheet" href="plan-compare.css">"#;
    let page = format!(
        r#"<plan-compare><template shadowrootmode="{mode}">{link}{widget}</template></plan-compare>"#
    );
    site.write_page("page.html", &page)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("page.html").await?;
    Ok((page, site))
}

async fn take_over(page: &Page) -> Result<()> {
    page.run("listen(); return load()").await?;
    page.run("return element().ready.then(() => null)").await?;
    Ok(())
}

#[tokio::test]
async fn an_open_root_and_its_sheets_stay() -> Result<()> {
    let (page, _site) = declared("open", false).await?;
    let script = "window.root = element().shadowRoot;
        window.sheet = new CSSStyleSheet();
        root.adoptedStyleSheets.push(sheet);";
    page.run(script).await?;
    take_over(&page).await?;
    let script =
        "return [element().shadowRoot === root, root.adoptedStyleSheets.includes(sheet), live(), panels()]";
    expect("the root", &page.run(script).await?, &json!([true, true, true, ["1", "2", "3"]]))
}

#[tokio::test]
async fn other_content_of_an_open_root_stays() -> Result<()> {
    let (page, _site) = declared("open", false).await?;
    page.run("window.other = element().shadowRoot.querySelector('link')").await?;
    take_over(&page).await?;
    let script = "return other.isConnected && other.getRootNode() === element().shadowRoot";
    expect("whether the page's own link is still in the root", &page.run(script).await?, &json!(true))
}

#[tokio::test]
async fn choices_made_in_a_prerendered_open_root_are_kept() -> Result<()> {
    let (page, _site) = declared("open", true).await?;
    page.click(".plans input[value='2022']").await?;
    page.click("[data-id='2023-factories'] > summary").await?;
    page.focus(".plans input[value='2021']").await?;
    take_over(&page).await?;
    let script = "return [element().state.plans, panels(), opened(), focused().value, all('.panels').length,
        element().shadowRoot.querySelectorAll('.plan-compare').length]";
    let expected = json!([["2021", "2023"], ["1", "3"], ["2023-factories"], "2021", 1, 1]);
    expect("what the reader had chosen", &page.run(script).await?, &expected)
}

#[tokio::test]
async fn a_closed_root_is_used_and_stays_closed() -> Result<()> {
    let (page, _site) = declared("closed", true).await?;
    take_over(&page).await?;
    expect("the root as the page sees it", &page.run("return element().shadowRoot").await?, &json!(null))?;
    let document = page.devtools("DOM.getDocument", &json!({ "depth": -1, "pierce": true }))?;
    let mut roots = Vec::new();
    shadow_roots(&document["root"], &mut roots);
    // Text controls of the browser have roots of their own.
    let of_page: Vec<&&Value> = roots.iter().filter(|root| root["shadowRootType"] != "user-agent").collect();
    let types: Vec<&Value> = of_page.iter().map(|root| &root["shadowRootType"]).collect();
    // (Those that the widget has inside of it come after.)
    expect("the root", &json!(types.first()), &json!("closed"))?;
    // The live content stands in a container; the prerendered one is gone.
    let json = of_page[0]["children"].to_string();
    expect("the widgets in it", &json!(json.matches(r#""plan-compare""#).count()), &json!(1))?;
    page.run("element().setAttribute('plans', '2022')").await?;
    expect("the state", &page.run("return element().state.plans").await?, &json!(["2022"]))
}

/// Every shadow root below a node of the developer tools' document.
fn shadow_roots<'a>(node: &'a Value, found: &mut Vec<&'a Value>) {
    for kind in ["shadowRoots", "children"] {
        for child in node[kind].as_array().into_iter().flatten() {
            if kind == "shadowRoots" {
                found.push(child);
            }
            shadow_roots(child, found);
        }
    }
}
