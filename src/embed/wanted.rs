use std::rc::Rc;

use web_sys::HtmlElement;

use crate::model::{Dataset, Lang, excerpt};
use crate::state::State;

/// What is to be drawn.
#[derive(Clone)]
pub(super) struct Wanted {
    pub(super) dataset: Rc<Dataset>,
    pub(super) state: State,
    /// A sentence about what could not be used.
    pub(super) problem: Option<String>,
    /// Names of attributes whose values this dataset does not have; another one may.
    pub(super) unmet: Vec<String>,
}

/// Something that could not be used, for an event and for the line in the widget.
pub(super) struct Problem {
    /// The code of the error.
    pub(super) code: String,
    /// The sentence for the page.
    pub(super) message: String,
    /// The sentence for the reader, in their language.
    pub(super) line: String,
    /// The path in the dataset, or the name of the attribute.
    pub(super) path: String,
}

impl Wanted {
    /// A dataset and a state, with nothing wrong.
    pub(super) fn new(dataset: Rc<Dataset>, state: State) -> Self {
        Self { dataset, state, problem: None, unmet: Vec::new() }
    }

    /// Whether `other` would look the same.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
            && self.state == other.state
            && self.problem == other.problem
    }

    /// Sets `choices`, names with values, of the widget of `host`, and gives what is unknown. `is_asked` where the page
    /// asks for just these.
    pub(super) fn choose(
        &mut self,
        choices: &[(String, String)],
        is_asked: bool,
        host: &HtmlElement,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (name, value) in choices {
            let before = self.state.clone();
            let result = self.state.set(name, value, &self.dataset);
            if name == "lang" && value.trim_ascii().is_empty() {
                self.state.lang = nearest_lang(host);
            }
            let changes = self.state != before;
            if changes {
                self.problem = None;
            }
            // (What is loaded with a dataset and is what it is already may be carried over from another module.)
            if changes || result.is_err() || is_asked {
                if self.unmet.contains(name) {
                    self.problem = None;
                }
                self.unmet.retain(|unmet| unmet != name);
            }
            if let Err(error) = result {
                problems.push(Problem {
                    code: "attribute".to_owned(),
                    message: error.to_string(),
                    line: error.describe(self.state.lang),
                    path: excerpt(name),
                });
                self.unmet.push(error.name);
            }
        }
        problems
    }
}

/// The language of the page around the element.
pub(super) fn nearest_lang(host: &HtmlElement) -> Lang {
    let around = host.parent_element().and_then(|parent| parent.closest("[lang]").ok()?);
    around.and_then(|element| Lang::from_tag(&element.get_attribute("lang")?)).unwrap_or_default()
}
