//! How large a dataset may be.

/// The most bytes of JSON that a dataset may have: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;
/// The same, as it is written in a sentence.
pub(super) const MAX_BYTES_TEXT: &str = "1,048,576";
/// How deep lists and objects may be nested. The format itself needs six levels.
pub const MAX_DEPTH: usize = 16;
/// The fewest plans that can be compared.
pub const MIN_PLANS: usize = 2;
/// The most plans: one for each colour and shape.
pub const MAX_PLANS: usize = 6;
/// The most metrics.
pub const MAX_METRICS: usize = 2_000;
/// The most notes, each a line or two under the chart.
pub const MAX_NOTES: usize = 6;
