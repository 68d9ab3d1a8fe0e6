//! The finished builds, used as a reader, a page and an editor use them.

mod numbers;
mod smoke;
mod sources;
mod toggles;
