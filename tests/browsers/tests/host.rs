//! A page of somebody else's, on an origin of its own, with our frame in it.

use std::cell::Cell;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist};
use serde_json::Value;
use xtask::serve::{Policy, Server};

/// Stands before everything else in the page: notes what comes in, and what is thrown.
const NOTES: &str = "<script>
    window.told = [];
    window.thrown = [];
    addEventListener('message', ({ data }) => told.push(data));
    addEventListener('error', ({ message }) => thrown.push(message));
    addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
</script>";

/// The page, open in Chromium, and the two servers.
pub(crate) struct Host {
    /// The browser; its scripts run in the page, or in the frame after [`Host::enter`].
    pub(crate) page: Page,
    site: Site,
    ours: Server,
    /// How many pages it has had.
    opened: Cell<u32>,
    // What is served stays until here.
    _release: Site,
}

impl Host {
    /// Starts both servers and a browser, without a page.
    pub(crate) async fn start() -> Result<Self> {
        Self::start_with(Site::copy(&dist()?)?).await
    }

    /// The same with a release that the test has changed.
    pub(crate) async fn start_with(release: Site) -> Result<Self> {
        let ours = Server::start(release.path(), 0)?;
        let site = Site::empty()?;
        let page = Page::start_with(Engine::Chromium, site.path(), Policy::None).await?;
        page.watch(&ours.url());
        Ok(Self { page, site, ours, opened: Cell::new(0), _release: release })
    }

    /// The URL of a file of the release.
    pub(crate) fn frame(&self, file: &str) -> String {
        format!("{}{file}", self.ours.url())
    }

    /// Adds a script of others to the page's folder.
    pub(crate) fn add(&self, name: &str, text: &str) -> Result<()> {
        self.site.write(name, text)
    }

    /// Opens a page with this in its body.
    pub(crate) async fn open(&self, body: &str) -> Result<()> {
        // Each has a name of its own: within a second of the last one it would be taken for that.
        self.opened.update(|count| count + 1);
        let name = format!("{}.html", self.opened.get());
        self.site.write_page(&name, &format!("{NOTES}<p>A story.</p>{body}<p>It goes on.</p>"))?;
        self.page.open(&name).await
    }

    /// Goes into the frame, as soon as there is one.
    pub(crate) async fn enter(&self) -> Result<()> {
        self.page.wait_for("document.querySelector('iframe') !== null").await?;
        self.page.client.enter_frame(0).await.context("the frame")
    }

    /// Goes back to the page.
    pub(crate) async fn leave(&self) -> Result<()> {
        self.page.client.clone().enter_parent_frame().await.context("the page around the frame")
    }

    /// Waits, inside the frame, until the page has given it the height of its content.
    pub(crate) async fn fits(&self) -> Result<()> {
        self.page
            .wait_for(
                "document.scrollingElement.scrollHeight === innerHeight
                    && innerHeight - element().getBoundingClientRect().height < 16",
            )
            .await
    }

    /// What the page has been told since the last time, once nothing more comes for a few frames.
    pub(crate) async fn told(&self) -> Result<Vec<Value>> {
        let script = "let quiet = 0, length = told.length;
            return new Promise((resolve) => {
                const look = () => {
                    quiet = told.length === length ? quiet + 1 : 0;
                    length = told.length;
                    if (quiet < 6) requestAnimationFrame(look);
                    else resolve(told.splice(0));
                };
                look();
            })";
        let told = self.page.run(script).await?;
        told.as_array().cloned().context("the page has noted no messages")
    }

    /// Fails if anything was thrown, or stands in the console.
    pub(crate) async fn is_calm(&self) -> Result<()> {
        let thrown = self.page.run("return thrown").await?;
        ensure!(thrown == Value::Array(Vec::new()), "the page threw {thrown}, expected nothing");
        self.page.no_console_errors()?;
        Ok(())
    }
}

/// The heights among messages, by AMP's protocol, which every change is told in.
pub(crate) fn heights(told: &[Value]) -> Vec<u64> {
    told.iter().filter(|data| data["sentinel"] == "amp").filter_map(|data| data["height"].as_u64()).collect()
}
