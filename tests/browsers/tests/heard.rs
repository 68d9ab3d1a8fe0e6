//! What those hear who hear the page: the accessibility tree of each view, in both languages, as outlines that a person
//! has read. Read alone, each gives the same facts as the chart, in the same order.

use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page, Viewport, dist};
use serde_json::{Value, json};

/// What is heard by its name alone, so that nothing within it is repeated.
const NAMED: [&str; 10] = [
    "heading",
    "radio",
    "checkbox",
    "button",
    "link",
    "DisclosureTriangle",
    "columnheader",
    "rowheader",
    "MenuListPopup",
    // (What was announced last stays for a moment.)
    "status",
];

/// The states that are heard with a name.
const STATES: [&str; 6] = ["level", "checked", "expanded", "disabled", "pressed", "sort"];

/// A tree of the browser.
struct Tree<'a> {
    nodes: HashMap<&'a str, &'a Value>,
    /// The first region.
    first: Option<&'a Value>,
}

impl<'a> Tree<'a> {
    fn new(tree: &'a Value) -> Result<Self> {
        let nodes = tree["nodes"].as_array().context("no nodes")?;
        let first = nodes.iter().find(|node| node["role"]["value"] == "region");
        let nodes = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node)));
        Ok(Self { nodes: nodes.collect(), first })
    }

    /// The outline of the first region in the page, which is the chart.
    fn outline(&self) -> Result<String> {
        let chart = self.first.context("no region")?;
        let mut outline = String::new();
        self.write(chart, 0, &mut outline);
        Ok(outline)
    }

    fn write(&self, node: &Value, depth: usize, outline: &mut String) {
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().trim().to_owned();
        let (role, name) = (text(&node["role"]), text(&node["name"]));
        let is_passed = node["ignored"] == true
            || ["generic", "none", "InlineTextBox", "LineBreak", "ListMarker"].contains(&&*role);
        let mut within = depth;
        if !is_passed {
            within += 1;
            let indent = "  ".repeat(depth);
            let states = node["properties"].as_array().into_iter().flatten().filter(|property| {
                property["name"].as_str().is_some_and(|name| STATES.contains(&name))
                    && property["value"]["value"] != false
            });
            let states = states.map(|property| {
                let state = property["name"].as_str().unwrap_or_default();
                [" [", state, " ", &property["value"]["value"].to_string(), "]"].concat()
            });
            let states = states.collect::<Vec<_>>().concat();
            // (Writing into a string cannot fail.)
            let _ = match &*role {
                "StaticText" if name.is_empty() => Ok(()),
                "StaticText" => writeln!(outline, "{indent}\"{name}\""),
                _ if name.is_empty() => writeln!(outline, "{indent}{role}{states}"),
                _ => writeln!(outline, "{indent}{role}{states}: {name}"),
            };
        }
        if !is_passed && NAMED.contains(&&*role) || role == "StaticText" {
            return;
        }
        for child in node["childIds"].as_array().into_iter().flatten() {
            if let Some(child) = child.as_str().and_then(|id| self.nodes.get(id)) {
                self.write(child, within, outline);
            }
        }
    }
}

/// Waits until the rest of a long view is drawn, which comes in parts.
const WHOLE: &str = "return (async () => {
    for (let same = 0, before = 0; same < 10; ) {
        await painted();
        const count = all('*').length;
        same = count === before ? same + 1 : 0;
        before = count;
    }
})()";

fn heard(page: &Page) -> Result<String> {
    let tree = page.devtools("Accessibility.getFullAXTree", &json!({}))?;
    Tree::new(&tree)?.outline()
}

#[tokio::test]
async fn each_view_is_heard_as_it_was_read() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.resize(Viewport { width: 1_000, height: 900 }).await?;
    page.devtools("Accessibility.enable", &json!({}))?;
    for lang in ["en", "zh"] {
        page.open_live(&format!("embed/{lang}.html")).await?;
        for view in ["compare", "topics", "units", "instruments", "table"] {
            page.run(&format!("element().state = {{ view: '{view}' }}")).await?;
            page.wait_for(&format!("one(\".view input[value='{view}']\").checked")).await?;
            page.run(WHOLE).await?;
            insta::assert_snapshot!(format!("heard_{view}_{lang}"), heard(&page)?);
        }
    }
    Ok(())
}
