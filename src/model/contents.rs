use super::read::record;
use super::{Amount, Id, Measure, Metric, Plan, Source, Text, Topic};

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

impl Contents {
    /// The place of `plan` among the plans.
    pub(super) fn plan_index(&self, plan: &str) -> Option<usize> {
        self.plans.iter().position(|each| each.id.as_str() == plan)
    }
}
