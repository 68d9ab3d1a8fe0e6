//! The builder: what it shows, what it keeps, and whether its snippets work where they are pasted.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Shipped, Site, dist, expect};
use serde_json::{Value, json};
use xtask::serve::{Policy, Server};

use crate::numbers::ENGLISH;

/// The builder, open and filled in.
async fn builder(query: &str) -> Result<Page> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open(&format!("builder.html?{query}")).await?;
    filled(&page).await?;
    Ok(page)
}

pub(crate) async fn filled(page: &Page) -> Result<()> {
    page.wait_for("document.body.dataset.ready !== undefined").await?;
    page.live().await
}

/// Sets a control of the builder as a person does.
async fn set(page: &Page, selector: &str, value: &str) -> Result<()> {
    let script = format!(
        "const control = document.querySelector({});
        if (control.matches('[type=radio], [type=checkbox]')) control.click();
        else {{ control.value = {}; control.dispatchEvent(new Event('change', {{ bubbles: true }})); }}",
        Value::from(selector),
        Value::from(value)
    );
    page.run(&script).await?;
    Ok(())
}

/// Puts a text into the field for a dataset.
async fn paste(page: &Page, json: &str) -> Result<()> {
    let script = format!(
        "document.querySelector('.own').open = true;
        const field = document.querySelector('#text');
        field.value = {};
        field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        Value::from(json)
    );
    page.run(&script).await?;
    Ok(())
}

async fn snippet(page: &Page, name: &str) -> Result<String> {
    let snippet = page.run(&format!("return document.querySelector('#snippet-{name}').value")).await?;
    snippet.as_str().map(str::to_owned).with_context(|| format!("{name}: no snippet"))
}

/// A page on another origin with each of the snippets in a file of its own.
pub(crate) async fn pasted(page: &Page) -> Result<(Site, Server)> {
    let site = Site::empty()?;
    for name in ["frame", "fitting", "element", "picture"] {
        site.write_page(&format!("{name}.html"), &format!("<h1>A story</h1>{}", snippet(page, name).await?))?;
    }
    let server = Server::start_with(site.path(), 0, Policy::None)?;
    Ok((site, server))
}

async fn visit(page: &Page, server: &Server, file: &str) -> Result<()> {
    page.client.goto(&format!("{}{file}", server.url())).await?;
    Ok(())
}

fn no_errors(page: &Page) -> Result<()> {
    page.no_console_errors()?;
    Ok(())
}

#[tokio::test]
async fn the_frame_shows_the_chart_where_it_is_pasted() -> Result<()> {
    let page = builder("lang=en").await?;
    let (_site, server) = pasted(&page).await?;
    visit(&page, &server, "frame.html").await?;
    let tall =
        page.run("return document.querySelector('iframe').getBoundingClientRect().height > 600").await?;
    expect("whether the frame has room before any script", &tall, &json!(true))?;
    page.client.enter_frame(0).await?;
    page.live().await?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
    no_errors(&page)
}

#[tokio::test]
async fn the_fitting_frame_takes_the_height_that_its_own_frame_tells() -> Result<()> {
    let page = builder("lang=en").await?;
    let (_site, server) = pasted(&page).await?;
    visit(&page, &server, "fitting.html").await?;
    page.client.enter_frame(0).await?;
    page.live().await?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
    let tell = |height: &str| {
        format!("parent.postMessage({{ sentinel: 'amp', type: 'embed-size', height: {height} }}, '*')")
    };
    let is =
        |height: u32| format!("document.querySelector('iframe').getBoundingClientRect().height === {height}");
    page.run(&tell("777")).await?;
    page.client.enter_parent_frame().await?;
    page.wait_for(&is(777)).await?;
    // Neither nonsense nor what another frame says is listened to.
    page.run(
        "const other = document.createElement('iframe');
        document.body.append(other);
        const script = other.contentDocument.createElement('script');
        script.textContent = \"parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 99 }, '*')\";
        other.contentDocument.body.append(script)",
    )
    .await?;
    page.client.enter_frame(0).await?;
    for nonsense in ["0", "-5", "'tall'", "null"] {
        page.run(&tell(nonsense)).await?;
    }
    page.run("parent.postMessage(null, '*'); parent.postMessage('pym', '*')").await?;
    page.run(&tell("555")).await?;
    page.client.enter_parent_frame().await?;
    page.wait_for(&is(555)).await?;
    no_errors(&page)
}

