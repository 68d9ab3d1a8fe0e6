//! Where things stand: a dataset and a state, resolved into everything that is drawn.
//!
//! [`Chart::new`] is the whole of it. What comes out has no question left open: every text is in
//! its language, every position is a share of its panel, every mark has its shape. Positions are
//! in per cent, so that the same chart is right at every width.
//!
//! A view is one module that fills one variant of [`Body`].

mod axis;
mod body;
mod card;
mod chart;
mod compare;
mod controls;
mod entry;
mod folded;
mod instruments;
mod lead;
mod mark;
mod matrix;
mod percent;
mod phrase;
mod squares;
mod table;
mod ticks;
mod topics;
mod units;

pub use axis::Axis;
pub use body::Body;
pub use card::Card;
pub use chart::Chart;
pub use compare::{Compare, Panel};
pub use controls::{Choice, Controls, PlanToggle};
pub use entry::{Drawing, Entry};
pub use folded::Folded;
pub use instruments::{InstrumentHead, Instruments};
pub use lead::Lead;
pub use mark::{BREAK, Join, Mark, MarkStyle, OPEN_END, PlanMark, Shape};
pub use matrix::{MatrixCell, MatrixRow};
pub use percent::Percent;
pub use phrase::Phrase;
pub use squares::{Block, Squares};
pub use table::{Table, TableHead, TableRow};
pub use ticks::Tick;
pub use topics::{Lane, Subject, TopicGroup, Topics, Verdict};
pub use units::Units;
