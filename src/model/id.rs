use std::fmt;
use std::rc::Rc;

use super::Wording;
use super::excerpt::is_invisible;
use super::leaf::{Leaf, leaf};

/// The most characters an [`Id`] may have.
const MAX_LENGTH: usize = 64;

/// A name by which one part of a dataset points at another, and a page at a part.
///
/// One to 64 characters that can be seen; no white space and no comma, because ids stand in
/// comma-separated attributes; no quotation mark, because they stand in selectors.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Rc<str>);

impl Id {
    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of what `plan` says under `id`.
    pub(super) fn joined(plan: &Self, id: &Self) -> Self {
        Self(format!("{plan}/{id}").into())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Leaf for Id {
    const EXPECTED: Wording = [
        "an id of 1 to 64 characters without space, comma, quotation mark or backslash",
        "1至64个字符的id，不含空格、逗号、引号或反斜杠",
    ];

    const NAMES_A_PART: bool = true;

    fn parse(text: &str) -> Option<Self> {
        let allowed =
            |c: char| !c.is_whitespace() && !is_invisible(c) && !matches!(c, ',' | '"' | '\'' | '\\');
        let fits = (1..=MAX_LENGTH).contains(&text.chars().count()) && text.chars().all(allowed);
        fits.then(|| Self(text.into()))
    }

    fn stand_in() -> Self {
        Self("".into())
    }
}

leaf!(
    Id,
    super::leaf::pattern_schema(&format!(r#"^[^\s,"'\\{}]{{1,64}}$"#, super::excerpt::INVISIBLE_PATTERN))
);