#[tokio::test]
async fn the_element_shows_the_chart_where_it_is_pasted() -> Result<()> {
    let page = builder("lang=en&plans=2021,2023&scale=linear").await?;
    let (_site, server) = pasted(&page).await?;
    visit(&page, &server, "element.html").await?;
    page.live().await?;
    expect("the plans", &page.run("return panels()").await?, &json!(["1", "3"]))?;
    expect("the scale", &page.run("return element().state.scale").await?, &json!("linear"))?;
    no_errors(&page)
}

#[tokio::test]
async fn the_picture_is_there_where_it_is_pasted_and_says_what_it_shows() -> Result<()> {
    let page = builder("lang=zh").await?;
    let (_site, server) = pasted(&page).await?;
    visit(&page, &server, "picture.html").await?;
    page.wait_for("document.images[0].complete").await?;
    let image = page
        .run("const { naturalWidth, width, alt } = document.images[0]; return [naturalWidth, width, alt]")
        .await?;
    expect("its pixels, its width", &json!([image[0], image[1]]), &json!([2400, 1200]))?;
    expect("its description", &image[2], &Shipped::read()?.json["takeaway"]["zh"])?;
    page.run("document.querySelector('a').click()").await?;
    page.wait_for("location.pathname === '/embed/zh.html'").await?;
    no_errors(&page)
}

#[tokio::test]
async fn a_link_to_the_builder_brings_every_choice_back() -> Result<()> {
    let query =
        "lang=zh&plans=2021,2023&view=topics&topic=sme&scale=linear&appearance=dark&width=phone&ui=en";
    let page = builder(query).await?;
    expect("the address", &page.run("return location.search").await?, &json!(format!("?{query}")))?;
    let controls = "const on = (name) => [...document.querySelectorAll(`[name=${name}]`)]
            .filter((control) => control.checked ?? true).map((control) => control.value).join();
        return ['lang', 'plans', 'view', 'topic', 'scale', 'appearance', 'width'].map(on)";
    let wanted = json!(["zh", "2021,2023", "topics", "sme", "linear", "dark", "phone"]);
    expect("the controls", &page.run(controls).await?, &wanted)?;
    let state = "const { lang, plans, view, topic, scale } = element().state;
        return [lang, String(plans), view, topic, scale, element().getAttribute('appearance')]";
    let wanted = json!(["zh", "2021,2023", "topics", "sme", "linear", "dark"]);
    expect("the chart", &page.run(state).await?, &wanted)?;
    expect("the words", &page.run("return document.documentElement.lang").await?, &json!("en"))?;
    let frame = snippet(&page, "frame").await?;
    let source =
        "embed/zh.html?plans=2021,2023&amp;view=topics&amp;topic=sme&amp;scale=linear&amp;appearance=dark\"";
    ensure!(frame.contains(source), "found {frame}, expected {source}");

    set(&page, "[name=view]", "units").await?;
    set(&page, "[name=plans][value='2022']", "").await?;
    page.wait_for("element().state.view === 'units' && element().state.plans.length === 3").await?;
    page.click(".plans input[value='2021']").await?;
    page.wait_for("location.search.includes('plans=2022,2023') && location.search.includes('view=units')")
        .await?;
    page.client.refresh().await?;
    filled(&page).await?;
    let plans = "return [element().state.view, String(element().state.plans)]";
    expect("the chart after a return", &page.run(plans).await?, &json!(["units", "2022,2023"]))?;
    no_errors(&page)
}

