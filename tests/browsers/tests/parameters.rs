//! The URL parameters of the frame.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect, without_loader};
use serde_json::{Value, json};

use crate::host::Host;

async fn open_live(engine: Engine, query: &str) -> Result<Page> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live(&format!("embed/en.html{query}")).await?;
    Ok(page)
}

async fn reach_the_widget(engine: Engine) -> Result<()> {
    let query = "?plans=2021,2023&view=topics&topic=infrastructure&scale=linear&selected=2023-factories&lang=zh&appearance=dark";
    let page = open_live(engine, query).await?;
    let state = json!({
        "plans": ["2021", "2023"], "view": "topics", "topic": "infrastructure", "scale": "linear",
        "selected": "2023-factories", "lang": "zh",
    });
    expect("the state", &page.run("return element().state").await?, &state)?;
    let scheme = "return getComputedStyle(document.documentElement).colorScheme";
    expect("the colours of the page", &page.run(scheme).await?, &json!("dark"))
}

#[tokio::test]
async fn chromium_hands_them_to_the_widget() -> Result<()> {
    reach_the_widget(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_hands_them_to_the_widget() -> Result<()> {
    reach_the_widget(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_hands_them_to_the_widget() -> Result<()> {
    reach_the_widget(Engine::WebKit).await
}

#[tokio::test]
async fn dark_is_another_word_for_appearance() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    let cases = [
        ("?dark=true", "dark", "dark"),
        ("?dark=false", "light", "light"),
        ("?dark=auto", "auto", "light dark"),
        ("?dark=true&appearance=light", "light", "light"),
        ("?appearance=sepia", "sepia", "light"),
    ];
    for (query, appearance, scheme) in cases {
        page.open_live(&format!("embed/zh.html{query}")).await?;
        let script = "return [element().getAttribute('appearance'), getComputedStyle(document.documentElement).colorScheme]";
        expect(query, &page.run(script).await?, &json!([appearance, scheme]))?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_asked_for_is_the_default() -> Result<()> {
    let page = open_live(Engine::Chromium, "?plans=&view=&lang=&dark=&appearance=&unknown=1").await?;
    let state = page.run("return element().state").await?;
    let attributes = page.run("return element().getAttributeNames()").await?;
    expect("the attributes", &attributes, &json!(["lang"]))?;
    expect("the plans", &state["plans"], &json!(["2021", "2022", "2023"]))?;
    expect("what could not be used", &page.run("return [problem(), heard('error')]").await?, &json!(["", []]))
}

/// The same sentence, fallback and event as for an attribute.
#[tokio::test]
async fn an_unknown_value_is_reported_as_in_an_attribute() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    for (name, value) in [("view", "pie"), ("plans", "2021,1999"), ("selected", "nothing")] {
        page.open_live("index.html").await?;
        page.run(&format!("element().setAttribute('{name}', '{value}')")).await?;
        let report = "return [problem(), element().state.view, element().state.plans]";
        let expected = page.run(report).await?;
        ensure!(expected[0] != "", "{name}: an attribute with {value} is not reported");
        page.open_live(&format!("embed/en.html?{name}={value}")).await?;
        expect(&format!("the report of ?{name}={value}"), &page.run(report).await?, &expected)?;
    }
    Ok(())
}

/// A release whose module never comes: what is seen is what the page can do by itself.
fn without_module() -> Result<Site> {
    let site = Site::copy(&dist()?)?;
    site.remove_wasm()?;
    Ok(site)
}

#[tokio::test]
async fn plans_are_shown_before_the_module_is_there() -> Result<()> {
    let site = without_module()?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    for (query, expected) in [
        ("?plans=2021,2023", json!(["1", "3"])),
        ("?plans= 2022 ", json!(["2"])),
        ("?plans=1999", json!(["1", "2", "3"])),
        ("?plans=2023,1999", json!(["3"])),
        ("?plans=all", json!(["1", "2", "3"])),
    ] {
        page.open(&format!("embed/en.html{query}")).await?;
        page.wait_for("customElements.get('plan-compare') !== undefined").await?;
        expect(query, &page.run("return panels()").await?, &expected)?;
    }
    Ok(())
}

#[tokio::test]
async fn what_the_reader_has_switched_counts_for_more() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let mut script = String::new();
    site.edit("embed/en.html", |html| {
        let (_, rest) = html.split_once(r#"<script type="module" src=".."#).context("no script")?;
        rest.split_once('"').context("no end")?.0.clone_into(&mut script);
        without_loader(html)
    })?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("embed/en.html?plans=2021,2023").await?;
    page.run(&format!("listen(); return load({})", Value::from(script.as_str()))).await?;
    page.live().await?;
    expect("untouched", &page.run("return element().state.plans").await?, &json!(["2021", "2023"]))?;
    page.open("embed/en.html?plans=2021,2023").await?;
    page.click(".plans input[value='2021']").await?;
    page.run(&format!("listen(); return load({})", Value::from(script.as_str()))).await?;
    page.live().await?;
    expect(
        "without 2021",
        &page.run("return [element().state.plans, panels()]").await?,
        &json!([["2023"], ["3"]]),
    )
}

/// The colour at the upper left corner of the frame, as it is painted.
async fn corner(host: &Host) -> Result<[u64; 3]> {
    let png = Value::from(host.page.client.screenshot().await?);
    let script = format!(
        "const {{ x, y }} = document.querySelector('iframe').getBoundingClientRect();
        return createImageBitmap(new Blob([new Uint8Array({png})])).then((picture) => {{
            const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            context.drawImage(picture, 0, 0);
            return [...context.getImageData(x + 2, y + 2, 1, 1).data].slice(0, 3);
        }})"
    );
    let found = host.page.run(&script).await?;
    let channel = |i: usize| found[i].as_u64().with_context(|| format!("found {found} as a colour"));
    Ok([channel(0)?, channel(1)?, channel(2)?])
}

/// Where the URL says nothing of it, dark letters stand on the frame's own white: they could not be read on a dark page,
/// and a reader's dark system makes no black box of a light one.
#[tokio::test]
async fn a_frame_that_is_told_nothing_can_be_read_everywhere() -> Result<()> {
    let host = Host::start().await?;
    let src = host.frame("embed/en.html");
    for style in ["body { background: #111 }", ":root { color-scheme: dark }", ""] {
        for system in ["light", "dark"] {
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": system }] });
            host.page.devtools("Emulation.setEmulatedMedia", &features)?;
            host.open(&format!(
                r#"<style>{style} iframe {{ border: 0; display: block }}</style>
                <iframe src="{src}" width="700" height="300" sandbox="allow-scripts"></iframe>"#
            ))
            .await?;
            host.enter().await?;
            host.page.live().await?;
            let colour = host.page.run("return getComputedStyle(tree()).color").await?;
            host.leave().await?;
            let found = (corner(&host).await?, colour);
            let expected = ([0xff; 3], json!("rgb(28, 36, 48)"));
            ensure!(found == expected, "{style}, a {system} system: found {found:?}, expected {expected:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn no_white_box_stands_on_a_dark_page() -> Result<()> {
    let host = Host::start().await?;
    let src = host.frame("embed/en.html");
    for (style, query, exact) in [
        (":root { color-scheme: dark } body { background: #203040 }", "?dark=true", true),
        (":root { color-scheme: dark } body { background: #203040 }", "?appearance=dark", true),
        ("body { background: #203040 }", "?dark=true", false),
    ] {
        let frame = format!(
            r#"<style>{style} iframe {{ border: 0; display: block }}</style>
            <iframe src="{src}{query}" width="700" height="300" sandbox="allow-scripts"></iframe>"#
        );
        host.open(&frame).await?;
        host.enter().await?;
        host.page.live().await?;
        host.leave().await?;
        let found = corner(&host).await?;
        let fits =
            if exact { found == [0x20, 0x30, 0x40] } else { found.iter().all(|channel| *channel < 0x50) };
        ensure!(
            fits,
            "{style}, {query}: found the colour {found:?} in the corner, expected that of a dark page"
        );
    }
    Ok(())
}

/// Whoever writes a link to the frame writes no text of their own into it.
#[tokio::test]
async fn of_what_is_no_choice_a_short_line_is_shown() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    let long = "x".repeat(7_000);
    let controls = "%E2%80%AEevil%1B%5B2J%E2%81%A6%00%0A%C2%85%E2%80%8B";
    for name in ["lang", "plans", "view", "topic", "scale", "selected", "appearance", "dark"] {
        for value in [long.as_str(), controls, "%3Cimg%20src=x%20onerror=alert(1)%3E", "%ED%A0%BD", "%25%00"]
        {
            page.open_live(&format!("embed/en.html?{name}={value}")).await?;
            let at = format!("?{name}={}", &value[..value.len().min(30)]);
            let line = page.run("return one('.problem').textContent").await?;
            let line = line.as_str().context("a line")?;
            // (Of colours it is told before there is a line.)
            let is_told = line.contains("expected ") || matches!(name, "appearance" | "dark");
            ensure!(is_told && line.chars().count() <= 300, "{at}: found {line:?}");
            let hidden = |c: char| {
                c.is_control()
                    || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            ensure!(!line.chars().any(hidden), "{at}: found {line:?}, expected nothing that cannot be seen");
            let found =
                page.run("return [document.images.length, all('img').length, numbers().length]").await?;
            expect(&at, &found, &json!([0, 0, 3]))?;
        }
    }
    page.no_console_errors()
}
