use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use super::element::list;
use super::memoised::{Part, memoised};
use crate::chart::{Batch, Rows};
use crate::text::Words;

/// Some rows of a long list. They are memoised, so that nothing is done for thousands of rows when one of them changes,
/// or when more are drawn.
struct BatchPart<T> {
    batch: Rc<Batch<T>>,
    words: &'static Words,
    draw: fn(&T, &'static Words) -> Html,
}

impl<T: PartialEq + 'static> Part for BatchPart<T> {
    fn draw(&self) -> Html {
        list(&self.batch.rows, |row| (self.draw)(row, self.words))
    }

    fn is_drawn_like(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| {
            std::ptr::eq(self.words, other.words)
                && (Rc::ptr_eq(&self.batch, &other.batch) || self.batch == other.batch)
        })
    }
}

/// The rows in the first `batches` of the view; one draws as `draw` does.
pub(super) fn rows<T: PartialEq + 'static>(
    rows: &Rows<T>,
    batches: usize,
    words: &'static Words,
    draw: fn(&T, &'static Words) -> Html,
) -> Html {
    list(rows.first(batches), |batch| memoised(BatchPart { batch: batch.clone(), words, draw }))
}
