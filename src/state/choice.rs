use crate::model::words;

/// How a list of plans, or a topic, says that nothing is left out.
pub const ALL: &str = "all";

words! {
    /// What a reader or a page can choose. The word for it is the name of its attribute, URL parameter and
    /// field of the `state` property.
    ///
    /// ```
    /// use plan_compare::state::Choice;
    ///
    /// assert_eq!(Choice::from_word("topic"), Some(Choice::Topic));
    /// assert_eq!(Choice::Topic.as_str(), "topic");
    /// ```
    pub enum Choice {
        /// The language: a BCP 47 tag.
        Lang = "lang",
        /// The plans that are shown: `all`, or their ids separated by commas.
        Plans = "plans",
        /// The view.
        View = "view",
        /// The topic: `all`, or an id.
        Topic = "topic",
        /// The scale of an axis.
        Scale = "scale",
        /// The source card that is open: the id of a target or of a plan's mention of a measure.
        Selected = "selected",
    }
}

impl Choice {
    /// Whether its values name parts of a dataset, and so have to wait while one is being loaded.
    pub const fn names_a_part(self) -> bool {
        matches!(self, Self::Plans | Self::Topic | Self::Selected)
    }
}
