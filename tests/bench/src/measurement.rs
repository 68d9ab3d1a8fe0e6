//! One visit to one page, and what was measured in it.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page};
use serde_json::{Value, json};

use crate::conditions::{Conditions, Content};
use crate::contestant::Contestant;

const OBSERVER: &str = include_str!("observer.js");

/// The bytes of all that was fetched so far, as they came over the line, without headers.
const BYTES: &str = "return performance.getEntries()
    .filter(({ entryType }) => entryType === 'resource' || entryType === 'navigation')
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)";

/// The views in the order in which a reader opens them.
const VIEWS: [&str; 5] = ["units", "topics", "instruments", "table", "compare"];

/// What is measured in a visit: milliseconds, except for bytes and memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// Bytes until the chart is drawn and nothing is fetched any more.
    BytesRead,
    /// Bytes after years were toggled.
    BytesToggled,
    /// Bytes after every view was opened. Only ours has views.
    BytesViews,
    /// From the start of the navigation to the first chart on the screen.
    FirstChart,
    /// From the first press on a year to the redrawn chart on the screen.
    FirstToggle,
    /// The same for a later press.
    Toggle,
    /// From the first press on another view to the redrawn chart.
    FirstView,
    /// The same for later presses, on each view; those that were not shown before are fetched meanwhile.
    View,
    /// From the first press on the other scale to the redrawn chart; the module is fetched meanwhile.
    FirstScale,
    /// The same for the next press.
    Scale,
    /// From a press on another view to the chart that is redrawn by the module.
    LiveView,
    /// As [`Self::FirstChart`], in the same browser again.
    FirstChartAgain,
    /// What the page takes when all that is on it was drawn: objects of the script, the document's, and buffers, wasm
    /// memory among them.
    Memory,
}

impl Measure {
    /// All of them, in the order of the table.
    pub(crate) const ALL: [Self; 13] = [
        Self::BytesRead,
        Self::BytesToggled,
        Self::BytesViews,
        Self::FirstChart,
        Self::FirstToggle,
        Self::Toggle,
        Self::FirstView,
        Self::View,
        Self::FirstScale,
        Self::Scale,
        Self::LiveView,
        Self::FirstChartAgain,
        Self::Memory,
    ];

    /// Whether it is a number of bytes.
    pub(crate) const fn is_bytes(self) -> bool {
        matches!(self, Self::BytesRead | Self::BytesToggled | Self::BytesViews)
    }

    /// Its name in the tables.
    pub(crate) fn name(self) -> String {
        match self {
            Self::BytesRead | Self::BytesToggled | Self::BytesViews => format!("bytes, {}", self.what()),
            Self::FirstChart | Self::FirstChartAgain => format!("{}, ms", self.what()),
            Self::Memory => format!("{}, MB", self.what()),
            _ => format!("{} → redrawn chart, ms", self.what()),
        }
    }

    /// What is measured, without the unit.
    pub(crate) const fn what(self) -> &'static str {
        match self {
            Self::BytesRead => "reader who reads",
            Self::BytesToggled => "reader who toggles years",
            Self::BytesViews => "reader who opens every view",
            Self::FirstChart => "first chart",
            Self::FirstToggle => "first press on a year",
            Self::Toggle => "later press on a year",
            Self::FirstView => "first press on another view",
            Self::View => "later press on a view",
            Self::FirstScale => "first press on the other scale",
            Self::Scale => "later press on a scale",
            Self::LiveView => "press on a view, module there",
            Self::FirstChartAgain => "first chart, second visit",
            Self::Memory => "memory",
        }
    }

    /// Its name in files.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::BytesRead => "read",
            Self::BytesToggled => "toggled",
            Self::BytesViews => "views",
            Self::FirstChart => "first-chart",
            Self::FirstToggle => "first-toggle",
            Self::Toggle => "toggle",
            Self::FirstView => "first-view",
            Self::View => "view",
            Self::FirstScale => "first-scale",
            Self::Scale => "scale",
            Self::LiveView => "live-view",
            Self::FirstChartAgain => "first-chart-again",
            Self::Memory => "memory",
        }
    }
}

/// One number.
pub(crate) type Sample = (Measure, f64);

/// A browser in one page.
struct Visit {
    page: Page,
    presses: usize,
    samples: Vec<Sample>,
}

/// Visits a page once, with an empty cache. `url` is the URL of the folder of the benchmark, `file` the page. The usual
/// page is used as by a reader who does everything, and visited again.
pub(crate) async fn visit(
    contestant: Contestant,
    conditions: Conditions,
    url: &str,
    file: &str,
) -> Result<Vec<Sample>> {
    let page = Page::visit(Engine::Chromium, url).await?;
    conditions.imitate(&page)?;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": OBSERVER }))?;
    page.open(file).await?;
    let mut visit = Visit { page, presses: 0, samples: Vec::new() };
    visit.read(Measure::FirstChart).await?;
    if conditions.content != Content::Usual {
        visit.toggle(".plans input[value='p1'], .plans input[value='2022']").await?;
        visit.memory().await?;
        return Ok(visit.samples);
    }
    visit.bytes(Measure::BytesRead).await?;
    visit.toggle(".plans [value='2022']").await?;
    visit.bytes(Measure::BytesToggled).await?;
    if contestant.is_ours() {
        visit.use_views().await?;
    }
    // (Opening the page that is open would be a reload, which asks for everything again.)
    visit.page.open("large-20.json").await?;
    visit.page.open(file).await?;
    visit.read(Measure::FirstChartAgain).await?;
    Ok(visit.samples)
}

