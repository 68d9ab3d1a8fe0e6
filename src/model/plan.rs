use super::read::record;
use super::{Date, Id, Link, Text};

record! {
    /// One of the documents that are compared: a column.
    pub struct Plan {
        /// Its name within the dataset and in attributes, `2021`.
        pub id: Id,
        /// What it is called: "the 512 project".
        pub name: Text,
        /// The shortest name, for the toggle and the strip: "2021".
        pub short: Text,
        /// What kind of document it is, and since when: the column's second line.
        pub status: Text,
        /// The id of the target that stands for the plan in the strip.
        pub lead: Id,
        /// A note on its column in the financing matrix: whom its instruments address.
        pub financing: Option<Text>,
        /// Where it is written down.
        pub document: Document,
    }
}

record! {
    /// The document that sets a plan's targets.
    pub struct Document {
        /// Its official title.
        pub title: Text,
        /// Who issued it.
        pub issuer: Text,
        /// The day it was issued.
        pub date: Date,
        /// Where it can be read at its issuer.
        pub url: Option<Link>,
    }
}
