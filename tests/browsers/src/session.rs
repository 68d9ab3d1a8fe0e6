//! One browser, opened for one test.

use std::sync::{Mutex, PoisonError};
use std::thread::panicking;
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

/// What an origin has stored, by the names under which browsers keep it; where one keeps nothing under
/// a name, as `WebKit` has no caches outside of HTTPS, there is nothing to find.
const STORED: &str = "return Promise.all([
    indexedDB.databases?.(), self.caches?.keys(), navigator.serviceWorker?.getRegistrations(),
]).then(([databases, caches, workers]) => Object.entries({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: databases?.map(({ name }) => name),
    caches,
    serviceWorkers: workers?.map(({ scope }) => scope),
}).filter(([, kept]) => kept?.length).map(([store, kept]) => `${store}: ${kept.join()}`))";

/// A browser with an empty profile of its own. It is closed when this is dropped; that is a panic if
/// what was open in it has asked for anything outside of this machine, or has left a cookie or
/// anything stored.
pub struct Session {
    /// Commands to the browser.
    pub client: Client,
    engine: Engine,
    driver: Driver,
    /// URLs whose origins may have stored something.
    origins: Mutex<Vec<String>>,
}

impl Session {
    /// Opens a browser of this engine.
    ///
    /// # Errors
    ///
    /// When the driver or the browser cannot be started, with what the driver has said.
    pub async fn start(engine: Engine) -> Result<Self> {
        Self::start_preferring(engine, &json!({})).await
    }

    /// Opens a browser of this engine in which a reader has set something, under the engine's own names.
    ///
    /// # Errors
    ///
    /// As [`start`](Self::start).
    pub async fn start_preferring(engine: Engine, preferences: &Value) -> Result<Self> {
        let driver = Driver::start(engine, preferences).await?;
        // The driver has opened the session, and only it closes it: dropping must not need a runtime.
        let client = Client::with_existing_session(driver.url(), driver.session(), HttpConnector::new())
            .await
            .with_context(|| format!("{engine}: the session cannot be joined"))?;
        Ok(Self { client, engine, driver, origins: Mutex::default() })
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Has the session look, at its end, at what the origin of `url` has stored. The folder of a
    /// [`Page`](crate::Page) is looked at anyway.
    pub fn watch(&self, url: &str) {
        self.origins.lock().unwrap_or_else(PoisonError::into_inner).push(url.to_owned());
    }

    /// Who was asked outside of this machine, and what is kept: a sentence each.
    ///
    /// # Errors
    ///
    /// When the browser does not tell.
    fn traces(&self) -> Result<Vec<String>> {
        let asked = match self.engine {
            Engine::Chromium => self.pages_asked_outside()?,
            Engine::Firefox | Engine::WebKit => self.driver.asked_outside(),
        };
        let mut found: Vec<String> =
            asked.into_iter().map(|asked| format!("asked outside: {asked}")).collect();
        let origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for origin in origins {
            self.driver.command("url", &json!({ "url": origin }))?;
            let kept = self.driver.command("execute/sync", &json!({ "script": STORED, "args": [] }))?;
            let kept =
                kept.as_array().with_context(|| format!("{origin}: found {kept} as what is stored"))?;
            found.extend(kept.iter().map(|kept| format!("stored by {origin}: {kept}")));
            let cookies = self.driver.ask("cookie")?;
            let cookies =
                cookies.as_array().with_context(|| format!("{origin}: found {cookies} as cookies"))?;
            found.extend(cookies.iter().map(|cookie| format!("cookie of {origin}: {cookie}")));
        }
        Ok(found)
    }

    /// The URLs outside of this machine that Chromium's pages and frames have asked for.
    fn pages_asked_outside(&self) -> Result<Vec<String>> {
        let log = self.driver.command("se/log", &json!({ "type": "performance" }))?;
        let entries = log.as_array().with_context(|| format!("found {log} as a log"))?;
        let mut asked = Vec::new();
        for entry in entries {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            let parameters = &event["message"]["params"];
            let url = match event["message"]["method"].as_str() {
                Some("Network.requestWillBeSent") => &parameters["request"]["url"],
                Some("Network.webSocketCreated") => &parameters["url"],
                _ => continue,
            };
            let url = url.as_str().with_context(|| format!("found {event} as a request"))?;
            if is_outside(url) {
                asked.push(url.to_owned());
            }
        }
        Ok(asked)
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

    /// Makes sure that Chromium's console has shown no error since the last time it was read.
    ///
    /// # Errors
    ///
    /// When it has, and as [`console_errors`](Self::console_errors).
    pub fn no_console_errors(&self) -> Result<()> {
        let errors = self.console_errors()?;
        ensure!(errors.is_empty(), "the console shows {errors:?}, expected no errors");
        Ok(())
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

/// Whether a URL leads out of this machine.
fn is_outside(url: &str) -> bool {
    let remote = ["http", "https", "ws", "wss"];
    let Some((_, rest)) = url.split_once("://").filter(|(scheme, _)| remote.contains(scheme)) else {
        return false;
    };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host != "127.0.0.1" && host != "localhost"
}

impl Drop for Session {
    fn drop(&mut self) {
        if panicking() {
            return;
        }
        match self.traces() {
            Ok(traces) => {
                assert!(
                    traces.is_empty(),
                    "{}: found {traces:?}, expected no request and no trace",
                    self.engine
                );
            }
            Err(error) => panic!("{}: what the pages have left cannot be read: {error:#}", self.engine),
        }
    }
}
