//! The two languages of the interface: its texts, and how numbers, quantities and dates are written in each.

mod date;
mod markup;
mod number;
mod qualifier_text;
mod quantity;
mod unit;
mod words;

pub use crate::model::Lang;
pub use date::long_date;
pub use markup::escaped;
pub use number::number;
pub use quantity::{QuantityText, quantity};
pub use words::Words;
