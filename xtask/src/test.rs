//! `cargo xtask test`: sets up what is missing, then runs every test there is.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum as _;
use comfy_table::{CellAlignment, Table, presets};
use xshell::{Shell, cmd};

use crate::browsers::Browsers;
use crate::build;
use crate::libraries::{CHECKERS, FRAMEWORKS, PARENTS, READERS, SHEETS};
use crate::mode::Mode;
use crate::project::Project;
use crate::steps::Step;
use crate::tool::Tool;
use crate::toolbox::Toolbox;
use crate::toolchain::{self, WASM};
use crate::tools::{BIOME, ESBUILD, GECKODRIVER, TYPESCRIPT, VITE, WASM_BINDGEN};

/// What the steps work with.
struct Bench<'a> {
    project: &'a Project,
    /// Parts of the names of the tests asked for; all, if there is none.
    names: &'a [String],
    shell: Shell,
    tools: Toolbox,
    browsers: Option<Browsers>,
    /// The packages of npm that tests read, by the variable that tells where they are.
    libraries: Vec<(&'static str, PathBuf)>,
}

/// Runs the steps asked for, or all; fails when one of them has failed.
pub(crate) fn run(project: &Project, only: &[Step], names: &[String]) -> Result<()> {
    let steps: Vec<Step> = Step::value_variants()
        .iter()
        .copied()
        .filter(|step| only.is_empty() || only.contains(step))
        .collect();
    let bench = Bench::set_up(project, &steps, names)?;
    let mut results = Vec::new();
    for step in steps {
        println!("\n━━ {}\n", step.heading());
        let started = Instant::now();
        let result = bench.run(step);
        if let Err(error) = &result {
            eprintln!("\n{}: {error:#}", step.name());
        }
        results.push((step, started.elapsed(), result.is_ok()));
    }
    println!("\n{}", table(&results));
    let failed: Vec<String> =
        results.iter().filter(|(_, _, passed)| !passed).map(|(step, _, _)| step.name()).collect();
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

impl<'a> Bench<'a> {
    /// Everything is there before the first test starts, so that it is not the network that
    /// fails after ten minutes.
    fn set_up(project: &'a Project, steps: &[Step], names: &'a [String]) -> Result<Self> {
        let plain = project.shell(None)?;
        let components: Vec<&str> = steps.iter().flat_map(|step| step.components()).copied().collect();
        toolchain::ensure(&plain, &components).context("the Rust toolchain is incomplete")?;
        let mut wanted: Vec<Tool> = Vec::new();
        for tool in steps.iter().flat_map(|step| step.tools()) {
            if wanted.iter().all(|known| known.name != tool.name) {
                wanted.push(*tool);
            }
        }
        let tools = Toolbox::with(project, &wanted)?;
        let browsers = if steps.iter().any(|step| step.needs_browsers()) {
            Some(Browsers::ensure(&plain)?)
        } else {
            None
        };
        let mut libraries = Vec::new();
        if steps.contains(&Step::Browsers) {
            libraries.push(("PLAN_COMPARE_LIBRARIES", PARENTS.ensure(project)?));
            libraries.push(("PLAN_COMPARE_SHEETS", SHEETS.ensure(project)?));
            libraries.push(("PLAN_COMPARE_FRAMEWORKS", FRAMEWORKS.ensure(project)?));
            libraries.push(("PLAN_COMPARE_READERS", READERS.ensure(project)?));
            libraries.push(("PLAN_COMPARE_CHECKERS", CHECKERS.ensure(project)?));
        }
        let shell = project.shell(Some(&tools.search_path()?))?;
        Ok(Self { project, names, shell, tools, browsers, libraries })
    }

    fn run(&self, step: Step) -> Result<()> {
        match step {
            Step::Lint => self.lint(),
            Step::Native => self.native(),
            Step::Wasm => self.wasm(),
            Step::Build => build::run(self.project, Mode::Release, None),
            Step::Trunk => self.trunk(),
            Step::Pack => self.pack(),
            Step::Browsers => self.browsers(),
        }
    }

    fn lint(&self) -> Result<()> {
        let shell = &self.shell;
        cmd!(shell, "cargo fmt --all --check").run()?;
        let [biome, tsc] = [self.tools.program(&BIOME)?, self.tools.program(&TYPESCRIPT)?];
        cmd!(shell, "{biome} ci --colors=off").run()?;
        cmd!(shell, "{tsc} --project .").run()?;
        cmd!(shell, "cargo clippy --workspace --all-targets -- -D warnings").run()?;
        let wasm = ["clippy", "--package", "plan-compare", "--target", WASM];
        let tests = self.wasm_tests()?;
        cmd!(shell, "cargo {wasm...} {tests...} -- -D warnings").run()?;
        let define = ["define"];
        for feature in build::Part::ALL.map(build::Part::features).iter().chain(&define) {
            cmd!(shell, "cargo {wasm...} --lib --no-default-features --features {feature} -- -D warnings")
                .run()?;
        }
        Ok(())
    }

    fn native(&self) -> Result<()> {
        let packages = ["--package", "plan-compare", "--package", "plan-compare-bench", "--package", "xtask"];
        let names = self.names;
        cmd!(self.shell, "cargo test {packages...} -- {names...}").run()?;
        Ok(())
    }

    /// What is built for the wasm tests: the library without the element, and every `tests/wasm*.rs`. (The server of
    /// their runner now and then keeps a page waiting that asks for as many scripts at once as the element has.)
    fn wasm_tests(&self) -> Result<Vec<String>> {
        let mut tests = ["--no-default-features", "--features", "widget,export,builder", "--lib"]
            .map(str::to_owned)
            .to_vec();
        for entry in fs::read_dir(self.project.root().join("tests"))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if let Some(name) = name.strip_suffix(".rs").filter(|name| name.starts_with("wasm")) {
                tests.extend(["--test".to_owned(), name.to_owned()]);
            }
        }
        Ok(tests)
    }

    fn wasm(&self) -> Result<()> {
        let browsers = self.browsers_found()?;
        let runner = self.tools.companion(&WASM_BINDGEN, "wasm-bindgen-test-runner")?;
        let tests = self.wasm_tests()?;
        let names = self.names;
        cmd!(self.shell, "cargo test --package plan-compare --target {WASM} {tests...} -- {names...}")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", browsers.program("PLAN_COMPARE_CHROMEDRIVER")?)
            .run()?;
        Ok(())
    }

    fn trunk(&self) -> Result<()> {
        cmd!(self.shell, "trunk build --release")
            // All of Trunk's tools are on the PATH: what it would download is a mistake.
            .env("TRUNK_OFFLINE", "true")
            // Trunk reads only `true` and `false` here, and many machines set it to 1.
            .env_remove("NO_COLOR")
            .run()?;
        Ok(())
    }

    fn pack(&self) -> Result<()> {
        let pkg = self.project.pkg();
        cmd!(self.shell, "wasm-pack build --target web --mode no-install --out-dir {pkg}").run()?;
        Ok(())
    }

    fn browsers_found(&self) -> Result<&Browsers> {
        self.browsers.as_ref().context("the browsers were not set up")
    }

    fn browsers(&self) -> Result<()> {
        build::run_if_stale(self.project, Mode::Release)?;
        let browsers = self.browsers_found()?;
        let names = self.names;
        let mut tests = cmd!(self.shell, "cargo test --package plan-compare-browsers -- {names...}")
            .env("PLAN_COMPARE_DIST", self.project.dist())
            .env("PLAN_COMPARE_GALLERY", self.project.gallery())
            .env("PLAN_COMPARE_TRUNK", self.project.trunk_dist())
            .env("PLAN_COMPARE_PKG", self.project.pkg())
            .env("PLAN_COMPARE_NPM", self.project.npm())
            .env("PLAN_COMPARE_ESBUILD", self.tools.program(&ESBUILD)?)
            .env("PLAN_COMPARE_VITE", self.tools.program(&VITE)?)
            .env("PLAN_COMPARE_TSC", self.tools.program(&TYPESCRIPT)?)
            .env("PLAN_COMPARE_GECKODRIVER", self.tools.program(&GECKODRIVER)?);
        for (variable, folder) in &self.libraries {
            tests = tests.env(variable, folder);
        }
        for (variable, program) in browsers.variables() {
            tests = tests.env(variable, program);
        }
        tests.run()?;
        Ok(())
    }
}

fn table(results: &[(Step, Duration, bool)]) -> Table {
    let mut table = Table::new();
    table.load_preset(presets::ASCII_BORDERS_ONLY_CONDENSED);
    table.set_header(["step", "seconds", "result"]);
    for (step, time, passed) in results {
        let result = if *passed { "passed" } else { "FAILED" };
        let seconds = format!("{:.1}", time.as_secs_f32());
        table.add_row([step.name(), seconds, result.to_owned()]);
    }
    if let Some(seconds) = table.column_mut(1) {
        seconds.set_cell_alignment(CellAlignment::Right);
    }
    table
}
