use crate::model::MAX_PLANS;

/// What distinguishes a plan from the others, beside its colour.
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
    const ALL: [Self; MAX_PLANS] =
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

/// How a plan is recognised in every view: by its shape and, through [`number`](Self::number), its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// The plan's place among all plans, from 0.
    pub index: usize,
    /// Its shape.
    pub shape: Shape,
}

impl Symbol {
    /// The symbol of the plan at `index`.
    pub const fn of(index: usize) -> Self {
        Self { index, shape: Shape::ALL[index % Shape::ALL.len()] }
    }

    /// The value of `data-plan` in markup, from 1; it chooses the colour.
    pub const fn number(self) -> &'static str {
        const NUMBERS: [&str; MAX_PLANS] = ["1", "2", "3", "4", "5", "6"];
        NUMBERS[self.index % NUMBERS.len()]
    }
}
