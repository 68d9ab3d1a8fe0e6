//! Measures Plan Compare in a browser beside the same comparison made with other libraries, and tells medians and
//! ratios. `cargo xtask bench` builds what is measured, and runs this.
//!
//! All pages are served by one server under one policy, compressed. Each visit has a browser of its own with an empty
//! cache, and the contestants take turns, so that whatever else the machine does meets all of them.

mod conditions;
mod contestant;
mod measurement;
mod results;
mod results_page;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use time::OffsetDateTime;
use xtask::serve::{Policy, Server};

use conditions::{Conditions, Content};
use contestant::Contestant;
use results::Results;

fn variable(name: &str) -> Result<String> {
    env::var(name)
        .with_context(|| format!("{name} is not set, expected this to be run by `cargo xtask bench`"))
}

/// A page with our element as most pages have it: nothing in it. `elements` are the elements.
fn our_page(elements: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A page</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\n\
         <script type=\"module\" src=\"plan-compare.js\"></script>{elements}</html>\n"
    )
}

/// Writes the pages that are no part of any build: our element, and several comparisons on a page.
fn write_pages(folder: &Path) -> Result<()> {
    let element = "<plan-compare lang=\"en\"></plan-compare>";
    fs::write(folder.join("bare.html"), our_page(element))?;
    for conditions in conditions::SIZES {
        for contestant in contestant::ALL {
            let Some(name) = contestant.page(conditions.content) else { continue };
            let page = match (conditions.content, contestant.is_ours()) {
                (Content::Several(count), true) => our_page(&element.repeat(count)),
                (Content::Several(count), false) => {
                    let main = "<main></main>";
                    let index = folder.join(contestant.id).join("index.html");
                    fs::read_to_string(index)?.replace(main, &main.repeat(count))
                }
                (Content::Larger(metrics), true) => our_page(&format!(
                    "<plan-compare lang=\"en\" src=\"large-{metrics}.json\"></plan-compare>"
                )),
                (Content::Larger(_), false) | (Content::Usual, _) => continue,
            };
            fs::write(folder.join(name), page)?;
        }
    }
    Ok(())
}

/// Lets every contestant be visited under each of `all`, in turns, and adds what was measured.
async fn round(all: &[Conditions], url: &str, results: &mut Results) -> Result<()> {
    for conditions in all {
        for contestant in contestant::ALL {
            if let Some(page) = contestant.page(conditions.content) {
                let visited = measurement::visit(contestant, *conditions, url, &page).await;
                results.add(contestant, *conditions, visited.with_context(|| said(contestant, *conditions))?);
            }
        }
    }
    Ok(())
}

fn said(contestant: Contestant, conditions: Conditions) -> String {
    format!("{}, {}", contestant.name, conditions.name)
}

/// How many rounds there are for each round with [`conditions::SIZES`], which takes three times as long.
const ROUNDS_PER_SIZES: u32 = 4;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = PathBuf::from(variable("PLAN_COMPARE_BENCH")?);
    let rounds: u32 = variable("PLAN_COMPARE_ROUNDS")?.parse().context("PLAN_COMPARE_ROUNDS")?;
    write_pages(&folder)?;
    // (The libraries set style attributes, which our policy forbids.)
    let server = Server::start_with(&folder, 0, Policy::None)?;
    let mut results = Results::default();
    for number in 0..rounds {
        round(&conditions::READERS, &server.url(), &mut results).await?;
        if number % ROUNDS_PER_SIZES == 0 {
            round(&conditions::SIZES, &server.url(), &mut results).await?;
        }
        println!("round {} of {rounds}", number + 1);
    }
    let markdown = results.to_markdown();
    fs::write(folder.join("results.json"), serde_json::to_string_pretty(&results.to_json())?)?;
    fs::write(folder.join("results.md"), &markdown)?;
    let page = folder.join("results");
    fs::create_dir_all(&page)?;
    let today = OffsetDateTime::now_utc().date().to_string();
    let sheet = fs::read_to_string(folder.join("results.css"))?;
    for file in results_page::files(&results, &today, &sheet)? {
        fs::write(page.join(file.name), file.content)?;
    }
    println!("\n{markdown}");
    Ok(())
}
