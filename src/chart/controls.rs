use super::{Phrase, Symbol};
use crate::model::Dataset;
use crate::state::{ALL, Scale, State, View};
use crate::text::Words;

/// The controls and their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controls {
    /// One per plan.
    pub plans: Vec<PlanToggle>,
    /// Whether every plan is on.
    pub all_on: bool,
    /// The views.
    pub views: Vec<ControlOption>,
    /// "All topics", then each topic.
    pub topics: Vec<ControlOption>,
    /// The scales.
    pub scales: Vec<ControlOption>,
    /// Whether the view has an axis, whose scale can be chosen.
    pub has_scale: bool,
}

/// The switch of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanToggle {
    /// The plan's id, as the switch's value.
    pub value: String,
    /// The plan's symbol.
    pub symbol: Symbol,
    /// The plan's shortest name.
    pub short: Phrase,
    /// The plan's name.
    pub name: Phrase,
    /// Whether it is on.
    pub on: bool,
    /// Whether it cannot be switched off because no other is on.
    pub locked: bool,
}

/// One of several values of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlOption {
    /// The value, as in attributes.
    pub value: String,
    /// Its name.
    pub name: Phrase,
    /// Whether it is the one chosen.
    pub on: bool,
}

impl Controls {
    /// The controls of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State) -> Self {
        let words = Words::of(state.lang);
        let plans = dataset.plans.iter().enumerate().map(|(index, plan)| PlanToggle {
            value: plan.id.to_string(),
            symbol: Symbol::of(index),
            short: Phrase::new(&plan.short, state.lang),
            name: Phrase::new(&plan.name, state.lang),
            on: state.plans.contains(index),
            locked: state.plans.is_only(index),
        });
        let word = |value: &str, name: &str, on: bool| ControlOption {
            value: value.into(),
            name: Phrase::own(name),
            on,
        };
        let views = View::ALL
            .iter()
            .zip(words.views)
            .map(|(view, name)| word(view.as_str(), name, state.view == *view));
        let all = word(ALL, words.all_topics, state.topic.is_none());
        let topics = dataset.topics.iter().map(|topic| ControlOption {
            value: topic.id.to_string(),
            name: Phrase::new(&topic.name, state.lang),
            on: state.topic.as_ref() == Some(&topic.id),
        });
        let scales = Scale::ALL.iter().zip([words.log, words.linear]);
        Self {
            plans: plans.collect(),
            all_on: state.plans.is_all(),
            views: views.collect(),
            topics: std::iter::once(all).chain(topics).collect(),
            scales: scales.map(|(scale, name)| word(scale.as_str(), name, state.scale == *scale)).collect(),
            has_scale: state.view.has_axis(),
        }
    }
}
