use super::{Body, Lead, Phrase};
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
    /// "All topics", unless the view shows one at a time; then each topic that the view can show.
    pub topics: Vec<ControlOption>,
    /// Whether there are topics to choose from: more than the one that all of the view is about.
    pub has_topics: bool,
    /// The scales.
    pub scales: Vec<ControlOption>,
    /// Whether the view has an axis, whose scale can be chosen.
    pub has_scale: bool,
    /// The topic and the scale that are set, in a line.
    pub summary: Phrase,
}

/// The switch of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanToggle {
    /// The plan's id, as the switch's value.
    pub value: String,
    /// The plan, with its leading figure.
    pub lead: Lead,
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
    /// The controls of `dataset` in `state`, whose topic the view can show.
    pub(super) fn new(dataset: &Dataset, state: &State) -> Self {
        let words = Words::of(state.lang);
        let plans = dataset.plans.iter().enumerate().filter_map(|(index, plan)| {
            Some(PlanToggle {
                value: plan.id.to_string(),
                lead: Lead::of(plan, index, dataset, state.lang)?,
                on: state.plans.contains(index),
                locked: state.plans.is_only(index),
            })
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
        let mut topics = Vec::with_capacity(dataset.topics.len() + 1);
        if state.view.has_all_topics() {
            topics.push(word(ALL, words.all_topics, state.topic.is_none()));
        }
        let one = topics.len() + 1;
        for topic in &dataset.topics {
            if Body::has(state.view, dataset, &topic.id) {
                let name = Phrase::new(&topic.name, state.lang);
                let on = state.topic.as_ref() == Some(&topic.id);
                topics.push(ControlOption { value: topic.id.to_string(), name, on });
            }
        }
        let scale = |scale: Scale, name: &str| word(scale.as_str(), name, state.scale == scale);
        let scales = vec![scale(Scale::Log, words.log), scale(Scale::Linear, words.linear)];
        let has_scale = state.view.has_axis();
        let mut summary = Phrase::own("");
        for option in &topics {
            if option.on {
                summary = option.name.clone();
            }
        }
        for option in &scales {
            if option.on && has_scale {
                summary.text.push_str(" · ");
                summary.text.push_str(&option.name.text);
            }
        }
        Self {
            plans: plans.collect(),
            all_on: state.plans.is_all(),
            views: views.collect(),
            has_topics: topics.len() > one,
            topics,
            scales,
            has_scale,
            summary,
        }
    }

    /// The value of the topic that is set; empty if there is none.
    pub fn topic(&self) -> &str {
        self.topics.iter().find(|topic| topic.on).map_or("", |topic| &topic.value)
    }

    /// Whether there is a topic or a scale to choose.
    pub fn has_options(&self) -> bool {
        self.has_topics || self.has_scale
    }
}
