//! The release on real web servers, by the configurations that come with it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, Software, WebServer, dist, expect};
use serde_json::json;
use ureq::Agent;
use ureq::http::Response;
use walkdir::WalkDir;
use xtask::serve::{Policy, Server};

use crate::policy;

/// The policy that the widget promises to work under. The frames' one inline sheet adds its hash.
const POLICY: [&str; 2] = [
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
    "; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
     require-trusted-types-for 'script'",
];

/// What a browser accepts, what it then gets, and how the copy's name ends.
const ENCODINGS: [(&str, &str, &str); 3] =
    [("gzip, deflate, br", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")];

/// The types of files by how their names end; pages, scripts and sheets say their characters too.
const TYPES: [(&str, &str); 6] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("wasm", "application/wasm"),
];

/// An answer, whose body is read.
pub(crate) struct Answer {
    response: Response<()>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Asks as a sandboxed frame does: its origin is `null`.
    pub(crate) fn get(url: &str, headers: &[(&str, &str)]) -> Result<Self> {
        let agent: Agent = Agent::config_builder().http_status_as_error(false).build().into();
        let mut request = agent.get(url).header("origin", "null");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, mut body) = request.call().with_context(|| url.to_owned())?.into_parts();
        let body = body.read_to_vec()?;
        Ok(Self { response: Response::from_parts(parts, ()), body })
    }

    pub(crate) fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// All lines of this name, with commas between them; nothing if there is none.
    pub(crate) fn header(&self, name: &str) -> String {
        let values = self.response.headers().get_all(name).iter();
        values.map(|value| value.to_str().unwrap_or("?")).collect::<Vec<_>>().join(", ")
    }
}

/// Every file for readers, by its path with slashes. Compressed copies are not counted, nor what is there for
/// the servers: Caddy hides its own configuration.
fn files() -> Result<Vec<String>> {
    let dist = dist()?;
    let mut files = Vec::new();
    for entry in WalkDir::new(&dist).sort_by_file_name() {
        let entry = entry?;
        let ending = entry.path().extension().unwrap_or_default();
        let name = entry.path().strip_prefix(&dist)?.to_string_lossy().into_owned();
        if entry.file_type().is_file() && ending != "br" && ending != "gz" && !name.starts_with("hosting/") {
            files.push(name);
        }
    }
    ensure!(files.iter().any(|file| file == "embed/en.html"), "found {files:?}, expected a release");
    Ok(files)
}

/// The compressed copy of a file, if there is one.
fn copy(file: &str, ending: &str) -> Result<Option<PathBuf>> {
    let path = dist()?.join(format!("{file}{ending}"));
    Ok(path.is_file().then_some(path))
}

fn same(what: &str, found: &str, expected: &str) -> Result<()> {
    expect(what, &json!(found), &json!(expected))
}

/// What every answer says, errors included.
fn is_open_and_guarded(at: &str, answer: &Answer, policy: &str) -> Result<()> {
    same(&format!("{at}: who may read it"), &answer.header("access-control-allow-origin"), "*")?;
    same(&format!("{at}: the policy"), &answer.header("content-security-policy"), policy)?;
    let isolated = answer.header("cross-origin-resource-policy");
    same(&format!("{at}: for isolated pages"), &isolated, "cross-origin")?;
    same(&format!("{at}: guessing of types"), &answer.header("x-content-type-options"), "nosniff")?;
    same(&format!("{at}: the referrer"), &answer.header("referrer-policy"), "no-referrer")
}

