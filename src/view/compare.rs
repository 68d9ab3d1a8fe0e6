use yew::prelude::*;

use super::axis::grid;
use super::element::all;
use super::panel::panels;
use crate::chart;
use crate::text::Words;

/// The side-by-side view.
pub(super) fn compare(compare: &chart::Compare, words: &'static Words) -> Html {
    all(vec![grid(&compare.axis), panels(&compare.panels, Some(&compare.axis), words)])
}
