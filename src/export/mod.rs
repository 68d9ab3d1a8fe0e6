//! Export: the dataset as a CSV table, the side-by-side view as an SVG picture, and the social card, which
//! feeds show beside a link and only the build draws.
//!
//! It reads the same model and draws the same [`Chart`](crate::chart::Chart) as the widget, so no value and no
//! position is computed twice. It does not depend on `view`, because it needs no page. In the release it is
//! a chunk of its own, fetched at the first call.

mod canvas;
mod csv;
#[cfg(not(target_arch = "wasm32"))]
mod fitted_text;
mod footer;
#[cfg(not(target_arch = "wasm32"))]
mod leads;
mod line_breaks;
mod palette;
mod panel;
mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod social_card;
mod text_style;
mod typeface;

pub use csv::{COLUMNS, csv};
pub use picture::{WIDTH, svg};
#[cfg(not(target_arch = "wasm32"))]
pub use social_card::{SOCIAL_CARD_SIZE, social_card, social_card_description};
pub use typeface::{SystemFont, Typeface};
