//! The finished builds, used as a reader, a page and an editor use them.

mod builder;
mod builds;
mod element;
mod export;
mod frame;
mod input;
mod layout;
mod lazy;
mod lifetime;
mod numbers;
mod pictures;
mod policy;
mod root;
mod scriptless;
mod smoke;
mod sources;
mod takeover;
mod toggles;
mod views;
