//! The frame beside the scripts that newsrooms already run: each gives it the height of its content.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Viewport, libraries};

use crate::host::{Host, heights};

/// What a reader does in the frame, one after the other.
const STEPS: [(&str, &str); 6] = [
    ("opens a sentence", "[data-id='2023-factories'] > summary"),
    ("closes it", "[data-id='2023-factories'] > summary"),
    ("switches a year off", ".plans input[value='2022']"),
    ("switches it on", ".plans input[value='2022']"),
    ("looks at the units", ".view label:has([value='units'])"),
    ("looks at the plans side by side", ".view label:has([value='compare'])"),
];

/// An iframe of the frame.
fn iframe(host: &Host, attributes: &str) -> String {
    let src = host.frame("embed/en.html");
    format!(r#"<iframe src="{src}" title="Plans side by side" width="100%" {attributes}></iframe>"#)
}

/// A library's file, beside the page as `parent.js`.
fn add_library(host: &Host, file: &str) -> Result<()> {
    let path = libraries()?.join(file);
    host.add("parent.js", &fs::read_to_string(&path).with_context(|| path.display().to_string())?)
}

/// The frame follows its content through everything a reader does, in at most two messages a step.
async fn follows(host: &Host, body: &str) -> Result<()> {
    host.page.resize(Viewport { width: 900, height: 800 }).await?;
    host.open(body).await?;
    host.enter().await?;
    host.page.live().await?;
    host.fits().await?;
    host.leave().await?;
    host.told().await?;
    let mut last = 0;
    for (what, selector) in STEPS {
        host.enter().await?;
        host.page.click(selector).await?;
        host.fits().await?;
        host.leave().await?;
        last = settled(host, what, last).await?;
    }
    for width in [500, 1100] {
        host.page.resize(Viewport { width, height: 800 }).await?;
        host.enter().await?;
        host.fits().await?;
        host.leave().await?;
        last = settled(host, &format!("has a page {width} px wide"), last).await?;
    }
    host.is_calm().await
}

/// The height that the page was told last, which is another than `before`.
async fn settled(host: &Host, what: &str, before: u64) -> Result<u64> {
    let heights = heights(&host.told().await?);
    ensure!((1..=2).contains(&heights.len()), "{what}: told {heights:?}, expected one or two heights");
    let last = heights[heights.len() - 1];
    ensure!(last != before, "{what}: told {last} again, expected another height");
    Ok(last)
}

#[tokio::test]
async fn pym() -> Result<()> {
    let host = Host::start().await?;
    add_library(&host, "pym.js/dist/pym.v1.min.js")?;
    let src = host.frame("embed/en.html");
    let body = format!(
        r#"<div id="chart"></div><script src="parent.js"></script>
        <script>new pym.Parent('chart', '{src}', {{ sandbox: 'allow-scripts' }});</script>"#
    );
    follows(&host, &body).await
}

#[tokio::test]
async fn newswire_frames() -> Result<()> {
    let host = Host::start().await?;
    add_library(&host, "@newswire/frames/dist/frames.umd.js")?;
    let src = host.frame("embed/en.html");
    let body = format!(
        r#"<div data-frame-src="{src}" data-frame-attribute-sandbox="allow-scripts"></div>
        <script src="parent.js"></script><script>newswireFrames.autoInitFrames();</script>"#
    );
    follows(&host, &body).await
}

#[tokio::test]
async fn iframe_resizer() -> Result<()> {
    let host = Host::start().await?;
    add_library(&host, "iframe-resizer/js/iframeResizer.min.js")?;
    let script = "<script src=parent.js></script><script>iFrameResize({}, 'iframe');</script>";
    follows(&host, &(iframe(&host, "") + script)).await
}

#[tokio::test]
async fn iframe_resizer_that_comes_late_to_a_sandbox() -> Result<()> {
    let host = Host::start().await?;
    add_library(&host, "iframe-resizer/js/iframeResizer.min.js")?;
    let script = "<script src=parent.js></script>
        <script>addEventListener('load', () => iFrameResize({ checkOrigin: false }, 'iframe'));</script>";
    follows(&host, &(iframe(&host, r#"sandbox="allow-scripts""#) + script)).await
}

#[tokio::test]
async fn open_iframe_resizer() -> Result<()> {
    let host = Host::start().await?;
    add_library(&host, "@open-iframe-resizer/core/dist/index.umd.cjs")?;
    let script = "<script src=parent.js></script><script>iframeResizer.initialize({}, 'iframe');</script>";
    follows(&host, &(iframe(&host, r#"sandbox="allow-scripts""#) + script)).await
}

/// A listener that looks for the frame by the window that has spoken, as Datawrapper's does, and that
/// reads whatever comes without a look.
#[tokio::test]
async fn a_page_made_for_datawrapper() -> Result<()> {
    let host = Host::start().await?;
    let script = "<script>
        addEventListener('message', (event) => {
            const heights = event.data['datawrapper-height'];
            for (const id in heights) {
                const spoke = [...document.querySelectorAll('iframe')].find((it) => it.contentWindow === event.source);
                spoke.style.height = heights[id] + 'px';
            }
        });
    </script>";
    follows(&host, &(script.to_owned() + &iframe(&host, r#"sandbox="allow-scripts" scrolling="no""#))).await
}

/// The older one looks for an element named after the key, then for a frame with the key in its URL.
#[tokio::test]
async fn a_page_made_for_datawrapper_of_old() -> Result<()> {
    let host = Host::start().await?;
    let script = "<script>
        addEventListener('message', (event) => {
            const heights = event.data['datawrapper-height'];
            if (heights === undefined) return;
            for (const id in heights) {
                const frame = document.querySelector('#datawrapper-chart-' + id)
                    || document.querySelector(\"iframe[src*='\" + id + \"']\");
                frame.style.height = heights[id] + 'px';
            }
        });
    </script>";
    follows(&host, &(script.to_owned() + &iframe(&host, r#"scrolling="no""#))).await
}

/// A listener of JSON strings, as the Guardian's: a type and a value.
#[tokio::test]
async fn a_page_made_for_the_guardian() -> Result<()> {
    let host = Host::start().await?;
    let script = "<script>
        addEventListener('message', (event) => {
            let message;
            try {
                message = JSON.parse(event.data);
            } catch {
                return;
            }
            if (message.type !== 'set-height') return;
            if (typeof message.value !== 'number') throw new Error('no number');
            const frame = [...document.querySelectorAll('iframe')].find((it) => it.contentWindow === event.source);
            frame.setAttribute('height', message.value);
        });
    </script>";
    follows(&host, &(script.to_owned() + &iframe(&host, r#"sandbox="allow-scripts""#))).await
}

/// A listener of JSON strings that looks for the frame by its URL, as Medium's and Embedly's.
#[tokio::test]
async fn a_page_made_for_medium() -> Result<()> {
    let host = Host::start().await?;
    let script = "<script>
        addEventListener('message', (event) => {
            if (typeof event.data !== 'string' || !event.data.startsWith('{')) return;
            const { context, src, height } = JSON.parse(event.data);
            if (context !== 'iframe.resize') return;
            for (const frame of document.querySelectorAll('iframe')) if (frame.src === src) frame.height = height;
        });
    </script>";
    follows(&host, &(script.to_owned() + &iframe(&host, r#"sandbox="allow-scripts""#))).await
}

/// AMP's element takes no height below 100 px.
#[tokio::test]
async fn a_page_made_for_amp() -> Result<()> {
    let host = Host::start().await?;
    let script = "<script>
        addEventListener('message', ({ data, source }) => {
            if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
            if (!(data.height >= 100)) throw new Error('too low: ' + data.height);
            const frame = [...document.querySelectorAll('iframe')].find((it) => it.contentWindow === source);
            frame.style.height = data.height + 'px';
        });
    </script>";
    follows(&host, &(script.to_owned() + &iframe(&host, r#"sandbox="allow-scripts""#))).await
}
