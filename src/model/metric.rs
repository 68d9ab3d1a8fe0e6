use super::leaf::word_leaf;
use super::read::record;
use super::words::words;
use super::{ByPlan, Id, Kind, Target, Text};

record! {
    /// Something for which at least one plan gives a number.
    pub struct Metric {
        /// Its name within the dataset.
        pub id: Id,
        /// The topic it belongs to.
        pub topic: Id,
        /// What is counted, as it stands after the number.
        pub name: Text,
        /// The unit of every value.
        pub unit: Text,
        /// Whether the plans' values may be set against each other.
        pub comparable: Comparable,
        /// Why, or with what care.
        pub note: Option<Text>,
        /// What each plan says; a plan that sets none is absent.
        pub targets: ByPlan<Target>,
    }
}

words! {
    /// Whether the values of different plans may be set against each other.
    pub enum Comparable {
        /// The same thing, counted the same way.
        Yes = "yes",
        /// Near enough to stand side by side, with the reason why not nearer.
        WithCare = "with_care",
        /// Different things, or set by one plan only.
        No = "no",
    }
}

word_leaf!(Comparable, ["yes, with_care or no", "yes、with_care或no"]);

impl Metric {
    /// Whether at least one plan sets a target for it.
    pub fn has_target(&self) -> bool {
        self.targets.iter().any(|(_, target)| target.kind == Kind::Target)
    }
}
