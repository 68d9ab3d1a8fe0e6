use std::cell::Cell;
use std::ops::Deref;

use serde::Deserializer;
use serde::de::DeserializeSeed as _;

use super::error::Errors;
use super::json::{self, Fault, ReadNumber};
use super::limits::MAX_BYTES;
use super::read::{Place, Read};
use super::value::{Seed, Value};
use super::{
    Contents, DatasetError, DatasetErrors, DatasetWarnings, Expected, FOREIGN, Id, Metric, Position, Source,
    Target, excerpt, validate,
};

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
    /// As [`from_bytes`](Self::from_bytes).
    pub fn read_bytes(
        bytes: &[u8],
        read_number: ReadNumber,
    ) -> Result<(Self, DatasetWarnings), DatasetErrors> {
        if bytes.len() > MAX_BYTES {
            return Err(unlocated(Expected::Size, "more").into());
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let text = str::from_utf8(before).unwrap_or_default();
                let position = Some(Position::of(text, text.len()));
                return Err(DatasetError { position, ..unlocated(Expected::Utf8, "other bytes") }.into());
            }
        };
        Self::read_text(text, read_number)
    }

    /// The same from a text, of any size.
    ///
    /// # Errors
    /// As [`from_bytes`](Self::from_bytes).
    pub fn read_text(text: &str, read_number: ReadNumber) -> Result<(Self, DatasetWarnings), DatasetErrors> {
        // (Editors of Windows begin a file with a byte order mark.)
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match json::parse(text, read_number) {
            Ok(value) => Self::of(&value, Some(text)),
            Err(Fault { expected, found, offset }) => {
                let position = Some(Position::of(text, offset));
                Err(DatasetError { position, ..unlocated(expected, &found) }.into())
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
            unlocated(Expected::Value(["what JSON can say", "JSON能表示的值"]), &excerpt(&error.to_string()))
        })?;
        if too_deep.get() {
            return Err(unlocated(Expected::Depth, "more").into());
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

    /// The id of the source card called `id`: a target's id, or for a plan's mention of a measure both of
    /// their ids (`2021/cloud`). `None` if there is no such card.
    pub fn source_card_id(&self, id: &str) -> Option<Id> {
        if let Some((_, target)) = self.target(id) {
            return Some(target.id.clone());
        }
        self.measures.iter().find_map(|measure| {
            measure.plans.iter().map(|(plan, _)| measure.card_id(plan)).find(|card| card.as_str() == id)
        })
    }

    /// Whether there is a source card called `id`.
    pub fn has_source_card(&self, id: &str) -> bool {
        self.source_card_id(id).is_some()
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

/// An error that concerns no one part of the dataset.
fn unlocated(expected: Expected, found: &str) -> DatasetError {
    DatasetError { path: String::new(), expected, found: found.to_owned(), position: None }
}
