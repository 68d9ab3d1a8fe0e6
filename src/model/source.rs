use super::read::record;
use super::{Date, Id, Lang, Link, Text};

record! {
    /// A published text that quotes are taken from.
    pub struct Source {
        /// Its name within the dataset.
        pub id: Id,
        /// Its headline, or what it is where it has none.
        pub title: Text,
        /// Who published it.
        pub publisher: Text,
        /// The day of publication.
        pub date: Date,
        /// The language it is written in.
        pub lang: Lang,
        /// Where it can be read.
        pub url: Option<Link>,
    }
}
