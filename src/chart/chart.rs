use super::column::Column;
use super::legend::{LegendItem, legend};
use super::{Body, Controls, Lead, Phrase, Rendering, Table};
use crate::concat::concat;
use crate::model::{Dataset, Lang};
use crate::state::{State, View};
use crate::text::{Words, long_date};

/// Everything that one widget shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The language of the interface.
    pub lang: Lang,
    /// Whether it can be redrawn.
    pub rendering: Rendering,
    /// The words of the interface.
    pub words: &'static Words,
    /// The headline.
    pub title: Phrase,
    /// What changed, in a sentence.
    pub takeaway: Phrase,
    /// What the reader can set.
    pub controls: Controls,
    /// The view.
    pub body: Body,
    /// The table as well, if no script can switch to it.
    pub table: Option<Table>,
    /// What must not be compared, and why.
    pub notes: Vec<Phrase>,
    /// How to read the marks, and the scale; each sentence with the space behind it.
    pub legend: Vec<LegendItem>,
    /// Who published the reports that were read, and when, with separators.
    pub reports: Vec<Phrase>,
    /// The plans' documents, with separators.
    pub documents: Vec<Phrase>,
}

impl Chart {
    /// Resolves `dataset` in `state`, to be drawn as `rendering` says.
    pub fn new(dataset: &Dataset, state: &State, rendering: Rendering) -> Self {
        let topic = Body::topic(dataset, state);
        Self::of_topic(dataset, &State { topic, ..state.clone() }, rendering)
    }

    /// The same for a topic that the view can show.
    fn of_topic(dataset: &Dataset, state: &State, rendering: Rendering) -> Self {
        let lang = state.lang;
        let words = Words::of(lang);
        let phrase = |text| Phrase::new(text, lang);
        let columns = Column::all(dataset, state, rendering);
        let body = Body::new(dataset, state, &columns);
        let reports = dataset.sources.iter().map(|source| {
            let publisher = phrase(&source.publisher);
            Phrase {
                text: concat(&[&publisher.text, words.clause_comma, &long_date(source.date, lang)]),
                ..publisher
            }
        });
        let documents = dataset.plans.iter().map(|plan| phrase(&plan.document.title));
        Self {
            lang,
            rendering,
            words,
            title: phrase(&dataset.title),
            takeaway: phrase(&dataset.takeaway),
            legend: legend(dataset, &body, state, words),
            controls: Controls::new(dataset, state),
            body,
            table: (rendering == Rendering::Static && state.view != View::Table)
                .then(|| Table::new(dataset, state, &columns)),
            notes: dataset.notes.iter().map(phrase).collect(),
            reports: Phrase::listed(reports.collect(), words.list_comma),
            documents: Phrase::listed(documents.collect(), words.list_comma),
        }
    }

    /// The leading figure of each plan.
    pub fn leads(&self) -> impl Iterator<Item = &Lead> + Clone {
        self.controls.plans.iter().map(|plan| &plan.lead)
    }

    /// The sentences of the legend.
    pub fn legend_text(&self) -> String {
        self.legend.iter().map(|item| item.text).collect()
    }
}
