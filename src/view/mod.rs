//! How it is drawn: functions that make yew's nodes, one part of the widget per file. They hold no
//! arithmetic and no data; they draw what [`chart`](crate::chart) resolved, natively and in the browser.

mod axis;
mod collapsed_list;
mod compare;
mod controls;
mod element;
mod entry;
mod instruments;
mod mark;
mod matrix;
mod memoised;
mod notes;
mod panel;
mod phrase;
mod plot;
mod rows;
mod source_card;
mod squares;
mod symbol;
mod table;
mod topics;
mod units;
mod widget;

pub use memoised::{Memoised as Widget, MemoisedProps as WidgetProps};
