//! The guide for editors, walked as it is written: choose in the builder, copy, paste into an article on another
//! site, look at it on a phone.
//!
//! The pictures of the guide are taken on the way when `PLAN_COMPARE_PICTURES` names a folder:
//!
//! ```sh
//! PLAN_COMPARE_PICTURES=$PWD/docs/pictures cargo xtask test --only browsers -- guide
//! ```

use std::io::Cursor;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use color_quant::NeuQuant;
use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use plan_compare_browsers::{Engine, Page, Site, Viewport, dist, expect};
use png::{BitDepth, ColorType, Compression};
use serde_json::{Value, json};
use xtask::serve::{Policy, Server};

/// The builder as it is shown: wide enough for the choices beside a column of an article.
const DESK: Viewport = Viewport { width: 1_060, height: 900 };
/// Of a picture, in pixels.
const WIDEST: f64 = 1_200.0;
/// In a picture.
const COLOURS: usize = 128;
/// What an editor's builder is called by; that of a test has another address each time.
const EXAMPLE: &str = "https://your.site/plan-compare/";
/// The key that is held for copying and pasting, in the `WebDriver` protocol.
const CONTROL: char = '\u{e009}';

/// The two frames of the builder, from the heading to the second button.
const FRAMES: &str = "(() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    const { x, y, width } = box('.snippets');
    const { bottom } = box('[data-snippet=fitting]');
    return { x: x - 16, y: y + scrollY - 16, width: width + 32, height: bottom - y + 14 };
})()";

/// The guide in one language.
struct Guide {
    lang: &'static str,
    text: &'static str,
    /// The page whose article is pasted into.
    article: &'static str,
}

const GUIDES: [Guide; 2] = [
    Guide {
        lang: "en",
        text: include_str!("../../../docs/editors.md"),
        article: include_str!("../../../index.html"),
    },
    Guide {
        lang: "zh",
        text: include_str!("../../../docs/editors.zh.md"),
        article: include_str!("../../../www/zh.html"),
    },
];

impl Guide {
    /// The words in bold: what the guide calls the builder's controls.
    fn controls(&self) -> Vec<&str> {
        self.text.split("**").skip(1).step_by(2).collect()
    }

    /// Takes a picture of a part of the page, if pictures are asked for. `part` is an expression, an object with
    /// `x`, `y`, `width` and `height` in CSS pixels from the top of the page; `density` is in pixels of the
    /// picture for each.
    async fn picture(&self, page: &Page, name: &str, part: &str, density: f64) -> Result<()> {
        let Some(folder) = env::var_os("PLAN_COMPARE_PICTURES") else { return Ok(()) };
        let mut clip = page.run(&format!("return {part}")).await?;
        let width = clip["width"].as_f64().context("a picture without a width")?;
        clip["scale"] = json!(density.min(WIDEST / width));
        let wanted = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let taken = page.devtools("Page.captureScreenshot", &wanted)?;
        let png = BASE64_STANDARD.decode(taken["data"].as_str().context("no picture was taken")?)?;
        let file = PathBuf::from(folder).join(format!("{name}.{}.png", self.lang));
        fs::write(&file, with_palette(&png)?).with_context(|| file.display().to_string())
    }

    /// The article as a page of another site, with `pasted` where its chart was.
    fn article(&self, site: &Site, name: &str, pasted: &str) -> Result<()> {
        let (_, article) = self.article.split_once("<body>").context("the article has no body")?;
        let chart = format!("<plan-compare lang=\"{}\"></plan-compare>", self.lang);
        ensure!(article.contains(&chart), "{}: no {chart} in the article", self.lang);
        let head =
            r#"<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">"#;
        let style = include_str!("../../../www/demo.css");
        let body = article.replacen(&chart, pasted, 1);
        site.write(name, &format!("{head}<title>A story</title><style>{style}</style><body>{body}"))
    }
}

/// The same picture in few colours: a third of the bytes, and no difference that is seen.
fn with_palette(png: &[u8]) -> Result<Vec<u8>> {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let size = reader.next_frame(&mut pixels)?;
    ensure!(
        size.color_type == ColorType::Rgba || size.color_type == ColorType::Rgb,
        "found {:?}",
        size.color_type
    );
    let channels = size.color_type.samples();
    let pixels: Vec<u8> =
        pixels.chunks_exact(channels).flat_map(|each| [each[0], each[1], each[2], 255]).collect();
    let colours = NeuQuant::new(1, COLOURS, &pixels);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size.width, size.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours.color_map_rgb());
    encoder.set_compression(Compression::High);
    let indices = pixels.chunks_exact(4).map(|pixel| u8::try_from(colours.index_of(pixel)));
    encoder.write_header()?.write_image_data(&indices.collect::<Result<Vec<u8>, _>>()?)?;
    Ok(bytes)
}

/// Makes the browser that of a phone: narrow, with bars that lie on the page, and touched.
fn take_the_phone(page: &Page) -> Result<()> {
    let screen = json!({ "width": 360, "height": 780, "deviceScaleFactor": 1, "mobile": true });
    page.devtools("Emulation.setDeviceMetricsOverride", &screen)?;
    page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true }))?;
    Ok(())
}

/// Takes the phone away again.
fn sit_down(page: &Page) -> Result<()> {
    page.devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
    page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": false }))?;
    // What is wider without it would be cut at the edge of a picture.
    page.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }))?;
    Ok(())
}

async fn press(page: &Page, selector: &str) -> Result<()> {
    let found = page.client.find(Locator::Css(selector)).await;
    found.with_context(|| selector.to_owned())?.click().await.with_context(|| selector.to_owned())
}

