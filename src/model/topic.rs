use super::read::record;
use super::{Id, Text};

record! {
    /// A field under which metrics and measures are grouped and filtered.
    pub struct Topic {
        /// Its name within the dataset.
        pub id: Id,
        /// Its name for readers.
        pub name: Text,
    }
}
