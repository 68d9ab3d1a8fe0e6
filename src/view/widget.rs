use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use super::compare::compare;
use super::controls::{controls, options};
use super::element::{all, el};
use super::instruments::instruments;
use super::memoised::{MemoisedProps, Part};
use super::notes::{legend, notes};
use super::phrase::{phrase, sentence};
use super::table::{self, table};
use super::topics::topics;
use super::units::units;
use crate::chart::{Body, Chart, Rendering};
use crate::names::{
    CLASS_BODY, CLASS_PROBLEM, CLASS_TAKEAWAY, CLASS_WIDGET, DATA_STATIC, ID_TITLE, PART_CHART, PART_TITLE,
};

/// The widget as a part: what it shows, and one sentence about input that could not be used.
struct WidgetPart {
    chart: Rc<Chart>,
    problem: Option<String>,
    /// How many batches of the rows of a long view are drawn.
    batches: usize,
}

impl Part for WidgetPart {
    fn draw(&self) -> Html {
        widget(&self.chart, self.problem.as_deref(), self.batches)
    }

    fn is_drawn_like(&self, other: &dyn Any) -> bool {
        // A chart is resolved anew only if something changed, so its address is enough.
        other
            .downcast_ref::<Self>()
            .is_some_and(|other| Rc::ptr_eq(&self.chart, &other.chart) && self.batches == other.batches)
    }
}

/// What differs from view to view: the chart, whole, and how it is to be read.
struct ViewPart {
    chart: Rc<Chart>,
}

impl Part for ViewPart {
    fn draw(&self) -> Html {
        let controls = options(&self.chart.controls, self.chart.words);
        all(vec![body(&self.chart, self.chart.body.batches()), controls, legend(&self.chart)])
    }

    fn is_drawn_like(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| Rc::ptr_eq(&self.chart, &other.chart))
    }
}

impl MemoisedProps {
    /// The properties of nothing but what differs from view to view.
    pub fn of_view(chart: Rc<Chart>) -> Self {
        Self::of(ViewPart { chart })
    }

    /// The properties of the whole widget: what it shows, one sentence about input that could not be used, and how
    /// many batches of the rows of a long view are drawn ([`Body::batches`] are all).
    pub fn new(chart: Rc<Chart>, problem: Option<String>, batches: usize) -> Self {
        Self::of(WidgetPart { chart, problem, batches })
    }
}

/// Everything in the widget, with one sentence about input that could not be used.
fn widget(chart: &Chart, problem: Option<&str>, batches: usize) -> Html {
    el!(
        // (No `<figure>`: programs that take articles out of pages keep little of those but images.)
        "section" [
            "class" = CLASS_WIDGET,
            "lang" = chart.lang.tag(),
            "aria-labelledby" = ID_TITLE,
            DATA_STATIC = chart.rendering == Rendering::Static,
        ],
        el!("h2" ["id" = ID_TITLE, "part" = PART_TITLE], phrase(&chart.title)),
        el!("p" ["class" = CLASS_TAKEAWAY], phrase(&chart.takeaway), " ", el!("small"["hidden" = chart.controls.all_on], chart.words.all_years)),
        controls(chart),
        el!("p" ["class" = CLASS_PROBLEM, "role" = "status"], problem.map(sentence)),
        body(chart, batches),
        chart.table.as_ref().map(|view| table::static_table(view, chart.words)),
        notes(chart),
    )
}

/// The chart of the view, with the first `batches` of its rows.
fn body(chart: &Chart, batches: usize) -> Html {
    let body = match &chart.body {
        Body::Compare(view) => compare(view, chart.words),
        Body::Topics(view) => topics(view, batches, chart.words),
        Body::Units(view) => units(view, chart.words),
        Body::Instruments(view) => instruments(view, chart.words),
        Body::Table(view) => table(view, batches, chart.words),
    };
    el!("div" ["class" = CLASS_BODY, "part" = PART_CHART], body)
}
