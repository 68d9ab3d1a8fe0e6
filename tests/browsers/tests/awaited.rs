//! While a dataset loads, or if it fails to load, the element shows its children: never the embedded dataset.

use std::time::Instant;

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Fault, Page, Site, Unreliable, dist, expect};
use serde_json::{Value, json};

use crate::input::{FOREIGN, foreign};

/// What the page has between the tags.
const MINE: &str = "<p id=mine>My own plans, as a line</p>";

/// What stays, and what is said.
const LOOK: &str = "const look = () => {
    const host = element();
    const within = [host, host.shadowRoot].filter(Boolean);
    return {
        mine: shown(document.querySelector('#mine')),
        live: live(),
        said: within.flatMap((each) => [...each.querySelectorAll('p')]).filter((each) => !each.closest('#mine, .plan-compare :not(.problem)') && shown(each)).map(text),
        state: ['loading', 'ready', 'failed'].filter((each) => host.matches(`:state(${each})`)).join(),
        ready: heard('ready').length,
    };
};";

async fn start(body: &str) -> Result<(Page, Site, Unreliable)> {
    let site = Site::copy(&dist()?)?;
    let good = foreign().to_string();
    let mut other = foreign();
    other["plans"][0]["id"] = json!("first");
    let targets = other["metrics"][0]["targets"].take();
    other["metrics"][0]["targets"] = json!({ "first": targets["a"], "b": targets["b"] });
    site.write("good.json", &good)?;
    site.write("other.json", &other.to_string())?;
    site.write("page.json", "<!doctype html><p>404</p>")?;
    site.write("cut.json", &good[..good.len() / 2])?;
    site.write_page("page.html", body)?;
    let server = Unreliable::start(site.path())?;
    let page = Page::visit(Engine::Chromium, &server.url()).await?;
    page.open("page.html").await?;
    page.run("listen()").await?;
    Ok((page, site, server))
}

fn element(attributes: &str) -> String {
    format!("<plan-compare {attributes}>{MINE}</plan-compare>")
}

async fn look(page: &Page) -> Result<Value> {
    page.run(&format!("{LOOK} return look()")).await
}

/// A good dataset is there: the address of one, or data, is shown.
async fn is_shown(page: &Page) -> Result<()> {
    page.run("return element().ready.then(() => null)").await?;
    page.wait_for("live() && numbers().length === 2").await?;
    let found = look(page).await?;
    expect(
        "what is shown",
        &found,
        &json!({ "mine": false, "live": true, "said": [], "state": "ready", "ready": 1 }),
    )?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(FOREIGN))
}

/// The dataset does not come: the sentence says why, and the children stay.
async fn fails(page: &Page, code: &str, why: &str) -> Result<()> {
    page.wait_for("heard('error').length > 0").await?;
    let ready = "return element().ready.then(() => 'kept', (error) => error instanceof Error)";
    expect("whether `ready` is rejected with an error", &page.run(ready).await?, &json!(true))?;
    let told = page.run("return heard('error')").await?;
    let message = told[0]["message"].as_str().unwrap_or_default().to_owned();
    ensure!(message.contains(why), "the page was told “{message}”, expected “{why}”");
    expect("the code", &json!([told[0]["code"], told[1]]), &json!([code, null]))?;
    let read = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = format!("The data of this chart could not be shown. {read}");
    let expected = json!({ "mine": true, "live": false, "said": [said], "state": "failed", "ready": 0 });
    expect("what is shown", &look(page).await?, &expected)
}

#[tokio::test]
async fn a_dataset_that_does_not_come_leaves_the_children_and_says_why() -> Result<()> {
    let (page, site, server) = start("").await?;
    let cases = [
        ("missing.json", None, "src", "status 404"),
        ("good.json", Some(Fault::Status(500)), "src", "status 500"),
        ("page.json", None, "dataset", "found \"<\" (line 1, column 1)"),
        ("cut.json", None, "dataset", "(line 1, column"),
        ("good.json", Some(Fault::Endless), "dataset", "expected at most 1,048,576 bytes"),
    ];
    for (file, fault, code, why) in cases {
        for mend in ["element().setAttribute('src', 'good.json?again')", "element().data = given"] {
            site.write_page("page.html", &element(&format!("src={file}")))?;
            if let Some(fault) = fault {
                server.next(file, fault);
            }
            page.open("page.html").await?;
            page.run("listen(); return load()").await?;
            fails(&page, code, why).await.map_err(|error| error.context(format!("{file}, {fault:?}")))?;
            page.run(&format!("const given = {}; {mend}", foreign())).await?;
            is_shown(&page).await.map_err(|error| error.context(format!("{file}, then {mend}")))?;
        }
    }
    expect("how often what has no end was given up", &json!(server.given_up("good.json")), &json!(2))?;
    let sent = server.sent() / 2;
    // (What is under way in the buffers of the system is not read.)
    ensure!(sent < 16 << 20, "the server has sent {sent} bytes, expected about 1 MiB");
    Ok(())
}

#[tokio::test]
async fn a_server_that_falls_silent_is_given_up_within_twelve_seconds() -> Result<()> {
    for fault in [Fault::Silence, Fault::Half] {
        let (page, _site, server) = start(&element("src=good.json")).await?;
        server.next("good.json", fault);
        page.run("return load()").await?;
        let since = Instant::now();
        let waits = json!({ "mine": true, "live": false, "said": [], "state": "loading", "ready": 0 });
        page.wait_for("element().matches(':state(loading)')").await?;
        expect("while it is silent", &look(&page).await?, &waits)?;
        fails(&page, "src", "no answer within 10 s").await?;
        let waited = since.elapsed().as_secs();
        ensure!(waited < 12, "{fault:?}: waited {waited} s, expected less than 12");
        expect("how often it was given up", &json!(server.given_up("good.json")), &json!(1))?;
        page.run("element().setAttribute('src', 'good.json?again')").await?;
        is_shown(&page).await?;
    }
    Ok(())
}

