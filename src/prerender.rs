use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::chart::{Chart, Rendering};
use crate::model::Dataset;
use crate::state::State;
use crate::view::{Widget, WidgetProps};

/// The widget as HTML, drawn by the same components as in the browser.
///
/// It stands in a page as the children of `<plan-compare>`, with [`STYLE_SHEETS`](crate::STYLE_SHEETS)
/// beside it, and is complete without any script.
pub fn prerender(dataset: &Dataset, state: &State) -> String {
    let chart = Rc::new(Chart::new(dataset, state, Rendering::Static));
    let all = chart.body.batches();
    render(WidgetProps::new(chart, None, all))
}

/// Of the widget that [`prerender`] draws, only what differs from view to view: the chart and its legend. They take the
/// places of those in a static chart, when its reader turns to the view of `state`. It has no source card that the first
/// view has.
pub fn prerender_view(dataset: &Dataset, state: &State) -> String {
    render(WidgetProps::of_view(Rc::new(Chart::new(dataset, state, Rendering::StaticView))))
}

/// What the properties draw, as HTML.
fn render(props: WidgetProps) -> String {
    let render = LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render();
    block_on(render)
}

/// Runs a future that waits for nothing outside of itself, as rendering does.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
