//! The same comparison made with other libraries, for `cargo xtask bench`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use plan_compare::model::{Dataset, Kind, Lang};
use plan_compare::text;
use serde_json::{Value, json};
use walkdir::WalkDir;
use xshell::cmd;

use super::staging::Staging;
use super::{compress, esbuild, gallery, set_up, sheets};
use crate::install;
use crate::mode::Mode;
use crate::page::Page;
use crate::project::Project;
use crate::tools::ESBUILD;

/// The scripts in `tests/bench/peers/`, one per library.
const PEERS: [&str; 6] = ["plain", "chartjs", "chartist", "plot", "echarts", "vega-lite"];

/// The numbers of metrics of the larger datasets.
pub const LARGER: [usize; 3] = [20, 200, 2_000];

/// Builds two pages with each library, compressed as the release is, puts the release beside them, and gives the
/// folder. The page `PEER/index.html` shows what our widget has in view at first, `PEER/larger.html?../large-20.peers.json`
/// another dataset. As in the release, scripts and styles are named after their content, to be cached for ever.
pub(crate) fn write(project: &Project) -> Result<PathBuf> {
    let builder = set_up(project, Mode::Release, None)?;
    let sources = project.root().join("tests/bench/peers");
    let packages = install::locked(project, "peers", &sources)?;
    let staging = Staging::start(project.target().join("bench"))?;
    let data = staging.path().join("data.json");
    staging.write("data.json", data_of(Page::embedded()?.dataset()).to_string().as_bytes())?;
    for metrics in LARGER {
        let dataset = gallery::large(metrics);
        let read = Dataset::from_json(&dataset).map_err(|errors| anyhow!("{metrics} metrics: {errors}"))?;
        staging.write(&format!("large-{metrics}.json"), dataset.as_bytes())?;
        staging.write(&format!("large-{metrics}.peers.json"), data_of(&read).to_string().as_bytes())?;
    }
    // (For the page with the results.)
    staging.write("results.css", sheets::complete(&builder)?.as_bytes())?;
    let esbuild = builder.tools.program(&ESBUILD)?;
    let read = |name: &str| {
        let path = sources.join(name);
        fs::read(&path).with_context(|| path.display().to_string())
    };
    // (The pages are in a folder below.)
    let hashed = |content: &[u8], extension: &str| {
        staging.write_hashed(content, extension).map(|name| format!("../{name}"))
    };
    let page =
        String::from_utf8(read("page.html")?)?.replace("page.css", &hashed(&read("page.css")?, "css")?);
    let alias = |path: &Path| Ok::<_, anyhow::Error>(format!("--alias:data={}", esbuild::path(path)?));
    let pages = [("index", alias(&data)?), ("larger", alias(&sources.join("fetched-data.js"))?)];
    for name in PEERS {
        let script = sources.join(name).with_extension("js");
        for (file, alias) in &pages {
            let bundle = cmd!(
                builder.shell,
                "{esbuild} {script} --bundle --minify --format=esm --charset=utf8 --log-level=warning {alias}"
            )
            .env("NODE_PATH", &packages)
            .quiet()
            .read()
            .with_context(|| script.display().to_string())?;
            let page = page.replace("bundle.js", &hashed(bundle.as_bytes(), "js")?);
            staging.write(&format!("{name}/{file}.html"), page.as_bytes())?;
        }
    }
    compress::files(staging.path(), Mode::Release)?;
    // The release beside them: all are served by one server.
    for entry in WalkDir::new(project.dist()) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(project.dist())?.to_string_lossy().into_owned();
            staging.write(&name, &fs::read(entry.path())?)?;
        }
    }
    Ok(staging.path().to_owned())
}

/// What the pages show: the targets that our widget has in view at first, with their sentences.
fn data_of(dataset: &Dataset) -> Value {
    let plans = dataset.plans.iter().map(|plan| {
        let targets = dataset.metrics.iter().filter_map(|metric| {
            let target = metric.targets.get(&plan.id).filter(|target| target.kind == Kind::Target)?;
            let label = target.name.as_ref().unwrap_or(&metric.name).get(Lang::En);
            let quantity = text::quantity(target, &metric.unit, label, Lang::En);
            Some(json!({
                "label": label,
                "value": target.value.get(),
                "text": quantity.to_text(),
                "quote": target.quote.text.clone(),
            }))
        });
        json!({
            "id": plan.id.as_str(),
            "name": plan.name.get(Lang::En),
            "targets": targets.collect::<Vec<_>>(),
        })
    });
    json!({ "title": dataset.title.get(Lang::En), "plans": plans.collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use super::data_of;
    use crate::page::Page;

    #[test]
    fn the_pages_show_seventeen_targets_in_three_panels() {
        let data = data_of(Page::embedded().expect("the embedded dataset").dataset());
        let counts = data["plans"].as_array().expect("plans").iter().map(|plan| plan["targets"].as_array());
        let counts: Vec<_> = counts.map(|targets| targets.map(Vec::len)).collect();
        assert_eq!(counts, [Some(3), Some(8), Some(6)]);
    }
}
