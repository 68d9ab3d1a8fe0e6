use super::error::Errors;
use super::leaf::Leaf;
use super::read::{Place, Read};
use super::value::Value;
use super::{Expected, Id, quoted};

/// What each plan says about one metric or measure. A plan that says nothing has no entry.
#[derive(Clone, Debug, PartialEq)]
pub struct ByPlan<T>(Vec<(Id, T)>);

impl<T> ByPlan<T> {
    /// What `plan` says, or `None` where it says nothing.
    pub fn get(&self, plan: &Id) -> Option<&T> {
        self.0.iter().find(|(id, _)| id == plan).map(|(_, value)| value)
    }

    /// Every entry with its plan's id, in the order of the dataset.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &T)> {
        self.0.iter().map(|(id, value)| (id, value))
    }

    /// Whether no plan says anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Read> Read for ByPlan<T> {
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self {
        let fields = place.fields(["an object with plan ids as keys", "以计划id为键的对象"], errors);
        let entry = |(plan, value): &(String, Value)| {
            let place = place.at(value, place.path.field(plan));
            let id = Id::parse(plan).unwrap_or_else(|| {
                errors.parts_lost = true;
                errors.add(&place.path, place.offset, Expected::Value(Id::EXPECTED), || quoted(plan));
                Id::stand_in()
            });
            (id, T::read(&place, errors))
        };
        Self(fields.iter().map(entry).collect())
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T: schemars::JsonSchema> schemars::JsonSchema for ByPlan<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ByPlan_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "minProperties": 1,
            "description": "by plan id; a plan that says nothing is absent, never null and never 0",
            "additionalProperties": generator.subschema_for::<T>(),
        })
    }
}
