use super::{Axis, Percent};
use crate::model::{Qualifier, Target};

/// What tells a plan from the others beside its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The first plan's.
    Circle,
    /// The second plan's.
    Square,
    /// The third plan's.
    Diamond,
    /// The fourth plan's.
    Triangle,
    /// The fifth plan's.
    Cross,
    /// The sixth plan's.
    Wedge,
}

impl Shape {
    const ALL: [Self; 6] =
        [Self::Circle, Self::Square, Self::Diamond, Self::Triangle, Self::Cross, Self::Wedge];

    /// Its outline as SVG path data around the origin, about 12 units across, all of one weight to
    /// the eye.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Circle => "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
            Self::Square => "M-5-5H5V5H-5z",
            Self::Diamond => "M0-6.8 6.8 0 0 6.8-6.8 0z",
            Self::Triangle => "M0-6.4 6.6 5.2H-6.6z",
            Self::Cross => "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2z",
            Self::Wedge => "M-6.6-5.2H6.6L0 6.4z",
        }
    }
}

/// The sign of one plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanMark {
    /// The plan's place among all plans, from 0.
    pub index: usize,
    /// Its shape.
    pub shape: Shape,
}

impl PlanMark {
    /// The sign of the plan at `index`.
    pub const fn of(index: usize) -> Self {
        Self { index, shape: Shape::ALL[index % Shape::ALL.len()] }
    }

    /// The value of `data-plan` in markup, from 1; it chooses the colour.
    pub const fn number(self) -> &'static str {
        const NUMBERS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
        NUMBERS[self.index % NUMBERS.len()]
    }
}

/// The open end of "at least" as SVG path data, to the right of a mark: two chevrons.
pub const OPEN_END: &str = "M11-4.5 15.5 0 11 4.5M17-4.5 21.5 0 17 4.5";

/// The break between 0 and a scale that has none, as SVG path data around the middle of a track.
pub const BREAK: &str = "M-3.5 5-.5-5M.5 5 3.5-5";

/// How a mark shows what was said with the number.
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
    /// The sign of its plan.
    pub plan: PlanMark,
    /// Where its value stands.
    pub at: Percent,
    /// Where the scale begins, from which a line runs to the mark.
    pub from: Percent,
    /// Where its upper end stands, for a range.
    pub until: Option<Percent>,
    /// How its qualifier shows.
    pub style: MarkStyle,
    /// The line to the mark above it.
    pub above: Option<Join>,
    /// The line to the mark below it.
    pub below: Option<Join>,
}

/// Half of the line between two marks that may be compared: from a mark to the edge of its lane,
/// half-way to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// Where the line meets the edge.
    pub at: Percent,
    /// Whether the comparison wants care: the line is dashed.
    pub careful: bool,
}

impl Mark {
    /// The mark of `target` on `axis`.
    pub(super) fn new(target: &Target, plan: PlanMark, axis: &Axis) -> Self {
        Self {
            plan,
            at: axis.position(target.value.get()),
            from: axis.start,
            until: target.max.map(|max| axis.position(max.get())),
            style: MarkStyle::of(target.qualifier),
            above: None,
            below: None,
        }
    }
}
