//! `cargo xtask build`: everything that is published, in `dist/`.

mod assets;
mod bindings;
mod budget;
mod call_graph;
mod card;
mod compile;
mod compress;
mod demo;
mod esbuild;
mod font;
mod frames;
mod gallery;
mod hosting;
mod names;
mod oembed;
mod optimise;
mod outlines;
mod package;
mod part;
pub(crate) mod peers;
mod pictures;
mod pixels;
pub(crate) mod preview;
mod scripts;
mod sheets;
mod split;
mod staging;
mod stubs;
mod wasm;

use std::time::Instant;

use anyhow::{Context as _, Result};
use xshell::Shell;

use crate::base_url::BaseUrl;
use crate::freshness;
use crate::mode::Mode;
use crate::page::Page;
use crate::project::Project;
use crate::toolbox::Toolbox;
use crate::toolchain;
use crate::tools::{BINARYEN, ESBUILD};

pub use self::compress::thousands;
pub use self::gallery::large;
pub use self::hosting::configurations;
pub(crate) use self::part::Part;
pub use self::peers::LARGER;

use self::assets::Assets;
use self::staging::Staging;
use self::wasm::Modules;

/// What every part of the build works with.
struct Builder<'a> {
    project: &'a Project,
    shell: Shell,
    tools: Toolbox,
    mode: Mode,
    /// Where the release will be served, if that is known.
    base_url: Option<&'a BaseUrl>,
}

/// Builds `dist/` unless it is already what the sources say.
pub(crate) fn run_if_stale(project: &Project, mode: Mode) -> Result<()> {
    if freshness::is_fresh(project, mode)? {
        println!("dist/ is up to date.");
        return Ok(());
    }
    run(project, mode, None)
}

/// Builds `dist/`, prints its sizes, and fails when one is over its budget. Links that must be
/// absolute start with `base_url`; without one they are relative, or left out.
pub(crate) fn run(project: &Project, mode: Mode, base_url: Option<&BaseUrl>) -> Result<()> {
    let started = Instant::now();
    // Taken first: a file that is saved while the build runs makes the result stale.
    let mut digest = freshness::digest(project)?;
    if let Some(base_url) = base_url {
        // A release for one place is not what a later `serve` or `test` asks for.
        digest = format!("{digest} {base_url}");
    }
    let builder = set_up(project, mode, base_url)?;

    step(1, "wasm: the widget, with and without other datasets, and the builder");
    let modules = Modules::build(&builder)?;

    step(2, "scripts and style sheets");
    let staging = Staging::start(project.target().join("dist-staging"))?;
    let page = Page::embedded()?;
    let assets = Assets::write(&builder, &staging, &modules, &page)?;
    scripts::write_loader(&builder, &staging, &assets)?;
    let frame_scripts = scripts::write_frame(&builder, &staging, &assets, modules.of(Part::Widget))?;
    scripts::write_styles(&builder, &staging)?;

    step(3, "pages with their static chart");
    frames::write(&builder, &staging, &page, &frame_scripts.initial)?;
    demo::write(&builder, &staging, &page, &assets)?;

    step(4, "data, pictures, the builder and other files");
    staging.write_data(project)?;
    staging.write_tables(page.dataset())?;
    let picture_sizes = pictures::write(&builder, &staging, &page)?;
    scripts::write_builder(&builder, &staging, &assets, &picture_sizes)?;
    oembed::write(&builder, &staging, &page)?;
    staging.copy_others(project)?;
    hosting::write(&builder, &staging)?;

    step(5, "compressed copies");
    let sizes = compress::files(staging.path(), mode)?;

    step(6, "the gallery, for developers");
    gallery::write(&builder)?;

    step(7, "the npm package");
    package::write(&builder, &modules)?;

    staging.finish(&project.dist(), &project.target().join("dist-last"))?;
    println!("\n{sizes}");
    if mode == Mode::Release {
        budget::check(&sizes, &assets, &frame_scripts)?;
    }
    // A release over its budgets is not what a later `serve` or `test` asks for either.
    freshness::record(project, mode, &digest)?;
    println!("dist/ is complete after {:.0} s.", started.elapsed().as_secs_f32());
    Ok(())
}

fn set_up<'a>(project: &'a Project, mode: Mode, base_url: Option<&'a BaseUrl>) -> Result<Builder<'a>> {
    let tools = Toolbox::with(
        project,
        match mode {
            Mode::Release => &[BINARYEN, ESBUILD],
            Mode::Dev => &[ESBUILD],
        },
    )?;
    let shell = project.shell(None)?;
    // The release compiles the standard library too, for which its source is needed.
    let components: &[&str] = match mode {
        Mode::Release => &["rust-src"],
        Mode::Dev => &[],
    };
    toolchain::ensure(&shell, components).context("the Rust toolchain is incomplete")?;
    Ok(Builder { project, shell, tools, mode, base_url })
}

fn step(number: u8, what: &str) {
    println!("[{number}/7] {what}");
}
