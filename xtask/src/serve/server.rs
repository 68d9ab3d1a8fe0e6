//! Serves a built folder on this machine, under the headers the widget must work with.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread::{self, JoinHandle};

use anyhow::{Context as _, Result, ensure};
use axum::Router;
use tokio::runtime;
use tokio::sync::oneshot;

use super::preview::Preview;
use super::site::{self, Policy, Site};
use crate::policy;

/// A server on the loopback interface. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder under the strict policy; port 0 takes any free one.
    ///
    /// # Errors
    ///
    /// When the folder is not there, a page in it cannot be read, or the port is taken.
    pub fn start(dir: &Path, port: u16) -> Result<Self> {
        Self::start_with(dir, port, Policy::Strict)
    }

    /// Serves a folder under the given policy; port 0 takes any free one.
    ///
    /// # Errors
    ///
    /// When the folder is not there, a page in it cannot be read, or the port is taken.
    pub fn start_with(dir: &Path, port: u16, policy: Policy) -> Result<Self> {
        Self::start_site(Site { dir: dir.into(), policy, preview: None }, port)
    }

    /// Serves a folder that is built anew while it is served, under the strict policy.
    pub(crate) fn start_preview(dir: &Path, port: u16, preview: Preview) -> Result<Self> {
        Self::start_site(Site { dir: dir.into(), policy: Policy::Strict, preview: Some(preview) }, port)
    }

    fn start_site(site: Site, port: u16) -> Result<Self> {
        let Site { dir, policy, .. } = &site;
        ensure!(dir.is_dir(), "{}: there is no such folder, expected a finished build", dir.display());
        if *policy == Policy::Strict {
            // What is wrong with a page is said at once.
            policy::content_policy(dir)?;
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("port {port} cannot be used; choose another with --port, or 0 for any")
        })?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context("the server's runtime cannot be started")?;
        let app = site::app(site);
        let (stop, stopped) = oneshot::channel();
        // A thread of its own, so that it can be started from async tests and from plain code.
        let thread = thread::spawn(move || runtime.block_on(serve(listener, app, stopped)));
        Ok(Self { address, stop: Some(stop), thread: Some(thread) })
    }

    /// The address it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL of the folder, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the process ends.
    pub fn run(mut self) {
        if let Some(thread) = self.thread.take() {
            // A panic of the server's thread has been printed by the thread itself.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let (Some(stop), Some(thread)) = (self.stop.take(), self.thread.take()) {
            // An error means that the thread has ended already.
            let _ = stop.send(());
            let _ = thread.join();
        }
    }
}

