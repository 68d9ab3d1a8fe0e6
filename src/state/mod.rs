//! What the reader chose, and how it changes: by an [`Action`] in the widget, or by name from an
//! attribute, a URL or a page's script.

mod action;
mod appearance;
mod choice;
mod plan_set;
mod scale;
mod sort;
mod state;
mod state_error;
mod view;

pub use action::Action;
pub use appearance::Appearance;
pub use choice::{ALL, Choice};
pub use plan_set::PlanSet;
pub use scale::Scale;
pub use sort::{Sort, SortKey};
pub use state::State;
pub use state_error::StateError;
pub use view::View;
