//! The finished builds, used as a reader, a page and an editor use them.

mod builds;
mod element;
mod failures;
mod frame;
mod gallery;
mod head;
mod heights;
mod host;
mod hosting;
mod input;
mod layout;
mod lazy;
mod lifetime;
mod motion;
mod numbers;
mod parameters;
mod parents;
mod policy;
mod prerendered;
mod root;
mod scriptless;
mod smoke;
mod sources;
mod takeover;
mod toggles;
mod views;
