use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent, ShadowRoot};
use yew::{AppHandle, Renderer};

use super::events::{self, Event};
use super::motion::Places;
use super::takeover::Takeover;
use super::{dataset, keyboard, pointer, sheet, turn};
use crate::chart::Chart;
use crate::model::{Dataset, Lang};
use crate::state::{Action, NAMES, State};
use crate::view::{self, WidgetProps};

/// One living widget: a dataset, a state, and the yew application that draws them.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Widget(Rc<RefCell<Inner>>);

struct Inner {
    host: HtmlElement,
    container: HtmlElement,
    dataset: Rc<Dataset>,
    state: State,
    /// The state that is drawn, and that the page knows of: the same, or the one before the choices that
    /// the reader has just made.
    shown: State,
    problem: Option<String>,
    /// `None` only while the widget is being put together.
    app: Option<AppHandle<view::Widget>>,
    _keys: Closure<dyn Fn(KeyboardEvent)>,
    _pointer: Closure<dyn Fn(web_sys::Event)>,
}

/// Creates the widget of `host` in `root`; see [`Widget::new`].
#[wasm_bindgen]
pub fn create(host: HtmlElement, root: ShadowRoot, sheet: &str) -> Widget {
    Widget::new(host, root, sheet)
}

impl Widget {
    /// Draws the widget of `host` in `root`, in place of what was prerendered there or among the
    /// element's children, with what the attributes say and what the reader has already set. `sheet` is
    /// the text of the style sheet, wanted once a page.
    ///
    /// # Panics
    /// If the embedded dataset does not hold together, which a test excludes, or in a document
    /// that cannot create elements.
    pub fn new(host: HtmlElement, root: ShadowRoot, sheet: &str) -> Self {
        let dataset = dataset::embedded().ok().unwrap_throw();
        let takeover = Takeover::read(&host, &root);
        let document = host.owner_document().unwrap_throw();
        let container: HtmlElement = document.create_element("div").unwrap_throw().unchecked_into();
        sheet::adopt(&root, sheet);

        let widget = Self(Rc::new_cyclic(|this: &Weak<RefCell<Inner>>| {
            let act = {
                let this = this.clone();
                move |action: Action| {
                    if let Some(inner) = this.upgrade() {
                        Self(inner).act(&action);
                    }
                }
            };
            let state = State::new(&dataset, nearest_lang(&host));
            RefCell::new(Inner {
                _keys: keyboard::listen(&container, &root, act.clone()),
                _pointer: pointer::listen(&container, act),
                shown: state.clone(),
                state,
                problem: None,
                app: None,
                host,
                container,
                dataset,
            })
        }));
        let mut bad = Vec::new();
        {
            let Inner { host, container, dataset, state, .. } = &mut *widget.0.borrow_mut();
            for name in NAMES {
                if let Some(value) = host.get_attribute(name) {
                    bad.extend(state.set(name, &value, dataset).err());
                }
            }
            takeover.apply(state, dataset);
            // Whatever else a root that the page has declared holds is the page's.
            match root.query_selector(".plan-compare").ok().flatten() {
                Some(prerendered) => prerendered.replace_with_with_node_1(container).unwrap_throw(),
                None => drop(root.append_child(container).unwrap_throw()),
            }
        }
        widget.0.borrow_mut().draw();
        {
            // A clone, because focusing can call the page's listeners, and they can call us.
            let container = widget.0.borrow().container.clone();
            takeover.restore(&container);
        }
        for error in bad {
            widget.report("attribute", error.to_string(), error.name);
        }
        widget
    }
}

#[wasm_bindgen]
impl Widget {
    /// Says that the widget answers.
    pub fn announce(&self) {
        self.raise(&[Event::ready()]);
    }

    /// Sets the choice called `name`; an empty value is the default.
    pub fn set(&self, name: &str, value: &str) {
        let (mut next, dataset, nearest) = {
            let inner = self.0.borrow();
            (inner.state.clone(), inner.dataset.clone(), nearest_lang(&inner.host))
        };
        let result = next.set(name, value, &dataset);
        if name == "lang" && value.trim_ascii().is_empty() {
            next.lang = nearest;
        }
        self.commit(next);
        self.show();
        if let Err(error) = result {
            self.report("attribute", error.to_string(), error.name);
        }
    }

