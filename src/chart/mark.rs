use super::{Axis, Percent, Symbol};
use crate::model::{Qualifier, Target};

/// The open end of "at least" as SVG path data, to the right of a mark: two chevrons.
pub const OPEN_END: &str = "M11-4.5 15.5 0 11 4.5M17-4.5 21.5 0 17 4.5";

/// How a mark shows the qualifier of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkStyle {
    /// Filled: the number and no more.
    Solid,
    /// Faded: about.
    Soft,
    /// Filled, and open to the right: at least, more than.
    Open,
    /// Hollow: named or existing, not a new target.
    Hollow,
}

impl MarkStyle {
    pub(super) const fn of(qualifier: Qualifier) -> Self {
        match qualifier {
            Qualifier::Exact => Self::Solid,
            Qualifier::About => Self::Soft,
            Qualifier::AtLeast | Qualifier::Over => Self::Open,
            Qualifier::Named | Qualifier::Existing => Self::Hollow,
        }
    }

    /// The word for it in class names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Soft => "soft",
            Self::Open => "open",
            Self::Hollow => "hollow",
        }
    }
}

/// A target drawn on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The symbol of its plan.
    pub symbol: Symbol,
    /// Where its value stands.
    pub at: Percent,
    /// Whether a line runs to it from the start of the scale: on a log scale lengths would lie.
    pub has_stem: bool,
    /// Where its upper end stands, for a range.
    pub until: Option<Percent>,
    /// How its qualifier shows.
    pub style: MarkStyle,
    /// Where the line to the mark above it, with which it may be compared, meets the edge of the lane: half-way.
    pub above: Option<Percent>,
    /// The same to the mark below it.
    pub below: Option<Percent>,
}

impl Mark {
    /// The mark of `target` on `axis`.
    pub(super) fn new(target: &Target, symbol: Symbol, axis: &Axis) -> Self {
        Self {
            symbol,
            at: axis.position(target.value.get()),
            has_stem: axis.has_lengths(),
            until: target.max.map(|max| axis.position(max.get())),
            style: MarkStyle::of(target.qualifier),
            above: None,
            below: None,
        }
    }
}
