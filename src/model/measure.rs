use super::read::record;
use super::{ByPlan, Id, Quote, Text};

record! {
    /// Something that plans name without a number.
    pub struct Measure {
        /// Its name within the dataset.
        pub id: Id,
        /// The topic it belongs to.
        pub topic: Id,
        /// What it is.
        pub name: Text,
        /// Whether it is a financing instrument, for the matrix.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
        pub instrument: bool,
        /// What each plan says; a plan that does not name it is absent.
        pub plans: ByPlan<Mention>,
    }
}

impl Measure {
    /// The id under which the sentence of `plan` is opened: `2021/cloud`.
    pub fn card_id(&self, plan: &Id) -> Id {
        Id::joined(plan, &self.id)
    }
}

record! {
    /// The sentence in which one plan names a measure.
    pub struct Mention {
        /// The sentence.
        pub quote: Quote,
        /// The id of the source that the sentence stands in.
        pub source: Id,
        /// A caution: what readers must know to understand it.
        pub caution: Option<Text>,
    }
}
