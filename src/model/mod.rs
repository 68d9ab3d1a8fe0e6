//! What is compared: plans, what they set, and the sentences that say so.
//!
//! The types are the dataset format, version 1. A dataset that was read without errors, from JSON by
//! [`Dataset::from_json`] or, in a browser, from a plain object, is consistent: every id resolves, every
//! value is finite and not negative, every text is there in at least one language. A plan that
//! sets no figure is absent from [`Metric::targets`]; nothing further on can turn it into a zero.

/// Whether datasets of others are read. A module without this feature reads the embedded one alone, which a
/// test has found to be valid: what would tell of errors is then left out by the compiler.
const FOREIGN: bool = cfg!(any(feature = "foreign", not(target_arch = "wasm32")));

mod amount;
mod by_plan;
mod contents;
mod dataset;
mod date;
mod digits;
mod error;
mod excerpt;
mod expected;
mod id;
mod joined;
mod json;
mod lang;
mod leaf;
mod limits;
mod link;
mod measure;
mod metric;
mod order;
mod path;
mod plan;
mod problem;
mod quote;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod source;
mod target;
mod text;
mod topic;
mod validate;
mod value;
mod words;

pub use amount::Amount;
pub use by_plan::ByPlan;
pub use contents::Contents;
pub use dataset::Dataset;
pub use date::Date;
pub use digits::digits;
pub use error::{DatasetErrors, DatasetWarnings};
pub use excerpt::excerpt;
use excerpt::quoted;
pub use expected::Expected;
pub use id::Id;
pub(crate) use joined::joined;
pub use lang::{Lang, Wording};
use limits::MAX_BYTES_TEXT;
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_METRICS, MAX_NOTES, MAX_PLANS, MIN_PLANS};
pub use link::Link;
pub use measure::{Measure, Mention};
pub use metric::{Comparable, Metric};
pub(crate) use order::order;
pub use plan::{Document, Plan};
pub use problem::{DatasetError, Position};
pub use quote::Quote;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema_json;
pub use source::Source;
pub use target::{Kind, Qualifier, Target};
pub use text::Text;
pub use topic::Topic;
pub(crate) use words::words;
