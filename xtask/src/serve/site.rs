//! How a folder is served: its files, and the headers under which the widget must work.

use std::path::PathBuf;

use anyhow::Result;
use axum::Router;
use axum::extract::{Request, State};
use axum::handler::HandlerWithoutStateExt as _;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use super::preview::{self, Preview};
use crate::policy;

/// The content policy under which pages are served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// The one under which the widget promises to work.
    Strict,
    /// None: for pages of other tools, which write inline scripts.
    None,
}

/// What answers requests to `site`.
pub(super) fn app(site: Site) -> Router {
    let files = ServeDir::new(&site.dir)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(not_found.into_service());
    let pages = Router::new().fallback_service(files);
    let pages = match site.preview.clone() {
        Some(preview) => pages.merge(preview::routes(preview)),
        None => pages,
    };
    pages.layer(middleware::from_fn_with_state(site, add_headers))
}

async fn not_found() -> impl IntoResponse {
    (StatusCode::NOT_FOUND, "404: there is no such file\n")
}

async fn add_headers(State(site): State<Site>, request: Request, next: Next) -> Response {
    if let Some(preview) = &site.preview {
        preview.file(&site.dir, request.uri().path()).await;
    }
    // Names in assets/ carry the hash of their content: they never change. In a preview they do not.
    let hashed = request.uri().path().starts_with("/assets/") && site.preview.is_none();
    let is_frame = request.uri().path().starts_with("/embed/");
    let mut response = next.run(request).await;
    let found = response.status() != StatusCode::NOT_FOUND;
    let headers = response.headers_mut();
    let cache = if hashed && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    // Sandboxed frames have no origin of their own: what they load must be open to all. Isolated pages
    // want to hear that it is, and that a frame is isolated too.
    let fixed: [(HeaderName, &str); 6] = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::CACHE_CONTROL, cache),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::VARY, "accept-encoding"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_frame {
        let isolated = HeaderValue::from_static("require-corp");
        headers.insert(HeaderName::from_static("cross-origin-embedder-policy"), isolated);
    }
    match site.content_policy() {
        Ok(Some(policy)) => {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        Ok(None) => {}
        Err(error) => {
            return (StatusCode::INTERNAL_SERVER_ERROR, format!("500: {error:#}\n")).into_response();
        }
    }
    response
}

/// What is served, and under which policy.
#[derive(Clone)]
pub(super) struct Site {
    pub(super) dir: PathBuf,
    pub(super) policy: Policy,
    /// What is built while it is served, if anything is.
    pub(super) preview: Option<Preview>,
}

impl Site {
    /// The policy of the pages as they are now: a build may have changed them since the last request.
    fn content_policy(&self) -> Result<Option<HeaderValue>> {
        match self.policy {
            Policy::Strict => Ok(Some(policy::content_policy(&self.dir)?.try_into()?)),
            Policy::None => Ok(None),
        }
    }
}
