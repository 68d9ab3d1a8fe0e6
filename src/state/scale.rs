use crate::model::words;

words! {
    /// How values are laid out along an axis.
    #[derive(Default)]
    pub enum Scale {
        /// Logarithmic: equal ratios have equal lengths.
        #[default]
        Log = "log",
        /// Linear from zero: equal differences have equal lengths.
        Linear = "linear",
    }
}
