//! The builder, without its page: what an editor chooses, the texts and controls of the page, and the snippets that
//! are pasted into articles.
//!
//! The page (`www/builder/`) is a script that shows what [`Builder::page`] gives and reports what was pressed. Other
//! snippets of the project, such as those of oEmbed, are made here too.

mod address;
mod builder;
mod builder_text;
mod control;
mod embedding;
mod page;
mod setting;
mod settings;
mod snippet;
mod verdict;
mod width;

pub use builder::Builder;
pub use builder_text::BuilderText;
pub use control::{Control, Offer};
pub use embedding::Embedding;
pub use page::{OtherLanguage, Page};
pub use setting::Setting;
pub use settings::Settings;
pub use snippet::{Snippet, SnippetField, iframe};
pub use verdict::Verdict;
pub use width::Width;