impl Visit {
    /// Waits for the first chart.
    async fn read(&mut self, measure: Measure) -> Result<()> {
        self.page.wait_for("document.readyState === 'complete' && measured.drawn !== undefined").await?;
        let first = self.page.run("return measured.drawn").await?;
        self.note(measure, &first)
    }

    /// Presses a plan four times.
    async fn toggle(&mut self, plan: &str) -> Result<()> {
        let first = self.press(plan).await?;
        self.note(Measure::FirstToggle, &first)?;
        for _ in 0..3 {
            let later = self.press(plan).await?;
            self.note(Measure::Toggle, &later)?;
        }
        Ok(())
    }

    /// Brings all that is on the page into view, one after the other, and asks for the memory it then takes.
    async fn memory(&mut self) -> Result<()> {
        let count = self.page.run("return document.querySelectorAll('plan-compare').length").await?;
        for i in 0..count.as_u64().unwrap_or_default() {
            let host = format!("document.querySelectorAll('plan-compare')[{i}]");
            self.page.run(&format!("{host}.scrollIntoView({{ behavior: 'instant' }})")).await?;
            self.page.wait_for(&format!("Boolean(tree({host}))")).await?;
        }
        self.page.devtools("HeapProfiler.enable", &json!({}))?;
        self.page.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        let usage = self.page.devtools("Runtime.getHeapUsage", &json!({}))?;
        let parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
        let bytes: Option<f64> = parts.iter().map(|part| usage[part].as_f64()).sum();
        let bytes = bytes.with_context(|| format!("found {usage}, expected {}", parts.join(", ")))?;
        self.samples.push((Measure::Memory, bytes / 1e6));
        Ok(())
    }

    async fn use_views(&mut self) -> Result<()> {
        for (i, view) in VIEWS.iter().enumerate() {
            let redrawn = self.press(&format!(".view label:has([value='{view}'])")).await?;
            self.note(if i == 0 { Measure::FirstView } else { Measure::View }, &redrawn)?;
        }
        self.bytes(Measure::BytesViews).await?;
        // (The other scale moves the marks: the width of nothing changes, the position of a mark does.)
        self.page.run("window.signature = () => all('.mark, [data-style]').map((mark) => mark.getBoundingClientRect().x).join()").await?;
        for (scale, measure) in [("linear", Measure::FirstScale), ("log", Measure::Scale)] {
            let redrawn = self.press(&format!(".scale label:has([value='{scale}'])")).await?;
            self.note(measure, &redrawn)?;
        }
        self.page.run("delete window.signature").await?;
        for view in VIEWS {
            let redrawn = self.press(&format!(".view label:has([value='{view}'])")).await?;
            self.note(Measure::LiveView, &redrawn)?;
        }
        for _ in 0..4 {
            let later = self.press(".plans [value='2022']").await?;
            self.note(Measure::Toggle, &later)?;
        }
        Ok(())
    }

    /// Presses something, and gives the milliseconds until the redrawn chart was painted. (`Page::press` looks in our
    /// widget alone, and waits for a frame, which would hide how long the chart takes.)
    async fn press(&mut self, selector: &str) -> Result<Value> {
        self.presses += 1;
        let place = format!(
            "const found = (tree() ?? document).querySelector({});
            found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const {{ x, y, width, height }} = found.getBoundingClientRect();
            return [x + width / 2, y + height / 2]",
            json!(selector)
        );
        let place = self.page.run(&place).await.with_context(|| selector.to_owned())?;
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            let event =
                json!({ "type": kind, "x": place[0], "y": place[1], "button": button, "clickCount": 1 });
            self.page.devtools("Input.dispatchMouseEvent", &event)?;
        }
        // (Away, so that it is not over a control when the page moves below it: that would have the module fetched.)
        let away = json!({ "type": "mouseMoved", "x": 1, "y": 1 });
        self.page.devtools("Input.dispatchMouseEvent", &away)?;
        let presses = self.presses;
        self.page
            .wait_for(&format!("measured.presses.length === {presses}"))
            .await
            .with_context(|| selector.to_owned())?;
        self.page.run("return measured.presses.at(-1)").await
    }

    async fn bytes(&mut self, measure: Measure) -> Result<()> {
        let bytes = self.page.run(BYTES).await?;
        self.note(measure, &bytes)
    }

    fn note(&mut self, measure: Measure, value: &Value) -> Result<()> {
        let value = value.as_f64().with_context(|| format!("{}: found {value}", measure.name()))?;
        self.samples.push((measure, value));
        Ok(())
    }
}
