use super::error::Errors;
use super::excerpt::is_invisible;
use super::order;
use super::path::Path;
use super::value::{Content, Value};
use super::{Expected, FOREIGN, Wording};

/// A place in a dataset: a value, and the way to it from the top.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) value: &'a Value,
    pub(super) path: Path<'a>,
    /// Where the value stands in the text; for one that is missing, where it should.
    pub(super) offset: Option<usize>,
}

impl<'a> Place<'a> {
    /// The dataset as a whole.
    pub(super) const fn top(value: &'a Value) -> Self {
        Self { value, path: Path::TOP, offset: value.offset }
    }

    /// The place of the field called `name`: null where there is none.
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

    /// The place of `value`, to which `path` leads from here.
    pub(super) fn at(&'a self, value: &'a Value, path: Path<'a>) -> Self {
        Self { value, path, offset: value.offset.or(self.offset) }
    }

    /// The items of the list that is here, each with its place; none where there is no list, of which
    /// it is told.
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

    /// The fields of the object that is here; none where there is no object, of which it is told, as it is
    /// of a field that is there twice.
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

    /// Makes sure that an object is here, and warns of fields that are not among `known`.
    pub(super) fn record(&self, known: &'static [&'static str], errors: &mut Errors<'_>) {
        for (name, value) in self.fields(["an object", "对象"], errors) {
            // (`$schema` and the like are for editors.)
            if FOREIGN && !known.contains(&name.as_str()) && !name.starts_with('$') {
                errors.warn(&self.path.field(name), value.offset, known, name);
            }
        }
    }

    /// Notes that `expected` was expected here.
    pub(super) fn expected(&self, expected: Wording, errors: &mut Errors<'_>) {
        if self.value.content != Content::Lost {
            errors.add(&self.path, self.offset, Expected::Value(expected), || self.value.to_string());
        }
    }

    /// The same where a whole part of the dataset could not be read for it.
    pub(super) fn lost(&self, expected: Wording, errors: &mut Errors<'_>) {
        errors.parts_lost = true;
        self.expected(expected, errors);
    }
}

/// What can be read at a place.
///
/// Reading goes on behind an error with something that stands in, so that a writer of datasets
/// sees all errors at once; what stands in never leaves [`Dataset::read`](super::Dataset::read).
/// (It also keeps the module small: nothing has to be taken apart half-way.)
pub(super) trait Read {
    /// The value at `place`; what is wrong there is added to `errors`.
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self;
}

impl Read for String {
    /// A text has something to be seen in it, and turns round nothing but itself.
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
/// it is shown, and what comes after it could turn round its neighbours.
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
    /// A field that is not there is false.
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
    /// A list that is not there is empty.
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
