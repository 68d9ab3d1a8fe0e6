use super::{Action, PlanSet, Scale, Sort, View};
use crate::model::{Dataset, Id, Lang};

/// What the reader chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The language of the interface and, where the dataset has it, of the texts.
    pub lang: Lang,
    /// Which plans are shown.
    pub plans: PlanSet,
    /// How they are drawn.
    pub view: View,
    /// The topic that is shown; all where there is none.
    pub topic: Option<Id>,
    /// On which scale.
    pub scale: Scale,
    /// In which order the table stands; the page has no name for it.
    pub sort: Sort,
    /// The target or measure whose sentence is open.
    pub selected: Option<Id>,
}

impl State {
    /// The first state: all plans, all defaults.
    pub fn new(dataset: &Dataset, lang: Lang) -> Self {
        Self {
            lang,
            plans: PlanSet::all(dataset.plans.len()),
            view: View::default(),
            topic: None,
            scale: Scale::default(),
            sort: Sort::default(),
            selected: None,
        }
    }

    /// The state after `action`; the same where the action changes nothing.
    #[must_use]
    pub fn after(&self, action: &Action, dataset: &Dataset) -> Self {
        let mut next = self.clone();
        match action {
            Action::TogglePlan(index) => next.plans = self.plans.toggled(*index),
            Action::ShowAllPlans => next.plans = self.plans.with_all(),
            Action::Choose(name, value) => {
                // The controls offer nothing unknown.
                let _ = next.set(name, value, dataset);
            }
            Action::SortBy(key) => next.sort = self.sort.pressed(*key),
            Action::ToggleSource(id) => {
                let id = dataset.source_card_id(id);
                next.selected = id.filter(|id| self.selected.as_ref() != Some(id));
            }
            Action::CloseSource => next.selected = None,
        }
        next
    }

    /// The same choices over another dataset: what it does not have falls back to the default.
    #[must_use]
    pub fn carried_to(&self, from: &Dataset, to: &Dataset) -> Self {
        let kept = from.plans.iter().enumerate().filter(|(i, _)| self.plans.contains(*i));
        let indices = kept.filter_map(|(_, plan)| to.plan_index(plan.id.as_str()));
        let all = PlanSet::all(to.plans.len());
        let plans =
            if self.plans.is_all() { all } else { PlanSet::of(indices, to.plans.len()).unwrap_or(all) };
        let selected = self.selected.clone().filter(|id| to.has_source_card(id.as_str()));
        let topic = self.topic.clone().filter(|id| to.topics.iter().any(|topic| topic.id == *id));
        Self { plans, selected, topic, sort: Sort::default(), ..self.clone() }
    }

    /// Whether what belongs to `topic` is shown.
    pub fn shows(&self, topic: &Id) -> bool {
        self.topic.as_ref().is_none_or(|chosen| chosen == topic)
    }

    /// The names of the choices in which the two differ.
    pub fn changed_from(&self, before: &Self) -> Vec<&'static str> {
        let differs = [
            ("lang", self.lang != before.lang),
            ("plans", self.plans != before.plans),
            ("view", self.view != before.view),
            ("topic", self.topic != before.topic),
            ("scale", self.scale != before.scale),
            ("selected", self.selected != before.selected),
        ];
        differs.into_iter().filter_map(|(name, differs)| differs.then_some(name)).collect()
    }
}