#[tokio::test]
async fn while_a_dataset_loads_the_children_are_shown() -> Result<()> {
    let (page, _site, server) = start(&element("src=good.json")).await?;
    server.next("good.json", Fault::Held);
    page.run("return load()").await?;
    page.wait_for("element().matches(':state(loading)')").await?;
    // The module itself has come, by another element.
    page.run("const other = document.createElement('plan-compare'); other.id = 'other'; document.body.append(other);
        return other.ready.then(() => { other.remove(); heard.length; window.heard.length = 0; })").await?;
    let waits = json!({ "mine": true, "live": false, "said": [], "state": "loading", "ready": 0 });
    expect("while it is awaited", &look(&page).await?, &waits)?;
    server.release();
    is_shown(&page).await
}

/// What a page means by an address, it means when it says it.
#[tokio::test]
async fn a_url_is_resolved_when_it_is_set() -> Result<()> {
    let far = format!(
        r#"<svg width="1" height="5000"></svg><br>{}<svg height="900"></svg>"#,
        element("src=good.json")
    );
    let (page, _site, server) = start(&far).await?;
    page.run("return load()").await?;
    page.run("history.pushState({}, '', '/gallery/photos/')").await?;
    page.run("element().scrollIntoView()").await?;
    is_shown(&page).await?;
    // Out of the page and back again: it has what it needs.
    page.run("window.kept = element(); kept.remove()").await?;
    page.wait_for("!live(window.kept)").await?;
    page.run("window.heard.length = 0; document.body.prepend(kept); kept.scrollIntoView()").await?;
    is_shown(&page).await?;
    expect("how often it was asked for", &json!(server.asked("good.json")), &json!(1))?;

    // What has failed is asked for again where it was.
    let (page, _site, server) = start(&element("src=good.json")).await?;
    server.next("/good.json", Fault::Status(503));
    page.run("return load()").await?;
    fails(&page, "src", "status 503").await?;
    page.run("history.pushState({}, '', '/gallery/photos/'); dispatchEvent(new Event('online'))").await?;
    is_shown(&page).await?;
    let asked = (server.asked("good.json"), server.asked("/gallery/photos/good.json"));
    expect("how often, and how often elsewhere", &json!(asked), &json!((2, 0)))
}

#[tokio::test]
async fn attributes_that_name_parts_of_an_awaited_dataset_wait_with_it() -> Result<()> {
    let (page, _site, server) =
        start(&element("src=good.json plans=a topic=t selected=a-range scale=linear")).await?;
    server.next("good.json", Fault::Held);
    page.run("return load()").await?;
    page.wait_for("element().matches(':state(loading)')").await?;
    // (The topic is set once more, to the same.)
    page.run("element().setAttribute('plans', 'b'); element().setAttribute('plans', 'a')").await?;
    server.release();
    page.wait_for("live() && panels().join() === '1'").await?;
    let shown = "return [element().state, heard('error'), problem()]";
    let state = json!({ "plans": ["a"], "view": "compare", "topic": "t", "scale": "linear", "selected": "a-range", "lang": "en" });
    expect("what was asked for at first", &page.run(shown).await?, &json!([state, [], ""]))?;

    server.hold();
    server.next("other.json", Fault::Held);
    page.run("element().setAttribute('src', 'other.json'); element().setAttribute('plans', 'first'); element().setAttribute('scale', 'log')")
        .await?;
    let between = "return [panels(), element().state.scale, heard('error')]";
    expect("while the other is awaited", &page.run(between).await?, &json!([["1"], "log", []]))?;
    server.release();
    page.wait_for("element().state.plans.join() === 'first'").await?;
    expect("the errors", &page.run("return [heard('error'), problem()]").await?, &json!([[], ""]))
}

#[tokio::test]
async fn an_element_that_is_removed_aborts_its_request() -> Result<()> {
    let (page, _site, server) = start(&element("src=good.json")).await?;
    server.next("good.json", Fault::Silence);
    page.run("return load()").await?;
    page.wait_for("element().matches(':state(loading)')").await?;
    while server.asked("good.json") == 0 {
        page.painted().await?;
    }
    page.run("window.gone = element(); gone.remove()").await?;
    let since = Instant::now();
    while server.given_up("good.json") == 0 {
        ensure!(since.elapsed().as_secs() < 5, "the request is still open, expected it to be given up");
        page.painted().await?;
    }
    expect("what the page was told", &page.run("return window.heard").await?, &json!([]))?;
    page.run("document.body.append(gone)").await?;
    is_shown(&page).await
}

/// Frameworks write properties as attributes where the element is not yet defined.
#[tokio::test]
async fn a_property_written_as_an_attribute_is_reported_and_the_children_stay() -> Result<()> {
    for name in ["data", "state"] {
        let (page, _site, _server) = start(&element(&format!("{name}='[object Object]'"))).await?;
        page.run("return load()").await?;
        page.wait_for("heard('error').length > 0").await?;
        let told =
            page.run("return heard('error').map(({ code, path, message }) => [code, path, message])").await?;
        let message = format!("{name}: expected a property and no attribute, found \"[object Object]\"");
        expect("what the page was told", &told, &json!([["attribute", name, message]]))?;
        let found = look(&page).await?;
        if name == "data" {
            expect(
                "whether the children are shown",
                &json!([found["mine"], found["live"]]),
                &json!([true, false]),
            )?;
            page.run(&format!("element().data = {}", foreign())).await?;
            page.wait_for("live() && numbers().length === 2").await?;
        }
    }
    Ok(())
}
