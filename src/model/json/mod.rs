//! JSON text as a tree that knows where in the text each value stands.
//!
//! Natively and in the browser the same bytes must give the same tree or the same sentence: line and
//! column of every value, a field that stands twice, text behind the end. Neither `serde_json` nor the
//! browser's parser tells all of these, and the two disagree on some.

mod number;
mod parser;
mod string;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(super) use parser::{Fault, ReadNumber, parse};
