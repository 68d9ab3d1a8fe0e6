use super::{Body, Controls, Lead, Phrase, Table};
use crate::model::{Dataset, Lang};
use crate::state::{Scale, State, View};
use crate::text::Words;

/// Everything that one widget shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The language of the interface.
    pub lang: Lang,
    /// Whether it has to answer without a script: see [`State::printed`].
    pub printed: bool,
    /// The words of the interface.
    pub words: &'static Words,
    /// The headline.
    pub title: Phrase,
    /// What changed, in a sentence.
    pub takeaway: Phrase,
    /// One cell a plan, for narrow containers.
    pub leads: Vec<Lead>,
    /// What the reader can set.
    pub controls: Controls,
    /// The view.
    pub body: Body,
    /// Everything as a table besides, where no script can change the view.
    pub table: Option<Table>,
    /// What may not be compared, and why.
    pub notes: Vec<Phrase>,
    /// How marks and scale are to be read.
    pub legend: [&'static str; 2],
    /// The documents that the plans are written in, with what stands between them.
    pub documents: Vec<Phrase>,
}

impl Chart {
    /// Resolves `dataset` in `state`.
    pub fn new(dataset: &Dataset, state: &State) -> Self {
        let lang = state.lang;
        let words = Words::of(lang);
        let phrase = |text| Phrase::new(text, lang);
        let body = Body::new(dataset, state);
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
            printed: state.printed,
            words,
            title: phrase(&dataset.title),
            takeaway: phrase(&dataset.takeaway),
            leads: Lead::all(dataset, state),
            controls: Controls::new(dataset, state),
            body,
            table: (state.printed && state.view != View::Table).then(|| Table::new(dataset, state)),
            notes: dataset.notes.iter().map(phrase).collect(),
            legend: [words.marks, scale_note],
            documents: documents.collect(),
        }
    }
}
