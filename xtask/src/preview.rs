//! `cargo xtask serve`: builds what the demo shows, serves it, builds everything else, and does so again
//! whenever a source changes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use notify::{RecursiveMode, Watcher as _};
use xshell::cmd;

use crate::build::preview;
use crate::project::Project;
use crate::serve::{Preview, Server};

/// The sources that are watched.
const WATCHED: [&str; 8] =
    ["src", "www", "data", "xtask/src", "index.html", "build.rs", "Cargo.toml", "Cargo.lock"];

/// How long no source must have changed before a build starts: editors write several files.
const SETTLED: Duration = Duration::from_millis(80);

/// The parts of the preview, in the order in which they are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// What the demo shows.
    Pages,
    /// Everything else.
    Others,
}

/// Builds a part of the preview.
pub(crate) fn build(project: &Project, part: Part) -> Result<()> {
    match part {
        Part::Pages => preview::pages(project),
        Part::Others => preview::others(project),
    }
}

/// What a change asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Scripts, style sheets or pages, which this program can build.
    Pages,
    /// Rust or data, which this program is compiled from too.
    Program,
}

impl Change {
    /// What it takes that this file has changed; nothing for what no page is made from.
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "css" | "js" | "html" => Some(Self::Pages),
            "rs" | "json" | "toml" | "lock" => Some(Self::Program),
            _ => None,
        }
    }
}

/// Serves the demo on `port`, and whatever it becomes while its sources are edited.
pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    let started = Instant::now();
    println!(
        "Building the demo. (Everything else, the builder and the exports among it, is built when it is ready.)"
    );
    preview::pages(project)?;
    let preview = Preview::new();
    let server = Server::start_preview(&preview::folder(project), port, preview.clone())?;
    println!("Ready: {}  (after {:.0} s; Ctrl+C stops it)", server.url(), started.elapsed().as_secs_f32());
    let project = project.clone();
    thread::spawn(move || {
        report(
            preview::others(&project),
            "The rest is built too. Sources are watched: a change is built, and the page reloads.",
        );
        preview.complete();
        report(watch(&project, &preview), "");
    });
    server.run();
    Ok(())
}

fn report(result: Result<()>, done: &str) {
    match result {
        Ok(()) if done.is_empty() => {}
        Ok(()) => println!("{done}"),
        Err(error) => eprintln!("error: {error:#}"),
    }
}

/// Builds again after each change. Ends only if nothing can be watched.
fn watch(project: &Project, preview: &Preview) -> Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event
            && !event.kind.is_access()
        {
            // (Nobody listens any more when the program ends.)
            let _ = sender.send(event.paths);
        }
    })
    .context("sources cannot be watched")?;
    for source in WATCHED {
        watcher.watch(&project.root().join(source), RecursiveMode::Recursive).context(source)?;
    }
    while let Some(change) = next(&changes) {
        let started = Instant::now();
        let built = match change {
            Change::Pages => preview::pages(project),
            Change::Program => program(project, Part::Pages),
        };
        if built.is_ok() {
            preview.reload();
        }
        report(built, &format!("Built again in {:.1} s.", started.elapsed().as_secs_f32()));
        if change == Change::Program {
            report(program(project, Part::Others), "");
        }
    }
    Ok(())
}

/// What the next changes ask for, when no more come for a moment.
fn next(changes: &Receiver<Vec<PathBuf>>) -> Option<Change> {
    let mut found = None;
    loop {
        let paths = match found {
            None => changes.recv().ok()?,
            Some(_) => match changes.recv_timeout(SETTLED) {
                Ok(paths) => paths,
                Err(_) => return found,
            },
        };
        for change in paths.iter().filter_map(|path| Change::of(path)) {
            if found != Some(Change::Program) {
                found = Some(change);
            }
        }
    }
}

/// Compiles this program anew and has it build a part of the preview.
fn program(project: &Project, part: Part) -> Result<()> {
    let part = match part {
        Part::Pages => "pages",
        Part::Others => "others",
    };
    let shell = project.shell(None)?;
    cmd!(shell, "cargo run --quiet --package xtask -- preview {part}").quiet().run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::mpsc;

    use super::{Change, next};

    #[test]
    fn a_change_of_rust_among_others_compiles_the_program() {
        assert_eq!(Change::of(Path::new("www/sheet/base.css")), Some(Change::Pages));
        assert_eq!(Change::of(Path::new("src/view/panel.rs")), Some(Change::Program));
        assert_eq!(Change::of(Path::new("src/view/.panel.rs.swp")), None);
        let (sender, changes) = mpsc::channel();
        for path in ["www/demo.css", "src/lib.rs", "www/demo.css"] {
            sender.send(vec![path.into()]).expect("a listener");
        }
        assert_eq!(next(&changes), Some(Change::Program));
        drop(sender);
        assert_eq!(next(&changes), None);
    }
}
