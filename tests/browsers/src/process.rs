//! A program that runs for a test, and ends with it.

use std::fs::{self, File};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use tokio::time::sleep;
use ureq::Agent;

/// How long a program may take to answer.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);
/// How long it may take to end by itself before it is ended.
pub(crate) const FAREWELL: Duration = Duration::from_secs(5);
/// How often a condition is looked at again.
const INTERVAL: Duration = Duration::from_millis(50);

/// A running program and all that it has started. They end when this is dropped.
pub(crate) struct Process {
    child: Child,
    log: PathBuf,
}

impl Process {
    /// Starts a program; what it prints goes into a file in `folder`.
    pub(crate) fn start(command: &mut Command, folder: &Path) -> Result<Self> {
        let log = folder.join("process.log");
        let file = File::create(&log).with_context(|| log.display().to_string())?;
        let child = command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            // A group of its own, so that what it starts can be ended together with it.
            .process_group(0)
            .spawn()
            .with_context(|| format!("{} cannot be run", command.get_program().display()))?;
        Ok(Self { child, log })
    }

    /// Waits until `is_ready` says so; fails when the program ends before.
    pub(crate) async fn ready(&mut self, is_ready: impl Fn() -> bool) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait()? {
                bail!("the program has ended with {status}, expected it to stay");
            }
            if is_ready() {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!("the program has not answered within {} s", PATIENCE.as_secs());
            }
            sleep(INTERVAL).await;
        }
    }

    /// What it has printed.
    pub(crate) fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = kill_process_group(Pid::from_child(&self.child), Signal::TERM);
        let deadline = Instant::now() + FAREWELL;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(INTERVAL);
        }
        let _ = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
        let _ = self.child.wait();
    }
}

/// A client that takes an error's answer for an answer: it has the message in it.
pub(crate) fn agent(patience: Duration) -> Agent {
    Agent::config_builder().http_status_as_error(false).timeout_global(Some(patience)).build().into()
}