/// Each file in each encoding: the bytes, and what is said about them.
async fn serves_every_file(software: Software) -> Result<()> {
    let server = WebServer::start(software, &dist()?).await?;
    // The same release as developers see it: one policy.
    let policy = {
        let own = Server::start(&dist()?, 0)?;
        Answer::get(&own.url(), &[])?.header("content-security-policy")
    };
    let [start, end] = POLICY;
    let hashes = policy.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
    let hashes = hashes.with_context(|| format!("found the policy {policy}, expected {start}…{end}"))?;
    ensure!(hashes.starts_with(" 'sha256-"), "found the style sources{hashes}, expected the frames' hash");
    for file in files()? {
        let mut tags = Vec::new();
        for (accepted, encoding, ending) in ENCODINGS {
            let at = format!("{software:?}, {file} for those who accept {accepted}");
            let url = format!("{}{file}", server.url());
            let answer = Answer::get(&url, &[("accept-encoding", accepted)])?;
            expect(&format!("{at}: the status"), &json!(answer.status()), &json!(200))?;
            let (path, encoding) = match copy(&file, ending)? {
                Some(path) => (path, encoding),
                None => (dist()?.join(&file), ""),
            };
            same(&format!("{at}: the encoding"), &answer.header("content-encoding"), encoding)?;
            ensure!(answer.body == fs::read(&path)?, "{at}: found other bytes than {}", path.display());
            if let Some((_, kind)) = TYPES.iter().find(|(ending, _)| file.ends_with(&format!(".{ending}"))) {
                same(&format!("{at}: the type"), &answer.header("content-type"), kind)?;
            }
            let cache =
                if file.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
            same(&format!("{at}: the cache"), &answer.header("cache-control"), cache)?;
            is_open_and_guarded(&at, &answer, &policy)?;
            let isolated = if file.starts_with("embed/") { "require-corp" } else { "" };
            let found = answer.header("cross-origin-embedder-policy");
            same(&format!("{at}: whether it is isolated"), &found, isolated)?;
            // The site around it forbids frames.
            same(&format!("{at}: X-Frame-Options"), &answer.header("x-frame-options"), "")?;
            let vary = answer.header("vary").to_lowercase();
            ensure!(
                vary.contains("accept-encoding"),
                "{at}: found Vary {vary:?}, expected the encoding in it"
            );
            let tag = answer.header("etag");
            ensure!(!tag.is_empty(), "{at}: found no ETag, expected one");
            let again = Answer::get(&url, &[("accept-encoding", accepted), ("if-none-match", &tag)])?;
            expect(&format!("{at}: the status, asked again"), &json!(again.status()), &json!(304))?;
            ensure!(again.body.is_empty(), "{at}: asked again, it was sent again");
            same(&format!("{at}: the cache, asked again"), &again.header("cache-control"), cache)?;
            let other = Answer::get(&url, &[("accept-encoding", accepted), ("if-none-match", "\"other\"")])?;
            expect(&format!("{at}: the status of another version"), &json!(other.status()), &json!(200))?;
            tags.push((path, tag));
        }
        for (index, (path, tag)) in tags.iter().enumerate() {
            let same = tags[..index].iter().find(|(other, known)| known == tag && other != path);
            ensure!(same.is_none(), "{software:?}, {file}: found one ETag for two encodings");
        }
    }
    let missing = Answer::get(&format!("{}assets/none.js", server.url()), &[])?;
    expect("the status of what is missing", &json!(missing.status()), &json!(404))?;
    is_open_and_guarded("what is missing", &missing, &policy)?;
    let cache = missing.header("cache-control");
    ensure!(!cache.contains("max-age"), "what is missing is cached as {cache:?}, expected it not to be");
    let index = Answer::get(server.url(), &[("accept-encoding", "identity")])?;
    ensure!(index.body == fs::read(dist()?.join("index.html"))?, "the folder is not its index.html");
    Ok(())
}

/// The demonstration and the frames, used by a reader, Trusted Types required.
async fn pages_go_live(software: Software) -> Result<()> {
    let server = WebServer::start(software, &dist()?).await?;
    policy::refuses_nothing(Page::visit(Engine::Chromium, server.url()).await?).await
}

/// The frame in pages of somebody else's, with an origin and without.
async fn frames_go_live(software: Software) -> Result<()> {
    let server = WebServer::start(software, &dist()?).await?;
    let site = Site::empty()?;
    let page = Page::start_with(Engine::Chromium, site.path(), Policy::None).await?;
    // Each page has its own name: the browser keeps the last one, and asks only to the second.
    let pages = [
        ("en.html", "en", ""),
        ("zh.html", "zh", ""),
        ("en-sandbox.html", "en", r#"sandbox="allow-scripts""#),
        ("zh-sandbox.html", "zh", r#"sandbox="allow-scripts""#),
    ];
    for (file, lang, sandbox) in pages {
        let src = format!("{}embed/{lang}.html", server.url());
        let iframe = format!(r#"<iframe src="{src}" width="800" height="900" {sandbox}></iframe>"#);
        site.write_page(file, &iframe)?;
        page.open(file).await?;
        page.wait_for("document.querySelector('iframe') !== null").await?;
        page.client.enter_frame(0).await?;
        page.live().await?;
        let at = format!("{software:?}, {file}");
        expect(
            &format!("{at}: the language"),
            &page.run("return element().state.lang").await?,
            &json!(lang),
        )?;
        let origin = if sandbox.is_empty() { server.url().trim_end_matches('/') } else { "null" };
        expect(&format!("{at}: the origin"), &page.run("return origin").await?, &json!(origin))?;
        page.click(".plans input[value='2022']").await?;
        page.wait_for("panels().join() === '1,3'").await?;
        // Kept by the browser from the first moment on.
        let refused = "const kept = new ReportingObserver(() => {}, { buffered: true });
                kept.observe();
                return kept.takeRecords().map(({ type, body }) => [type, body.effectiveDirective ?? body.id])";
        expect(&format!("{at}: what was refused"), &page.run(refused).await?, &json!([]))?;
        page.no_console_errors().with_context(|| at.clone())?;
    }
    Ok(())
}

#[tokio::test]
async fn nginx_serves_every_file() -> Result<()> {
    serves_every_file(Software::Nginx).await
}

#[tokio::test]
async fn caddy_serves_every_file() -> Result<()> {
    serves_every_file(Software::Caddy).await
}

#[tokio::test]
async fn pages_go_live_on_nginx() -> Result<()> {
    pages_go_live(Software::Nginx).await
}

#[tokio::test]
async fn pages_go_live_on_caddy() -> Result<()> {
    pages_go_live(Software::Caddy).await
}

#[tokio::test]
async fn frames_go_live_on_nginx() -> Result<()> {
    frames_go_live(Software::Nginx).await
}

#[tokio::test]
async fn frames_go_live_on_caddy() -> Result<()> {
    frames_go_live(Software::Caddy).await
}
