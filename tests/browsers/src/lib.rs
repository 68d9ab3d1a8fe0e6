//! What the browser tests share: where the builds are, and sessions in three browsers.
//!
//! The tests are run by `cargo xtask test`, which builds everything, finds the browsers, and
//! names both in variables.

mod driver;
mod engine;
mod session;
mod variable;

pub use engine::Engine;
pub use session::{Session, Viewport};
pub use variable::{dist, pkg, trunk_dist};
