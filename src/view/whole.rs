use yew::prelude::*;

use super::compare::compare;
use super::controls::controls;
use super::element::el;
use super::instruments::instruments;
use super::leads::leads;
use super::notes::notes;
use super::phrase::{phrase, sentence};
use super::table::{self, table};
use super::topics::topics;
use super::units::units;
use crate::chart::{Body, Chart};

/// The whole widget, with one sentence about input that could not be used.
pub(super) fn whole(chart: &Chart, problem: Option<&str>) -> Html {
    let body = match &chart.body {
        Body::Compare(view) => compare(view, chart.words),
        Body::Topics(view) => topics(view, chart.words),
        Body::Units(view) => units(view, chart.words),
        Body::Instruments(view) => instruments(view, chart.words),
        Body::Table(view) => table(view, chart.words),
    };
    el!(
        "section" ["class" = "plan-compare", "lang" = chart.lang.tag(), "data-printed" = chart.printed],
        el!("h2" ["part" = "title"], phrase(&chart.title)),
        el!("p" ["class" = "takeaway"], phrase(&chart.takeaway)),
        leads(&chart.leads, chart.words),
        controls(&chart.controls, chart.words),
        el!("p" ["class" = "problem", "role" = "status"], problem.map(sentence)),
        el!("div" ["class" = "body", "part" = "chart"], body),
        chart.table.as_ref().map(|view| table::printed(view, chart.words)),
        notes(chart),
    )
}
