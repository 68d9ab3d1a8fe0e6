//! The command line.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};

use crate::base_url::BaseUrl;
use crate::mode::Mode;
use crate::project::Project;
use crate::serve::{Policy, Server};
use crate::steps::Step;
use crate::{bench, build, check_data, page, preview, test};

/// Sets up, builds, serves and tests Plan Compare.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Builds the complete release in dist/.
    Build {
        /// Quick to build: nothing is optimised or compressed, and no budget is checked.
        #[arg(long)]
        dev: bool,
        /// Where dist/ will be served, for the links that must be absolute.
        #[arg(long, value_name = "URL")]
        base_url: Option<BaseUrl>,
    },
    /// Serves the demo on this machine, quickly built; builds it again, and reloads it, when a source changes.
    Serve {
        /// The port to listen on; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Build what is out of date in dist/, and serve that: small and compressed, as it is published.
        #[arg(long)]
        release: bool,
        /// Serve dist/ as it is.
        #[arg(long, conflicts_with = "release")]
        no_build: bool,
    },
    /// Runs every test there is.
    Test {
        /// Run this step only; may be given several times.
        #[arg(long, value_name = "STEP")]
        only: Vec<Step>,
        /// Of these steps, run the tests that have one of these in their name.
        #[arg(last = true, value_name = "NAME", requires = "only")]
        names: Vec<String>,
    },
    /// Measures the release in Chromium beside the same comparison made with other libraries; tells medians and ratios.
    Bench {
        /// How often every page is visited, by a browser with an empty cache.
        #[arg(long, default_value_t = 20)]
        rounds: u32,
    },
    /// Validates datasets.
    CheckData {
        /// The datasets, JSON.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Builds a part of what `serve` shows.
    #[command(hide = true)]
    Preview {
        /// Which part.
        part: preview::Part,
    },
    /// Fills the empty elements of a built page with the static chart, in place.
    #[command(hide = true)]
    Prerender {
        /// The page; without it, the index.html that Trunk has staged.
        file: Option<PathBuf>,
    },
}

/// Reads the command line and does what it says.
///
/// # Errors
///
/// Whatever went wrong, as a sentence for the person at the terminal.
pub fn run() -> Result<()> {
    match Cli::parse().command {
        Command::Build { dev, base_url } => {
            build::run(&Project::find()?, Mode::from_dev(dev), base_url.as_ref())
        }
        Command::Serve { port, release: false, no_build: false } => preview::run(&Project::find()?, port),
        Command::Serve { port, no_build, .. } => serve_release(port, no_build),
        Command::Preview { part } => preview::build(&Project::find()?, part),
        Command::Test { only, names } => test::run(&Project::find()?, &only, &names),
        Command::Bench { rounds } => bench::run(&Project::find()?, rounds),
        Command::CheckData { files } => check_data::run(&files),
        Command::Prerender { file } => page::prerender_file(&page_or_staged(file)?),
    }
}

fn serve_release(port: u16, no_build: bool) -> Result<()> {
    let project = Project::find()?;
    if !no_build {
        build::run_if_stale(&project, Mode::Release)?;
    }
    let server = Server::start_with(&project.dist(), port, Policy::Strict)?;
    println!("Ready: {}  (Ctrl+C stops it)", server.url());
    server.run();
    Ok(())
}

fn page_or_staged(file: Option<PathBuf>) -> Result<PathBuf> {
    match file {
        Some(file) => Ok(file),
        None => env::var_os("TRUNK_STAGING_DIR")
            .map(|staging| PathBuf::from(staging).join("index.html"))
            .context("prerender: neither a file nor TRUNK_STAGING_DIR was given, expected one"),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Cli;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
