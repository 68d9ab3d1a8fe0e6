//! The dataset that ships with the build, as plain JSON: what the tests hold the widget to.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// A sentence that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The id under which it is selected.
    pub id: String,
    /// The plan that says it.
    pub plan: String,
    /// Its words, verbatim.
    pub quote: String,
    /// Whether it sets a target, with a number.
    pub is_target: bool,
}

/// `data/512.json` of the release.
pub struct Shipped {
    /// All of it.
    pub json: Value,
}

impl Shipped {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// When it is not there, or no JSON.
    pub fn read() -> Result<Self> {
        let file = crate::dist()?.join("data/512.json");
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        Ok(Self { json: serde_json::from_str(&text)? })
    }

    /// Every sentence of the side-by-side view: those of the numbers, then those of the measures.
    ///
    /// # Errors
    ///
    /// When there are fewer than a dataset worth testing has.
    pub fn sentences(&self) -> Result<Vec<Sentence>> {
        let mut sentences = Vec::new();
        for metric in list(&self.json["metrics"]) {
            for (plan, target) in fields(&metric["targets"]) {
                let is_target = target["kind"] == "target";
                sentences.push(sentence(string(&target["id"]), plan, target, is_target));
            }
        }
        for measure in list(&self.json["measures"]).iter().filter(|measure| measure["instrument"] != true) {
            for (plan, mention) in fields(&measure["plans"]) {
                let id = format!("{plan}/{}", string(&measure["id"]));
                sentences.push(sentence(id, plan, mention, false));
            }
        }
        ensure!(sentences.len() > 50, "found {} sentences in the dataset, expected more", sentences.len());
        Ok(sentences)
    }

    /// The first metric for which the plan has a target.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn metric_of(&self, plan: &str) -> Result<usize> {
        let found =
            list(&self.json["metrics"]).iter().position(|metric| metric["targets"].get(plan).is_some());
        found.with_context(|| format!("no metric has a target of {plan}"))
    }
}

fn sentence(id: String, plan: &str, from: &Value, is_target: bool) -> Sentence {
    Sentence { id, plan: plan.to_owned(), quote: string(&from["quote"]["text"]), is_target }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn fields(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
