//! `cargo xtask check-data`: validates datasets.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use plan_compare::model::{Dataset, DatasetError};

/// Says of each file that it is valid or what is wrong; an error if any was wrong.
pub(crate) fn run(files: &[PathBuf]) -> Result<()> {
    let mut wrong = 0;
    for file in files {
        match check(file) {
            Ok(valid) => println!("{valid}"),
            Err(problem) => {
                eprintln!("{problem}");
                wrong += 1;
            }
        }
    }
    if wrong > 0 {
        bail!("{wrong} of {} datasets cannot be used", files.len());
    }
    Ok(())
}

/// A sentence about a valid file, or one about what is wrong with it.
fn check(file: &Path) -> Result<String, String> {
    let name = file.display().to_string();
    let bytes = fs::read(file).map_err(|error| format!("{name}: cannot be read: {error}"))?;
    // Each line names its file: there may be several.
    let lines = |lines: Vec<String>| {
        lines.iter().flat_map(|line| [name.as_str(), ":", line, "\n"]).collect::<String>()
    };
    let ignored = |warnings: &[DatasetError]| {
        lines(warnings.iter().map(|warning| format!("not read: {warning}")).collect())
    };
    match Dataset::from_bytes(&bytes) {
        Ok((dataset, warnings)) => Ok(format!(
            "{}{name}: valid, {} plans, {} metrics",
            ignored(&warnings),
            dataset.plans.len(),
            dataset.metrics.len()
        )),
        Err(errors) => Err((ignored(errors.warnings()) + &lines(errors.lines())).trim_end().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::check;

    #[test]
    fn a_missing_file_is_named() {
        let problem = check(Path::new("no/such.json")).expect_err("it is not there");
        assert!(problem.starts_with("no/such.json: cannot be read"));
    }
}
