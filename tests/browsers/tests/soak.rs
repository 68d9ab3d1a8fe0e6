//! A page that is used for long does not grow.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist};
use serde_json::{Value, json};

const ROUND: &str = include_str!("soak.js");

/// Rounds until every part is loaded and every buffer has its size, and as many again, in which nothing
/// may be added.
const ROUNDS: usize = 6;

/// Runs before the page: notes the memory of every module.
const MEMORIES: &str = "window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const whole = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await whole.apply(WebAssembly, given);
            const all = Object.values((made.instance ?? made).exports);
            memories.push(...all.filter((each) => each instanceof WebAssembly.Memory));
            return made;
        };
    }";

/// What a page holds.
#[derive(Debug, Clone, Copy)]
struct Held {
    nodes: f64,
    listeners: f64,
    /// Of scripts, in bytes.
    heap: f64,
    /// Of modules, in bytes.
    wasm: f64,
}

/// What may be added from half to end: listeners and memory of modules none.
const NODES: f64 = 50.0;
const HEAP: f64 = 150_000.0;

impl Held {
    fn now(page: &Page) -> Result<Self> {
        // (What the first collection lets go of may hold others.)
        for _ in 0..3 {
            page.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        }
        let counters = page.devtools("Memory.getDOMCounters", &json!({}))?;
        let metrics = page.devtools("Performance.getMetrics", &json!({}))?;
        let script = "memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)";
        let wasm = page.devtools("Runtime.evaluate", &json!({ "expression": script }))?;
        let metrics = metrics["metrics"].as_array().context("metrics")?;
        let heap = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize").context("no heap")?;
        let number = |value: &Value| value.as_f64().with_context(|| format!("found {value} as a number"));
        Ok(Self {
            nodes: number(&counters["nodes"])?,
            listeners: number(&counters["jsEventListeners"])?,
            heap: number(&heap["value"])?,
            wasm: number(&wasm["result"]["value"])?,
        })
    }

    /// Of each the one that `choose` takes.
    fn of(self, other: Self, choose: fn(f64, f64) -> f64) -> Self {
        Self {
            nodes: choose(self.nodes, other.nodes),
            listeners: choose(self.listeners, other.listeners),
            heap: choose(self.heap, other.heap),
            wasm: choose(self.wasm, other.wasm),
        }
    }

    /// What has been added since `before`, more than may be.
    fn grown(self, before: Self) -> Vec<String> {
        [
            ("nodes", self.nodes - before.nodes, NODES),
            ("listeners", self.listeners - before.listeners, 0.0),
            ("bytes of scripts", self.heap - before.heap, HEAP),
            ("bytes of modules", self.wasm - before.wasm, 0.0),
        ]
        .into_iter()
        .filter(|(_, grown, most)| grown > most)
        .map(|(what, grown, most)| format!("{grown} {what} more, expected at most {most}"))
        .collect()
    }
}

/// Does as many rounds, and gives the most, or the least, that is held after each of the last three.
///
/// (The drawing that was taken out last may be held a while longer: so the most of one half is compared with
/// the least of the other.)
async fn rounds(page: &Page, count: usize, choose: fn(f64, f64) -> f64) -> Result<Held> {
    let mut held: Option<Held> = None;
    for i in 0..count {
        page.run(&format!("{ROUND}\nreturn round()")).await?;
        if i + 3 >= count {
            // What is still on its way is held until it is there.
            page.wait_for("gliding().length === 0").await?;
            page.painted().await?;
            let now = Held::now(page)?;
            held = Some(held.map_or(now, |held| held.of(now, choose)));
        }
    }
    held.context("no round")
}

#[tokio::test]
async fn rounds_of_every_use_add_nothing() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", "<plan-compare></plan-compare>")?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": MEMORIES }))?;
    page.devtools("Performance.enable", &json!({}))?;
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    page.run(&format!("window.goodData = {}", crate::bad_data::good())).await?;
    page.run("return Promise.all([element().toCSV(), element().toSVG()]).then(() => null)").await?;
    let half = rounds(&page, ROUNDS, f64::max).await?;
    let end = rounds(&page, ROUNDS, f64::min).await?;
    println!("after {ROUNDS} rounds {half:?}, after {} {end:?}", 2 * ROUNDS);
    ensure!(end.wasm > 0.0, "no memory of a module was noted");
    let grown = end.grown(half);
    ensure!(grown.is_empty(), "{grown:?} after {} rounds: {half:?}, {end:?}", 2 * ROUNDS);

    // Were drawings kept, it would be seen.
    page.run("window.kept = []").await?;
    let kept = rounds(&page, 3, f64::min).await?;
    let grown = kept.grown(end);
    ensure!(grown.iter().any(|grown| grown.contains("nodes")), "found {grown:?} where drawings are kept");
    page.no_console_errors()
}
