//! `cargo xtask bench`: how much there is to fetch, and how long a reader waits, beside other libraries; and how long
//! reading and drawing take natively.

use anyhow::Result;
use xshell::cmd;

use crate::browsers::Browsers;
use crate::build::{self, peers};
use crate::mode::Mode;
use crate::project::Project;

/// Builds what is measured, measures it, and prints the tables.
pub(crate) fn run(project: &Project, rounds: u32) -> Result<()> {
    build::run_if_stale(project, Mode::Release)?;
    let folder = peers::write(project)?;
    let shell = project.shell(None)?;
    let browsers = Browsers::ensure(&shell)?;
    let mut bench = cmd!(shell, "cargo run --quiet --package plan-compare-bench")
        .env("PLAN_COMPARE_BENCH", folder)
        .env("PLAN_COMPARE_ROUNDS", rounds.to_string());
    for (variable, program) in browsers.variables() {
        bench = bench.env(variable, program);
    }
    bench.run()?;
    cmd!(shell, "cargo bench --quiet --profile native-bench --package plan-compare-bench").run()?;
    Ok(())
}
