use super::SortKey;

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Switch the plan at this place on or off.
    TogglePlan(usize),
    /// Switch all plans on.
    ShowAllPlans,
    /// Set the choice of this name to this value, as an attribute would.
    Choose(&'static str, String),
    /// Sort the table by this, or the other way round.
    SortBy(SortKey),
    /// Open the sentence behind the target or measure of this id, or close it if it is open.
    ToggleSource(String),
    /// Close whatever sentence is open.
    CloseSource,
}
