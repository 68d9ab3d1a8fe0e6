use super::{Setting, Width, address};
use crate::model::{Dataset, Lang};
use crate::state::{ALL, Appearance, Choice, State};

/// What an editor has set.
///
/// ```
/// use plan_compare::{EMBEDDED, builder::{Setting, Settings}, model::{Dataset, Lang}};
///
/// let dataset = Dataset::from_json(EMBEDDED)?;
/// let mut settings = Settings::new(&dataset, Lang::En);
/// settings.set(Setting::Plans, "2021,2023", &dataset);
/// settings.set(Setting::View, "pie", &dataset);
/// assert_eq!(settings.frame_query(&dataset), "?plans=2021,2023", "there is no such view");
/// # Ok::<(), plan_compare::model::DatasetErrors>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What the chart shows. No source card is open.
    pub(super) state: State,
    /// Whose colours the chart has.
    pub(super) appearance: Appearance,
    /// How wide the preview is.
    pub(super) width: Width,
}

impl Settings {
    /// All defaults, for a chart in `lang`.
    pub fn new(dataset: &Dataset, lang: Lang) -> Self {
        Self { state: State::new(dataset, lang), appearance: Appearance::default(), width: Width::default() }
    }

    /// Sets `setting` to `value`. An empty or unknown value is the default; of a list of plans those are taken that
    /// are known.
    pub fn set(&mut self, setting: Setting, value: &str, dataset: &Dataset) {
        match (setting, setting.choice()) {
            (_, Some(choice)) => {
                // What is not known falls back as it does in the chart, and the controls show it.
                let _ = self.state.choose(choice, value, dataset);
            }
            (Setting::Appearance, _) => self.appearance = Appearance::from_word(value).unwrap_or_default(),
            _ => self.width = Width::from_word(value).unwrap_or_default(),
        }
    }

    /// The value of `setting`, as an attribute or a URL has it.
    pub fn get(&self, setting: Setting, dataset: &Dataset) -> String {
        match (setting, setting.choice()) {
            (_, Some(Choice::Plans)) if self.state.plans.is_all() => ALL.to_owned(),
            (_, Some(choice)) => self.state.get(choice, dataset),
            (Setting::Appearance, _) => self.appearance.as_str().to_owned(),
            _ => self.width.as_str().to_owned(),
        }
    }

    /// The query of the frame's URL: what differs from the defaults, without the language, which is in the path.
    pub fn frame_query(&self, dataset: &Dataset) -> String {
        let changed = self.of_the_chart(dataset);
        address::query(changed.iter().map(|(setting, value)| (setting.as_str(), value.as_str())))
    }

    /// The query of the builder's own URL: the language, what differs from the defaults, and the language of the
    /// interface if it was asked for.
    pub(super) fn builder_query(&self, interface: Option<Lang>, dataset: &Dataset) -> String {
        let lang = (Setting::Lang, self.get(Setting::Lang, dataset));
        let all: Vec<_> = std::iter::once(lang).chain(self.changed(dataset)).collect();
        let own = interface.map(|lang| ("ui", lang.as_str()));
        address::query(all.iter().map(|(setting, value)| (setting.as_str(), value.as_str())).chain(own))
    }

    /// What differs from the defaults of the chart, apart from the language.
    pub(super) fn of_the_chart(&self, dataset: &Dataset) -> Vec<(Setting, String)> {
        let changed = self.changed(dataset);
        changed.filter(|(setting, _)| *setting != Setting::Width).collect()
    }

    /// What differs from the defaults, apart from the language.
    fn changed(&self, dataset: &Dataset) -> impl Iterator<Item = (Setting, String)> {
        let default = Self::new(dataset, self.state.lang);
        let values = Setting::ALL.iter().map(|setting| {
            let value = self.get(*setting, dataset);
            let is_default = value == default.get(*setting, dataset);
            (*setting, value, is_default)
        });
        values
            .filter(|(_, _, is_default)| !is_default)
            .map(|(setting, value, _)| (setting, value))
            .collect::<Vec<_>>()
            .into_iter()
    }
}
