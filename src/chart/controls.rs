use super::{Phrase, PlanMark};
use crate::model::Dataset;
use crate::state::{Scale, State};
use crate::text::Words;

/// What the reader can set, and how it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controls {
    /// One a plan.
    pub plans: Vec<PlanToggle>,
    /// Whether every plan is on.
    pub all_on: bool,
    /// The scales, the chosen one on.
    pub scales: Vec<ScaleOption>,
}

/// The switch of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanToggle {
    /// The plan's id, as the switch's value.
    pub value: String,
    /// The plan's sign.
    pub mark: PlanMark,
    /// The plan's shortest name.
    pub short: Phrase,
    /// The plan's name.
    pub name: Phrase,
    /// Whether it is on.
    pub on: bool,
    /// Whether it cannot be switched off, because it is the only one on.
    pub locked: bool,
}

/// One scale of the switch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleOption {
    /// The scale.
    pub scale: Scale,
    /// Its name.
    pub name: &'static str,
    /// Whether it is chosen.
    pub on: bool,
}

impl Controls {
    /// The controls of `dataset` in `state`.
    pub(super) fn new(dataset: &Dataset, state: &State) -> Self {
        let words = Words::of(state.lang);
        let plans = dataset.plans.iter().enumerate().map(|(index, plan)| PlanToggle {
            value: plan.id.to_string(),
            mark: PlanMark::of(index),
            short: Phrase::new(&plan.short, state.lang),
            name: Phrase::new(&plan.name, state.lang),
            on: state.plans.contains(index),
            locked: state.plans.is_only(index),
        });
        let scales = Scale::ALL.iter().map(|scale| ScaleOption {
            scale: *scale,
            name: match scale {
                Scale::Log => words.log,
                Scale::Linear => words.linear,
            },
            on: state.scale == *scale,
        });
        Self { plans: plans.collect(), all_on: state.plans.is_all(), scales: scales.collect() }
    }
}
