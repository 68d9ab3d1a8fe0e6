//! The folder a build is made in before it takes the place of the last one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use plan_compare::export;
use plan_compare::model::{Dataset, Lang};
use serde_json::{Deserializer, Serializer};

use crate::digest;
use crate::project::Project;

/// The files in `www/` that are published as they are.
const PUBLISHED: [&str; 1] = ["resize.js"];

/// The data that is published.
const DATA: [&str; 2] = ["data/512.json", "data/dataset.schema.json"];

/// A build that is not complete yet.
pub(super) struct Staging {
    dir: PathBuf,
}

impl Staging {
    /// Starts with `dir` as an empty folder.
    pub(super) fn start(dir: PathBuf) -> Result<Self> {
        remove(&dir)?;
        fs::create_dir_all(&dir).with_context(|| dir.display().to_string())?;
        Ok(Self { dir })
    }

    /// Goes on with `dir` as it is.
    pub(super) fn open(dir: PathBuf) -> Result<Self> {
        fs::create_dir_all(&dir).with_context(|| dir.display().to_string())?;
        Ok(Self { dir })
    }

    /// The folder.
    pub(super) fn path(&self) -> &Path {
        &self.dir
    }

    /// Writes one file, and the folders it is in.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        let path = self.dir.join(name);
        let named = || path.display().to_string();
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(named)?;
        }
        fs::write(&path, content).with_context(named)
    }

    /// Writes one file to `assets/`, under a name that changes whenever the content does, and gives its path.
    pub(super) fn write_hashed(&self, content: &[u8], extension: &str) -> Result<String> {
        let name = hashed_name(content, extension);
        self.write(&name, content)?;
        Ok(name)
    }

    /// Writes the dataset and its schema, minified.
    pub(super) fn write_data(&self, project: &Project) -> Result<()> {
        for name in DATA {
            let text = fs::read_to_string(project.root().join(name)).context(name)?;
            self.write(name, &compact_json(&text).context(name)?)?;
        }
        Ok(())
    }

    /// Writes the dataset as a table in each language; quotes are in their own.
    pub(super) fn write_tables(&self, dataset: &Dataset) -> Result<()> {
        self.write("data/512.csv", export::csv(dataset, Lang::En).as_bytes())?;
        self.write("data/512.zh.csv", export::csv(dataset, Lang::Zh).as_bytes())
    }

    /// Copies what is published as it is.
    pub(super) fn copy_others(&self, project: &Project) -> Result<()> {
        for name in PUBLISHED {
            let content = fs::read(project.root().join("www").join(name)).context(name)?;
            self.write(name, &content)?;
        }
        Ok(())
    }

    /// Takes the place of the last build, `finished`, which is put away at `last` meanwhile.
    pub(super) fn finish(self, finished: &Path, last: &Path) -> Result<()> {
        remove(last)?;
        // Two renames: whoever reads the folder meanwhile finds the last build or this one.
        if finished.exists() {
            fs::rename(finished, last).with_context(|| finished.display().to_string())?;
        }
        fs::rename(&self.dir, finished).with_context(|| finished.display().to_string())?;
        remove(last)
    }
}

/// The same JSON, its members in their order, without white space.
fn compact_json(text: &str) -> Result<Vec<u8>> {
    let mut compact = Vec::new();
    let mut input = Deserializer::from_str(text);
    serde_transcode::transcode(&mut input, &mut Serializer::new(&mut compact))?;
    input.end()?;
    Ok(compact)
}

fn remove(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).with_context(|| format!("{}: cannot be removed", dir.display()))?;
    }
    Ok(())
}

/// A name that changes whenever the content does.
fn hashed_name(content: &[u8], extension: &str) -> String {
    format!("assets/plan-compare-{}.{extension}", digest::short(content))
}

#[cfg(test)]
mod tests {
    use super::{compact_json, hashed_name};

    #[test]
    fn names_follow_the_content() {
        assert_eq!(hashed_name(b"", "wasm"), "assets/plan-compare-e3b0c442.wasm");
        assert_ne!(hashed_name(b"a", "js"), hashed_name(b"b", "js"));
    }

    #[test]
    fn json_keeps_its_order() {
        let compact = compact_json("{ \"b\": 1,\n \"a\": [2, \"c d\"] }\n").expect("JSON");
        assert_eq!(compact, br#"{"b":1,"a":[2,"c d"]}"#);
        compact_json("{} {}").expect_err("two values are not a document");
    }
}
