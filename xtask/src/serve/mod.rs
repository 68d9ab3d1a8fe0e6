//! Serves a built folder on this machine, under the headers the widget must work with.

mod preview;
mod server;
mod site;

pub(crate) use preview::Preview;
pub use server::Server;
pub use site::Policy;
