//! How it is drawn: yew components, one a file. They hold no arithmetic and no data; they draw
//! what [`chart`](crate::chart) resolved, on the server and in the browser alike.

mod card;
mod compare;
mod controls;
mod element;
mod entry;
mod instruments;
mod leads;
mod mark;
mod notes;
mod panel;
mod phrase;
mod squares;
mod table;
mod topics;
mod units;
mod whole;
mod widget;

pub use widget::{Widget, WidgetProps};
