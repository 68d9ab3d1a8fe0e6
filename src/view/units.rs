use yew::prelude::*;

use super::element::{all, el};
use super::panel::panels;
use super::phrase::apart;
use crate::chart;
use crate::names::CLASS_ASIDE;
use crate::text::Words;

/// The view of units: squares instead of marks, no axis.
pub(super) fn units(units: &chart::Units, words: &'static Words) -> Html {
    let aside = el!("p"["class" = CLASS_ASIDE], apart(&units.topic), words.full_stop, &units.each);
    all(vec![aside, panels(&units.panels, None, words)])
}
