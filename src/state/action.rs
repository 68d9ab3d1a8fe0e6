use super::{Choice, SortKey};

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Switch the plan at this index on or off.
    TogglePlan(usize),
    /// Switch all plans on.
    ShowAllPlans,
    /// Set a choice to a value, as an attribute does.
    Choose(Choice, String),
    /// Sort the table by this, or the other way round.
    SortBy(SortKey),
    /// Open the source card of this id, or close it if it is open.
    ToggleSource(String),
}
