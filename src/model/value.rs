use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::{MAX_DEPTH, digits, quoted};

/// JSON as a tree, read from text, or from any format of serde.
///
/// The types of the dataset are read from this tree, not by a visitor each: while the tree is walked the path is
/// known, and one visitor instead of a dozen halves the bytes that reading adds to the module.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    pub(super) content: Content,
    /// Its offset in the text in bytes, if it was read from text.
    pub(super) offset: Option<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    /// Null, or a missing field.
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    List(Vec<Value>),
    /// In the order of the text; read from text, a name may occur twice.
    Object(Vec<(String, Value)>),
    /// A placeholder: what should contain this value is no object, which is an error already.
    Lost,
}

impl From<Content> for Value {
    fn from(content: Content) -> Self {
        Self { content, offset: None }
    }
}

impl fmt::Display for Value {
    /// A short description, for the end of the sentence "found …".
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

/// Reads a value inside of `depth` lists and objects.
pub(super) struct Seed<'a> {
    depth: usize,
    /// Set if there are more levels of nesting than are read.
    too_deep: &'a Cell<bool>,
}

impl<'a> Seed<'a> {
    /// For the root.
    pub(super) fn new(too_deep: &'a Cell<bool>) -> Self {
        Self { depth: 0, too_deep }
    }

    /// For the items of a list or object at this depth; `None` if that is too deep.
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

    /// JSON numbers are floats here; larger integers lose digits.
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

    /// Bytes are no JSON; they are read as an empty object, which is expected nowhere.
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
