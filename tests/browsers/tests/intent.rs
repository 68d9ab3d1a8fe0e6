//! Readers pay only for what they use: what is fetched for a reader who reads, toggles years and opens
//! sentences; what makes an element fetch its module; and that a reader's choices are kept until it is there.

use std::fs;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use plan_compare_browsers::{Engine, Fault, Page, Site, Unreliable, dist, expect, without_loader};
use serde_json::{Value, json};
use tokio::time::timeout;

/// What the page has fetched: each path without its hash, in order.
pub(crate) const FETCHED: &str = "performance.getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.replace(/-[0-9a-f]{8}/, '')).sort()";

/// A page with an element that has nothing in it.
pub(crate) const BARE: &str = r#"<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="module" src="plan-compare.js"></script><plan-compare lang="en"></plan-compare>"#;

/// Makes the browser's word about the line what `connection` is.
pub(crate) fn with_connection(page: &Page, connection: &str) -> Result<()> {
    let source = format!("Object.defineProperty(navigator, 'connection', {{ value: {connection} }})");
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    Ok(())
}

/// Toggles years, opens a sentence and a list, and scrolls.
async fn read(page: &Page) -> Result<()> {
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().join() === '1,3'").await?;
    page.click("[data-id='2023-factories'] > summary").await?;
    page.wait_for("opened().join() === '2023-factories'").await?;
    page.click("[data-plan='1'] details.more > summary").await?;
    page.click("h2").await?;
    // (What scrolls below the pointer is pointed at, too.)
    page.run("scrollTo(0, 1e6); scrollTo(0, 0)").await?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().join() === '1,2,3'").await
}

async fn reads_for_little(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write("bare.html", BARE)?;
    let page = Page::start(engine, site.path()).await?;
    if engine == Engine::Chromium {
        with_connection(&page, "{ effectiveType: '4g', saveData: true }")?;
    }
    for (file, files) in [
        ("embed/en.html", json!(["/assets/plan-compare.js"])),
        ("index.html", json!(["/assets/plan-compare.css", "/demo.css", "/plan-compare.js"])),
        ("bare.html", json!(["/assets/plan-compare.css", "/assets/plan-compare.html", "/plan-compare.js"])),
    ] {
        page.open(file).await?;
        page.wait_for("customElements.get('plan-compare') && Boolean(tree())").await?;
        read(&page).await.context(file)?;
        let seen = page.run(&format!("return [live(), {FETCHED}]")).await?;
        expect(&format!("{engine}, {file}: what was fetched"), &seen, &json!([false, files]))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_reader_of_chromium_who_reads_fetches_no_module() -> Result<()> {
    reads_for_little(Engine::Chromium).await
}

#[tokio::test]
async fn a_reader_of_firefox_who_reads_fetches_no_module() -> Result<()> {
    reads_for_little(Engine::Firefox).await
}

#[tokio::test]
async fn a_reader_of_webkit_who_reads_fetches_no_module() -> Result<()> {
    reads_for_little(Engine::WebKit).await
}

#[tokio::test]
async fn a_reader_who_dwells_on_a_fast_line_has_the_module() -> Result<()> {
    for (connection, comes) in [
        ("{ effectiveType: '4g', saveData: false }", true),
        ("{ effectiveType: '3g', saveData: false }", false),
        ("{ effectiveType: '4g', saveData: true }", false),
        ("undefined", false),
    ] {
        let page = Page::start(Engine::Chromium, &dist()?).await?;
        with_connection(&page, connection)?;
        page.open("embed/en.html").await?;
        page.wait_for("Boolean(customElements.get('plan-compare'))").await?;
        if comes {
            page.wait_for("live()").await?;
            let waited = page.run("return performance.now()").await?;
            ensure!(
                waited.as_f64() > Some(2000.0),
                "found it live after {waited} ms, expected 2,000 at least"
            );
        } else {
            page.run("return new Promise((resolve) => setTimeout(resolve, 3000))").await?;
            expect(connection, &page.run("return live()").await?, &json!(false))?;
        }
    }
    Ok(())
}

/// What a reader does.
const WISHES: [&str; 4] = ["a topic", "a scale", "pointing", "focus"];

/// Does it.
async fn wish(page: &Page, what: &str) -> Result<()> {
    match what {
        "a topic" => {
            let choose = "const list = one('.topics select'); list.value = 'platforms';
                list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))";
            page.run(choose).await.map(drop)
        }
        "a scale" => page.click(".scale label:has([value='linear'])").await,
        "pointing" => {
            let over = "one('.scale label').dispatchEvent(
                new PointerEvent('pointerover', { bubbles: true, composed: true }))";
            page.run(over).await.map(drop)
        }
        "focus" => page.focus(".scale input").await,
        other => bail!("{other}: expected one of {WISHES:?}"),
    }
}

