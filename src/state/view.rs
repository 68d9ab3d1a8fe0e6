use crate::model::words;

words! {
    /// How the plans are compared.
    #[derive(Default)]
    pub enum View {
        /// Side by side: one panel per plan.
        #[default]
        Compare = "compare",
        /// By topic: one row per metric, with a lane per plan.
        Topics = "topics",
        /// One square per unit.
        Units = "units",
        /// Financing: one row per instrument, one column per plan.
        Instruments = "instruments",
        /// Everything in a table.
        Table = "table",
    }
}

impl View {
    /// Whether all topics can be shown at once. (Squares of unlike things are not to be compared.)
    pub const fn has_all_topics(self) -> bool {
        !matches!(self, Self::Units)
    }

    /// Whether values stand along an axis, so that a scale can be chosen.
    pub const fn has_axis(self) -> bool {
        matches!(self, Self::Compare | Self::Topics)
    }
}
