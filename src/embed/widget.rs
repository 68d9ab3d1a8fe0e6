use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use super::drawing::Drawing;
use super::events::{self, Choices};
use super::hydration::Hydration;
use super::wanted::{Problem, Wanted, nearest_lang};
use super::{dataset, pointer};
use crate::chart::{Chart, Rendering};
use crate::concat::concat;
use crate::model::Lang;
use crate::state::{Action, Choice, State};

/// One widget: a dataset, a state, and the yew application that draws them.
///
/// A call first notes what is requested; [`draw`](Self::draw) then draws it and returns the events for the page.
/// Nothing is borrowed while the browser works: a listener of the page may run then (a `blur` listener, when the
/// focused node is removed) and call the widget.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    root: ShadowRoot,
    /// `None` until a dataset is there.
    wanted: RefCell<Option<Wanted>>,
    /// What could not be used and has not been reported yet.
    problems: RefCell<Vec<Problem>>,
    drawing: RefCell<Option<Drawing>>,
    /// Whether a drawing is in progress; one that is requested meanwhile follows it.
    at_work: Cell<bool>,
    again: Cell<bool>,
}

/// When to draw what the reader requested; `live-widget.js` has the same numbers.
const NEVER: u8 = 0;
/// In the same task.
const NOW: u8 = 1;
/// After the next animation frame, in which the control that the reader used shows its new state: it needs no
/// drawing, and must not wait for the chart, which does.
const AFTER_FRAME: u8 = 2;

/// For how many metrics at most a year is drawn at once: it takes no longer than two or three frames on a slow phone.
const AT_ONCE: usize = 100;

/// A widget of `host` in `root`, which shows nothing until it is given a dataset.
#[wasm_bindgen]
pub fn create(host: HtmlElement, root: ShadowRoot) -> Widget {
    Widget::new(host, root)
}

impl Widget {
    /// A widget of `host` in `root`, which shows nothing until it is given a dataset.
    pub fn new(host: HtmlElement, root: ShadowRoot) -> Self {
        Self {
            host,
            root,
            wanted: RefCell::default(),
            problems: RefCell::default(),
            drawing: RefCell::default(),
            at_work: Cell::default(),
            again: Cell::default(),
        }
    }
}

#[wasm_bindgen]
impl Widget {
    /// Notes the dataset that was `given` (see [`dataset::read`]) and says whether it can be used; else
    /// what was there stays. `attributes` and `choices` are names and values by turns: those of the
    /// element, which count for the first dataset and where the one before did not know them, and what
    /// the page has set since, which counts always.
    pub fn load(&self, given: &JsValue, attributes: &Array, choices: &Array) -> bool {
        let (dataset, warnings) = match dataset::shared(given) {
            Ok(read) => read,
            Err(errors) => {
                let lang = self
                    .wanted
                    .borrow()
                    .as_ref()
                    .map_or_else(|| nearest_lang(&self.host), |wanted| wanted.state.lang);
                self.note(vec![Problem {
                    code: "dataset".to_owned(),
                    message: errors.in_one_sentence(Lang::En),
                    line: errors.in_one_sentence(lang),
                    path: errors.first().path.clone(),
                }]);
                return false;
            }
        };
        for warning in warnings {
            web_sys::console::warn_1(&concat(&["plan-compare: ", &warning.to_string()]).into());
        }
        let mut attributes = pairs(attributes);
        let state = match self.wanted.take() {
            Some(before) => {
                attributes.retain(|(name, _)| before.unmet.iter().any(|unmet| unmet == name));
                before.state.carried_to(&before.dataset, &dataset)
            }
            None => State::new(&dataset, nearest_lang(&self.host)),
        };
        let mut wanted = Wanted::new(dataset, state);
        self.note(wanted.choose(&attributes, false, &self.host));
        if self.drawing.borrow().is_none() {
            // What the reader has already set in the prerendered chart goes before the attributes.
            Hydration::read(&self.host, &self.root).apply(&mut wanted.state, &wanted.dataset);
        }
        self.note(wanted.choose(&pairs(choices), false, &self.host));
        self.wanted.replace(Some(wanted));
        true
    }

    /// Notes choices, names and values by turns; an empty value is the default.
    pub fn set(&self, choices: &Array) {
        if let Some(wanted) = &mut *self.wanted.borrow_mut() {
            self.note(wanted.choose(&pairs(choices), true, &self.host));
        }
    }

    /// Notes that something could not be used: the code of the error, the sentence, the path.
    pub fn report(&self, told: &Array) {
        let [code, message, path] = [0, 1, 2].map(|i| text(told, i));
        self.note(vec![Problem { code, line: message.clone(), message, path }]);
    }