async fn serve(listener: TcpListener, app: Router, stopped: oneshot::Receiver<()>) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => {
            eprintln!("the server cannot listen: {error}");
            return;
        }
    };
    tokio::select! {
        // Connections that a browser keeps open are cut, not waited for.
        _ = stopped => {}
        result = axum::serve(listener, app) => {
            if let Err(error) = result {
                eprintln!("the server has stopped: {error}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;
    use std::time::Duration;

    use tempfile::TempDir;
    use ureq::http::Response;
    use ureq::{Agent, Body};

    use super::{Policy, Preview, Server};

    fn folder() -> TempDir {
        let dir = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(dir.path().join("assets")).expect("a folder");
        for (name, text) in
            [("index.html", "<p>plain</p>"), ("index.html.br", "compressed"), ("assets/a-1.wasm", "wasm")]
        {
            fs::write(dir.path().join(name), text).expect("a file");
        }
        dir
    }

    fn get(server: &Server, path: &str, encoding: &str) -> Response<Body> {
        let config = Agent::config_builder().http_status_as_error(false).build();
        Agent::from(config)
            .get(format!("{}{path}", server.url()))
            .header("accept-encoding", encoding)
            .call()
            .expect("an answer")
    }

    #[test]
    fn the_compressed_file_goes_to_those_who_can_read_it() {
        let dir = folder();
        let server = Server::start(dir.path(), 0).expect("a server");
        let mut small = get(&server, "", "br");
        assert_eq!(small.headers()["content-encoding"], "br");
        assert_eq!(small.headers()["content-type"], "text/html");
        assert_eq!(small.body_mut().read_to_string().expect("text"), "compressed");
        let mut plain = get(&server, "index.html", "identity");
        assert_eq!(plain.body_mut().read_to_string().expect("text"), "<p>plain</p>");
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        let dir = folder();
        let server = Server::start(dir.path(), 0).expect("a server");
        let wasm = get(&server, "assets/a-1.wasm", "identity");
        assert_eq!(wasm.headers()["content-type"], "application/wasm");
        assert!(wasm.headers()["cache-control"].to_str().is_ok_and(|value| value.contains("immutable")));
        assert_eq!(get(&server, "", "identity").headers()["cache-control"], "no-cache");
    }

    #[test]
    fn what_is_missing_is_said_in_plain_text() {
        let dir = folder();
        let server = Server::start(dir.path(), 0).expect("a server");
        let mut missing = get(&server, "assets/none.js", "br");
        assert_eq!(missing.status(), 404);
        assert_eq!(missing.headers()["cache-control"], "no-cache");
        let text = missing.body_mut().read_to_string().expect("text");
        assert_eq!(text, "404: there is no such file\n");
    }

    #[test]
    fn the_policy_is_sent_unless_it_is_turned_off() {
        let dir = folder();
        let strict = Server::start(dir.path(), 0).expect("a server");
        let policy = &get(&strict, "", "br").headers()["content-security-policy"].clone();
        assert!(policy.to_str().is_ok_and(|text| text.starts_with("default-src 'none';")));
        let open = Server::start_with(dir.path(), 0, Policy::None).expect("a server");
        assert!(!get(&open, "", "br").headers().contains_key("content-security-policy"));
    }

    #[test]
    fn the_policy_follows_a_build_beside_the_server() {
        let dir = folder();
        fs::create_dir(dir.path().join("embed")).expect("a folder");
        let frame = dir.path().join("embed/en.html");
        fs::write(&frame, "<style>a{}</style>").expect("a file");
        let server = Server::start(dir.path(), 0).expect("a server");
        let policy =
            || get(&server, "embed/en.html", "identity").headers()["content-security-policy"].clone();
        let before = policy();
        fs::write(&frame, "<style>b{}</style>").expect("a file");
        assert_ne!(policy(), before, "the sheet has changed");
        assert_eq!(
            policy().to_str().expect("text"),
            crate::policy::content_policy(dir.path()).expect("a policy")
        );
    }

    #[test]
    fn pages_that_are_isolated_may_show_everything() {
        let dir = folder();
        let server = Server::start(dir.path(), 0).expect("a server");
        for path in ["", "assets/a-1.wasm", "embed/none.html"] {
            let answer = get(&server, path, "identity");
            assert_eq!(answer.headers()["cross-origin-resource-policy"], "cross-origin", "{path}");
            let embedder = answer.headers().get("cross-origin-embedder-policy");
            assert_eq!(embedder.is_some_and(|value| value == "require-corp"), path.starts_with("embed/"));
        }
    }

    #[test]
    fn a_missing_folder_is_an_error() {
        let error = Server::start("no/such/folder".as_ref(), 0).expect_err("nothing to serve");
        assert!(error.to_string().contains("expected a finished build"));
    }

    /// The status of an answer, and its text.
    fn text(server: &Server, path: &str) -> (u16, String) {
        let mut answer = get(server, path, "identity");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("text"))
    }

    #[test]
    fn pages_hear_of_the_next_build() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let preview = Preview::new();
        let server = Server::start_preview(dir.path(), 0, preview.clone()).expect("a server");
        assert_eq!(text(&server, "revision?after=0"), (200, "1".to_owned()));
        assert!(text(&server, "reload.js").1.contains("location.reload()"));
        let builder = thread::spawn(move || preview.reload());
        assert_eq!(text(&server, "revision?after=1"), (200, "2".to_owned()));
        builder.join().expect("no panic");
    }

    #[test]
    fn what_is_still_to_be_built_is_waited_for() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let preview = Preview::new();
        let server = Server::start_preview(dir.path(), 0, preview.clone()).expect("a server");
        let file = dir.path().join("later.json");
        let builder = thread::spawn(move || {
            // (The request is on its way by then, or finds the file at once: both are right.)
            thread::sleep(Duration::from_millis(50));
            fs::write(file, "{}").expect("a file");
            preview.complete();
        });
        assert_eq!(text(&server, "later.json"), (200, "{}".to_owned()));
        builder.join().expect("no panic");
        assert_eq!(text(&server, "never.json").0, 404);
    }
}
