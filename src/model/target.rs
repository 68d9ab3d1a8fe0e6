use super::leaf::word_leaf;
use super::read::record;
use super::words::words;
use super::{Amount, Id, Quote, Text};

record! {
    /// A number that one plan gives for one metric, with the sentence that it comes from.
    pub struct Target {
        /// Its name within the dataset and in attributes, `2022-benchmarks`.
        pub id: Id,
        /// What this plan calls it, where that differs from the metric's name.
        pub name: Option<Text>,
        /// The number, in the metric's unit; the lower end of a range.
        pub value: Amount,
        /// The upper end of a range, above `value`.
        pub max: Option<Amount>,
        /// The qualifier of the number in the document. Never dropped.
        pub qualifier: Qualifier,
        /// Whether it is a target at all.
        pub kind: Kind,
        /// The sentence.
        pub quote: Quote,
        /// The id of the source that the sentence stands in.
        pub source: Id,
        /// Whether the number was counted by us and is not printed in the source.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
        pub derived: bool,
        /// A caution: what readers must know to understand it.
        pub caution: Option<Text>,
    }
}

impl Target {
    /// The number, the upper one of a range, in the unit of its metric.
    pub fn top(&self) -> f64 {
        self.max.unwrap_or(self.value).get()
    }
}

words! {
    /// What a document says with a number.
    pub enum Qualifier {
        /// The number and no more.
        Exact = "exact",
        /// About (左右).
        About = "about",
        /// No less than (不少于).
        AtLeast = "at_least",
        /// More than (超过, 突破).
        Over = "over",
        /// So many are named and the list stays open (等); the number itself is not set.
        Named = "named",
        /// So many exist already; the number is not a new target.
        Existing = "existing",
    }
}

words! {
    /// What a number is.
    pub enum Kind {
        /// Set by the plan as something to reach.
        Target = "target",
        /// Reported as reached.
        Result = "result",
        /// Said about the plan, its document or its market.
        Context = "context",
    }
}

word_leaf!(
    Qualifier,
    ["exact, about, at_least, over, named or existing", "exact、about、at_least、over、named或existing"]
);

word_leaf!(Kind, ["target, result or context", "target、result或context"]);
