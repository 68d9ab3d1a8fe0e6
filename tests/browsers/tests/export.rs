//! What the element exports: CSV, SVG and PNG.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Shipped, dist, expect};
use serde_json::{Value, json};

async fn demo() -> Result<Page> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("index.html").await?;
    Ok(page)
}

/// The titles, and how many marks the picture has.
const DRAWN: &str = "const drawn = picture(svg);
    return {
        errors: drawn.querySelectorAll('parsererror').length,
        lang: drawn.documentElement.getAttribute('xml:lang'),
        title: drawn.querySelector('title').textContent,
        texts: [...drawn.querySelectorAll('text')].map(text),
        marks: drawn.querySelectorAll('svg > svg[data-style]:not([viewBox])').length,
    }";

async fn drawn(page: &Page) -> Result<Value> {
    page.run(&format!("return element().toSVG().then((svg) => {{ {DRAWN} }})")).await
}

#[tokio::test]
async fn the_chunk_is_fetched_once_by_those_who_ask() -> Result<()> {
    let page = demo().await?;
    let modules =
        "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length";
    expect("wasm files before", &page.run(modules).await?, &json!(1))?;
    page.run(
        "return Promise.all([element().toCSV(), element().toSVG(), element().toCSV()]).then(() => null)",
    )
    .await?;
    expect("wasm files after", &page.run(modules).await?, &json!(2))?;
    page.no_console_errors()?;
    Ok(())
}

#[tokio::test]
async fn the_table_is_the_published_one() -> Result<()> {
    let page = demo().await?;
    let same =
        "return Promise.all([element().toCSV(), fetch('data/512.csv').then((file) => file.arrayBuffer())])
        .then(([table, file]) => table === new TextDecoder('utf-8', { ignoreBOM: true }).decode(file))";
    expect("whether both are the same", &page.run(same).await?, &json!(true))?;
    page.run("element().lang = 'zh'").await?;
    let table = page.run("return element().toCSV()").await?;
    ensure!(table.as_str().is_some_and(|table| table.contains("5G全连接工厂标杆")), "expected Chinese names");
    Ok(())
}

#[tokio::test]
async fn the_picture_is_what_is_shown() -> Result<()> {
    let page = demo().await?;
    let first = drawn(&page).await?;
    expect("errors", &first["errors"], &json!(0))?;
    expect("the title", &first["title"], &Shipped::read()?.json["title"]["en"])?;
    let shown = page.run("return numbers().flat()").await?;
    let texts: Vec<_> = first["texts"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let texts = texts.join(" ");
    for number in shown.as_array().into_iter().flatten().filter_map(Value::as_str) {
        ensure!(texts.contains(number), "{number}: not in the picture {texts}");
    }
    let marks = page.run("return all('.panel .track').filter(shown).length").await?;
    expect("the marks", &first["marks"], &marks)?;
    page.run("element().state = { plans: '2023', lang: 'zh', view: 'table' }").await?;
    let second = drawn(&page).await?;
    expect("its language", &second["lang"], &json!("zh-Hans"))?;
    let texts = second["texts"].as_array().cloned().unwrap_or_default();
    ensure!(
        texts.contains(&json!("2023")) && !texts.contains(&json!("2022")),
        "found {texts:?}, expected 2023 alone"
    );
    Ok(())
}

#[tokio::test]
async fn the_png_has_two_pixels_to_a_css_px() -> Result<()> {
    let page = demo().await?;
    let sizes = "return element().toPNG().then(async (blob) => {
        const { width, height } = await createImageBitmap(blob);
        const { documentElement } = picture(await element().toSVG());
        return [blob.type, width / documentElement.getAttribute('width'), height / documentElement.getAttribute('height')];
    })";
    expect("type and scale", &page.run(sizes).await?, &json!(["image/png", 2, 2]))
}

#[tokio::test]
async fn a_foreign_dataset_is_taken_along_and_a_bad_one_is_not() -> Result<()> {
    let page = demo().await?;
    let own = "const own = await (await fetch('data/512.json')).json();
        own.title.en = 'A <title> & more';";
    page.run(&format!("return (async () => {{ {own} return give(own); }})()")).await?;
    expect("the title", &drawn(&page).await?["title"], &json!("A <title> & more"))?;
    page.run("return give({ id: 1 })").await?;
    expect("the title after a bad one", &drawn(&page).await?["title"], &json!("A <title> & more"))?;
    page.run("return give(null)").await?;
    expect("the built-in title", &drawn(&page).await?["title"], &Shipped::read()?.json["title"]["en"])?;
    Ok(())
}

#[tokio::test]
async fn an_element_that_is_not_needed_yet_is_started_by_asking() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open("index.html").await?;
    page.wait_for("customElements.get('plan-compare') !== undefined").await?;
    let far = "const far = document.createElement('plan-compare');
        far.lang = 'zh';
        far.hidden = true;
        document.body.append(far);
        return far.toSVG().then((svg) => svg.includes('xml:lang=\"zh-Hans\"'))";
    expect("whether it is drawn in its language", &page.run(far).await?, &json!(true))?;
    let loose =
        "return document.createElement('plan-compare').toCSV().then(() => '', (error) => error.message)";
    let said = "plan-compare: expected an element in a page, found one outside";
    expect("what is said outside of a page", &page.run(loose).await?, &json!(said))
}
