use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use super::events::Choices;
use super::hydration::Hydration;
use super::motion::Places;
use super::nodes::elements;
use super::wanted::Wanted;
use crate::chart::Chart;
use crate::concat::concat;
use crate::names::DATA_DRAWING;
use crate::view::{self, WidgetProps};

/// How far a reader can scroll down and still see only rows of the first batch, in px: it is longer than this and a screen.
const NEAR: f64 = 2000.0;

/// What is drawn.
pub(super) struct Drawing {
    pub(super) container: HtmlElement,
    app: AppHandle<view::Widget>,
    chart: Rc<Chart>,
    /// How many batches of the rows of a long view are drawn.
    batches: usize,
    pub(super) wanted: Wanted,
    /// Its choices, as the page was told.
    pub(super) choices: Choices,
}

impl Drawing {
    /// Draws everything from scratch: in the place of what was prerendered, or of the drawing `before`. What the reader
    /// has unfolded, and the focus, are kept.
    pub(super) fn anew(
        host: &HtmlElement,
        root: &ShadowRoot,
        before: Option<Self>,
        chart: Rc<Chart>,
        wanted: Wanted,
        choices: Choices,
    ) -> Self {
        let batches = before.as_ref().map_or(1, |before| before.batches);
        let hydration = match &before {
            Some(before) => Hydration::of(&before.container, root.active_element()),
            None => Hydration::read(host, root),
        };
        let document = host.owner_document().unwrap_throw();
        let container: HtmlElement = document.create_element("div").unwrap_throw().unchecked_into();
        // (By this the widget of another module, which goes on with what this one shows, finds it.)
        let _ = container.set_attribute(DATA_DRAWING, "");
        let find = |selector: &str| root.query_selector(selector).ok().flatten();
        // Whatever else a root that the page has declared holds is the page's.
        let drawn = find(&concat(&["[", DATA_DRAWING, "]"]));
        if let Some(drawn) = &drawn {
            ungroup_radios(drawn);
        }
        match drawn.or_else(|| find(".plan-compare")) {
            Some(old) => old.replace_with_with_node_1(&container).unwrap_throw(),
            None => drop(root.append_child(&container).unwrap_throw()),
        }
        if let Some(before) = before {
            before.app.destroy();
        }
        let element: Element = container.clone().into();
        let props = props(&chart, &wanted, batches);
        let app = Renderer::<view::Widget>::with_root_and_props(element, props).render();
        hydration.restore(&container);
        Self { container, app, chart, batches, wanted, choices }
    }

    /// Draws what differs; marks glide if they are to move.
    pub(super) fn updated(self, chart: Rc<Chart>, moves: bool, wanted: Wanted, choices: Choices) -> Self {
        let batches = if moves && self.is_at_its_top() { 1 } else { self.batches };
        let Self { container, mut app, .. } = self;
        let places = moves.then(|| Places::of(&container));
        app.update(props(&chart, &wanted, batches));
        if let Some(places) = places {
            places.glide(&container);
        }
        Self { container, app, chart, batches, wanted, choices }
    }

    /// Draws the next batch of the rows of a long view, if it has more, and gives whether it had.
    pub(super) fn extend(&mut self) -> bool {
        let has_more = self.batches < self.chart.body.batches();
        if has_more {
            self.batches += 1;
            self.app.update(props(&self.chart, &self.wanted, self.batches));
        }
        has_more
    }

    /// Whether the reader has not scrolled to a row that would be missing if the first ones alone were drawn.
    fn is_at_its_top(&self) -> bool {
        let table = elements(&self.container, ".table");
        self.container.get_bounding_client_rect().top() > -NEAR
            && table.iter().all(|table| table.scroll_top() == 0)
    }

    /// Removes it from the page, then destroys it, so that no observer of the page sees each node go.
    pub(super) fn remove(self) {
        ungroup_radios(&self.container);
        self.container.remove();
        self.app.destroy();
    }
}

/// Takes radio buttons out of their groups: Chromium never lets go of those that leave a shadow root with their group.
fn ungroup_radios(container: &Element) {
    for radio in elements(container, "[type=radio]") {
        let _ = radio.remove_attribute("name");
    }
}

/// What draws `batches` of the rows of `chart`, with the problem of `wanted`.
fn props(chart: &Rc<Chart>, wanted: &Wanted, batches: usize) -> WidgetProps {
    WidgetProps::new(chart.clone(), wanted.problem.clone(), batches)
}
