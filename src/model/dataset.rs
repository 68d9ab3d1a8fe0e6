use serde::{Deserialize, Deserializer};

use super::error::Errors;
use super::path::Path;
use super::read::{Place, Read, record};
use super::value::Value;
use super::{
    Amount, DatasetError, DatasetErrors, Id, Measure, Metric, Plan, Source, Target, Text, Topic, validate,
};

/// The most bytes of JSON that a dataset may have: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;
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
    pub struct Dataset {
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

impl Dataset {
    /// Reads and validates a dataset from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong, each with its path.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_json(json: &str) -> Result<Self, DatasetErrors> {
        Self::check_size(json.len())?;
        Self::read(&mut serde_json::Deserializer::from_str(json))
    }

    /// Checks the size of a dataset's JSON, before it is parsed.
    ///
    /// # Errors
    /// That it is over [`MAX_BYTES`].
    pub fn check_size(bytes: usize) -> Result<(), DatasetErrors> {
        if bytes <= MAX_BYTES {
            return Ok(());
        }
        let mut errors = Errors::default();
        errors.add(&Path::TOP, "at most 1,048,576 bytes of JSON", || bytes.to_string());
        errors.none_in(())
    }

    /// Reads and validates a dataset from any of serde's formats.
    ///
    /// # Errors
    /// Everything that is wrong, each with its path.
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, DatasetErrors> {
        let value =
            Value::deserialize(deserializer).map_err(|error| DatasetError::not_json(&error.to_string()))?;
        let place = Place { value: &value, path: Path::TOP };
        let mut errors = Errors::default();
        let dataset = <Self as Read>::read(&place, &mut errors);
        if errors.is_empty() {
            // What is only standing in would break rules that the dataset does not.
            validate::dataset(&dataset, &mut errors);
        }
        errors.none_in(dataset)
    }

    /// The place of `plan` among the plans.
    pub fn plan_index(&self, plan: &str) -> Option<usize> {
        self.plans.iter().position(|each| each.id.as_str() == plan)
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
