use super::error::Errors;
use super::path::Path;
use super::value::Value;

/// A place in a dataset: a value, and the way to it from the top.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) value: &'a Value,
    pub(super) path: Path<'a>,
}

impl<'a> Place<'a> {
    /// The place of the field called `name`: null where there is none.
    pub(super) fn field(&'a self, name: &'a str) -> Self {
        let value = match self.value {
            Value::Object(fields) => fields.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        };
        Self { value: value.unwrap_or(&Value::Null), path: self.path.field(name) }
    }

    /// Notes that `expected` was expected here.
    pub(super) fn expected(&self, expected: &str, errors: &mut Errors) {
        errors.add(&self.path, expected, || self.value.to_string());
    }
}

/// What can be read at a place.
///
/// Reading goes on behind an error with something that stands in, so that a writer of datasets
/// sees all errors at once; what stands in never leaves [`Dataset::read`](super::Dataset::read).
/// (It also keeps the module small: nothing has to be taken apart half-way.)
pub(super) trait Read {
    /// The value at `place`; what is wrong there is added to `errors`.
    fn read(place: &Place<'_>, errors: &mut Errors) -> Self;
}

impl Read for String {
    fn read(place: &Place<'_>, errors: &mut Errors) -> Self {
        match place.value {
            Value::String(text) if !text.trim_ascii().is_empty() => text.clone(),
            _ => {
                place.expected("a text", errors);
                Self::new()
            }
        }
    }
}

impl Read for bool {
    /// A field that is not there is false.
    fn read(place: &Place<'_>, errors: &mut Errors) -> Self {
        match place.value {
            Value::Bool(value) => *value,
            Value::Null => false,
            _ => {
                place.expected("true or false", errors);
                false
            }
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(place: &Place<'_>, errors: &mut Errors) -> Self {
        (*place.value != Value::Null).then(|| T::read(place, errors))
    }
}

impl<T: Read> Read for Vec<T> {
    /// A list that is not there is empty.
    fn read(place: &Place<'_>, errors: &mut Errors) -> Self {
        let items: &[Value] = match place.value {
            Value::List(items) => items,
            Value::Null => &[],
            _ => {
                place.expected("a list", errors);
                &[]
            }
        };
        let places = items.iter().enumerate().map(|(i, value)| Place { value, path: place.path.item(i) });
        places.map(|place| T::read(&place, errors)).collect()
    }
}

/// Declares a type of the dataset: a struct that is read field by field and, natively, has a
/// schema.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident { $( $(#[$field_meta:meta])* pub $field:ident: $type:ty, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub struct $name { $( $(#[$field_meta])* pub $field: $type, )+ }

        impl $crate::model::read::Read for $name {
            fn read(place: &$crate::model::read::Place<'_>, errors: &mut $crate::model::error::Errors) -> Self {
                Self { $( $field: $crate::model::read::Read::read(&place.field(stringify!($field)), errors), )+ }
            }
        }
    };
}
pub(super) use record;
