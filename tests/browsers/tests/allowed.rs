//! The content policy of a page: with exactly the lines that the contract prints, the element works; without any of
//! them it does not.

use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Result, bail, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::{Value, json};
use xtask::serve::{Policy, Server};

use crate::numbers::ENGLISH;

const CONTRACT: &str = include_str!("../../../docs/developers.md");
/// What stands in the contract for the place of the release.
const PLACE: &str = "https://your.site/plan-compare/";

/// Notes what the policy refuses, and what frames tell, from the first moment of a page.
const NOTES: &str = "window.refused = [];
    window.told = 0;
    document.addEventListener('securitypolicyviolation', (event) => {
        refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    addEventListener('message', () => { told += 1; });";

/// What a page has of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Embed {
    Frame,
    FittingFrame,
    Element,
    Picture,
}

impl Embed {
    pub(crate) fn markup(self, place: &str) -> String {
        let frame = format!("<iframe src=\"{place}embed/en.html\" width=\"700\" height=\"300\"></iframe>");
        match self {
            Self::Frame => frame,
            Self::FittingFrame => format!("{frame}<script src=\"{place}resize.js\" async></script>"),
            Self::Element => format!(
                "<script type=\"module\" src=\"{place}plan-compare.js\"></script>
                <plan-compare lang=\"en\"><a href=\"{place}embed/en.html\">The chart</a></plan-compare>"
            ),
            Self::Picture => format!("<img src=\"{place}static/512.en.png\" alt=\"The chart\">"),
        }
    }

    /// Fails unless the chart is there, with all that the embed promises.
    pub(crate) async fn is_there(self, page: &Page) -> Result<()> {
        match self {
            Self::Picture => {
                return page.wait_for("document.querySelector('img').naturalWidth > 1000").await;
            }
            Self::Element => page.live().await?,
            Self::Frame | Self::FittingFrame => {
                page.wait_for("document.querySelector('iframe') !== null").await?;
                page.client.enter_frame(0).await?;
                page.live().await?;
            }
        }
        expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))?;
        if self != Self::Element {
            page.client.clone().enter_parent_frame().await?;
        }
        if self == Self::FittingFrame {
            page.wait_for("document.querySelector('iframe').clientHeight > 500").await?;
        }
        Ok(())
    }

    /// Fails unless what the policy has taken is missing, and the rest as it was.
    async fn is_missing(self, page: &Page, directive: &str) -> Result<()> {
        page.run("wantAll()").await?;
        page.wait_for("refused.length > 0").await?;
        match self {
            Self::Frame => expect("what the frame told", &page.run("return told").await?, &json!(0)),
            Self::FittingFrame if directive == "frame-src" => {
                expect("what the frame told", &page.run("return told").await?, &json!(0))
            }
            Self::FittingFrame => {
                page.wait_for("told > 0").await?;
                let height = page.run("return document.querySelector('iframe').clientHeight").await?;
                expect("the height of the frame", &height, &json!(300))
            }
            Self::Element => {
                let found = page
                    .run(
                        "return Promise.resolve(element().ready ?? Promise.reject(new Error('no class'))).then(() => true, () => false)
                            .then((ready) => [ready, live(), shown(element().querySelector('a')) || Boolean(element().shadowRoot)])",
                    )
                    .await?;
                expect("the element and its fallback", &found, &json!([false, false, true]))
            }
            Self::Picture => {
                let width = page.run("return document.querySelector('img').naturalWidth").await?;
                expect("the width of the picture", &width, &json!(0))
            }
        }
    }
}

/// A line of the contract's table.
struct Line {
    embed: Embed,
    /// Whether the files are on the page's own site.
    own_site: bool,
    /// Each directive with its sources.
    directives: Vec<(&'static str, Vec<&'static str>)>,
}

impl Line {
    /// The policy of a page that has nothing else, without one source, if one is named by its directive.
    fn policy(&self, place: &str, without: Option<(&str, &str)>) -> Result<String> {
        let directives = self.directives.iter().map(|(name, sources)| {
            let kept = sources.iter().filter(|source| without != Some((name, source)));
            format!("{name} {}", kept.copied().collect::<Vec<_>>().join(" "))
        });
        Ok(format!("{}; {}", closed()?, directives.collect::<Vec<_>>().join("; ")).replace(PLACE, place))
    }
}

/// What is under the heading of the policies.
fn chapter() -> Result<&'static str> {
    let (_, rest) = CONTRACT.split_once("\n## What a page must allow\n").context("no chapter of policies")?;
    Ok(rest.split("\n## ").next().unwrap_or_default())
}

