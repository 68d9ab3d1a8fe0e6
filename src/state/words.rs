/// Declares a choice out of a few words, the first being the default.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $( $(#[$vmeta:meta])* $variant:ident = $word:literal, )+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $( $(#[$vmeta])* $variant, )+ }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];
            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$( $word, )+];

            /// The word in attributes and URLs.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }

            /// The one that `word` names.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.as_str() == word)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
    };
}

choice! {
    /// How the compared plans are drawn.
    pub enum View {
        /// One panel a plan, side by side.
        Compare = "compare",
        /// One row a subject, followed over the plans.
        Topics = "topics",
        /// One square one thing.
        Units = "units",
        /// Financing instruments by plan.
        Instruments = "instruments",
        /// Everything, in a table.
        Table = "table",
    }
}

impl View {
    /// Whether values stand along an axis, so that a scale can be chosen.
    pub const fn has_axis(self) -> bool {
        matches!(self, Self::Compare | Self::Topics)
    }
}

choice! {
    /// How values are laid out along an axis.
    pub enum Scale {
        /// Equal ratios, equal distances.
        Log = "log",
        /// Equal differences, equal distances, from zero.
        Linear = "linear",
    }
}
