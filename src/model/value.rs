use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::{MAX_DEPTH, digits, quoted};

/// JSON as a tree: out of a text, or as serde brings it from any of its formats.
///
/// The types of the dataset are read out of this tree and not by visitors of their own: a tree
/// knows at each place the path to it, and one visitor instead of a dozen halves what reading adds
/// to the module.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    pub(super) content: Content,
    /// Where it stands in the text, in bytes, if it comes from one.
    pub(super) offset: Option<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    /// Nothing, also where a field is not there.
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    List(Vec<Value>),
    /// In the order of the text; one read from a text may have a name twice.
    Object(Vec<(String, Value)>),
    /// What stands in something that is no object: of that it was told already.
    Lost,
}

impl From<Content> for Value {
    fn from(content: Content) -> Self {
        Self { content, offset: None }
    }
}

impl fmt::Display for Value {
    /// What it is, short, as it ends the sentence "found …".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.content {
            Content::Null | Content::Lost => f.write_str("none"),
            Content::Bool(true) => f.write_str("true"),
            Content::Bool(false) => f.write_str("false"),
            Content::Number(value) if value.is_nan() => f.write_str("NaN"),
            Content::Number(value) if value.is_infinite() => f.write_str("a number too large to count with"),
            Content::Number(value) if value.is_subnormal() => f.write_str("a number too small to count with"),
            Content::Number(value) => f.write_str(&super::excerpt(&digits(*value))),
            Content::String(text) => f.write_str(&quoted(text)),
            Content::List(_) => f.write_str("a list"),
            Content::Object(_) => f.write_str("an object"),
        }
    }
}

/// Reads a value that stands in `depth` lists and objects.
pub(super) struct Seed<'a> {
    depth: usize,
    /// Set where there are more levels than are read.
    too_deep: &'a Cell<bool>,
}

impl<'a> Seed<'a> {
    /// For the whole of something.
    pub(super) fn new(too_deep: &'a Cell<bool>) -> Self {
        Self { depth: 0, too_deep }
    }

    /// For what stands in a list or object here; none where that would be too deep.
    fn within(&self) -> Option<Self> {
        if self.depth == MAX_DEPTH {
            self.too_deep.set(true);
            return None;
        }
        Some(Self { depth: self.depth + 1, too_deep: self.too_deep })
    }

    fn again(&self) -> Self {
        Self { depth: self.depth, too_deep: self.too_deep }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Every method is here: those that serde provides would bring the printing of floats into the module.
impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Content::Null.into())
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Content::Bool(value).into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Content::Number(value).into())
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON has no integers, only numbers")]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON has no integers, only numbers")]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    /// JSON has no numbers that large.
    fn visit_i128<E: Error>(self, _: i128) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_char<E: Error>(self, value: char) -> Result<Value, E> {
        self.visit_string(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Content::String(value).into())
    }

    /// Bytes are no JSON; like an empty object they are none of what is expected anywhere.
    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Value, E> {
        Ok(Content::Object(Vec::new()).into())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Value, A::Error> {
        Ok(Content::Object(Vec::new()).into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        if let Some(seed) = self.within() {
            while let Some(item) = items.next_element_seed(seed.again())? {
                list.push(item);
            }
        }
        Ok(Content::List(list).into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        if let Some(seed) = self.within() {
            while let Some(name) = map.next_key_seed(seed.again())? {
                let value = map.next_value_seed(seed.again())?;
                if let Content::String(name) = name.content {
                    fields.push((name, value));
                }
            }
        }
        Ok(Content::Object(fields).into())
    }
}
