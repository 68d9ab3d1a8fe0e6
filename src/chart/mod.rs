//! Where things stand: a dataset and a state, resolved into everything that is drawn.
//!
//! [`Chart::new`] is where to start reading. Everything in it is decided: every text is in
//! its language, every position is a share of its panel, every mark has its shape. Positions are
//! in per cent, so that the same chart is right at every width.
//!
//! A view is one module that fills one variant of [`Body`].

mod axis;
mod body;
mod chart;
mod collapsed_list;
mod column;
mod column_head;
mod compare;
mod controls;
mod entry;
mod instruments;
mod lead;
mod legend;
mod mark;
mod matrix;
mod panel;
mod percent;
mod phrase;
mod rendering;
mod rows;
mod source_card;
mod squares;
mod symbol;
mod table;
mod ticks;
mod topics;
mod units;

pub use axis::{Axis, BREAK};
pub use body::Body;
pub use chart::Chart;
pub use collapsed_list::{CollapsedList, TeaserItem};
pub use column_head::ColumnHead;
pub use compare::Compare;
pub use controls::{ControlOption, Controls, PlanToggle};
pub use entry::{Drawing, Entry};
pub use instruments::{FinancingNote, Instruments};
pub use lead::Lead;
pub use legend::LegendItem;
pub use mark::{Mark, MarkStyle, OPEN_END};
pub use matrix::{MatrixCell, MatrixRow};
pub use panel::Panel;
pub use percent::Percent;
pub use phrase::Phrase;
pub use rendering::Rendering;
pub use rows::{Batch, Rows};
pub use source_card::{CardLink, SourceCard};
pub use squares::{Block, Squares};
pub use symbol::{Shape, Symbol};
pub use table::{Table, TableHead, TableRow};
pub use ticks::Tick;
pub use topics::{Lane, MetricRow, TopicGroup, Topics, Verdict};
pub use units::Units;
