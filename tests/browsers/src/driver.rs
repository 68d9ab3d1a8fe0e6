//! A running driver and the browser it has opened.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::Mutex;
use tokio::time::sleep;
use ureq::Agent;

use crate::Engine;

/// How long a driver may take to answer, and a browser to open.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a browser may take to close itself before it is ended.
const FAREWELL: Duration = Duration::from_secs(5);
/// How often a condition is looked at again.
const INTERVAL: Duration = Duration::from_millis(50);

/// Drivers are started one after the other: two at once could choose the same port or display.
static STARTING: Mutex<()> = Mutex::const_new(());

/// A driver process with one open browser. Both end when it is dropped.
pub(crate) struct Driver {
    process: Child,
    url: String,
    session: Option<String>,
    // Holds the profile and the log; removed after the processes have ended.
    folder: TempDir,
}

impl Driver {
    /// Starts the engine's driver, waits until it answers, and opens a browser.
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        let _alone = STARTING.lock().await;
        let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
        let log = File::create(folder.path().join("driver.log"))?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = engine.driver(port)?;
        let process = command
            .envs(Engine::private_folders(folder.path()))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            // A group of its own, so that what it starts can be ended together with it.
            .process_group(0)
            .spawn()
            .with_context(|| format!("{engine}: {} cannot be run", command.get_program().display()))?;
        let mut driver = Self { process, url: format!("http://127.0.0.1:{port}"), session: None, folder };
        if let Err(error) = driver.open(engine).await {
            let log = fs::read_to_string(driver.folder.path().join("driver.log"));
            bail!("{engine}: {error:#}; the driver said:\n{}", log.unwrap_or_default());
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

    /// Sends a command of the driver's own to the session; gives its answer.
    pub(crate) fn command(&self, path: &str, body: &Value) -> Result<Value> {
        let url = format!("{}/session/{}/{path}", self.url, self.session());
        post(&url, body)
    }

    async fn open(&mut self, engine: Engine) -> Result<()> {
        self.wait_until_ready().await?;
        let profile = self.folder.path().join("profile");
        let capabilities = engine.capabilities(&profile)?;
        let url = format!("{}/session", self.url);
        let answer = post(&url, &json!({ "capabilities": { "alwaysMatch": capabilities } }))?;
        let session = answer["sessionId"].as_str().with_context(|| {
            format!("found {answer} as the answer to a new session, expected a sessionId")
        })?;
        self.session = Some(session.to_owned());
        Ok(())
    }

    async fn wait_until_ready(&mut self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        let status = format!("{}/status", self.url);
        loop {
            if let Some(status) = self.process.try_wait()? {
                bail!("the driver has ended with {status}, expected it to stay");
            }
            let answer = agent(FAREWELL).get(&status).call();
            let ready = answer.ok().and_then(|mut answer| answer.body_mut().read_json().ok());
            if ready.is_some_and(|status: Value| status["value"]["ready"] == true) {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!("the driver has not answered within {} s", PATIENCE.as_secs());
            }
            sleep(INTERVAL).await;
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Browsers may have left the driver's process group: they are asked to close first.
        // Whatever does not answer here is ended below.
        if let Some(session) = &self.session {
            let url = format!("{}/session/{session}", self.url);
            let _ = agent(FAREWELL).delete(url).call();
        }
        let _ = kill_process_group(Pid::from_child(&self.process), Signal::TERM);
        let deadline = Instant::now() + FAREWELL;
        while matches!(self.process.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(INTERVAL);
        }
        let _ = kill_process_group(Pid::from_child(&self.process), Signal::KILL);
        let _ = self.process.wait();
    }
}

fn post(url: &str, body: &Value) -> Result<Value> {
    let mut answer: Value =
        agent(PATIENCE).post(url).send_json(body)?.body_mut().read_json().context("no JSON")?;
    let value = answer["value"].take();
    if let Some(error) = value.get("error") {
        bail!("{error}: {}", value["message"]);
    }
    Ok(value)
}

/// A client that takes an error's answer for an answer: it has the message in it.
fn agent(patience: Duration) -> Agent {
    Agent::config_builder().http_status_as_error(false).timeout_global(Some(patience)).build().into()
}
