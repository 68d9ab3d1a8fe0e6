//! A folder that is being built while it is served: pages load themselves again after a build, and requests for what
//! is still to come wait for it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::sync::watch;
use tokio::time;

/// Where that script is, and what it asks.
const SCRIPT: &str = "/reload.js";
const REVISION: &str = "/revision";

/// The script of pages that load themselves again: it asks for the next revision until there is one, and
/// while the server is away.
const RELOAD: &str = "
const ask = async (after) => (await fetch(`/revision?after=${after}`)).text();
const now = await ask(0);
for (;;) {
  try {
    if (await ask(now) !== now) location.reload();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
";

/// How long a request for the next revision is kept waiting.
const PATIENCE: Duration = Duration::from_secs(25);

/// How far the builds of a served folder are.
#[derive(Clone)]
pub(crate) struct Preview {
    /// The number of the last build of the pages, from 1.
    revision: Arc<watch::Sender<u64>>,
    /// Whether everything else has been built too.
    complete: Arc<watch::Sender<bool>>,
}

impl Preview {
    /// A folder with pages in it, for which everything else is still to be built.
    pub(crate) fn new() -> Self {
        Self { revision: Arc::new(watch::Sender::new(1)), complete: Arc::new(watch::Sender::new(false)) }
    }

    /// The pages have been built again.
    pub(crate) fn reload(&self) {
        self.revision.send_modify(|revision| *revision += 1);
    }

    /// Everything else has been built, or could not be.
    pub(crate) fn complete(&self) {
        self.complete.send_replace(true);
    }

    /// Waits until the file at `path` is in `dir`, or nothing more is to come.
    pub(super) async fn file(&self, dir: &Path, path: &str) {
        let is_there = path.ends_with('/')
            || [SCRIPT, REVISION].contains(&path)
            || dir.join(path.trim_start_matches('/')).is_file();
        if !is_there {
            // (It ends with an error if the sender is gone, and this one is not.)
            let _ = self.complete.subscribe().wait_for(|complete| *complete).await;
        }
    }
}

#[derive(serde::Deserialize)]
struct After {
    after: u64,
}

/// What the script of the pages asks for.
pub(super) fn routes(preview: Preview) -> Router {
    Router::new().route(SCRIPT, get(script)).route(REVISION, get(revision)).with_state(preview)
}

async fn script() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript")], RELOAD)
}

/// The number of the last build, as soon as it is another than `after`.
async fn revision(State(preview): State<Preview>, Query(After { after }): Query<After>) -> String {
    let mut revisions = preview.revision.subscribe();
    let next = revisions.wait_for(|revision| *revision != after);
    match time::timeout(PATIENCE, next).await {
        Ok(Ok(revision)) => revision.to_string(),
        _ => after.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;
    use std::time::Duration;

    use ureq::Agent;

    use super::Preview;
    use crate::serve::Server;

    fn get(server: &Server, path: &str) -> (u16, String) {
        let config = Agent::config_builder().http_status_as_error(false).build();
        let mut answer =
            Agent::from(config).get(format!("{}{path}", server.url())).call().expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("text"))
    }

    #[test]
    fn pages_hear_of_the_next_build() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let preview = Preview::new();
        let server = Server::start_preview(dir.path(), 0, preview.clone()).expect("a server");
        assert_eq!(get(&server, "revision?after=0"), (200, "1".to_owned()));
        assert!(get(&server, "reload.js").1.contains("location.reload()"));
        let builder = thread::spawn(move || preview.reload());
        assert_eq!(get(&server, "revision?after=1"), (200, "2".to_owned()));
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
        assert_eq!(get(&server, "later.json"), (200, "{}".to_owned()));
        builder.join().expect("no panic");
        assert_eq!(get(&server, "never.json").0, 404);
    }
}
