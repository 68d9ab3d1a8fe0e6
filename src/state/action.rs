use super::Scale;
use crate::model::Id;

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Switch the plan at this place on or off.
    TogglePlan(usize),
    /// Switch all plans on.
    ShowAllPlans,
    /// Draw on this scale.
    SetScale(Scale),
    /// Open the sentence behind this target or measure, or close it if it is open.
    ToggleSource(Id),
    /// Close whatever sentence is open.
    CloseSource,
}
