//! A comparison widget for news pages.
//!
//! It shows plans side by side, draws what each sets as a labelled mark on one shared scale, and
//! shows for every number the sentence that it comes from. Data flows in one direction, and modules
//! depend on each other in the same direction:
//!
//! [`model`] (what is compared) → [`state`] (what the reader chose) → [`chart`] (where things
//! stand) → [`view`] (how it is drawn) → `embed` (the only layer that uses browser APIs). Beside the
//! view stand [`export`], the same chart as a picture and the dataset as a table, and [`builder`], which
//! makes what editors paste.
//!
//! ```
//! use plan_compare::{EMBEDDED, chart::{Body, Chart, Rendering}, model::{Dataset, Lang}, state::{Action, State}};
//!
//! let dataset = Dataset::from_json(EMBEDDED)?;
//! let state = State::new(&dataset, Lang::En).after(&Action::TogglePlan(0), &dataset);
//! let Body::Compare(compare) = Chart::new(&dataset, &state, Rendering::Live).body else { unreachable!("the default view") };
//! assert!(!compare.panels[0].shown);
//! assert_eq!(compare.panels[2].targets[0].quantity.as_ref().unwrap().to_text(), "at\u{a0}least 3,000");
//! # Ok::<(), plan_compare::model::DatasetErrors>(())
//! ```

#[cfg(any(feature = "builder", not(target_arch = "wasm32")))]
pub mod builder;
pub mod chart;
mod concat;
#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(feature = "export")]
pub mod export;
pub mod model;
pub mod names;
#[cfg(all(feature = "widget", not(target_arch = "wasm32")))]
mod prerender;
pub mod state;
#[cfg(not(target_arch = "wasm32"))]
mod style_sheets;
pub mod text;
pub mod tokens;
#[cfg(feature = "widget")]
pub mod view;

#[cfg(all(feature = "widget", not(target_arch = "wasm32")))]
pub use prerender::{prerender, prerender_view};

/// The embedded dataset, `512`, as JSON.
pub const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.json"));

/// The style sheet of the widget in two parts, for its shadow root and for prerendered pages: what the static chart
/// needs, and what only the views of a live widget need.
pub const STYLE_SHEETS: [&str; 2] = [
    include_str!(concat!(env!("OUT_DIR"), "/static.css")),
    include_str!(concat!(env!("OUT_DIR"), "/live.css")),
];

/// The style sheets as they are on disk now, for whoever serves a checkout that is being edited; `read` gives the
/// content of a file by its path in the checkout.
#[cfg(not(target_arch = "wasm32"))]
pub fn style_sheets_of(read: impl Fn(&str) -> String) -> [String; 2] {
    style_sheets::assemble(read)
}

/// Half the size of the standard library's allocator, and no slower for many small allocations.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
