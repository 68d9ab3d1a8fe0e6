//! The machine and the line of a reader, as Chromium imitates them.

use anyhow::Result;
use plan_compare_browsers::Session;
use serde_json::json;

/// How a page is visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Conditions {
    /// Their name in the tables.
    pub(crate) name: &'static str,
    /// How many times slower the processor is made.
    pub(crate) slowdown: u8,
    /// Round trip in milliseconds, and bytes per second; none for the line as it is.
    pub(crate) line: Option<(u32, u32)>,
}

/// All that are measured. "Slow 4G" has the numbers of Chromium's developer tools of that name: 562.5 ms of latency
/// and 1.44 Mbit/s.
pub(crate) const ALL: [Conditions; 2] = [
    Conditions { name: "fast line", slowdown: 4, line: None },
    Conditions { name: "Slow 4G", slowdown: 4, line: Some((562, 180_000)) },
];

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
