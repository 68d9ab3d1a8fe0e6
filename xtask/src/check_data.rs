//! `cargo xtask check-data`: validates datasets.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use plan_compare::model::{Dataset, DatasetError};

/// Prints for each file that it is valid, or its errors; fails if there was an error.
pub(crate) fn run(files: &[PathBuf]) -> Result<()> {
    let mut wrong = 0;
    for file in files {
        match check(file) {
            Ok(lines) => {
                for each in lines {
                    println!("{}", line(file, &each));
                }
            }
            Err(problems) => {
                for problem in problems {
                    eprintln!("{}", line(file, &problem));
                }
                wrong += 1;
            }
        }
    }
    if wrong > 0 {
        bail!("{wrong} of {} datasets cannot be used", files.len());
    }
    Ok(())
}

/// The rest of each line about a valid file, or about one with something wrong.
fn check(file: &Path) -> Result<Vec<String>, Vec<String>> {
    let bytes = fs::read(file).map_err(|error| vec![format!(" cannot be read: {error}")])?;
    // An error at the root has no path.
    let place = |path: &str| if path.is_empty() { " " } else { "" };
    let ignored = |warnings: &[DatasetError]| {
        warnings.iter().map(|warning| format!(" not read: {warning}")).collect::<Vec<_>>()
    };
    match Dataset::from_bytes(&bytes) {
        Ok((dataset, warnings)) => {
            let mut lines = ignored(&warnings);
            lines.push(format!(" valid, {} plans, {} metrics", dataset.plans.len(), dataset.metrics.len()));
            Ok(lines)
        }
        Err(errors) => {
            let told = errors.iter().map(|error| format!("{}{error}", place(&error.path)));
            let more = (errors.more() > 0).then(|| format!(" and {} more", errors.more()));
            Err(told.chain(more).chain(ignored(errors.warnings())).collect())
        }
    }
}

/// A line that begins with the file's name. Control characters, line breaks and direction controls from the file are
/// escaped, so that the terminal does not obey them.
fn line(file: &Path, rest: &str) -> String {
    let line = format!("{}:{rest}", file.display());
    let turns = |letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown = line.chars().map(|letter| {
        if letter.is_control() || turns(letter) {
            letter.escape_default().to_string()
        } else {
            letter.to_string()
        }
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{check, line};

    fn problems(bytes: &[u8]) -> Vec<String> {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let file = dir.path().join("a.json");
        fs::write(&file, bytes).expect("a file");
        let problems = check(&file).expect_err("it is wrong");
        problems.iter().map(|problem| line(Path::new("a.json"), problem)).collect()
    }

    #[test]
    fn a_missing_file_is_named() {
        let file = Path::new("no/such.json");
        let problems = check(file).expect_err("it is not there");
        assert!(line(file, &problems[0]).starts_with("no/such.json: cannot be read: "), "{problems:?}");
    }

    #[test]
    fn every_line_begins_with_the_files_name() {
        let lines = problems(br#"{"id": 1, "plans": 2}"#);
        assert!(lines.len() > 2, "{lines:?}");
        assert!(lines.iter().any(|line| line.starts_with("a.json:id: expected ")), "{lines:?}");
        assert!(lines.iter().all(|line| line.starts_with("a.json:")), "{lines:?}");
        for wrong in [&b"no dataset"[..], b"\xff\xfe{"] {
            let lines = problems(wrong);
            assert!(lines.len() == 1 && lines[0].starts_with("a.json: expected "), "{lines:?}");
        }
    }

    #[test]
    fn what_was_found_commands_no_terminal() {
        let found = problems(r#"{"id": "\u001b[2J\nb.json: valid\u009b1A"}"#.as_bytes()).concat();
        assert!(!found.contains(char::is_control), "{found:?}");
        assert!(found.contains(r"\u{1b}[2J\u{a}b.json: valid\u{9b}1A"), "{found}");
        assert_eq!(line(Path::new("a\r\u{202e}b"), " valid"), r"a\r\u{202e}b: valid");
    }
}
