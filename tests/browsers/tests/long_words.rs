//! Words and numbers that are too long for a line, in every text of a dataset: the widget is never wider than its
//! container.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Shipped, Site, Viewport, dist};
use serde_json::{Value, json};

/// The letters of the word.
const LETTERS: usize = 10_000;
/// How often it stands at most, so that the dataset is not too large.
const MOST: usize = 40;

/// Every place that has a text: a path of keys, `*` for every item or field.
const TEXTS: [&[&str]; 20] = [
    &["title"],
    &["takeaway"],
    &["notes", "*"],
    &["topics", "*", "name"],
    &["plans", "*", "name"],
    &["plans", "*", "short"],
    &["plans", "*", "status"],
    &["plans", "*", "financing"],
    &["plans", "*", "document", "title"],
    &["plans", "*", "document", "issuer"],
    &["metrics", "*", "name"],
    &["metrics", "*", "unit"],
    &["metrics", "*", "note"],
    &["metrics", "*", "targets", "*", "name"],
    &["metrics", "*", "targets", "*", "caution"],
    &["metrics", "*", "targets", "*", "quote", "text"],
    &["metrics", "*", "targets", "*", "quote", "translation"],
    &["measures", "*", "name"],
    &["sources", "*", "title"],
    &["sources", "*", "publisher"],
];

/// What is wider than its place, in every view, without and with a sentence and all lists open. What is
/// in the table can be brought into sight; the numbers of the axis are drawn.
const LOOK: &str = "const found = [];
    for (const view of ['compare', 'topics', 'units', 'instruments', 'table']) {
        for (const open of [false, true]) {
            element().state = { view, selected: '' };
            if (open) {
                all('.entry > summary').find(shown)?.click();
                for (const list of all('details.more, details.verdict')) list.open = true;
            }
            for (const glide of gliding()) glide.finish();
            const what = `${view}${open ? ', all open' : ''}`;
            const page = document.documentElement;
            if (page.scrollWidth > page.clientWidth) found.push(`${what}: the page is ${page.scrollWidth} px wide`);
            const { left, right } = element().getBoundingClientRect();
            for (const { text, parent, boxes } of words()) {
                if (parent.closest('.table table, .axis, .view, .jump')) continue;
                if (boxes.some((box) => box.left < left - 1 || box.right > right + 1)) {
                    found.push(`${what}: “${text.slice(0, 20)}” in ${parent.localName}.${parent.className} reaches out`);
                    break;
                }
            }
            const table = one('.table')?.scrollWidth;
            if (table > MOST) found.push(`${what}: the table is ${table} px wide`);
        }
    }
    return found";

/// Does something with what stands at `path`, as often as `left` says.
fn each(value: &mut Value, path: &[&str], left: &mut usize, act: &dyn Fn(&mut Value)) {
    let Some((key, rest)) = path.split_first() else {
        if *left > 0 {
            *left -= 1;
            act(value);
        }
        return;
    };
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, rest, left, act)),
        Value::Object(fields) if *key == "*" => {
            fields.values_mut().for_each(|field| each(field, rest, left, act));
        }
        Value::Object(fields) => {
            if let Some(field) = fields.get_mut(*key) {
                each(field, rest, left, act);
            }
        }
        _ => {}
    }
}

/// The dataset of the release with a very long word at `path`.
fn with_word(path: &[&str]) -> Result<Value> {
    let word = "W".repeat(LETTERS);
    let mut json = Shipped::read()?.json;
    let mut left = MOST;
    each(&mut json, path, &mut left, &|text| {
        if text.is_object() { text["en"] = json!(word) } else { *text = json!(word) }
    });
    ensure!(left < MOST, "found no text at {path:?}");
    Ok(json)
}

/// The dataset of the release with `value` as every number.
fn with_number(value: f64, max: Option<f64>) -> Result<Value> {
    let mut json = Shipped::read()?.json;
    each(&mut json, &["metrics", "*", "targets", "*"], &mut usize::MAX.clone(), &|target| {
        target["value"] = json!(value);
        if let Some(fields) = target.as_object_mut() {
            fields.remove("max");
            fields.extend(max.map(|max| ("max".to_owned(), json!(max))));
        }
    });
    Ok(json)
}

/// The dataset of the release with its first two plans.
fn two_plans() -> Result<Value> {
    let mut json = Shipped::read()?.json;
    let gone = json["plans"].as_array_mut().context("no plans")?.split_off(2);
    for (list, of_plans) in [("metrics", "targets"), ("measures", "plans")] {
        let list = json[list].as_array_mut().context("no list")?;
        for plan in &gone {
            let id = plan["id"].as_str().context("no id")?;
            for item in list.iter_mut() {
                item[of_plans].as_object_mut().context("no plans")?.remove(id);
            }
        }
        list.retain(|item| item[of_plans].as_object().is_some_and(|plans| !plans.is_empty()));
    }
    Ok(json)
}

async fn look(page: &Page, what: &str, json: &Value, most: u32, found: &mut Vec<String>) -> Result<()> {
    let set = format!("window.heard.length = 0; return give({json}).then(() => heard('error'))");
    let errors = page.run(&set).await?;
    ensure!(errors == json!([]), "{what}: found {errors}, expected a dataset");
    for width in [320, 800] {
        page.resize(Viewport { width, height: 900 }).await?;
        let faults = page.run(&LOOK.replace("MOST", &most.to_string())).await?;
        let faults = faults.as_array().context("no list")?.iter().filter_map(Value::as_str).take(3);
        found.extend(faults.map(|fault| format!("{what}, {width} px: {fault}")));
    }
    Ok(())
}

async fn nothing_is_wider(engine: Engine, texts: &[&[&str]]) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", r#"<plan-compare lang="en"></plan-compare>"#)?;
    let page = Page::start(engine, site.path()).await?;
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    let mut found = Vec::new();
    for path in texts {
        look(&page, &path.join("."), &with_word(path)?, 3000, &mut found).await?;
    }
    // A number stays in one line in the table, which scrolls.
    look(&page, "1e308", &with_number(1e308, None)?, 20_000, &mut found).await?;
    look(&page, "1e307 to 1e308", &with_number(1e307, Some(1e308))?, 20_000, &mut found).await?;
    look(&page, "two plans", &two_plans()?, 3000, &mut found).await?;
    ensure!(found.is_empty(), "{engine}: found {} faults, expected none:\n{}", found.len(), found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn no_word_makes_the_widget_wider_than_its_container() -> Result<()> {
    nothing_is_wider(Engine::Chromium, &TEXTS).await
}

/// In other engines the shortest names, which stand in most places.
const FEW: [&[&str]; 2] = [&["plans", "*", "short"], &["metrics", "*", "name"]];

#[tokio::test]
async fn no_word_makes_it_wider_in_firefox() -> Result<()> {
    nothing_is_wider(Engine::Firefox, &FEW).await
}

#[tokio::test]
async fn no_word_makes_it_wider_in_webkit() -> Result<()> {
    nothing_is_wider(Engine::WebKit, &FEW).await
}
