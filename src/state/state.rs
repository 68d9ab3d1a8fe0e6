use super::choice::ALL;
use super::{Action, Choice, PlanSet, Scale, Sort, StateError, View};
use crate::model::{Dataset, Id, Lang, joined};

/// What the reader chose.
///
/// ```
/// use plan_compare::{EMBEDDED, model::{Dataset, Lang}, state::{Action, Choice, State}};
///
/// let dataset = Dataset::from_json(EMBEDDED)?;
/// let mut state = State::new(&dataset, Lang::En).after(&Action::TogglePlan(0), &dataset);
/// assert_eq!(state.get(Choice::Plans, &dataset), "2022,2023");
///
/// let error = state.choose(Choice::View, "pie", &dataset).unwrap_err();
/// assert!(error.to_string().starts_with("view: expected one of compare, topics"));
/// # Ok::<(), plan_compare::model::DatasetErrors>(())
/// ```
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
    /// The targets and measures whose sentences are open, the one that was opened last at the end. (Opening one closes
    /// no other: the line that was pressed would move.)
    pub opened: Vec<Id>,
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
            opened: Vec::new(),
        }
    }

    /// The state after `action`; the same where the action changes nothing.
    #[must_use]
    pub fn after(&self, action: &Action, dataset: &Dataset) -> Self {
        let mut next = self.clone();
        match action {
            Action::TogglePlan(index) => next.plans = self.plans.toggled(*index),
            Action::ShowAllPlans => next.plans = self.plans.with_all(),
            Action::Choose(choice, value) => {
                // The controls offer nothing unknown.
                let _ = next.choose(*choice, value, dataset);
            }
            Action::SortBy(key) => next.sort = self.sort.pressed(*key),
            Action::ToggleSource(id) => {
                if let Some(id) = dataset.source_card_id(id) {
                    match self.opened.iter().position(|open| *open == id) {
                        Some(open) => drop(next.opened.remove(open)),
                        None => next.opened.push(id),
                    }
                }
            }
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
        let mut opened = self.opened.clone();
        opened.retain(|id| to.has_source_card(id.as_str()));
        let topic = self.topic.clone().filter(|id| to.topics.iter().any(|topic| topic.id == *id));
        Self { plans, opened, topic, sort: Sort::default(), ..self.clone() }
    }

    /// The same with the sentence of `id` open, if there is one.
    #[must_use]
    pub fn opening(&self, id: &str, dataset: &Dataset) -> Self {
        let is_open = dataset.source_card_id(id).is_some_and(|id| self.opens(&id));
        if is_open { self.clone() } else { self.after(&Action::ToggleSource(id.to_owned()), dataset) }
    }

    /// Whether the sentence of this target or measure is open.
    pub fn opens(&self, id: &Id) -> bool {
        self.opened.contains(id)
    }

    /// Whether what belongs to `topic` is shown.
    pub fn shows(&self, topic: &Id) -> bool {
        self.topic.as_ref().is_none_or(|chosen| chosen == topic)
    }

    /// Sets `choice` to `value`; an empty value is the default.
    ///
    /// # Errors
    /// What was expected, if the value is unknown. The choice is then its default, or of a list of plans those
    /// that are known.
    pub fn choose(&mut self, choice: Choice, value: &str, dataset: &Dataset) -> Result<(), StateError> {
        let value = value.trim_ascii();
        let is_known = match choice {
            Choice::Lang => {
                let lang = Lang::from_tag(value);
                self.lang = lang.unwrap_or_default();
                lang.is_some()
            }
            Choice::Plans => {
                let (plans, is_known) = PlanSet::from_list(value, dataset);
                self.plans = plans;
                is_known
            }
            Choice::View => {
                let view = View::from_word(value);
                self.view = view.unwrap_or_default();
                view.is_some()
            }
            Choice::Topic => {
                let topic = dataset.topics.iter().find(|topic| topic.id.as_str() == value);
                self.topic = topic.map(|topic| topic.id.clone());
                value == ALL || topic.is_some()
            }
            Choice::Scale => {
                let scale = Scale::from_word(value);
                self.scale = scale.unwrap_or_default();
                scale.is_some()
            }
            Choice::Selected => {
                self.opened = dataset.source_card_id(value).into_iter().collect();
                !self.opened.is_empty()
            }
        };
        if is_known || value.is_empty() {
            Ok(())
        } else {
            Err(StateError::new(choice.as_str(), value, dataset))
        }
    }

    /// Sets the choice called `name`, as [`choose`](Self::choose) does.
    ///
    /// # Errors
    /// As `choose`; or all names, if `name` is not one. The state then stays as it was.
    pub fn set(&mut self, name: &str, value: &str, dataset: &Dataset) -> Result<(), StateError> {
        match Choice::from_word(name) {
            Some(choice) => self.choose(choice, value, dataset),
            None => Err(StateError::new(name, value.trim_ascii(), dataset)),
        }
    }

    /// The value of `choice` as it is written in an attribute; empty if no source card is open.
    pub fn get(&self, choice: Choice, dataset: &Dataset) -> String {
        match choice {
            Choice::Lang => self.lang.as_str().into(),
            Choice::Plans => {
                let shown = dataset.plans.iter().enumerate().filter(|(i, _)| self.plans.contains(*i));
                joined(&shown.map(|(_, plan)| plan.id.as_str()).collect::<Vec<_>>(), ",")
            }
            Choice::View => self.view.as_str().into(),
            Choice::Topic => self.topic.as_ref().map_or_else(|| ALL.to_owned(), ToString::to_string),
            Choice::Scale => self.scale.as_str().into(),
            Choice::Selected => self.opened.last().map_or_else(String::new, ToString::to_string),
        }
    }
}