/// What the state is after it.
fn wished(what: &str) -> Value {
    match what {
        "a topic" => json!(["compare", "platforms", "log"]),
        "a scale" => json!(["compare", "all", "linear"]),
        _ => json!(["compare", "all", "log"]),
    }
}

/// With the module held back, failing once, or both: every wish is heard, and nothing that the reader did is lost.
async fn late(engine: Engine, fault: Fault, file: &str) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write("bare.html", BARE)?;
    let wasm = ".wasm";
    for what in WISHES {
        let server = Unreliable::start(site.path())?;
        server.next(wasm, fault);
        let page = Page::visit(engine, &server.url()).await?;
        page.open(file).await?;
        page.wait_for("customElements.get('plan-compare') && Boolean(tree())").await?;
        page.click(".plans input[value='2022']").await?;
        page.click("[data-id='2023-benchmarks'] > summary").await?;
        wish(&page, what).await.with_context(|| what.to_owned())?;
        let is_choice = what.starts_with("a ");
        if fault == Fault::Held {
            page.wait_for("element().matches(':state(loading)')").await?;
            if is_choice {
                page.wait_for("one('.body').getAttribute('aria-busy') === 'true'").await?;
                page.wait_for("one('.problem').textContent.startsWith('Loading')").await?;
            }
            // What is wished last is what counts.
            page.click(".plans input[value='2021']").await?;
            server.release();
        } else {
            // (Who has only pointed at a control is told nothing; every press asks again.)
            page.wait_for("!element().matches(':state(loading)')").await?;
            ensure!(server.asked(wasm) > 0, "{what}: the module was not asked for, expected it to be");
            page.click(".plans input[value='2021']").await?;
        }
        page.wait_for("live()").await.with_context(|| what.to_owned())?;
        let state = page
            .run(
                "const { plans, view, topic, scale } = element().state; return [plans, [view, topic, scale]]",
            )
            .await?;
        expect(&format!("{engine}, {file}, {what}: the state"), &state, &json!([["2023"], wished(what)]))?;
        let told =
            page.run("return [...all('[aria-busy]'), ...all('.problem')].map((each) => text(each))").await?;
        expect(&format!("{what}: what is still said"), &told, &json!([""]))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_module_that_comes_late_to_a_frame_draws_what_was_wished() -> Result<()> {
    late(Engine::Chromium, Fault::Held, "embed/en.html").await
}

#[tokio::test]
async fn a_module_that_comes_late_to_a_bare_element_draws_what_was_wished() -> Result<()> {
    late(Engine::Firefox, Fault::Held, "bare.html").await
}

#[tokio::test]
async fn a_module_that_failed_once_draws_what_was_wished() -> Result<()> {
    late(Engine::Chromium, Fault::Status(503), "index.html").await
}

/// Notes the title of every chart that is ever in the element.
const TITLES: &str = "<script>window.titles = [];
    (function look() {
      const title = document.querySelector('plan-compare')?.shadowRoot?.querySelector('h2')?.textContent;
      if (title && !titles.includes(title)) titles.push(title);
      requestAnimationFrame(look);
    })()</script>";

/// An element that asks for something else than static charts show is empty until that is there, and when it does not
/// come: the embedded dataset is not shown in its place, and no static chart is fetched.
async fn nothing_else_is_shown(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let mut own: Value = serde_json::from_str(&fs::read_to_string(dist()?.join("data/512.json"))?)?;
    let embedded = own["title"]["en"].clone();
    own["title"]["en"] = json!("Ours");
    site.write("own.json", &own.to_string())?;
    let with = |attribute: &str| {
        BARE.replace("<plan-compare lang=\"en\">", &format!("{TITLES}<plan-compare lang=\"en\" {attribute}>"))
    };
    site.write("src.html", &with("src=\"own.json\""))?;
    site.write("view.html", &with("view=\"table\""))?;
    for (file, held, fault, titles) in [
        ("src.html", "own.json", Fault::Held, json!(["Ours"])),
        ("src.html", "own.json", Fault::Status(503), json!([])),
        ("view.html", ".wasm", Fault::Held, json!([embedded])),
        ("view.html", ".wasm", Fault::Status(503), json!([])),
    ] {
        let server = Unreliable::start(site.path())?;
        server.next(held, fault);
        let page = Page::visit(engine, &server.url()).await?;
        page.open(file).await?;
        page.wait_for("Boolean(element()?.matches(':state(loading), :state(failed)'))").await?;
        let two_frames = "return painted().then(painted).then(() => titles)";
        let case = format!("{engine}, {file}, {held}, {fault:?}");
        expect(&format!("{case}: the charts at first"), &page.run(two_frames).await?, &json!([]))?;
        server.release();
        page.wait_for("Boolean(element().matches(':state(ready), :state(failed)'))")
            .await
            .context(case.clone())?;
        let seen = format!(
            "return [titles, {FETCHED}.filter((path) => path.includes('assets') && path.endsWith('.html'))]"
        );
        expect(&format!("{case}: the charts"), &page.run(&seen).await?, &json!([titles, []]))?;
    }
    Ok(())
}

#[tokio::test]
async fn an_element_with_other_wishes_never_shows_a_static_chart() -> Result<()> {
    nothing_else_is_shown(Engine::Chromium).await?;
    nothing_else_is_shown(Engine::Firefox).await
}

/// The module is on its way before the script that calls it is there; what failed on the way is fetched again.
#[tokio::test]
async fn the_module_is_fetched_beside_its_script() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write("bare.html", BARE)?;
    // (Of a bare element, the glue is a script of its own.)
    for (file, scripts) in [("embed/en.html", 1), ("bare.html", 2)] {
        for fault in [Fault::Held, Fault::Status(503)] {
            let server = Unreliable::start(site.path())?;
            let page = Page::visit(Engine::Chromium, &server.url()).await?;
            page.open(file).await?;
            page.wait_for("customElements.get('plan-compare') && Boolean(tree())").await?;
            for _ in 0..scripts {
                server.next(".js", fault);
            }
            wish(&page, "pointing").await?;
            let asked_for = async || {
                while server.asked(".wasm") == 0 {
                    page.painted().await?;
                }
                anyhow::Ok(())
            };
            let in_time = timeout(Duration::from_secs(20), asked_for()).await;
            in_time.with_context(|| format!("{file}: the wasm was not asked for, expected it to be"))??;
            if fault == Fault::Held {
                expect("whether it is live", &page.run("return live()").await?, &json!(false))?;
                server.release();
            } else {
                page.wait_for("!element().matches(':state(loading)')").await?;
                page.click(".scale label:has([value='linear'])").await?;
            }
            page.wait_for("live()").await.with_context(|| file)?;
            let told = page.run("return all('.problem').map((each) => text(each))").await?;
            expect(&format!("{file}: what is said"), &told, &json!([""]))?;
        }
    }
    Ok(())
}

