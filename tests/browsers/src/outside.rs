//! The world outside of this machine, as a browser sees it: nobody answers, and who was asked is noted.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context as _, Result};

/// How long a request may take to say whom it asks.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ends of the hosts of Firefox's maker, as they stand in a request's first line.
const MAKERS: [&str; 4] = [".mozilla.com", ".mozilla.org", ".mozilla.net", ".firefox.com"];

/// A proxy for everything but the loopback: it refuses, and remembers. It ends when it is dropped.
pub(crate) struct Outside {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Outside {
    /// Starts listening.
    pub(crate) fn start() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port for a proxy")?;
        let address = listener.local_addr()?;
        let asked = Arc::new(Mutex::new(Vec::new()));
        let ended = Arc::new(AtomicBool::new(false));
        let thread = thread::spawn({
            let (asked, ended) = (Arc::clone(&asked), Arc::clone(&ended));
            move || {
                for stream in listener.incoming().filter_map(Result::ok) {
                    if ended.load(Ordering::SeqCst) {
                        break;
                    }
                    if let Some(request) = refuse(stream) {
                        asked.lock().unwrap_or_else(PoisonError::into_inner).push(request);
                    }
                }
            }
        });
        Ok(Self { address, asked, ended, thread: Some(thread) })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// What was asked, a request's first line each: of an encrypted one the host alone. What Firefox
    /// asks its maker for by itself is no page's doing.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|line| !MAKERS.iter().any(|maker| line.contains(maker))).cloned().collect()
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        // It waits for somebody: this is the last one.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Reads what is asked for, and refuses it. A connection that asks for nothing is none.
fn refuse(stream: TcpStream) -> Option<String> {
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let mut line = String::new();
    let mut reader = BufReader::new(stream);
    reader.read_line(&mut line).ok()?;
    let answer = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    // Whether the browser still listens is no matter.
    let _ = reader.into_inner().write_all(answer.as_bytes());
    let line = line.trim();
    (!line.is_empty()).then(|| line.to_owned())
}
