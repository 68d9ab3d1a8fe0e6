use crate::model::words;
use crate::state::Choice;

words! {
    /// What an editor can set. The word for it is the name of its control and of its parameter in the builder's
    /// URL; in snippets it is an attribute, or a parameter of the frame's URL.
    pub enum Setting {
        /// The language of the chart.
        Lang = "lang",
        /// The plans that are shown.
        Plans = "plans",
        /// The view.
        View = "view",
        /// The topic.
        Topic = "topic",
        /// The scale of an axis.
        Scale = "scale",
        /// Whose colours the chart has.
        Appearance = "appearance",
        /// How wide the preview is: no part of a snippet.
        Width = "width",
    }
}

impl Setting {
    /// The choice of the chart that it sets; `None` where it is no part of a chart's state.
    pub fn choice(self) -> Option<Choice> {
        Choice::from_word(self.as_str())
    }
}
