//! What a reader or an editor takes along: the dataset as a table, the side-by-side view as a
//! picture; and the card that feeds show beside a link, which only the build draws.
//!
//! It reads the same model and draws the same [`Chart`](crate::chart::Chart) as the widget: no
//! value is resolved and no position computed a second time. It is a room of its own, beside `view`,
//! because neither needs a page; in the release it is a module of its own, fetched when it is asked
//! for.

mod canvas;
#[cfg(not(target_arch = "wasm32"))]
mod card;
mod csv;
#[cfg(not(target_arch = "wasm32"))]
mod fit;
mod foot;
mod ink;
#[cfg(not(target_arch = "wasm32"))]
mod leads;
mod lines;
mod panel;
mod picture;
mod typeface;

#[cfg(not(target_arch = "wasm32"))]
pub use card::{CARD, card, card_description};
pub use csv::{COLUMNS, csv};
pub use picture::{WIDTH, svg};
pub use typeface::{SystemFont, Typeface};
