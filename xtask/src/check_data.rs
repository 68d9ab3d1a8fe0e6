//! `cargo xtask check-data`: validates datasets.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use plan_compare::model::Dataset;

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
    let name = file.display();
    let json =
        fs::read_to_string(file).map_err(|error| format!("{name}: cannot be read as text: {error}"))?;
    let dataset = Dataset::from_json(&json).map_err(|error| format!("{name}:{error}"))?;
    Ok(format!("{name}: valid, {} plans, {} metrics", dataset.plans.len(), dataset.metrics.len()))
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
