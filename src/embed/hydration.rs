//! Hydration: what the reader has set in the static chart, by its native controls, goes into the live widget.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Node, ShadowRoot};

use super::nodes::{elements, focus};
use super::pointer::TOPIC_LIST;
use crate::concat::concat;
use crate::model::Dataset;
use crate::names::{CLASS_ALL, DATA_ID, DATA_PLAN, DATA_SORT};
use crate::state::{Action, Choice, SortKey, State};

/// The head of the column by which a static table is to be sorted; `static-views.js` marks it.
const SORT_BUSY: &str = "[data-sort][aria-busy]";

/// The state of native controls in the static chart, or in nodes that something other than the widget has
/// changed, captured before they are replaced.
#[derive(Default)]
pub(super) struct Hydration {
    /// The values of controls that the reader has changed, by choice.
    choices: Vec<(Choice, String)>,
    /// The head of the column by which the reader has asked to sort.
    sort: Option<SortKey>,
    /// The ids of the source cards that are open.
    opened: Vec<String>,
    /// Selectors of the lists that the reader has unfolded.
    unfolded: Vec<String>,
    /// A selector of what had the focus.
    focus: Option<String>,
}

impl Hydration {
    /// Captures the static chart in `root`, or if that has none, in `host`.
    pub(super) fn read(host: &HtmlElement, root: &ShadowRoot) -> Self {
        let inside = root.query_selector(".plan-compare").ok().flatten();
        let content = inside.or_else(|| host.query_selector(".plan-compare").ok().flatten());
        content.map_or_else(Self::default, |content| Self::of(&content, active(host, root)))
    }

    /// Captures `content`, which may contain `focused`.
    pub(super) fn of(content: &Element, focused: Option<Element>) -> Self {
        let moved = |selector| {
            let inputs = inputs(content, selector);
            let moved = inputs.iter().any(|input| input.checked() != input.default_checked());
            let on = inputs.iter().filter(|input| input.checked()).map(HtmlInputElement::value);
            let on = on.reduce(|list, value| concat(&[&*list, ",", &value]));
            // With nothing on, the reader has chosen nothing: another chart of the page, whose radio
            // buttons are called the same, has taken the choice away.
            on.filter(|_| moved)
        };
        let opened = elements(content, "details.entry[open]")
            .into_iter()
            .filter_map(|entry| entry.get_attribute(DATA_ID));
        let topic = elements(content, TOPIC_LIST)
            .into_iter()
            .find_map(|list| list.dyn_into::<HtmlSelectElement>().ok());
        let shown = content.query_selector(&concat(&[TOPIC_LIST, " [selected]"])).ok().flatten();
        let shown = shown.and_then(|option| option.get_attribute("value"));
        let topic = topic.map(|list| list.value()).filter(|topic| shown.is_some_and(|shown| shown != *topic));
        let choices = [
            (Choice::Plans, moved(".plans input")),
            (Choice::View, moved(".view input")),
            (Choice::Topic, topic),
            (Choice::Scale, moved(".scale input")),
        ];
        let unfolded =
            elements(content, "details:not(.entry)[open]").into_iter().filter_map(|list| selector_of(&list));
        let sort = content.query_selector(SORT_BUSY).ok().flatten();
        Self {
            sort: sort.and_then(|head| SortKey::from_word(&head.get_attribute(DATA_SORT)?)),
            opened: opened.collect(),
            choices: choices.into_iter().filter_map(|(choice, value)| Some((choice, value?))).collect(),
            unfolded: unfolded.collect(),
            focus: focused.and_then(|element| selector_of(&element)),
        }
    }

    /// Puts the reader's choices into `state`.
    pub(super) fn apply(&self, state: &mut State, dataset: &Dataset) {
        for (choice, value) in &self.choices {
            // The static chart may be of another dataset, whose choices mean nothing here.
            let _ = state.choose(*choice, value, dataset);
        }
        for id in &self.opened {
            *state = state.opening(id, dataset);
        }
        if let Some(key) = self.sort {
            *state = state.after(&Action::SortBy(key), dataset);
        }
    }

    /// Restores unfolded lists and the focus in `container`.
    pub(super) fn restore(&self, container: &Element) {
        for list in self.unfolded.iter().filter_map(|selector| container.query_selector(selector).ok()?) {
            let _ = list.set_attribute("open", "");
        }
        if let Some(selector) = &self.focus {
            focus(container, selector);
        }
    }
}

/// The focused element inside the widget's content.
fn active(host: &HtmlElement, root: &ShadowRoot) -> Option<Element> {
    let document: Document = host.owner_document()?;
    let active = root.active_element().or_else(|| document.active_element())?;
    let node: &Node = active.as_ref();
    (root.contains(Some(node)) || host.contains(Some(node))).then_some(active)
}

/// A selector that finds the same control in another rendering of the widget.
fn selector_of(element: &Element) -> Option<String> {
    let tag = element.local_name();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return Some(format!("input[value=\"{}\"]", input.value()));
    }
    if element.closest(TOPIC_LIST).is_ok_and(|list| list.is_some()) {
        return Some(TOPIC_LIST.to_owned());
    }
    if let Some(key) = element.get_attribute(DATA_SORT) {
        return Some(format!("button[data-sort=\"{key}\"]"));
    }
    if element.class_name() == CLASS_ALL {
        return Some("button.all".to_owned());
    }
    let panel = element.closest(".panel").ok().flatten();
    let plan = panel.and_then(|panel| panel.get_attribute(DATA_PLAN));
    let panel = plan.map(|plan| format!("section[data-plan=\"{plan}\"] ")).unwrap_or_default();
    let id = element.closest("details").ok()??.get_attribute(DATA_ID)?;
    let inner = if tag == "details" { String::new() } else { format!(" {tag}") };
    Some(format!("{panel}details[data-id=\"{id}\"]{inner}"))
}

fn inputs(within: &Element, selector: &str) -> Vec<HtmlInputElement> {
    elements(within, selector).into_iter().filter_map(|element| element.dyn_into().ok()).collect()
}
