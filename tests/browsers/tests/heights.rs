//! What the frame posts to the page around it, message by message.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Site, dist, expect};
use serde_json::{Value, json};

use crate::host::{Host, heights};

/// A frame in a sandbox that nobody resizes.
fn iframe(host: &Host, query: &str) -> String {
    let src = host.frame(&format!("embed/en.html{query}"));
    format!(r#"<iframe src="{src}" width="700" sandbox="allow-scripts"></iframe>"#)
}

/// The content's height as the frame itself measures it, once the widget lives, or does not.
async fn content(host: &Host) -> Result<u64> {
    host.enter().await?;
    let height = host.page.run("return Math.ceil(document.body.getBoundingClientRect().height)").await?;
    host.leave().await?;
    height.as_u64().context("a height")
}

async fn live(host: &Host) -> Result<()> {
    host.enter().await?;
    host.page.live().await?;
    host.leave().await
}

#[tokio::test]
async fn unasked_it_speaks_only_what_needs_no_asking() -> Result<()> {
    let host = Host::start().await?;
    host.open(&iframe(&host, "?plans=2021,2023")).await?;
    live(&host).await?;
    host.page.wait_for("told.length > 0").await?;
    let told = host.told().await?;
    for data in &told {
        let is_amp = data["sentinel"] == "amp";
        let text = data.as_str().unwrap_or_default();
        ensure!(is_amp || text.starts_with('{'), "told {data}, expected AMP's object or JSON");
        if is_amp {
            let keys: Vec<&String> =
                data["datawrapper-height"].as_object().into_iter().flatten().map(|(key, _)| key).collect();
            ensure!(keys.len() == 1, "found the keys {keys:?}, expected one");
            let src = host.page.run("return document.querySelector('iframe').src").await?;
            let src = src.as_str().unwrap_or_default();
            ensure!(src.contains(keys[0].as_str()), "found the key {keys:?}, expected a part of {src}");
            expect("Datawrapper's height", &data["datawrapper-height"][keys[0]], &data["height"])?;
            expect("the type", &data["type"], &json!("embed-size"))?;
        } else {
            let json: Value = serde_json::from_str(text)?;
            expect("the Guardian's type", &json["type"], &json!("set-height"))?;
            expect("the Guardian's value", &json["value"], &json["height"])?;
            ensure!(json["value"].as_u64().is_some(), "found {json}, expected a whole number");
        }
    }
    let last = *heights(&told).last().context("no height")?;
    ensure!(last == content(&host).await?, "told {last}, expected the height of the content");
    host.is_calm().await
}

#[tokio::test]
async fn whoever_asks_is_answered_each_time_and_in_their_words() -> Result<()> {
    let host = Host::start().await?;
    host.open(&iframe(&host, "?childId=chart")).await?;
    live(&host).await?;
    let height = content(&host).await?;
    host.told().await?;
    let long =
        "[iFrameSizer]f-1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true";
    let sized = json!(format!("[iFrameSizer]f-1:{height}:700:init"));
    let amp = json!({ "sentinel": "amp", "type": "embed-size", "height": height, "datawrapper-height": { "en.html": height } });
    let open = json!({ "type": "iframe-resized", "width": 700, "height": height });
    let questions = [
        (json!({ "sentinel": "amp", "type": "frames-init" }), amp),
        (json!({ "type": "iframe-child-init" }), open.clone()),
        (json!({ "type": "iframe-get-child-dimensions" }), open),
        (json!("pymxPYMxchartxPYMxwidthxPYMx700"), json!(format!("pymxPYMxchartxPYMxheightxPYMx{height}"))),
        (json!(long), sized),
    ];
    for (question, answer) in questions {
        for time in ["at first", "again"] {
            host.page
                .run(&format!("document.querySelector('iframe').contentWindow.postMessage({question}, '*')"))
                .await?;
            host.page.wait_for("told.length > 0").await?;
            expect(&format!("{question} {time}"), &json!(host.told().await?), &json!([answer]))?;
        }
    }
    let others = [
        json!(null),
        json!(7),
        json!("text"),
        json!({ "type": "another" }),
        json!("[iFrameSizer]resize"),
        json!("[iFrameSizer]message:8"),
        json!("pymxPYMxotherxPYMxwidthxPYMx700"),
    ];
    for other in others {
        host.page
            .run(&format!("document.querySelector('iframe').contentWindow.postMessage({other}, '*')"))
            .await?;
        expect(&format!("the answer to {other}"), &json!(host.told().await?), &json!([]))?;
    }
    // From here on those who have asked hear of every change, each once.
    host.enter().await?;
    host.page.click(".view label:has([value='units'])").await?;
    host.leave().await?;
    host.page.wait_for("told.length >= 5").await?;
    let told = host.told().await?;
    let height = content(&host).await?;
    let expected = [
        json!(format!("pymxPYMxchartxPYMxheightxPYMx{height}")),
        json!(format!("[iFrameSizer]f-1:{height}:700:size")),
        json!({ "type": "iframe-resized", "width": 700, "height": height }),
    ];
    for message in expected {
        let found = told.iter().filter(|data| **data == message).count();
        ensure!(found == 1, "found {message} {found} times in {told:?}, expected it once");
    }
    host.is_calm().await
}

/// Pages give `html` and `body` the height of the window: a frame of the usual 150 px is then all
/// that would ever be measured.
#[tokio::test]
async fn it_does_not_stick_at_the_height_of_the_window() -> Result<()> {
    let release = Site::copy(&dist()?)?;
    release.edit("embed/en.html", |html| {
        Ok(html.replacen("<style data-plan-compare>", "<style data-plan-compare>html,body{height:100%}", 1))
    })?;
    let host = Host::start_with(release).await?;
    host.open(&iframe(&host, "")).await?;
    live(&host).await?;
    host.enter().await?;
    let inside = host.page.run("return [innerHeight, element().getBoundingClientRect().height]").await?;
    host.leave().await?;
    expect("the height of the window", &inside[0], &json!(150))?;
    let last = *heights(&host.told().await?).last().context("no height")?;
    let content = inside[1].as_f64().context("a height")?;
    #[expect(clippy::cast_precision_loss, reason = "heights are small numbers")]
    let over = last as f64 - content;
    ensure!((0.0..16.0).contains(&over), "told {last}, expected a little more than {content}");
    Ok(())
}

/// The heights are plain JavaScript: they are told where the module cannot run.
#[tokio::test]
async fn it_tells_its_height_without_wasm() -> Result<()> {
    let release = Site::copy(&dist()?)?;
    release.remove_wasm()?;
    let host = Host::start_with(release).await?;
    host.open(&iframe(&host, "")).await?;
    host.enter().await?;
    host.page.run("wantAll()").await?;
    host.page.wait_for("problem() !== ''").await?;
    host.page.click("[data-id='2023-factories'] > summary").await?;
    host.page.wait_for("opened().length === 1").await?;
    host.leave().await?;
    let heights = heights(&host.told().await?);
    ensure!(heights.len() > 1, "told {heights:?}, expected a height for each change");
    let content = content(&host).await?;
    ensure!(heights.last() == Some(&content), "told {heights:?}, expected {content} in the end");
    Ok(())
}
