/// What the rows of the table are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// The topic, in the order of the dataset.
    #[default]
    Topic,
    /// The name, by its characters.
    Name,
    /// The value that the plan at this place gives; what gives none comes last.
    Plan(usize),
}

/// The order of the table's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// What counts.
    pub key: SortKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl Sort {
    /// The order after the head of a column is pressed: that column's, or the other way round. The
    /// greatest value comes first, as do the first topic and the first name.
    #[must_use]
    pub fn pressed(self, key: SortKey) -> Self {
        let descending = if self.key == key { !self.descending } else { matches!(key, SortKey::Plan(_)) };
        Self { key, descending }
    }
}
