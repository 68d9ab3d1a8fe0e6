use std::cmp::Ordering;

/// The indices 0 to `count`, sorted by comparing two of them; equal ones keep their order.
///
/// Everything is sorted by this one function: a generic sort would be compiled once per type.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}
