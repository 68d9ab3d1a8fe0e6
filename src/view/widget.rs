use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::compare::compare;
use super::controls::controls;
use super::element::el;
use super::instruments::instruments;
use super::leads::leads;
use super::notes::notes;
use super::phrase::phrase;
use super::table::table;
use super::topics::topics;
use super::units::units;
use crate::chart::{Body, Chart};
use crate::state::Action;

/// What the whole widget is drawn from.
#[derive(Clone, Debug, Properties)]
pub struct WidgetProps {
    /// Everything that is shown.
    pub chart: Rc<Chart>,
    /// Where the reader's actions go; nowhere in a prerendered page.
    #[prop_or_default]
    pub on_action: Callback<Action>,
    /// One sentence about input that could not be used.
    #[prop_or_default]
    pub problem: Option<String>,
}

impl PartialEq for WidgetProps {
    /// A chart is made anew only when something changed, so its address tells enough.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.chart, &other.chart)
    }
}

/// The whole widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { chart, on_action, problem } = props;
    let body = match &chart.body {
        Body::Compare(view) => compare(view, chart.words, on_action),
        Body::Topics(view) => topics(view, chart.words, on_action),
        Body::Units(view) => units(view, chart.words, on_action),
        Body::Instruments(view) => instruments(view, chart.words, on_action),
        Body::Table(view) => table(view, chart.words, on_action),
    };
    let problem = problem.as_ref().map(|problem| VText::new(problem.clone()).into());
    el!(
        "section" ["class" = "plan-compare", "lang" = chart.lang.tag()],
        el!("h2" ["part" = "title"], phrase(&chart.title)),
        el!("p" ["class" = "takeaway"], phrase(&chart.takeaway)),
        leads(&chart.leads, chart.words),
        controls(&chart.controls, chart.words, on_action),
        el!("p" ["class" = "problem", "role" = "status"], problem),
        el!("div" ["class" = "body", "part" = "chart"], body),
        notes(chart),
    )
}