    /// Notes what the reader asks for, and says when it is to be drawn.
    pub fn hear(&self, event: &web_sys::Event) -> u8 {
        let Some(action) = pointer::action(event) else { return NEVER };
        let Some(wanted) = &mut *self.wanted.borrow_mut() else { return NEVER };
        let next = wanted.state.after(&action, &wanted.dataset);
        if next != wanted.state {
            (wanted.state, wanted.problem) = (next, None);
        }
        match action {
            Action::TogglePlan(_) if wanted.dataset.metrics.len() > AT_ONCE => AFTER_FRAME,
            Action::Choose(..) => AFTER_FRAME,
            _ => NOW,
        }
    }

    /// Draws what was noted, and gives what the page is to be told: the ends of the events' names, each
    /// with its detail. `afresh` where something else than the widget has changed what it had drawn: then
    /// nothing of that is kept.
    pub fn draw(&self, afresh: bool) -> Array {
        let told = Array::new();
        if self.at_work.replace(true) {
            self.again.set(true);
            return told;
        }
        let mut afresh = afresh;
        loop {
            self.again.set(false);
            self.draw_once(afresh, &told);
            afresh = false;
            if !self.again.get() {
                break;
            }
        }
        self.at_work.set(false);
        told
    }

    /// Draws the next rows of a long view, of which only the first were drawn, and says whether there were any.
    pub fn extend(&self) -> bool {
        self.drawing.borrow_mut().as_mut().is_some_and(Drawing::extend)
    }

    /// The reader's choices, as they are drawn, as a plain object; undefined while nothing is.
    pub fn state(&self) -> JsValue {
        let choices = self.drawing.borrow().as_ref().map(|drawing| drawing.choices.clone());
        choices.map_or(JsValue::UNDEFINED, |choices| events::state(&choices))
    }

    /// Takes the widget out of its root and lets go of everything it holds.
    pub fn remove(self) {
        if let Some(drawing) = self.drawing.take() {
            drawing.remove();
        }
    }
}

impl Widget {
    /// What is drawn.
    #[cfg(feature = "export")]
    pub(super) fn drawn(&self) -> Option<Wanted> {
        self.drawing.borrow().as_ref().map(|drawing| drawing.wanted.clone())
    }

    fn note(&self, problems: Vec<Problem>) {
        self.problems.borrow_mut().extend(problems);
    }

    fn draw_once(&self, afresh: bool, told: &Array) {
        let problems = self.problems.take();
        if let (Some(wanted), Some(last)) = (&mut *self.wanted.borrow_mut(), problems.last()) {
            wanted.problem = Some(last.line.clone());
        }
        let wanted = self.wanted.borrow().clone();
        let events = wanted.map(|wanted| self.draw_wanted(&wanted, afresh)).unwrap_or_default();
        for Problem { code, message, path, .. } in problems {
            told.push(&events::error(&code, &message, &path));
        }
        for event in events {
            told.push(&event);
        }
    }

    /// Draws `wanted` and gives the events of it.
    fn draw_wanted(&self, wanted: &Wanted, afresh: bool) -> Vec<JsValue> {
        if !afresh && self.drawing.borrow().as_ref().is_some_and(|drawing| drawing.wanted.looks_like(wanted))
        {
            return Vec::new();
        }
        let choices: Choices = std::array::from_fn(|i| wanted.state.get(Choice::ALL[i], &wanted.dataset));
        let chart = Rc::new(Chart::new(&wanted.dataset, &wanted.state, Rendering::Live));
        let topic = chart.controls.topic().to_owned();
        let before = self.drawing.take();
        let was = before.as_ref().map(|before| before.choices.clone());
        let changed: Vec<Choice> = Choice::ALL
            .iter()
            .copied()
            .filter(|choice| {
                was.as_ref().is_some_and(|was| was[*choice as usize] != choices[*choice as usize])
            })
            .collect();
        let drawing = match before {
            Some(before) if !afresh => {
                // A change of language, or of the open source card, moves no mark.
                let moves = changed.iter().any(|choice| !matches!(choice, Choice::Selected | Choice::Lang));
                before.updated(chart, moves, wanted.clone(), choices.clone())
            }
            before => Drawing::anew(&self.host, &self.root, before, chart, wanted.clone(), choices.clone()),
        };
        pointer::show_topic(&drawing.container, &topic);
        self.drawing.replace(Some(drawing));
        if was.is_none() {
            return vec![events::ready()];
        }
        let mut events = Vec::new();
        if !changed.is_empty() {
            events.push(events::change(&choices, &changed));
        }
        if changed.contains(&Choice::Selected) {
            events.push(events::select(&choices));
        }
        events
    }
}

/// The pairs in a list of alternating names and values.
fn pairs(list: &Array) -> Vec<(String, String)> {
    (0..list.length() / 2).map(|i| (text(list, 2 * i), text(list, 2 * i + 1))).collect()
}

fn text(list: &Array, i: u32) -> String {
    list.get(i).as_string().unwrap_or_default()
}
