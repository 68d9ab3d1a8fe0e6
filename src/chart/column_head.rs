use super::column::Column;
use super::{Phrase, Symbol};

/// The head of one plan's column in a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnHead {
    /// The plan's symbol.
    pub symbol: Symbol,
    /// The plan's shortest name.
    pub short: Phrase,
}

impl ColumnHead {
    pub(super) fn of(column: &Column<'_>) -> Self {
        Self { symbol: column.symbol, short: Phrase::new(&column.plan.short, column.state.lang) }
    }
}
