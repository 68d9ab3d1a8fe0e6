use super::column::Column;
use super::{Body, Controls, Lead, Phrase, Rendering, Table};
use crate::model::{Dataset, Lang};
use crate::state::{Scale, State, View};
use crate::text::Words;

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
    /// One cell per plan, for narrow containers.
    pub leads: Vec<Lead>,
    /// What the reader can set.
    pub controls: Controls,
    /// The view.
    pub body: Body,
    /// The table as well, if no script can switch to it.
    pub table: Option<Table>,
    /// What must not be compared, and why.
    pub notes: Vec<Phrase>,
    /// How to read the marks, and the scale.
    pub legend: [&'static str; 2],
    /// The plans' documents, with separators.
    pub documents: Vec<Phrase>,
}

impl Chart {
    /// Resolves `dataset` in `state`, to be drawn as `rendering` says.
    pub fn new(dataset: &Dataset, state: &State, rendering: Rendering) -> Self {
        let lang = state.lang;
        let words = Words::of(lang);
        let phrase = |text| Phrase::new(text, lang);
        let columns = Column::all(dataset, state, rendering);
        let body = Body::new(dataset, state, &columns);
        let scale_note = match (body.axis(), state.scale) {
            (None, _) => "",
            (Some(axis), _) if axis.zero.is_some() => words.log_note_zero,
            (_, Scale::Log) => words.log_note,
            (_, Scale::Linear) => words.linear_note,
        };
        let last = dataset.plans.len() - 1;
        let documents = dataset.plans.iter().enumerate().map(|(i, plan)| {
            let mut document = phrase(&plan.document.title);
            if i < last {
                document.text.push_str(words.list_comma);
            }
            document
        });
        Self {
            lang,
            rendering,
            words,
            title: phrase(&dataset.title),
            takeaway: phrase(&dataset.takeaway),
            leads: Lead::all(dataset, state),
            controls: Controls::new(dataset, state),
            body,
            table: (rendering == Rendering::Static && state.view != View::Table)
                .then(|| Table::new(dataset, state, &columns)),
            notes: dataset.notes.iter().map(phrase).collect(),
            legend: [words.marks, scale_note],
            documents: documents.collect(),
        }
    }
}
