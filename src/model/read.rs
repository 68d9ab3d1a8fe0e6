use super::error::Errors;
use super::excerpt::is_invisible;
use super::order;
use super::path::Path;
use super::value::{Content, Value};
use super::{Expected, FOREIGN, Wording};

/// A value of a dataset, with the path to it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) value: &'a Value,
    pub(super) path: Path<'a>,
    /// The offset of the value in the text; of a missing value, that of the object it is missing from.
    pub(super) offset: Option<usize>,
}

impl<'a> Place<'a> {
    /// The root of the dataset.
    pub(super) const fn top(value: &'a Value) -> Self {
        Self { value, path: Path::TOP, offset: value.offset }
    }

    /// The field called `name`; null if there is none.
    pub(super) fn field(&'a self, name: &'a str) -> Self {
        const NULL: &Value = &Value { content: Content::Null, offset: None };
        const LOST: &Value = &Value { content: Content::Lost, offset: None };
        let value = match &self.value.content {
            Content::Object(fields) => {
                fields.iter().find(|(key, _)| key == name).map_or(NULL, |(_, value)| value)
            }
            _ => LOST,
        };
        self.at(value, self.path.field(name))
    }

    /// `value` at `path` below this one.
    pub(super) fn at(&'a self, value: &'a Value, path: Path<'a>) -> Self {
        Self { value, path, offset: value.offset.or(self.offset) }
    }

    /// The items of this list; if it is no list, an error is added and there are none.
    pub(super) fn items<'b>(&'b self, errors: &mut Errors<'_>) -> Vec<Place<'b>> {
        let items: &[Value] = match &self.value.content {
            Content::List(items) => items,
            Content::Null | Content::Lost => &[],
            _ => {
                self.lost(["a list", "列表"], errors);
                &[]
            }
        };
        items.iter().enumerate().map(|(i, value)| self.at(value, self.path.item(i))).collect()
    }

    /// The fields of this object; if it is no object, an error is added and there are none. A repeated field is an
    /// error too.
    pub(super) fn fields(&self, expected: Wording, errors: &mut Errors<'_>) -> &'a [(String, Value)] {
        let Content::Object(fields) = &self.value.content else {
            self.lost(expected, errors);
            return &[];
        };
        if !FOREIGN {
            return fields;
        }
        let places = order(fields.len(), &|a, b| fields[a].0.cmp(&fields[b].0));
        for pair in places.windows(2).filter(|pair| fields[pair[0]].0 == fields[pair[1]].0) {
            let (name, value) = &fields[pair[1]];
            errors.add(&self.path.field(name), value.offset, Expected::Once, || "it twice".into());
        }
        fields
    }

    /// Checks that this is an object, and warns of fields that are not among `known`.
    pub(super) fn record(&self, known: &'static [&'static str], errors: &mut Errors<'_>) {
        for (name, value) in self.fields(["an object", "对象"], errors) {
            // (`$schema` and the like are for editors.)
            if FOREIGN && !known.contains(&name.as_str()) && !name.starts_with('$') {
                errors.warn(&self.path.field(name), value.offset, known, name);
            }
        }
    }

    /// Adds the error that `expected` was expected here.
    pub(super) fn expected(&self, expected: Wording, errors: &mut Errors<'_>) {
        if self.value.content != Content::Lost {
            errors.add(&self.path, self.offset, Expected::Value(expected), || self.value.to_string());
        }
    }

    /// The same where the error makes a list, an object or an id unreadable.
    pub(super) fn lost(&self, expected: Wording, errors: &mut Errors<'_>) {
        errors.parts_lost = true;
        self.expected(expected, errors);
    }
}

/// What can be read from a value of a dataset.
///
/// After an error, reading goes on with a placeholder, so that all errors are reported at once; placeholders never
/// leave [`Dataset::read`](super::Dataset::read). (It also keeps the module small: there is no early return.)
pub(super) trait Read {
    /// Reads the value at `place`, and adds what is wrong with it to `errors`.
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self;
}

impl Read for String {
    /// A text must have a visible character, and must not end an isolate that it has not begun.
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self {
        match &place.value.content {
            Content::String(text) if FOREIGN && has_stray_end(text) => {
                place.expected(
                    ["a text without U+2069 that ends nothing in it", "没有多余U+2069的文本"],
                    errors,
                );
                Self::new()
            }
            Content::String(text) if !text.chars().all(|c| c.is_whitespace() || is_invisible(c)) => {
                text.clone()
            }
            _ => {
                place.expected(["a text", "文本"], errors);
                Self::new()
            }
        }
    }
}

/// Whether a text ends an isolate (U+2066 to U+2068) that it has not begun. It would end the one in which
/// it is shown, and the direction of what follows could reorder its neighbours.
fn has_stray_end(text: &str) -> bool {
    let mut open = 0;
    text.chars().any(|c| {
        open += match c {
            '\u{2066}'..='\u{2068}' => 1,
            '\u{2069}' => -1,
            _ => 0,
        };
        open < 0
    })
}

impl Read for bool {
    /// A missing field is false.
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self {
        match place.value.content {
            Content::Bool(value) => value,
            Content::Null => false,
            _ => {
                place.expected(["true or false", "true或false"], errors);
                false
            }
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self {
        (!matches!(place.value.content, Content::Null | Content::Lost)).then(|| T::read(place, errors))
    }
}

impl<T: Read> Read for Vec<T> {
    /// A missing list is empty.
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self {
        place.items(errors).iter().map(|place| T::read(place, errors)).collect()
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
            fn read(place: &$crate::model::read::Place<'_>, errors: &mut $crate::model::error::Errors<'_>) -> Self {
                place.record(&[$( stringify!($field), )+], errors);
                Self { $( $field: $crate::model::read::Read::read(&place.field(stringify!($field)), errors), )+ }
            }
        }
    };
}
pub(super) use record;
