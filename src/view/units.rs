use yew::prelude::*;

use super::compare::panels;
use super::element::{all, el};
use super::phrase::phrase;
use crate::chart;
use crate::state::Action;
use crate::text::Words;

/// The view of units: squares instead of marks, no axis.
pub(super) fn units(units: &chart::Units, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let aside = el!("p"["class" = "aside"], phrase(&units.topic), words.full_stop, &units.each);
    all(vec![aside, panels(&units.panels, None, words, on_action)])
}
