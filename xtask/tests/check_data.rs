//! `cargo xtask check-data` of what is no dataset: every error, its file before it, and an exit of 1.

#[path = "../../tests/shared/bad_datasets/mod.rs"]
#[expect(dead_code, reason = "a command reads no objects")]
mod bad_datasets;

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use bad_datasets::{bad, odd};
use plan_compare::model::Dataset;

/// How long the command may take for one file.
const PATIENCE: Duration = Duration::from_secs(5);

/// The exit, what is printed for people, and what for programs.
fn check(files: &[&str], folder: &std::path::Path) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output =
        command.arg("check-data").args(files).current_dir(folder).output().expect("the command runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code(), text(output.stderr), text(output.stdout))
}

#[test]
fn every_error_is_told_with_its_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut times = Vec::new();
    for case in bad() {
        fs::write(folder.path().join("data.json"), &case.bytes).expect("a file");
        let errors = Dataset::from_bytes(&case.bytes).expect_err(&case.name);
        // What is wrong with the whole has no path.
        let told = errors
            .iter()
            .map(|error| if error.path.is_empty() { format!(" {error}") } else { error.to_string() });
        let more = (errors.more() > 0).then(|| format!(" and {} more", errors.more()));
        let ignored = errors.warnings().iter().map(|warning| format!(" not read: {warning}"));
        let lines: Vec<_> =
            told.chain(more).chain(ignored).map(|line| format!("data.json:{line}\n")).collect();
        let expected = lines.concat();
        let started = Instant::now();
        let (code, said, printed) = check(&["data.json"], folder.path());
        times.push(started.elapsed());
        assert_eq!((code, printed.as_str()), (Some(1), ""), "{}", case.name);
        let last = said.strip_prefix(&expected).unwrap_or_else(|| panic!("{}: found {said}", case.name));
        assert!(last.contains("1 of 1 datasets cannot be used"), "{}: found {last}", case.name);
        let seen = said.chars().all(|c| c == '\n' || !c.is_control());
        assert!(seen, "{}: found {said:?}, expected nothing that a terminal obeys", case.name);
    }
    times.sort();
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{} cases, median {median:?}, worst {worst:?}", times.len());
    assert!(worst < PATIENCE, "a file took {worst:?}");
}

#[test]
fn of_several_files_each_is_judged() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, good, _) = odd().swap_remove(0);
    for (name, bytes) in [("good.json", good.as_slice()), ("empty.json", b""), ("list.json", b"[]")] {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    let (code, said, printed) =
        check(&["good.json", "empty.json", "missing.json", "list.json"], folder.path());
    assert_eq!(code, Some(1));
    assert_eq!(printed, "good.json: valid, 2 plans, 1 metrics\n");
    let starts: Vec<_> = said.lines().filter_map(|line| line.split_once(':')).map(|(file, _)| file).collect();
    assert_eq!(starts[..3], ["empty.json", "missing.json", "list.json"], "found {said}");
    assert!(said.contains("3 of 4 datasets cannot be used"), "found {said}");
}
