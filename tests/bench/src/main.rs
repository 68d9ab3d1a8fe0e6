//! Measures Plan Compare in a browser beside the same comparison made with other libraries, and tells medians and
//! ratios. `cargo xtask bench` builds what is measured, and runs this.
//!
//! All pages are served by one server under one policy, compressed. Each visit has a browser of its own with an empty
//! cache, and the contestants take turns, so that whatever else the machine does meets all of them.

mod conditions;
mod contestant;
mod measurement;
mod results;

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context as _, Result};
use xtask::serve::{Policy, Server};

use results::Results;

/// Our element as most pages have it.
const BARE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module" src="plan-compare.js"></script><plan-compare lang="en"></plan-compare></html>"#;

fn variable(name: &str) -> Result<String> {
    env::var(name)
        .with_context(|| format!("{name} is not set, expected this to be run by `cargo xtask bench`"))
}

#[tokio::main]
async fn main() -> Result<()> {
    let folder = PathBuf::from(variable("PLAN_COMPARE_BENCH")?);
    let rounds: u32 = variable("PLAN_COMPARE_ROUNDS")?.parse().context("PLAN_COMPARE_ROUNDS")?;
    fs::write(folder.join("bare.html"), BARE)?;
    // (The libraries set style attributes, which our policy forbids.)
    let server = Server::start_with(&folder, 0, Policy::None)?;
    let mut results = Results::default();
    for round in 1..=rounds {
        for conditions in conditions::ALL {
            for contestant in contestant::ALL {
                let url = if contestant.is_ours() {
                    server.url()
                } else {
                    format!("{}{}/", server.url(), contestant.folder)
                };
                let samples = measurement::visit(contestant, conditions, &url).await?;
                results.add(contestant, conditions, samples);
            }
        }
        println!("round {round} of {rounds}");
    }
    let markdown = results.to_markdown();
    fs::write(folder.join("results.json"), serde_json::to_string_pretty(&results.to_json())?)?;
    fs::write(folder.join("results.md"), &markdown)?;
    println!("\n{markdown}");
    Ok(())
}