    /// Shows the dataset that `json` holds, or, where it cannot be used, says why and goes on
    /// showing what it had. No JSON is the embedded dataset.
    pub fn load(&self, json: Option<String>) -> bool {
        self.show();
        let read = match json {
            Some(json) => dataset::read(&json).map(Rc::new),
            None => dataset::embedded(),
        };
        match read {
            Ok(dataset) => {
                let inner = &mut *self.0.borrow_mut();
                inner.state = inner.state.carried_to(&inner.dataset, &dataset);
                inner.dataset = dataset;
                inner.problem = None;
                inner.draw();
                true
            }
            Err(errors) => {
                let first = errors.first();
                self.report("dataset", first.to_string(), first.path.clone());
                false
            }
        }
    }

    /// Says in the page, and to the page, that something could not be used: an `attribute`, a `src`, a
    /// `dataset`.
    pub fn report(&self, code: &str, message: String, path: String) {
        self.show();
        {
            let inner = &mut *self.0.borrow_mut();
            inner.problem = Some(message.clone());
            inner.draw();
        }
        self.raise(&[Event::error(code, &message, &path)]);
    }

    /// The reader's choices, as they are drawn, as a plain object.
    pub fn state(&self) -> JsValue {
        let inner = self.0.borrow();
        events::state_object(&inner.shown, &inner.dataset)
    }

    /// Takes the widget out of its root and lets go of everything it holds.
    pub fn remove(self) {
        let (app, container) = {
            let inner = &mut *self.0.borrow_mut();
            (inner.app.take(), inner.container.clone())
        };
        container.set_onkeydown(None);
        container.set_onclick(None);
        container.set_onchange(None);
        if let Some(app) = app {
            app.destroy();
        }
        container.remove();
    }
}

impl Widget {
    /// Does what the reader asked for. What they see of it first is the control that they moved: it
    /// needs no drawing, and the chart, which does, must not hold it up.
    fn act(&self, action: &Action) {
        let next = {
            let inner = self.0.borrow();
            inner.state.after(action, &inner.dataset)
        };
        self.commit(next);
        if matches!(action, Action::TogglePlan(_) | Action::Choose(..)) {
            let this = self.clone();
            turn::after_paint(move || this.show());
        } else {
            self.show();
        }
    }

    /// Makes `next` the state.
    fn commit(&self, next: State) {
        let inner = &mut *self.0.borrow_mut();
        if next != inner.state {
            inner.state = next;
            inner.problem = None;
        }
    }

    /// Draws the state and tells the page, once, if it is something else than what is drawn.
    fn show(&self) {
        let events = {
            let inner = &mut *self.0.borrow_mut();
            if inner.app.is_none() || inner.state == inner.shown {
                return;
            }
            let changed = inner.state.changed_from(&inner.shown);
            // What opens a sentence, or puts other words for the same, is no way for a mark to go.
            let moves = changed.iter().any(|name| !matches!(*name, "selected" | "lang"));
            let places = moves.then(|| Places::of(&inner.container));
            inner.draw();
            if let Some(places) = places {
                places.glide(&inner.container);
            }
            let mut events = Vec::new();
            if !changed.is_empty() {
                events.push(Event::change(&inner.state, &changed, &inner.dataset));
            }
            if changed.contains(&"selected") {
                events.push(Event::select(&inner.state));
            }
            events
        };
        self.raise(&events);
    }

    /// Raises events with nothing borrowed, because the page's listeners may call us.
    fn raise(&self, events: &[Event]) {
        let host = self.0.borrow().host.clone();
        for event in events {
            event.raise(&host);
        }
    }
}

impl Inner {
    fn draw(&mut self) {
        self.shown = self.state.clone();
        let chart = Rc::new(Chart::new(&self.dataset, &self.state));
        let props = WidgetProps::new(chart, self.problem.clone());
        if let Some(app) = &mut self.app {
            app.update(props);
        } else {
            let container: Element = self.container.clone().into();
            self.app = Some(Renderer::<view::Widget>::with_root_and_props(container, props).render());
        }
        pointer::show_topic(&self.container, &self.state.get("topic", &self.dataset));
    }
}

/// The language of the page around the element.
fn nearest_lang(host: &HtmlElement) -> Lang {
    let around = host.parent_element().and_then(|parent| parent.closest("[lang]").ok()?);
    around.and_then(|element| Lang::from_tag(&element.get_attribute("lang")?)).unwrap_or_default()
}
