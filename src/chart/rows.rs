use std::rc::Rc;

/// How many rows are drawn at once: more than a screen shows, and few enough for the time between two frames.
const BATCH: usize = 80;

/// The rows of a long list, in batches: those that nobody sees yet are drawn later, and where nothing changed, not
/// again.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows<T>(Vec<Rc<Batch<T>>>);

/// Some rows that follow each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many rows of the view stand before them.
    before: usize,
}

impl<T> Rows<T> {
    /// The rows of a list that has `before` rows of the view before it.
    pub(super) fn new(rows: impl Iterator<Item = T>, before: usize) -> Self {
        let mut batches: Vec<Batch<T>> = Vec::new();
        for (i, row) in rows.enumerate() {
            match batches.last_mut() {
                Some(batch) if batch.rows.len() < BATCH => batch.rows.push(row),
                _ => batches.push(Batch { rows: vec![row], before: before + i }),
            }
        }
        Self(batches.into_iter().map(Rc::new).collect())
    }

    /// The batches that are drawn of a view of which `batches` are: those after as many rows are not.
    pub fn first(&self, batches: usize) -> &[Rc<Batch<T>>] {
        let drawn = self.0.iter().take_while(|batch| batch.before < batches.saturating_mul(BATCH)).count();
        &self.0[..drawn]
    }

    /// How many batches of the view have to be drawn until these rows are.
    pub(super) fn needed(&self) -> usize {
        self.0.last().map_or(0, |last| last.before / BATCH + 1)
    }

    /// The rows in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> + Clone {
        self.0.iter().flat_map(|batch| &batch.rows)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{BATCH, Rows};

    /// The rows of `first` that are drawn.
    fn drawn(rows: &Rows<usize>, batches: usize) -> usize {
        rows.first(batches).iter().map(|batch| batch.rows.len()).sum()
    }

    #[test]
    fn all_rows_are_there_in_order() {
        for count in [0, 1, BATCH - 1, BATCH, BATCH + 1, 5 * BATCH + 7] {
            let rows = Rows::new(0..count, 0);
            assert!(rows.iter().copied().eq(0..count));
            assert_eq!((rows.len(), rows.is_empty()), (count, count == 0));
            assert_eq!(drawn(&rows, rows.needed()), count);
            assert_eq!(drawn(&rows, 1), count.min(BATCH));
        }
    }

    #[test]
    fn as_many_batches_as_are_needed_and_no_fewer_draw_all_lists_of_a_view() {
        let lists: Vec<_> = [(3, 0), (2 * BATCH, 3), (1, 2 * BATCH + 3), (BATCH, 2 * BATCH + 4)]
            .map(|(count, before)| Rows::new(0..count, before))
            .into();
        let needed = lists.iter().map(Rows::needed).max().expect("a list");
        let drawn = |batches: usize| lists.iter().map(|rows| drawn(rows, batches)).sum::<usize>();
        let all: usize = lists.iter().map(Rows::len).sum();
        assert_eq!(drawn(needed), all);
        assert!(drawn(needed - 1) < all);
        for batches in 1..needed {
            assert!(drawn(batches) >= all.min(batches * BATCH), "after {batches} batches");
        }
    }
}
