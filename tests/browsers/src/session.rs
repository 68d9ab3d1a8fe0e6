//! One browser, opened for one test.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::Engine;
use crate::driver::Driver;

/// How long a condition in a page may take to become true.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is looked at.
const INTERVAL: Duration = Duration::from_millis(25);
/// Functions that every script may use.
const HELPERS: &str = include_str!("helpers.js");

/// The inner size of a window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Viewport {
    /// `innerWidth`.
    pub width: u32,
    /// `innerHeight`.
    pub height: u32,
}

/// A browser with an empty profile of its own. It is closed when this is dropped.
pub struct Session {
    /// Commands to the browser.
    pub client: Client,
    engine: Engine,
    driver: Driver,
}

impl Session {
    /// Opens a browser of this engine.
    ///
    /// # Errors
    ///
    /// When the driver or the browser cannot be started, with what the driver has said.
    pub async fn start(engine: Engine) -> Result<Self> {
        let driver = Driver::start(engine).await?;
        // The driver has opened the session, and only it closes it: dropping must not need a runtime.
        let client = Client::with_existing_session(driver.url(), driver.session(), HttpConnector::new())
            .await
            .with_context(|| format!("{engine}: the session cannot be joined"))?;
        Ok(Self { client, engine, driver })
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Gives the page an inner size, and says which it then has: some engines have a least width.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn resize(&self, wanted: Viewport) -> Result<Viewport> {
        if self.engine == Engine::Chromium {
            let parameters = json!({
                "width": wanted.width,
                "height": wanted.height,
                "deviceScaleFactor": 0,
                "mobile": false,
            });
            self.devtools("Emulation.setDeviceMetricsOverride", &parameters)?;
            return self.viewport().await;
        }
        // The frame around the page is measured, then added.
        self.client.set_window_size(wanted.width, wanted.height).await?;
        let inner = self.viewport().await?;
        let (width, height) = self.client.get_window_size().await?;
        let around = |outer: u64, inner: u32| u32::try_from(outer).unwrap_or(inner).saturating_sub(inner);
        let width = wanted.width + around(width, inner.width);
        let height = wanted.height + around(height, inner.height);
        self.client.set_window_size(width, height).await?;
        self.viewport().await
    }

    /// The inner size of the page.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn viewport(&self) -> Result<Viewport> {
        let size = self.run("return [innerWidth, innerHeight]").await?;
        let pixels_at = |index: usize| {
            let pixels = size[index].as_u64().and_then(|pixels| u32::try_from(pixels).ok());
            pixels.with_context(|| format!("found {size} as the size of the page"))
        };
        Ok(Viewport { width: pixels_at(0)?, height: pixels_at(1)? })
    }

    /// Runs the body of a function in the page, after `helpers.js`, and gives what it returns, or
    /// what a promise that it returns resolves to.
    ///
    /// # Errors
    ///
    /// What the script has thrown.
    pub async fn run(&self, script: &str) -> Result<Value> {
        let result = self.client.execute(&format!("{HELPERS}\n{script}"), Vec::new()).await;
        result.with_context(|| format!("{}: in `{script}`", self.engine))
    }

    /// Waits until an expression is true in the page.
    ///
    /// # Errors
    ///
    /// When it has not become true in time, with what it was last, or when it throws.
    pub async fn wait_for(&self, condition: &str) -> Result<()> {
        let script = format!("return ({condition})");
        let deadline = Instant::now() + PATIENCE;
        loop {
            let value = self.run(&script).await?;
            if value == true {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!(
                    "{}: `{condition}` was {value} after {} s, expected true",
                    self.engine,
                    PATIENCE.as_secs()
                );
            }
            sleep(INTERVAL).await;
        }
    }

    /// Sends a command of Chromium's developer tools: a slower processor, a slower line, forced
    /// colours.
    ///
    /// # Errors
    ///
    /// In other engines, and when Chromium refuses.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        ensure!(
            self.engine == Engine::Chromium,
            "{}: has no command {command}, expected Chromium",
            self.engine
        );
        let body = json!({ "cmd": command, "params": parameters });
        self.driver.command("goog/cdp/execute", &body)
    }

    /// Gives letters twice their size, as a reader does in Chromium's settings, and waits until the
    /// widget follows.
    ///
    /// # Errors
    ///
    /// In other engines, and when the widget does not follow.
    pub async fn double_letters(&self) -> Result<()> {
        self.devtools("Page.setFontSizes", &json!({ "fontSizes": { "standard": 32, "fixed": 26 } }))?;
        self.wait_for("getComputedStyle(tree()).fontSize === '32px'").await
    }

    /// The errors that Chromium's console has shown since the last time this was asked.
    ///
    /// # Errors
    ///
    /// In other engines, and when Chromium refuses.
    pub fn console_errors(&self) -> Result<Vec<String>> {
        ensure!(self.engine == Engine::Chromium, "{}: tells no log, expected Chromium", self.engine);
        let log = self.driver.command("se/log", &json!({ "type": "browser" }))?;
        let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        let messages = errors.filter_map(|entry| entry["message"].as_str().map(str::to_owned));
        // Browsers ask for this by themselves.
        Ok(messages.filter(|message| !message.contains("/favicon.ico")).collect())
    }
}
