use crate::model::words;

words! {
    /// Whose colours the widget has. It is no part of the state: the element and the style sheet follow it.
    #[derive(Default)]
    pub enum Appearance {
        /// Those of the page's `color-scheme`.
        #[default]
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}