/// A module that arrives while a control is held down waits until it is let go: the press counts.
async fn press_counts(engine: Engine) -> Result<()> {
    let server = Unreliable::start(&dist()?)?;
    server.next(".wasm", Fault::Held);
    let page = Page::visit(engine, &server.url()).await?;
    page.open("embed/en.html").await?;
    page.wait_for("customElements.get('plan-compare') !== undefined").await?;
    let scale = page.client.find(Locator::Css(".scale label:has([value='linear'])")).await?;
    let to = PointerAction::MoveToElement { element: scale, duration: None, x: 0.0, y: 0.0 };
    let down = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
    page.client.perform_actions(MouseActions::new("mouse".into()).then(to).then(down)).await?;
    page.wait_for("element().matches(':state(loading)')").await?;
    server.release();
    page.wait_for("performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd > 0)")
        .await?;
    // (As long as the module needs to start, and more.)
    page.run("return new Promise((resolve) => setTimeout(resolve, 500))").await?;
    expect("whether it is live", &page.run("return live()").await?, &json!(false))?;
    let up = PointerAction::Up { button: MOUSE_BUTTON_LEFT };
    page.client.perform_actions(MouseActions::new("mouse".into()).then(up)).await?;
    page.wait_for("live() && element().state.scale === 'linear'").await
}

#[tokio::test]
async fn a_press_during_which_the_module_arrives_counts() -> Result<()> {
    press_counts(Engine::Chromium).await
}

#[tokio::test]
async fn a_press_in_firefox_during_which_the_module_arrives_counts() -> Result<()> {
    press_counts(Engine::Firefox).await
}

#[tokio::test]
async fn what_was_chosen_before_the_script_has_the_module_fetched() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.edit("embed/en.html", without_loader)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    with_connection(&page, "undefined")?;
    for (press, view) in [(".view label:has([value='units'])", "units"), ("", "compare")] {
        page.open("embed/en.html").await?;
        if press.is_empty() {
            page.focus(".scale input").await?;
        } else {
            page.click(press).await?;
        }
        page.run("return addLoader()").await?;
        page.wait_for("live()").await?;
        expect("the view", &page.run("return element().state.view").await?, &json!(view))?;
    }
    Ok(())
}
