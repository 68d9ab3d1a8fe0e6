use crate::model::MAX_PLANS;

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
    /// The words for plans: their numbers from 1.
    const PLANS: [&str; MAX_PLANS] = ["1", "2", "3", "4", "5", "6"];

    /// The word for it in markup.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Name => "name",
            Self::Plan(index) => Self::PLANS[index % MAX_PLANS],
        }
    }

    /// The key that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        let plans = (0..MAX_PLANS).map(Self::Plan);
        [Self::Topic, Self::Name].into_iter().chain(plans).find(|key| key.as_str() == word)
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
