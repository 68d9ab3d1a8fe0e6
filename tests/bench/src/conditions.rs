//! The machine and the line of a reader, as Chromium imitates them.

use anyhow::Result;
use plan_compare_browsers::Session;
use serde_json::json;

/// What is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// One comparison of the embedded dataset.
    Usual,
    /// So many of them.
    Several(usize),
    /// One comparison of a dataset with so many metrics, which is fetched; one of [`xtask::LARGER`].
    Larger(usize),
}

/// What is visited, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Conditions {
    /// Their name in files.
    pub(crate) id: &'static str,
    /// Their name in the tables.
    pub(crate) name: &'static str,
    /// What is on the page.
    pub(crate) content: Content,
    /// How many times slower the processor is made.
    slowdown: u8,
    /// Round trip in milliseconds, and bytes per second; none for the line as it is.
    line: Option<(u32, u32)>,
}

/// How readers visit the usual page. "Slow 4G" has the numbers of Chromium's developer tools of that name: 562.5 ms of
/// latency and 1.44 Mbit/s.
pub(crate) const READERS: [Conditions; 2] = [
    Conditions {
        id: "fast",
        name: "Fast line, processor 4 × slowed",
        content: Content::Usual,
        slowdown: 4,
        line: None,
    },
    Conditions {
        id: "slow-4g",
        name: "Slow 4G, processor 4 × slowed",
        content: Content::Usual,
        slowdown: 4,
        line: Some((562, 180_000)),
    },
];

/// Several widgets on a page, and larger datasets; neither the network nor the CPU is throttled.
pub(crate) const SIZES: [Conditions; 6] = [
    sized("1-widget", "1 on a page", Content::Several(1)),
    sized("10-widgets", "10 on a page", Content::Several(10)),
    sized("50-widgets", "50 on a page", Content::Several(50)),
    sized("20-metrics", "20 metrics, six plans", Content::Larger(xtask::LARGER[0])),
    sized("200-metrics", "200 metrics, six plans", Content::Larger(xtask::LARGER[1])),
    sized("2000-metrics", "2,000 metrics, six plans", Content::Larger(xtask::LARGER[2])),
];

const fn sized(id: &'static str, name: &'static str, content: Content) -> Conditions {
    Conditions { id, name, content, slowdown: 1, line: None }
}

impl Conditions {
    /// Has the browser imitate them from now on.
    pub(crate) fn imitate(self, session: &Session) -> Result<()> {
        session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": self.slowdown }))?;
        session.devtools("Network.enable", &json!({}))?;
        // What the browser says of the line would have our module fetched by itself after two seconds.
        let says = "Object.defineProperty(navigator, 'connection', { value: undefined })";
        session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": says }))?;
        if let Some((latency, throughput)) = self.line {
            let parameters = json!({
                "offline": false,
                "latency": latency,
                "downloadThroughput": throughput,
                "uploadThroughput": throughput,
            });
            session.devtools("Network.emulateNetworkConditions", &parameters)?;
        }
        Ok(())
    }
}
