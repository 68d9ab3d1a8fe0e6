//! A running driver and the browser it has opened.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::Mutex;
use ureq::Body;
use ureq::http::Response;

use crate::Engine;
use crate::outside::Outside;
use crate::process::{FAREWELL, PATIENCE, Process, agent};

/// The most bytes of an answer: a log of all that a page has asked for is long.
const MOST_BYTES: u64 = 256 << 20;

/// Drivers are started one after the other: two at once could choose the same port or display.
static STARTING: Mutex<()> = Mutex::const_new(());

/// A driver process with one open browser. Both end when it is dropped.
pub(crate) struct Driver {
    process: Process,
    url: String,
    session: Option<String>,
    outside: Outside,
    // Holds the profile and the log; removed after the processes have ended.
    folder: TempDir,
}

impl Driver {
    /// Starts the engine's driver, waits until it answers, and opens a browser.
    pub(crate) async fn start(engine: Engine, preferences: &Value) -> Result<Self> {
        let _alone = STARTING.lock().await;
        let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = engine.driver(port)?;
        command.envs(Engine::private_folders(folder.path()));
        let process = Process::start(&mut command, folder.path()).with_context(|| engine.to_string())?;
        let mut driver = Self {
            process,
            url: format!("http://127.0.0.1:{port}"),
            session: None,
            outside: Outside::start()?,
            folder,
        };
        if let Err(error) = driver.open(engine, preferences).await {
            bail!("{engine}: {error:#}; the driver said:\n{}", driver.process.said());
        }
        Ok(driver)
    }

    /// The URL the driver answers on.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The name of the open session.
    pub(crate) fn session(&self) -> &str {
        self.session.as_deref().unwrap_or_default()
    }

    /// Sends a command to the session; gives its answer.
    pub(crate) fn command(&self, path: &str, body: &Value) -> Result<Value> {
        post(&self.of_session(path), body)
    }

    /// Asks the session for something.
    pub(crate) fn ask(&self, path: &str) -> Result<Value> {
        value_of(agent(PATIENCE).get(self.of_session(path)).call()?)
    }

    /// What the browser has asked for outside of this machine; see [`Outside::asked`].
    pub(crate) fn asked_outside(&self) -> Vec<String> {
        self.outside.asked()
    }

    fn of_session(&self, path: &str) -> String {
        format!("{}/session/{}/{path}", self.url, self.session())
    }

    async fn open(&mut self, engine: Engine, preferences: &Value) -> Result<()> {
        let status = format!("{}/status", self.url);
        let is_ready = || {
            let answer = agent(FAREWELL).get(&status).call();
            let status = answer.ok().and_then(|mut answer| answer.body_mut().read_json().ok());
            status.is_some_and(|status: Value| status["value"]["ready"] == true)
        };
        self.process.ready(is_ready).await?;
        let profile = self.folder.path().join("profile");
        let capabilities = engine.capabilities(&profile, self.outside.address(), preferences)?;
        let url = format!("{}/session", self.url);
        let answer = post(&url, &json!({ "capabilities": { "alwaysMatch": capabilities } }))?;
        let session = answer["sessionId"].as_str().with_context(|| {
            format!("found {answer} as the answer to a new session, expected a sessionId")
        })?;
        self.session = Some(session.to_owned());
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Browsers may have left the driver's process group: they are asked to close first.
        // Whatever does not answer here is ended with the process.
        if let Some(session) = &self.session {
            let url = format!("{}/session/{session}", self.url);
            let _ = agent(FAREWELL).delete(url).call();
        }
    }
}

fn post(url: &str, body: &Value) -> Result<Value> {
    value_of(agent(PATIENCE).post(url).send_json(body)?)
}

fn value_of(mut answer: Response<Body>) -> Result<Value> {
    let mut answer: Value =
        answer.body_mut().with_config().limit(MOST_BYTES).read_json().context("no JSON")?;
    let value = answer["value"].take();
    if let Some(error) = value.get("error") {
        bail!("{error}: {}", value["message"]);
    }
    Ok(value)
}
