use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use super::events::Choices;
use super::hydration::{self, Hydration};
use super::motion::Places;
use super::wanted::Wanted;
use crate::names::DATA_DRAWING;
use crate::view::{self, WidgetProps};

/// What is drawn.
pub(super) struct Drawing {
    pub(super) container: HtmlElement,
    app: AppHandle<view::Widget>,
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
        props: WidgetProps,
        wanted: Wanted,
        choices: Choices,
    ) -> Self {
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
        let old = find(&["[", DATA_DRAWING, "]"].concat()).or_else(|| find(".plan-compare"));
        match old {
            Some(old) => old.replace_with_with_node_1(&container).unwrap_throw(),
            None => drop(root.append_child(&container).unwrap_throw()),
        }
        if let Some(before) = before {
            before.app.destroy();
        }
        let element: Element = container.clone().into();
        let app = Renderer::<view::Widget>::with_root_and_props(element, props).render();
        hydration.restore(&container);
        Self { container, app, wanted, choices }
    }

    /// Draws what differs; marks glide if they are to move.
    pub(super) fn updated(self, props: WidgetProps, moves: bool, wanted: Wanted, choices: Choices) -> Self {
        let Self { container, mut app, .. } = self;
        let places = moves.then(|| Places::of(&container));
        app.update(props);
        if let Some(places) = places {
            places.glide(&container);
        }
        Self { container, app, wanted, choices }
    }

    /// Removes it from the page, then destroys it, so that no observer of the page sees each node go.
    pub(super) fn remove(self) {
        // Chromium never lets go of radio buttons that leave a shadow root with their group.
        for radio in hydration::elements(&self.container, "[type=radio]") {
            let _ = radio.remove_attribute("name");
        }
        self.container.remove();
        self.app.destroy();
    }
}
