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

impl SortKey {
    const WORDS: [&str; 8] = ["topic", "name", "1", "2", "3", "4", "5", "6"];

    /// The word for it in markup; plans by their number, from 1.
    pub fn as_str(self) -> &'static str {
        Self::WORDS[match self {
            Self::Topic => 0,
            Self::Name => 1,
            Self::Plan(index) => 2 + index % 6,
        }]
    }

    /// The one that `word` names.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match Self::WORDS.iter().position(|known| *known == word)? {
            0 => Self::Topic,
            1 => Self::Name,
            place => Self::Plan(place - 2),
        })
    }
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
