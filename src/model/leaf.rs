//! How the smallest values are read: a string that must parse, or one word out of a few.

use super::Wording;
use super::error::Errors;
use super::read::Place;
use super::value::Content;

/// A string type with a rule.
pub(super) trait Leaf: Sized {
    /// The end of the sentence "expected …".
    const EXPECTED: Wording;

    /// Whether it is a name by which other parts refer to something.
    const NAMES_A_PART: bool = false;

    /// The value, or `None` where the string breaks the rule.
    fn parse(text: &str) -> Option<Self>;

    /// The placeholder for an unreadable value, until the dataset is refused.
    fn stand_in() -> Self;
}

/// Reads a [`Leaf`].
pub(super) fn read<T: Leaf>(place: &Place<'_>, errors: &mut Errors<'_>) -> T {
    let text = match &place.value.content {
        Content::String(text) => text.as_str(),
        _ => "",
    };
    T::parse(text).unwrap_or_else(|| {
        errors.parts_lost |= T::NAMES_A_PART;
        place.expected(T::EXPECTED, errors);
        T::stand_in()
    })
}

/// Makes an enum of words a [`Leaf`]; what is expected of it is given in English and in Chinese.
macro_rules! word_leaf {
    ($name:ident, $expected:expr) => {
        impl $crate::model::leaf::Leaf for $name {
            const EXPECTED: $crate::model::Wording = $expected;

            fn parse(text: &str) -> Option<Self> {
                Self::from_word(text)
            }

            fn stand_in() -> Self {
                Self::ALL[0]
            }
        }

        $crate::model::leaf::leaf!($name, $crate::model::leaf::words_schema($name::WORDS));
    };
}

/// Makes a [`Leaf`] readable and, natively, gives it its schema.
macro_rules! leaf {
    ($name:ident, $schema:expr) => {
        impl $crate::model::read::Read for $name {
            fn read(
                place: &$crate::model::read::Place<'_>,
                errors: &mut $crate::model::error::Errors<'_>,
            ) -> Self {
                $crate::model::leaf::read(place, errors)
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut schema: schemars::Schema = $schema;
                let [expected, _] = <$name as $crate::model::leaf::Leaf>::EXPECTED;
                schema.insert("description".into(), expected.into());
                schema
            }
        }
    };
}

pub(super) use {leaf, word_leaf};

/// The schema of a string that is one of `words`.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn words_schema(words: &[&str]) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "enum": words })
}

/// The schema of a string that matches `pattern`.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn pattern_schema(pattern: &str) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "pattern": pattern })
}
