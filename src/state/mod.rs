//! What the reader chose, and how it changes: by an [`Action`] in the widget, or by name from an
//! attribute, a URL or a page's script.

mod action;
mod names;
mod plan_set;
mod sort;
mod state;
mod words;

pub use action::Action;
pub use names::{NAMES, StateError};
pub use plan_set::PlanSet;
pub use sort::{Sort, SortKey};
pub use state::State;
pub use words::{Scale, View};
