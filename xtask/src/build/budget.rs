//! The sizes that a release may not exceed, in bytes as served to a browser.

use anyhow::{Context as _, Result, bail};
use comfy_table::{CellAlignment, Table, presets};
use plan_compare::model::Lang;

use super::assets::Assets;
use super::compress::{Sizes, thousands};
use super::part::Part;
use super::scripts::{FrameScripts, LOADER};

/// The limit for the size of some files together.
struct Budget {
    /// What they are.
    what: &'static str,
    /// Its files.
    files: Vec<String>,
    /// The most bytes; more fail the build.
    limit: usize,
    /// The size we aim at.
    aim: usize,
}

/// Prints every budget and fails when one is exceeded.
pub(super) fn check(sizes: &Sizes, assets: &Assets, frame_scripts: &FrameScripts) -> Result<()> {
    let mut table = Table::new();
    table.load_preset(presets::ASCII_BORDERS_ONLY_CONDENSED);
    table.set_header(["budget, brotli", "measured", "limit", "aim"]);
    let mut exceeded = Vec::new();
    for budget in budgets(assets, frame_scripts) {
        let measured = weight(sizes, &budget.files)?;
        if measured > budget.limit {
            exceeded.push(format!(
                "{}: found {} bytes, expected at most {}",
                budget.what,
                thousands(measured),
                thousands(budget.limit)
            ));
        }
        table.add_row([
            budget.what.to_owned(),
            thousands(measured),
            thousands(budget.limit),
            thousands(budget.aim),
        ]);
    }
    for column in 1..=3 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    println!("\n{table}\n");
    if !exceeded.is_empty() {
        bail!("over budget: {}", exceeded.join("; "));
    }
    Ok(())
}

fn budgets(assets: &Assets, scripts: &FrameScripts) -> [Budget; 9] {
    let frame = |lang: &str| format!("embed/{lang}.html");
    let read = [frame("en"), scripts.initial.clone()];
    let views = [scripts.views.clone(), assets.assist_script.clone()]
        .into_iter()
        .chain(assets.views(Lang::En).map(str::to_owned))
        .collect::<Vec<_>>();
    let live = [scripts.views.clone(), scripts.live.clone(), assets.wasm(Part::Widget).to_owned()];
    let bare = [LOADER.to_owned(), assets.charts[0].clone(), assets.style.clone()];
    [
        Budget { what: "initial page, English", files: vec![frame("en")], limit: 13_500, aim: 10_000 },
        Budget { what: "initial page, Chinese", files: vec![frame("zh")], limit: 13_500, aim: 10_000 },
        Budget { what: "loader", files: vec![LOADER.to_owned()], limit: 4_000, aim: 2_500 },
        Budget {
            what: "all for a reader who reads, frame",
            files: read.to_vec(),
            limit: 20_000,
            aim: 16_000,
        },
        Budget {
            what: "all for a reader who reads, bare element",
            files: bare.to_vec(),
            limit: 20_000,
            aim: 16_000,
        },
        Budget {
            what: "all until every view has answered",
            files: [&read[..], &views].concat(),
            limit: 100_000,
            aim: 80_000,
        },
        Budget {
            what: "all until the widget is live",
            files: [&read[..], &live].concat(),
            limit: 125_000,
            aim: 80_000,
        },
        Budget {
            what: "for keyboard and ear, and to find, beside that",
            files: vec![assets.assist_script.clone()],
            limit: 4_500,
            aim: 3_000,
        },
        Budget {
            what: "to take along, beside that",
            files: [Some(&*assets.tools_script), assets.chunk(Part::Widget)]
                .into_iter()
                .flatten()
                .map(str::to_owned)
                .collect(),
            limit: 35_000,
            aim: 25_000,
        },
    ]
}

/// The compressed bytes of several files together.
fn weight(sizes: &Sizes, files: &[String]) -> Result<usize> {
    files
        .iter()
        .map(|file| {
            let size = sizes.0.get(file).and_then(|size| size.brotli);
            size.with_context(|| format!("{file}: not compressed in dist/, expected it to be"))
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::build::assets::Assets;
    use crate::build::compress::{Size, Sizes};
    use crate::build::scripts::FrameScripts;

    fn scripts() -> FrameScripts {
        FrameScripts {
            initial: "assets/frame.js".into(),
            live: "assets/frame-live.js".into(),
            views: "assets/frame-views.js".into(),
        }
    }

    fn sizes(frame: usize) -> Sizes {
        let names = [
            "embed/en.html",
            "embed/zh.html",
            "plan-compare.js",
            "assets/frame.js",
            "assets/frame-live.js",
            "assets/frame-views.js",
            "assets/topics.en.html",
            "assets/units.en.html",
            "assets/instruments.en.html",
            "assets/table.en.html",
            "assets/chart.en.html",
            "assets/plan-compare.css",
            "assets/widget.wasm",
            "assets/widget-chunk.wasm",
            "assets/assist.js",
            "assets/tools.js",
        ];
        let raw = 99_999;
        let mut sizes = Sizes::default();
        for name in names {
            let brotli = Some(if name == "embed/en.html" { frame } else { 2_000 });
            sizes.0.insert(name.into(), Size { raw, brotli });
        }
        sizes
    }

    #[test]
    fn a_weight_at_its_limit_is_fine() {
        check(&sizes(13_500), &Assets::fixed(), &scripts()).expect("within the budgets");
    }

    #[test]
    fn a_weight_over_its_limit_is_said_with_both_numbers() {
        let error = check(&sizes(13_501), &Assets::fixed(), &scripts()).expect_err("over the budget");
        assert_eq!(
            error.to_string(),
            "over budget: initial page, English: found 13,501 bytes, expected at most 13,500"
        );
    }

    #[test]
    fn a_missing_file_is_not_taken_for_a_light_one() {
        let mut sizes = sizes(10);
        sizes.0.remove("assets/widget.wasm");
        let error = check(&sizes, &Assets::fixed(), &scripts()).expect_err("a file is missing");
        assert!(error.to_string().starts_with("assets/widget.wasm: not compressed"));
    }
}
