use super::error::Errors;
use super::read::{Place, Read};
use super::value::Content;

/// A number that a document gives: finite, not negative, and either 0 or at least 2.3e-308, the least
/// number that is kept with all its digits.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Amount(f64);

impl Amount {
    /// The number, in the unit of its metric.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The amount, or `None` for what is negative, infinite, too small or no number.
    pub fn new(value: f64) -> Option<Self> {
        // (−0 is 0.)
        (value == 0.0 || value.is_normal() && value > 0.0).then_some(Self(value.abs()))
    }
}

impl Read for Amount {
    fn read(place: &Place<'_>, errors: &mut Errors<'_>) -> Self {
        let amount = match place.value.content {
            Content::Number(value) => Self::new(value),
            _ => None,
        };
        amount.unwrap_or_else(|| {
            place.expected(["a number ≥ 0", "不小于0的数"], errors);
            Self(0.0)
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0, "description": "a number ≥ 0" })
    }
}
