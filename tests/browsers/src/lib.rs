//! What the browser tests share: where the builds are, sessions in three browsers, and pages.
//!
//! The tests are run by `cargo xtask test`, which builds everything, finds the browsers, and
//! names both in variables.

mod data;
mod driver;
mod engine;
mod expect;
mod outside;
mod page;
mod process;
mod session;
mod site;
mod unreliable;
mod variable;
mod web_server;

pub use data::{Sentence, Shipped};
pub use engine::Engine;
pub use expect::expect;
pub use page::{Key, Page, Pointer};
pub use session::{Session, Viewport};
pub use site::{Site, without_loader};
pub use unreliable::{Fault, Unreliable};
pub use variable::{
    checkers, dist, esbuild, frameworks, gallery, libraries, npm, pkg, readers, sheets, trunk_dist, tsc, vite,
};
pub use web_server::{Software, WebServer};