/// Pastes what the browser has in its clipboard into the field of an editing system; gives what then stands there.
async fn paste(page: &Page, system: &str) -> Result<String> {
    page.client.goto(system).await?;
    press(page, "textarea").await?;
    let keys = KeyActions::new("keys".into())
        .then(KeyAction::Down { value: CONTROL })
        .then(KeyAction::Down { value: 'v' })
        .then(KeyAction::Up { value: 'v' })
        .then(KeyAction::Up { value: CONTROL });
    page.client.perform_actions(keys).await?;
    page.wait_for("document.querySelector('textarea').value !== ''").await?;
    let pasted = page.run("return document.querySelector('textarea').value").await?;
    pasted.as_str().map(str::to_owned).context("nothing was pasted")
}

/// Opens the builder with all that the first step asks for.
async fn choose(page: &Page, guide: &Guide, builder: &str) -> Result<()> {
    sit_down(page)?;
    page.resize(DESK).await?;
    page.client.goto(&format!("{builder}builder.html?ui={}", guide.lang)).await?;
    page.wait_for("document.body.dataset.ready !== undefined").await?;
    page.live().await?;
    press(page, &format!("[name=lang][value={}]", guide.lang)).await?;
    press(page, "[name=plans][value='2022']").await?;
    page.wait_for("panels().join() === '1,3'").await?;
    // Its marks have arrived.
    page.wait_for("gliding().length === 0").await
}

/// Copies a snippet; the builder says that it did.
async fn copy(page: &Page, snippet: &str) -> Result<()> {
    press(page, &format!("[data-snippet={snippet}] button")).await?;
    page.wait_for(&format!("document.querySelector('[data-snippet={snippet}] output').textContent !== ''"))
        .await
}

/// The chart that stands in the article's frame is the one that was chosen, and none of it is out of sight.
async fn is_whole(page: &Page, lang: &str) -> Result<()> {
    page.wait_for("document.querySelector('iframe') !== null").await?;
    page.run("document.querySelector('iframe').scrollIntoView()").await?;
    page.client.enter_frame(0).await?;
    page.live().await?;
    expect(
        "whether it is touched",
        &page.run("return matchMedia('(pointer: coarse)').matches").await?,
        &json!(true),
    )?;
    let state = page.run("return [element().state.lang, panels()]").await?;
    expect("the chart in the article", &state, &json!([lang, ["1", "3"]]))?;
    let fits = "document.scrollingElement.scrollHeight <= innerHeight && innerHeight > 400";
    if page.wait_for(fits).await.is_err() {
        let found =
            page.run("return [document.scrollingElement.scrollHeight, innerHeight, innerWidth]").await?;
        anyhow::bail!("the content, the height and the width of the frame: found {found}");
    }
    page.client.clone().enter_parent_frame().await?;
    Ok(())
}

/// The three steps, and what to do when the chart is cut off: each with its picture.
async fn walk(guide: &Guide) -> Result<()> {
    let release = Server::start(&dist()?, 0)?;
    let site = Site::empty()?;
    site.write_page("system.html", "<label>HTML <textarea></textarea></label>")?;
    let page = Page::start_with(Engine::Chromium, site.path(), Policy::None).await?;
    let system = format!("{}system.html", page.url());

    choose(&page, guide, &release.url()).await?;
    let known = "return [...document.querySelectorAll('[data-text], button, label span')].map(text)";
    let known = page.run(known).await?;
    let known: Vec<&str> = known.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let unknown: Vec<&str> =
        guide.controls().into_iter().filter(|control| !known.contains(control)).collect();
    ensure!(
        unknown.is_empty(),
        "{}: the guide names {unknown:?}, expected words of the builder: {known:?}",
        guide.lang
    );
    page.run("scrollTo(0, 0)").await?;
    guide.picture(&page, "choose", "({ x: 0, y: 0, width: innerWidth, height: 760 })", 1.0).await?;

    copy(&page, "fitting").await?;
    let example = format!(
        "for (const field of document.querySelectorAll('.snippets textarea')) {{
            field.value = field.value.replaceAll({}, {});
        }}",
        Value::from(release.url()),
        Value::from(EXAMPLE)
    );
    page.run(&example).await?;
    guide.picture(&page, "copy", FRAMES, 1.5).await?;

    guide.article(&site, "fitting.html", &paste(&page, &system).await?)?;
    take_the_phone(&page)?;
    page.open("fitting.html").await?;
    is_whole(&page, guide.lang).await?;
    page.run("scrollTo(0, document.querySelector('iframe').getBoundingClientRect().top + scrollY - 150)")
        .await?;
    guide
        .picture(&page, "phone", "({ x: 0, y: scrollY, width: innerWidth, height: innerHeight })", 2.0)
        .await?;

    // Where the script is taken out: the frame alone, at the height that a phone wants.
    choose(&page, guide, &release.url()).await?;
    press(&page, "[name=width][value=phone]").await?;
    copy(&page, "frame").await?;
    let pasted = paste(&page, &system).await?;
    ensure!(!pasted.contains("<script"), "found {pasted}, expected a frame alone");
    guide.article(&site, "frame.html", &pasted)?;
    take_the_phone(&page)?;
    page.open("frame.html").await?;
    is_whole(&page, guide.lang).await
}

#[tokio::test]
async fn the_guide_is_walked_in_english() -> Result<()> {
    walk(&GUIDES[0]).await
}

#[tokio::test]
async fn the_guide_is_walked_in_chinese() -> Result<()> {
    walk(&GUIDES[1]).await
}
