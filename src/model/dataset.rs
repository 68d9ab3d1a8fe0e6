use std::cell::Cell;
use std::ops::Deref;

use serde::Deserializer;
use serde::de::DeserializeSeed as _;

use super::error::Errors;
use super::json::{self, Fault, ReadNumber};
use super::read::{Place, Read, record};
use super::value::{Seed, Value};
use super::{
    Amount, DatasetError, DatasetErrors, DatasetWarnings, Expected, FOREIGN, Id, Measure, Metric, Plan,
    Position, Source, Target, Text, Topic, excerpt, validate,
};

/// The most bytes of JSON that a dataset may have: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;
/// The same as a sentence says it.
pub(super) const MAX_BYTES_TEXT: &str = "1,048,576";
/// The most lists and objects that may stand in each other. The format itself has six.
pub const MAX_DEPTH: usize = 16;
/// The fewest plans that can be compared.
pub const MIN_PLANS: usize = 2;
/// The most plans: as many as there are colours and shapes to tell them apart.
pub const MAX_PLANS: usize = 6;
/// The most metrics.
pub const MAX_METRICS: usize = 2_000;
/// The most notes, each a line or two under the chart.
pub const MAX_NOTES: usize = 6;

record! {
    /// Everything that one widget compares.
    pub struct Contents {
        /// The dataset's name: `512`.
        pub id: Id,
        /// The version of the format: 1.
        pub version: Amount,
        /// The headline.
        pub title: Text,
        /// What changed, in a sentence.
        pub takeaway: Text,
        /// What is not comparable and why; at most six.
        pub notes: Vec<Text>,
        /// The columns, two to six, in order.
        pub plans: Vec<Plan>,
        /// The fields of the filter, in order.
        pub topics: Vec<Topic>,
        /// What has numbers, in order; at most 2,000.
        pub metrics: Vec<Metric>,
        /// What has no number, in order.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
        pub measures: Vec<Measure>,
        /// Where the quotes stand.
        pub sources: Vec<Source>,
    }
}

/// A dataset that holds together: every id resolves, every number can be drawn, every text is there.
///
/// Its contents can be looked at and not be changed, so that they still do wherever they are used.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset(Contents);

impl Deref for Dataset {
    type Target = Contents;

    fn deref(&self) -> &Contents {
        &self.0
    }
}

impl Dataset {
    /// Reads and validates a dataset from JSON text.
    ///
    /// # Errors
    /// As [`from_bytes`](Self::from_bytes).
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_json(json: &str) -> Result<Self, DatasetErrors> {
        Ok(Self::from_bytes(json.as_bytes())?.0)
    }

    /// Reads and validates a dataset from the bytes of a file: JSON in UTF-8, with or without a byte
    /// order mark. What it has that is not read is told besides.
    ///
    /// # Errors
    /// Everything that is wrong, each with its path, its line and its column; of what is no JSON the
    /// first place.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_bytes(bytes: &[u8]) -> Result<(Self, DatasetWarnings), DatasetErrors> {
        // What JSON writes as a number always is one here.
        Self::read_bytes(bytes, |number| number.parse().unwrap_or(f64::NAN))
    }

    /// The same, with numbers read by `read_number`.
    ///
    /// # Errors
    /// The same.
    pub fn read_bytes(
        bytes: &[u8],
        read_number: ReadNumber,
    ) -> Result<(Self, DatasetWarnings), DatasetErrors> {
        if bytes.len() > MAX_BYTES {
            return Err(whole(Expected::Size, "more").into());
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let text = str::from_utf8(before).unwrap_or_default();
                let position = Some(Position::of(text, text.len()));
                return Err(DatasetError { position, ..whole(Expected::Utf8, "other bytes") }.into());
            }
        };
        // (Editors of Windows begin a file with a byte order mark.)
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match json::parse(text, read_number) {
            Ok(value) => Self::of(&value, Some(text)),
            Err(Fault { expected, found, offset }) => {
                let position = Some(Position::of(text, offset));
                Err(DatasetError { position, ..whole(expected, &found) }.into())
            }
        }
    }

    /// Reads and validates a dataset from any of serde's formats.
    ///
    /// # Errors
    /// Everything that is wrong, each with its path.
    pub fn read<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<(Self, DatasetWarnings), DatasetErrors> {
        let too_deep = Cell::new(false);
        let value = Seed::new(&too_deep).deserialize(deserializer).map_err(|error| {
            // A number, say, of a kind that JSON does not have.
            whole(Expected::Value(["what JSON can say", "JSON能表示的值"]), &excerpt(&error.to_string()))
        })?;
        if too_deep.get() {
            return Err(whole(Expected::Depth, "more").into());
        }
        Self::of(&value, None)
    }

    /// The dataset that `value` says, which was read from `text`, if it was.
    fn of(value: &Value, text: Option<&str>) -> Result<(Self, DatasetWarnings), DatasetErrors> {
        let mut errors = Errors::new(text);
        let contents = Contents::read(&Place::top(value), &mut errors);
        if FOREIGN {
            validate::contents(&contents, &Place::top(value), &mut errors);
        }
        errors.none_in(Self(contents))
    }

    /// The place of `plan` among the plans.
    pub fn plan_index(&self, plan: &str) -> Option<usize> {
        self.0.plan_index(plan)
    }

    /// The metric and target called `id`.
    pub fn target(&self, id: &str) -> Option<(&Metric, &Target)> {
        self.metrics.iter().find_map(|metric| {
            let (_, target) = metric.targets.iter().find(|(_, target)| target.id.as_str() == id)?;
            Some((metric, target))
        })
    }

    /// The source called `id`.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}

impl Contents {
    /// The place of `plan` among the plans.
    pub(super) fn plan_index(&self, plan: &str) -> Option<usize> {
        self.plans.iter().position(|each| each.id.as_str() == plan)
    }
}

/// An error of the dataset as a whole.
fn whole(expected: Expected, found: &str) -> DatasetError {
    DatasetError { path: String::new(), expected, found: found.to_owned(), position: None }
}
