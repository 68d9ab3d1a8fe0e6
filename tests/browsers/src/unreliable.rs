//! A server that does what servers do on bad days.

use std::collections::VecDeque;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Result as IoResult, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::{Context as _, Result};

/// What is answered instead of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing but a status.
    Status(u16),
    /// Nothing at all.
    Silence,
    /// The first half, and then nothing.
    Half,
    /// White space without an end.
    Endless,
    /// The file, when it is [released](Unreliable::release).
    Held,
}

/// A folder, served with faults. (Its threads end with the connections that browsers close.)
pub struct Unreliable {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    folder: PathBuf,
    notes: Mutex<Notes>,
    released: Condvar,
}

#[derive(Default)]
struct Notes {
    /// Ends of paths, each with the fault of its next answer.
    faults: VecDeque<(String, Fault)>,
    /// The paths that were asked for.
    asked: Vec<String>,
    /// Those of them that were no longer wanted before they were answered.
    given_up: Vec<String>,
    is_released: bool,
    /// How much of what has no end was sent.
    sent: usize,
}

impl Unreliable {
    /// Serves a folder.
    ///
    /// # Errors
    ///
    /// When there is no port for it.
    pub fn start(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port for a server")?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { folder: folder.to_owned(), ..Shared::default() });
        thread::spawn({
            let shared = Arc::clone(&shared);
            move || {
                for stream in listener.incoming().filter_map(IoResult::ok) {
                    let shared = Arc::clone(&shared);
                    // A browser that closes its end is no error.
                    thread::spawn(move || shared.serve(stream).ok());
                }
            }
        });
        Ok(Self { address, shared })
    }

    /// The URL of the folder, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The next answer for a path that ends so has this fault; after several calls, the ones after it.
    pub fn next(&self, end: &str, fault: Fault) {
        self.shared.notes().faults.push_back((end.to_owned(), fault));
    }

    /// How often a path that ends so was asked for.
    pub fn asked(&self, end: &str) -> usize {
        self.shared.notes().asked.iter().filter(|path| path.ends_with(end)).count()
    }

    /// How often it was no longer wanted before it was answered.
    pub fn given_up(&self, end: &str) -> usize {
        self.shared.notes().given_up.iter().filter(|path| path.ends_with(end)).count()
    }

    /// The bytes sent of what has no end.
    pub fn sent(&self) -> usize {
        self.shared.notes().sent
    }

    /// Answers what is held, from now on.
    pub fn release(&self) {
        self.shared.notes().is_released = true;
        self.shared.released.notify_all();
    }

    /// Holds again what is to be held.
    pub fn hold(&self) {
        self.shared.notes().is_released = false;
    }
}

impl Shared {
    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, mut stream: TcpStream) -> IoResult<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(()) };
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let path = first.split([' ', '?']).nth(1).unwrap_or_default().to_owned();
        let fault = {
            let mut notes = self.notes();
            notes.asked.push(path.clone());
            let at = notes.faults.iter().position(|(end, _)| path.ends_with(&**end));
            at.and_then(|at| notes.faults.remove(at)).map(|(_, fault)| fault)
        };
        let name = path.trim_start_matches('/');
        let bytes = fs::read(self.folder.join(if name.is_empty() { "index.html" } else { name }));
        let status = if bytes.is_ok() { 200 } else { 404 };
        // (Of an empty answer browsers make a page of their own, which has no origin.)
        let bytes = bytes.unwrap_or_else(|_| b"404".to_vec());
        let length = format!("Content-Length: {}\r\n", bytes.len());
        match fault {
            None => {}
            Some(Fault::Held) => {
                let notes = self.notes();
                let wait = self.released.wait_while(notes, |notes| !notes.is_released);
                drop(wait.unwrap_or_else(PoisonError::into_inner));
            }
            Some(Fault::Status(status)) => {
                return stream.write_all(head(status, "Content-Length: 0\r\n", name).as_bytes());
            }
            Some(Fault::Silence) => {
                self.wait_for_the_end(stream, path);
                return Ok(());
            }
            Some(Fault::Half) => {
                stream.write_all(head(200, &length, name).as_bytes())?;
                stream.write_all(&bytes[..bytes.len() / 2])?;
                self.wait_for_the_end(stream, path);
                return Ok(());
            }
            Some(Fault::Endless) => {
                stream.write_all(head(200, "", name).as_bytes())?;
                while stream.write_all(&[b' '; 1 << 14]).is_ok() {
                    self.notes().sent += 1 << 14;
                }
                self.notes().given_up.push(path);
                return Ok(());
            }
        }
        stream.write_all(head(status, &length, name).as_bytes())?;
        stream.write_all(&bytes)
    }

    /// Waits until the browser closes its end.
    fn wait_for_the_end(&self, mut stream: TcpStream, path: String) {
        // (An error is an end too.)
        while stream.read(&mut [0; 64]).is_ok_and(|read| read > 0) {}
        self.notes().given_up.push(path);
    }
}

fn head(status: u16, length: &str, name: &str) -> String {
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "text/html",
    };
    format!(
        "HTTP/1.1 {status} Status\r\n{length}Content-Type: {kind}\r\nConnection: close\r\n\
         Cache-Control: no-store\r\nAccess-Control-Allow-Origin: *\r\n\r\n"
    )
}
