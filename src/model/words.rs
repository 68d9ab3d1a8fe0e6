/// Declares an enum whose variants are words: of the dataset format or of an attribute.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$vmeta:meta])* $variant:ident = $word:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $( $(#[$vmeta])* $variant, )+ }

        impl $name {
            /// Every variant, in the order in which they are documented and offered.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];
            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$( $word, )+];

            /// The word for it in datasets, attributes and URLs.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }

            /// The variant that `word` stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.as_str() == word)
            }
        }
    };
}

pub(crate) use words;
