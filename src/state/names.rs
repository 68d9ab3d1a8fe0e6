use std::fmt;

use super::{PlanSet, Scale, State, View};
use crate::model::{Dataset, Id, Lang, excerpt};

/// The names under which the choices stand in attributes, URLs and scripts.
pub const NAMES: [&str; 6] = ["lang", "plans", "view", "topic", "scale", "selected"];

/// A choice that does not exist: the default stands in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateError {
    /// The name of the choice.
    pub name: String,
    /// The words that are known, as each language lists them.
    expected: [String; 2],
    /// The word that was given.
    pub found: String,
}

impl StateError {
    /// The sentence, as it is said to somebody who reads `lang`.
    pub fn say(&self, lang: Lang) -> String {
        let Self { name, expected: [en, zh], found } = self;
        let expected = if lang == Lang::Zh { zh } else { en };
        let [between, before, after] = match lang {
            Lang::En => [": expected ", ", found \"", "\""],
            Lang::Zh => ["：应为", "，实为\"", "\""],
        };
        [&excerpt(name), between, expected, before, &excerpt(found), after].concat()
    }
}

impl fmt::Display for StateError {
    /// In English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}

impl std::error::Error for StateError {}

impl State {
    /// Sets the choice called `name` to `value`, an empty value to its default.
    ///
    /// # Errors
    /// What was expected, where the name or the value is unknown; the choice is then its default,
    /// and for a list of plans those that are known.
    pub fn set(&mut self, name: &str, value: &str, dataset: &Dataset) -> Result<(), StateError> {
        let value = value.trim_ascii();
        let known = match name {
            "lang" => {
                self.lang = Lang::from_tag(value).unwrap_or_default();
                value.is_empty() || Lang::from_tag(value).is_some()
            }
            "plans" => {
                let (plans, known) = read_plans(value, dataset);
                self.plans = plans;
                known
            }
            "view" => {
                self.view = View::parse(value).unwrap_or_default();
                value.is_empty() || View::parse(value).is_some()
            }
            "topic" => {
                self.topic = dataset
                    .topics
                    .iter()
                    .find(|topic| topic.id.as_str() == value)
                    .map(|topic| topic.id.clone());
                value.is_empty() || value == "all" || self.topic.is_some()
            }
            "scale" => {
                self.scale = Scale::parse(value).unwrap_or_default();
                value.is_empty() || Scale::parse(value).is_some()
            }
            "selected" => {
                self.selected = dataset.source_card_id(value);
                value.is_empty() || self.selected.is_some()
            }
            _ => false,
        };
        if known {
            Ok(())
        } else {
            Err(StateError { name: name.into(), expected: expected(name, dataset), found: value.into() })
        }
    }

    /// The choice called `name` as it is written; empty for none and for an unknown name.
    pub fn get(&self, name: &str, dataset: &Dataset) -> String {
        match name {
            "lang" => self.lang.as_str().into(),
            "plans" => {
                let shown = dataset.plans.iter().enumerate().filter(|(i, _)| self.plans.contains(*i));
                shown.map(|(_, plan)| plan.id.as_str()).collect::<Vec<_>>().join(",")
            }
            "view" => self.view.as_str().into(),
            "topic" => self.topic.as_ref().map_or_else(|| "all".to_owned(), ToString::to_string),
            "scale" => self.scale.as_str().into(),
            "selected" => self.selected.as_ref().map_or_else(String::new, ToString::to_string),
            _ => String::new(),
        }
    }
}

/// The plans of a comma-separated list, and whether every one is known.
fn read_plans(value: &str, dataset: &Dataset) -> (PlanSet, bool) {
    let count = dataset.plans.len();
    if value.is_empty() || value == "all" {
        return (PlanSet::all(count), true);
    }
    let indices: Vec<_> = value.split(',').map(|id| dataset.plan_index(id.trim_ascii())).collect();
    let plans = PlanSet::of(indices.iter().flatten().copied(), count).unwrap_or(PlanSet::all(count));
    (plans, indices.iter().all(Option::is_some))
}

/// What is known under `name`, in each language.
fn expected(name: &str, dataset: &Dataset) -> [String; 2] {
    let known: Vec<&str> = match name {
        "plans" => dataset.plans.iter().map(|plan| plan.id.as_str()).collect(),
        "topic" => dataset.topics.iter().map(|topic| topic.id.as_str()).collect(),
        "view" => View::WORDS.to_vec(),
        "scale" => Scale::WORDS.to_vec(),
        "lang" | "selected" => Vec::new(),
        _ => NAMES.to_vec(),
    };
    let [before, comma] = match name {
        "plans" => [["all or a list of ", "all或以下的列表："], [", ", "、"]],
        "topic" => [["all or one of ", "all或以下之一："], [", ", "、"]],
        "lang" => [["en or zh", "en或zh"], ["", ""]],
        "selected" => [["the id of a target", "一个目标的id"], ["", ""]],
        _ => [["one of ", "以下之一："], [", ", "、"]],
    };
    // As many as a sentence can hold.
    let most = known.len().min(12);
    let more = if most < known.len() { " …" } else { "" };
    [Lang::En, Lang::Zh].map(|lang| [lang.of(before), &known[..most].join(lang.of(comma)), more].concat())
}

impl Dataset {
    /// The id under which the sentence of `target`, or of a plan's mention of a measure
    /// (`2021/cloud`), is opened; `None` where there is no such sentence.
    pub fn source_card_id(&self, id: &str) -> Option<Id> {
        if let Some((_, target)) = self.target(id) {
            return Some(target.id.clone());
        }
        self.measures.iter().find_map(|measure| {
            measure.plans.iter().map(|(plan, _)| measure.card_id(plan)).find(|card| card.as_str() == id)
        })
    }

    /// Whether a sentence can be opened under `id`.
    pub fn has_source_card(&self, id: &str) -> bool {
        self.source_card_id(id).is_some()
    }
}
