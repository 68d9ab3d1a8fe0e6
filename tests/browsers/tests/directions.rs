//! Texts with letters from right to left, or with the controls that turn letters round: they turn round
//! nothing but themselves.

use anyhow::{Context as _, Result, ensure};
use plan_compare::model::excerpt;
use plan_compare_browsers::{Engine, Page, Shipped, Site, Viewport, dist};
use serde_json::{Value, json};

/// An override, an embedding and an isolate that do not end, letters of the Hebrew, and such with digits.
const TEXTS: [&str; 5] =
    ["\u{202e}abc", "\u{202b}abc", "\u{2067}abc", "\u{5d0}\u{5d1}\u{5d2}", "\u{5d0}\u{5d1} 12"];

/// Lines in which one text stands beside others, each with what else is drawn in them.
const LOOK: &str = "const found = [];
    const boxOf = (node) => {
        if (node.nodeType === Node.ELEMENT_NODE) return [node.getBoundingClientRect()];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter((box) => box.width > 0);
    };
    const look = (line, what) => {
        const seen = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const parent = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
            if (node === parent && !node.matches('.symbol, .arrow')) continue;
            if (node !== parent && !node.data.trim()) continue;
            if (!shown(parent) || getComputedStyle(parent).clipPath !== 'none') continue;
            const boxes = boxOf(node);
            // What goes on in the next line has no one place.
            if (boxes.length && new Set(boxes.map((box) => Math.round(box.bottom))).size === 1) {
                const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
                seen.push({ name: node.data ?? parent.getAttribute('class'), left, right, ...{ top: boxes[0].top, bottom: boxes[0].bottom } });
            }
        }
        lines += seen.length > 1 ? 1 : 0;
        for (const [i, next] of seen.slice(1).entries()) {
            const one = seen[i];
            if (one.top < next.bottom - 4 && next.top < one.bottom - 4 && next.left < one.right - 1) {
                found.push(`${what}: “${next.name}” stands before “${one.name}”`);
            }
        }
    };
    let lines = 0;
    const LINES = ['.card p', '.panel h3', '.teaser', '[part=\"footer\"] .more > p:last-child', '.body > .aside', '.matrix > .aside',
        '.label', '.quantity', '.tag', '.table button', '.plans label', '.lead .quantity', '.heads > div > span', '.options > summary', '.unset', '.problem'];
    for (const view of ['compare', 'topics', 'units', 'instruments', 'table']) {
        element().state = { view, selected: '' };
        all('.entry > summary').find(shown)?.click();
        for (const glide of gliding()) glide.finish();
        for (const line of LINES) for (const each of all(line).filter(shown)) look(each, `${view}, ${line}`);
    }
    return { found: [...new Set(found)], lines }";

/// The dataset of the release with this text wherever one stands beside others.
fn everywhere(text: &str) -> Result<Value> {
    let mut json = Shipped::read()?.json;
    let list = |value: &mut Value, name: &str| -> Result<Vec<Value>> {
        Ok(value[name].as_array().with_context(|| format!("no {name}"))?.clone())
    };
    let texts = json!({ "en": text });
    let put = |items: Vec<Value>, names: &[&str]| -> Value {
        items
            .into_iter()
            .map(|mut item| {
                for name in names {
                    item[*name] = texts.clone();
                }
                item
            })
            .collect()
    };
    json["plans"] = put(list(&mut json, "plans")?, &["short", "name", "financing"]);
    json["topics"] = put(list(&mut json, "topics")?, &["name"]);
    json["sources"] = put(list(&mut json, "sources")?, &["title", "publisher"]);
    json["measures"] = put(list(&mut json, "measures")?, &["name"]);
    json["metrics"] = put(list(&mut json, "metrics")?, &["name", "unit"]);
    for plan in json["plans"].as_array_mut().context("no plans")? {
        plan["document"]["title"] = texts.clone();
    }
    for metric in json["metrics"].as_array_mut().context("no metrics")? {
        for target in metric["targets"].as_object_mut().context("no targets")?.values_mut() {
            target["caution"] = texts.clone();
            if target["quote"]["lang"] == "zh" {
                target["quote"]["translation"] = json!(text);
            }
        }
    }
    Ok(json)
}

async fn reorders_nothing_else(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", r#"<plan-compare lang="en"></plan-compare>"#)?;
    let page = Page::start(engine, site.path()).await?;
    page.resize(Viewport { width: 1400, height: 900 }).await?;
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    let mut found = Vec::new();
    for text in TEXTS {
        let json = everywhere(text)?;
        let errors = page
            .run(&format!("window.heard.length = 0; return give({json}).then(() => heard('error'))"))
            .await?;
        ensure!(errors == json!([]), "{}: found {errors}, expected a dataset", text.escape_unicode());
        // And a sentence that quotes it, in the middle.
        let mut wrong = json;
        wrong["plans"][0]["id"] = json!(format!("{text} 1"));
        let problem = page.run(&format!("return give({wrong}).then(problem)")).await?;
        ensure!(problem.as_str().is_some_and(|problem| problem.contains(&excerpt(text))), "found {problem}");
        let looked = page.run(LOOK).await?;
        ensure!(
            looked["lines"].as_u64().is_some_and(|lines| lines > 150),
            "found {looked}, expected many lines"
        );
        let faults = looked["found"].as_array().context("no faults")?.iter().filter_map(Value::as_str);
        found.extend(faults.map(|fault| format!("{}: {fault}", text.escape_unicode())));
    }
    ensure!(found.is_empty(), "{engine}: found {} faults, expected none:\n{}", found.len(), found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn right_to_left_text_reorders_nothing_else_in_chromium() -> Result<()> {
    reorders_nothing_else(Engine::Chromium).await
}

#[tokio::test]
async fn right_to_left_text_reorders_nothing_else_in_firefox() -> Result<()> {
    reorders_nothing_else(Engine::Firefox).await
}

#[tokio::test]
async fn right_to_left_text_reorders_nothing_else_in_webkit() -> Result<()> {
    reorders_nothing_else(Engine::WebKit).await
}
