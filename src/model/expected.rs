use std::fmt;

use super::{MAX_BYTES_TEXT, MAX_DEPTH};

/// What was expected where something is wrong: the kind of the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Not more bytes.
    Size,
    /// Text in UTF-8.
    Utf8,
    /// Not more lists and objects in each other.
    Depth,
    /// JSON, and at this place of it what the text says.
    Json(&'static str),
    /// A field once.
    Once,
    /// A value of another kind, or another word, in words.
    Value(&'static str),
    /// One of the fields that are read; this one is not. A warning.
    Field {
        /// Those that are read there.
        known: &'static [&'static str],
        /// The one that was meant, perhaps.
        near: Option<&'static str>,
    },
    /// The version of the format.
    Version,
    /// As many entries as this, at least and at most.
    Entries(usize, usize),
    /// At least one plan.
    OnePlan,
    /// The id of a plan as key.
    PlanKey,
    /// The id of a topic.
    Topic,
    /// The id of a source.
    Source,
    /// The id of one of the plan's own targets, which is a target and no result.
    OwnTarget,
    /// An upper end above the lower one.
    AboveValue,
    /// An id that nothing else has.
    OwnId,
}

/// More letters than any field's name has, by half and more.
const MOST: usize = 24;

impl Expected {
    /// One of the `known` fields in the place of `found`.
    pub(super) fn field(known: &'static [&'static str], found: &str) -> Self {
        // (So many letters are like no field's, and are not compared with each.)
        let found: String = found.chars().take(MOST).map(|c| c.to_ascii_lowercase()).collect();
        let distance = |name: &str| strsim::levenshtein(name, &found);
        let near = known.iter().copied().min_by_key(|name| distance(name));
        // (A third of the letters may be others: `mesures`, `derivd`, `notes` for `note`.)
        Self::Field { known, near: near.filter(|name| 3 * distance(name) <= name.len().max(3)) }
    }
}

impl fmt::Display for Expected {
    /// The end of the sentence "expected …".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Self::Size => return write!(f, "at most {MAX_BYTES_TEXT} bytes of JSON"),
            Self::Depth => return write!(f, "at most {MAX_DEPTH} levels of lists and objects"),
            Self::Entries(least, most) => return write!(f, "{least} to {most} entries"),
            Self::Field { near: Some(near), .. } => {
                return write!(f, "a field of the format (did you mean \"{near}\"?)");
            }
            Self::Field { known, near: None } => return write!(f, "one of the fields {}", known.join(", ")),
            Self::Json(words) | Self::Value(words) => words,
            Self::Utf8 => "text in UTF-8",
            Self::Once => "this field once",
            Self::Version => "1",
            Self::OnePlan => "at least one plan",
            Self::PlanKey => "the id of a plan as key",
            Self::Topic => "the id of a topic",
            Self::Source => "the id of a source",
            Self::OwnTarget => "the id of one of the plan's own targets",
            Self::AboveValue => "a number above `value`",
            Self::OwnId => "every id once",
        };
        f.write_str(words)
    }
}
