//! What a reader or an editor takes along: the dataset as a table, the side-by-side view as a
//! picture.
//!
//! It reads the same model and draws the same [`Chart`](crate::chart::Chart) as the widget: no
//! value is resolved and no position computed a second time. It is a room of its own, beside `view`,
//! because neither needs a page; in the release it is a module of its own, fetched when it is asked
//! for.

mod canvas;
mod csv;
mod foot;
mod ink;
mod lines;
mod panel;
mod picture;
mod typeface;

pub use csv::{COLUMNS, csv};
pub use picture::{WIDTH, svg};
pub use typeface::{SystemFont, Typeface};
