use super::Lang;
use super::leaf::word_leaf;
use super::read::record;

record! {
    /// The words of a source, as they stand there, and our translation.
    pub struct Quote {
        /// Verbatim.
        pub text: String,
        /// The language of `text`.
        pub lang: Lang,
        /// Into the other language; always ours, and shown as ours.
        pub translation: Option<String>,
    }
}

word_leaf!(Lang, ["a language, en or zh", "语言，en或zh"]);
