use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VComp;

use super::panel::plot;
use super::whole::whole;
use crate::chart::{Axis, Chart, Panel};
use crate::text::Words;

/// The one component: a part of the widget that is drawn anew only when something in it changed.
///
/// There is one component and not several, because each adds 1.5 kB of yew to the download; and it is no
/// function, which would add hooks.
#[derive(Debug)]
pub struct Widget;

impl Component for Widget {
    type Message = ();
    type Properties = WidgetProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &context.props().part {
            Part::Whole { chart, problem } => whole(chart, problem.as_deref()),
            Part::Plot { panel, axis, words } => plot(panel, axis.as_ref(), words),
        }
    }
}

/// What the widget is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WidgetProps {
    part: Part,
}

impl WidgetProps {
    /// The whole widget: everything that it shows, and one sentence about input that could not be
    /// used.
    pub fn new(chart: Rc<Chart>, problem: Option<String>) -> Self {
        Self { part: Part::Whole { chart, problem } }
    }
}

#[derive(Clone, Debug)]
enum Part {
    Whole { chart: Rc<Chart>, problem: Option<String> },
    Plot { panel: Rc<Panel>, axis: Option<Axis>, words: &'static Words },
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            // A chart is made anew only when something changed, so its address tells enough.
            (Self::Whole { chart, .. }, Self::Whole { chart: other, .. }) => Rc::ptr_eq(chart, other),
            (Self::Plot { panel, axis, words }, Self::Plot { panel: b, axis: other, words: c }) => {
                axis == other && std::ptr::eq(*words, *c) && panel.draws_like(b)
            }
            _ => false,
        }
    }
}

/// The plot of a plan. It is a part of its own so that a plan that is switched on or off leaves the
/// thousands of lines of the others as they are.
pub(super) fn plot_part(panel: &Rc<Panel>, axis: Option<Axis>, words: &'static Words) -> Html {
    let part = Part::Plot { panel: panel.clone(), axis, words };
    VComp::new::<Widget>(Rc::new(WidgetProps { part }), None).into()
}
