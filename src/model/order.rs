use std::cmp::Ordering;

/// The places 0 to `count`, put into order by comparing two of them; equals stay as they are.
///
/// One sort serves whatever is sorted: each type would add a sort of its own to the module.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}
