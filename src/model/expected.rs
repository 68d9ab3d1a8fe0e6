use super::{Lang, MAX_BYTES_TEXT, MAX_DEPTH, Wording, joined};
use crate::concat::concat;

/// What was expected where an error is: the kind of the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// At most so many bytes.
    Size,
    /// Text in UTF-8.
    Utf8,
    /// At most so many levels of nesting.
    Depth,
    /// JSON; the text says what the parser expected here.
    Json(Wording),
    /// A field only once.
    Once,
    /// A value of another type, or another word; described by a text.
    Value(Wording),
    /// One of the known fields; this one is ignored. A warning.
    Field {
        /// The known fields.
        known: &'static [&'static str],
        /// The known field with the most similar name, if one is similar.
        near: Option<&'static str>,
    },
    /// The version of the format.
    Version,
    /// A number of entries in this range.
    Entries(usize, usize),
    /// At least one plan.
    OnePlan,
    /// The id of a plan as key.
    PlanKey,
    /// The id of a topic.
    Topic,
    /// The id of a source.
    Source,
    /// The id of one of the plan's own targets, which must not be a result.
    OwnTarget,
    /// An upper bound above the lower one.
    AboveValue,
    /// A unique id.
    OwnId,
}

/// One and a half times the length of the longest field name.
const MOST: usize = 24;

impl Expected {
    /// One of the `known` fields instead of `found`.
    pub(super) fn field(known: &'static [&'static str], found: &str) -> Self {
        // (A longer name is similar to none, and is not compared.)
        let found: String = found.chars().take(MOST).map(|c| c.to_ascii_lowercase()).collect();
        let distance = |name: &str| strsim::levenshtein(name, &found);
        let near = known.iter().copied().min_by_key(|name| distance(name));
        // (A third of the letters may differ: `mesures`, `derivd`, `notes` for `note`.)
        Self::Field { known, near: near.filter(|name| 3 * distance(name) <= name.len().max(3)) }
    }
}

impl Expected {
    /// The end of the sentence "expected …".
    pub fn describe(&self, lang: Lang) -> String {
        let count = |before: Wording, number: &str, after: Wording| {
            concat(&[lang.of(before), number, lang.of(after)])
        };
        let words = match *self {
            Self::Size => {
                return count(["at most ", "至多"], MAX_BYTES_TEXT, [" bytes of JSON", "字节的JSON"]);
            }
            Self::Depth => {
                let most = MAX_DEPTH.to_string();
                return count(["at most ", "至多"], &most, [" levels of lists and objects", "层列表和对象"]);
            }
            Self::Entries(least, most) => {
                let between = lang.of([" to ", "至"]);
                let counts = concat(&[&least.to_string(), between, &most.to_string()]);
                return count(["", ""], &counts, [" entries", "项"]);
            }
            Self::Field { near: Some(near), .. } => {
                let before = ["a field of the format (did you mean \"", "本格式的字段（是否应为\""];
                return count(before, near, ["\"?)", "\"？）"]);
            }
            Self::Field { known, near: None } => {
                let known = joined(known, lang.of([", ", "、"]));
                return count(["one of the fields ", "以下字段之一："], &known, ["", ""]);
            }
            Self::Json(words) | Self::Value(words) => words,
            Self::Utf8 => ["text in UTF-8", "UTF-8文本"],
            Self::Once => ["this field once", "此字段只有一个"],
            Self::Version => ["1", "1"],
            Self::OnePlan => ["at least one plan", "至少一个计划"],
            Self::PlanKey => ["the id of a plan as key", "以计划的id为键"],
            Self::Topic => ["the id of a topic", "主题的id"],
            Self::Source => ["the id of a source", "来源的id"],
            Self::OwnTarget => ["the id of one of the plan's own targets", "该计划自身某个目标的id"],
            Self::AboveValue => ["a number above `value`", "大于`value`的数"],
            Self::OwnId => ["every id once", "每个id只用一次"],
        };
        lang.of(words).to_owned()
    }
}
