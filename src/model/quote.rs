use super::Lang;
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
