//! The project's own helper, run as `cargo xtask <command>`.
//!
//! It is a library as well, so that the browser tests can serve a built folder with
//! [`serve::Server`], under the same headers as `cargo xtask serve`, and on real web servers by
//! [`configurations`].

pub mod cli;
pub mod serve;

mod base_url;
mod bench;
mod browsers;
mod build;
mod check_data;
mod digest;
mod freshness;
mod install;
mod libraries;
mod markup;
mod mode;
mod page;
mod policy;
mod preview;
mod project;
mod search_path;
mod steps;
mod test;
mod tool;
mod toolbox;
mod toolchain;
mod tools;

pub use build::{LARGER, configurations, large, thousands};