#[tokio::test]
async fn what_the_dataset_does_not_have_falls_back() -> Result<()> {
    let page =
        builder("lang=xx&plans=1999&view=pie&topic=none&scale=cubic&appearance=odd&width=vast&ui=zh").await?;
    expect("the address", &page.run("return location.search").await?, &json!("?lang=en&ui=zh"))?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
    expect("the heading", &page.run("return document.title").await?, &json!("嵌入“计划对照”图表"))?;
    no_errors(&page)
}

#[tokio::test]
async fn a_bad_dataset_is_explained_and_nothing_is_lost() -> Result<()> {
    let page = builder("lang=en").await?;
    let mut json = Shipped::read()?.json;
    json["title"]["en"] = json!("A title of my own");
    let good = json.to_string();
    paste(&page, &good).await?;
    page.wait_for("text(one('h2')) === 'A title of my own'").await?;
    let frame = page.run("return document.querySelector('#snippet-frame').disabled").await?;
    expect("whether the frame is withdrawn", &frame, &json!(true))?;
    let element = snippet(&page, "element").await?;
    ensure!(
        element.contains("src=\"your-dataset.json\""),
        "found {element}, expected a place for the dataset"
    );

    let value = json["metrics"][0]["targets"].as_object_mut().context("targets")?;
    for target in value.values_mut() {
        target["value"] = json!("ten");
    }
    json["plans"][0]["name"] = json!(7);
    let bad = json.to_string();
    paste(&page, &bad).await?;
    page.wait_for("document.querySelectorAll('.verdict li').length > 1").await?;
    let said = page.run("return [...document.querySelectorAll('.verdict li')].map(text)").await?;
    let said: Vec<&str> = said.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for start in ["plans[0].name: expected a text", "metrics[0].targets."] {
        ensure!(said.iter().any(|error| error.starts_with(start)), "found {said:?}, expected {start}");
    }
    ensure!(
        said.iter().any(|error| error.contains("expected a number ≥ 0, found \"ten\" (line ")),
        "found {said:?}"
    );
    expect("the preview", &page.run("return text(one('h2'))").await?, &json!("A title of my own"))?;
    expect("the text", &page.run("return document.querySelector('#text').value").await?, &json!(bad))?;

    paste(&page, "{ \"id\": ").await?;
    page.wait_for("document.querySelector('.verdict li')?.textContent.startsWith('expected a value as JSON writes it, found the end of the text (line 1, column ')")
        .await?;
    page.run("document.querySelector('.embedded').click()").await?;
    page.wait_for("text(one('h2')).startsWith('China’s industrial')").await?;
    let frame = snippet(&page, "frame").await?;
    ensure!(frame.starts_with("<iframe"), "found {frame}, expected a frame again");
    no_errors(&page)
}

#[tokio::test]
async fn the_builder_fits_a_phone_and_every_control_has_a_name() -> Result<()> {
    let page = builder("ui=zh").await?;
    for width in [320, 480, 800, 1200] {
        page.resize(plan_compare_browsers::Viewport { width, height: 800 }).await?;
        let over = page.run("return document.documentElement.scrollWidth - innerWidth").await?;
        ensure!(over.as_i64() <= Some(0), "{width}: the page is {over} px wider than its window");
    }
    let nameless = "return [...document.querySelectorAll('input, select, textarea, button')]
        .filter((control) => !control.labels?.length && !control.textContent.trim() && !control.ariaLabel)
        .map((control) => control.outerHTML)";
    expect("controls without a name", &page.run(nameless).await?, &json!([]))?;
    let copies = page
        .run("return [...document.querySelectorAll('.snippets button')].map((it) => it.ariaLabel)")
        .await?;
    let named = [
        "复制: 框架",
        "复制: 随内容调整高度的框架",
        "复制: 页面元素",
        "复制: 图片加链接",
        "复制: 正文里的链接",
    ];
    expect("the names of the buttons", &copies, &json!(named))?;
    no_errors(&page)
}
