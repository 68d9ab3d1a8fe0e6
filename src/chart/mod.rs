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
mod lead;
mod mark;
mod percent;
mod phrase;
mod ticks;

pub use axis::Axis;
pub use body::Body;
pub use card::Card;
pub use chart::Chart;
pub use compare::{Compare, Panel};
pub use controls::{Controls, PlanToggle, ScaleOption};
pub use entry::Entry;
pub use folded::Folded;
pub use lead::Lead;
pub use mark::{Mark, MarkStyle, PlanMark, Shape};
pub use percent::Percent;
pub use phrase::Phrase;
pub use ticks::Tick;
