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
