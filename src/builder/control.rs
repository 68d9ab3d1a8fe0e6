use serde::Serialize;

use super::{BuilderText, Setting, Settings, Width};
use crate::concat::concat;
use crate::model::{Dataset, Lang, Plan};
use crate::state::{ALL, Appearance, Scale, View};
use crate::text::Words;

/// A control of the page: a setting, and what can be chosen for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Control {
    /// The word for the setting.
    pub name: &'static str,
    /// What can be chosen, in this order.
    pub offers: Vec<Offer>,
}

/// What can be chosen for a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// Its value.
    pub value: String,
    /// What is shown for it.
    pub label: String,
    /// The language of the label, as a tag, where it may not be that of the page.
    pub lang: Option<&'static str>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Control {
    /// All controls, labelled in `lang`.
    pub(super) fn all(settings: &Settings, dataset: &Dataset, lang: Lang) -> Vec<Self> {
        let control = |setting: &Setting| Self {
            name: setting.as_str(),
            offers: offers(*setting, dataset, lang)
                .into_iter()
                .map(|[value, label]| Offer {
                    lang: (*setting == Setting::Lang).then(|| language(&value)),
                    chosen: is_chosen(settings, *setting, &value, dataset),
                    label,
                    value,
                })
                .collect(),
        };
        Setting::ALL.iter().map(control).collect()
    }
}

/// The values of a setting, each with its label.
fn offers(setting: Setting, dataset: &Dataset, lang: Lang) -> Vec<[String; 2]> {
    let words = Words::of(lang);
    let pair = |value: &str, label: &str| [value.to_owned(), label.to_owned()];
    let of_the_builder = |value: &&str| BuilderText::from_word(value).map_or("", |text| text.text(lang));
    match setting {
        Setting::Lang => Lang::ALL.iter().map(|lang| pair(lang.as_str(), endonym(*lang))).collect(),
        Setting::Plans => {
            let label = |plan: &Plan| concat(&[plan.short.get(lang), " ", plan.name.get(lang)]);
            dataset.plans.iter().map(|plan| pair(plan.id.as_str(), &label(plan))).collect()
        }
        Setting::View => {
            View::WORDS.iter().zip(words.views).map(|(value, label)| pair(value, label)).collect()
        }
        Setting::Topic => {
            let topics = dataset.topics.iter().map(|topic| pair(topic.id.as_str(), topic.name.get(lang)));
            std::iter::once(pair(ALL, words.all_topics)).chain(topics).collect()
        }
        Setting::Scale => Scale::WORDS
            .iter()
            .zip([words.log, words.linear])
            .map(|(value, label)| pair(value, label))
            .collect(),
        Setting::Appearance => {
            Appearance::WORDS.iter().map(|value| pair(value, of_the_builder(value))).collect()
        }
        Setting::Width => Width::WORDS.iter().map(|value| pair(value, of_the_builder(value))).collect(),
    }
}

fn is_chosen(settings: &Settings, setting: Setting, value: &str, dataset: &Dataset) -> bool {
    match setting {
        Setting::Plans => dataset.plan_index(value).is_some_and(|index| settings.state.plans.contains(index)),
        _ => settings.get(setting, dataset) == value,
    }
}

/// The name of a language in that language.
pub(super) const fn endonym(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Zh => "中文",
    }
}

/// The tag of the language called `word`.
fn language(word: &str) -> &'static str {
    Lang::from_word(word).unwrap_or_default().tag()
}