/// What may be closed beside the lines of the table.
fn closed() -> Result<&'static str> {
    let (_, rest) = chapter()?.split_once("```\n").context("no policy for everything else")?;
    Ok(rest.split("\n```").next().unwrap_or_default())
}

/// All lines of the table.
fn lines() -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for row in chapter()?.lines().filter(|line| line.starts_with("| ")).skip(1) {
        let [name, policy] = row.trim_matches(['|', ' ']).split(" | ").collect::<Vec<_>>()[..] else {
            bail!("found the row {row}, expected two cells");
        };
        let embed = match name {
            "a frame" => Embed::Frame,
            "a frame and `resize.js`" => Embed::FittingFrame,
            "the element, its files on another site" | "the element, its files on the page's own site" => {
                Embed::Element
            }
            "the picture" => Embed::Picture,
            _ => bail!("the contract has a line for {name}, which no test tries"),
        };
        let directives = policy.trim_matches('`').split("; ").map(|directive| {
            let mut words = directive.split(' ');
            Ok((words.next().context("a directive")?, words.collect()))
        });
        let directives = directives.collect::<Result<_>>()?;
        lines.push(Line { embed, own_site: policy.contains("'self'"), directives });
    }
    ensure!(lines.len() == 5, "found {} lines in the contract's table, expected 5", lines.len());
    Ok(lines)
}

/// A browser for pages of a site that also has a copy of the release, and the release on a site of its own.
struct Bench {
    page: Page,
    site: Site,
    release: Server,
    /// How many pages have been opened.
    opened: AtomicU32,
}

impl Bench {
    async fn start(engine: Engine) -> Result<Self> {
        let site = Site::copy(&dist()?)?;
        let release = Server::start(&dist()?, 0)?;
        let page = Page::start_with(engine, site.path(), Policy::None).await?;
        if engine == Engine::Chromium {
            page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": NOTES }))?;
        }
        Ok(Self { page, site, release, opened: AtomicU32::new(0) })
    }

    /// Opens a page with what a line is for, under its policy, without one source.
    async fn open(&self, line: &Line, without: Option<(&str, &str)>) -> Result<()> {
        let place = if line.own_site { self.page.url() } else { self.release.url() };
        let policy = line.policy(&place, without)?;
        let head = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">
            <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><title>A story</title>"
        );
        // Each page has its own name: the browser keeps the last one, and asks only to the second.
        let file = format!("story-{}.html", self.opened.fetch_add(1, Ordering::Relaxed));
        self.site.write(&file, &format!("{head}<body>{}</body></html>", line.embed.markup(&place)))?;
        self.page.open(&file).await
    }
}

#[tokio::test]
async fn each_line_of_the_contract_is_enough_and_nothing_is_refused() -> Result<()> {
    let bench = Bench::start(Engine::Chromium).await?;
    for line in lines()? {
        let at = line.policy("", None)?;
        bench.open(&line, None).await?;
        line.embed.is_there(&bench.page).await.context(at.clone())?;
        let refused = bench.page.run("return refused").await?;
        expect(&format!("{at}: what was refused"), &refused, &json!([]))?;
        bench.page.no_console_errors().with_context(|| at.clone())?;
    }
    Ok(())
}

#[tokio::test]
async fn each_source_in_a_line_of_the_contract_is_needed() -> Result<()> {
    let bench = Bench::start(Engine::Chromium).await?;
    let mut tried = 0;
    for line in lines()? {
        for (directive, sources) in &line.directives {
            for source in sources {
                bench.open(&line, Some((directive, source))).await?;
                let at = format!("{:?} without {source} in {directive}", line.embed);
                line.embed.is_missing(&bench.page, directive).await.context(at.clone())?;
                let refused = bench.page.run("return refused").await?;
                let refused: Vec<&str> =
                    refused.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                ensure!(
                    refused.iter().all(|each| each.starts_with(directive)),
                    "{at}: found {refused:?} refused, expected only {directive}"
                );
                tried += 1;
            }
        }
    }
    ensure!(tried == 10, "tried {tried} sources, expected 10");
    Ok(())
}

async fn is_enough_for(engine: Engine) -> Result<()> {
    let bench = Bench::start(engine).await?;
    for line in lines()? {
        bench.open(&line, None).await?;
        line.embed.is_there(&bench.page).await.with_context(|| format!("{engine}: {:?}", line.embed))?;
    }
    Ok(())
}

#[tokio::test]
async fn each_line_of_the_contract_is_enough_for_firefox() -> Result<()> {
    is_enough_for(Engine::Firefox).await
}

#[tokio::test]
async fn each_line_of_the_contract_is_enough_for_webkit() -> Result<()> {
    is_enough_for(Engine::WebKit).await
}
