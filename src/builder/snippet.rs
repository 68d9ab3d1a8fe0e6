use serde::Serialize;

use super::{BuilderText, Embedding, address};
use crate::concat::concat;
use crate::model::{Lang, words};
use crate::state::{Choice, View};
use crate::text::escaped;

words! {
    /// A kind of snippet.
    pub enum Snippet {
        /// An `<iframe>` of a fixed height, without a script.
        Frame = "frame",
        /// The same with a script that sets its height.
        Fitting = "fitting",
        /// The custom element, with the script that defines it.
        Element = "element",
        /// A picture, linked to the frame's page.
        Picture = "picture",
        /// A link in the text around an element, which sets it.
        Link = "link",
    }
}

/// A snippet as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SnippetField {
    /// The word for its kind.
    pub name: &'static str,
    /// What to paste; `None` where a dataset of the editor's own cannot be embedded so.
    pub markup: Option<String>,
    /// What is to be known of it.
    pub hint: &'static str,
    /// What its button does: the buttons alone sound alike.
    pub copy_label: String,
}

impl Snippet {
    /// Its heading.
    const fn title(self) -> BuilderText {
        match self {
            Self::Frame => BuilderText::Frame,
            Self::Fitting => BuilderText::Fitting,
            Self::Element => BuilderText::Element,
            Self::Picture => BuilderText::Picture,
            Self::Link => BuilderText::Link,
        }
    }

    /// What is to be known of it; `is_own` where the dataset is the editor's.
    const fn hint(self, is_own: bool) -> BuilderText {
        match (self, is_own) {
            (Self::Frame, false) => BuilderText::FrameHint,
            (Self::Fitting, false) => BuilderText::FittingHint,
            (Self::Element, false) => BuilderText::ElementHint,
            (Self::Picture, false) => BuilderText::PictureHint,
            (Self::Frame | Self::Fitting, true) => BuilderText::NoFrame,
            (Self::Element, true) => BuilderText::OwnElement,
            (Self::Picture, true) => BuilderText::OwnPicture,
            (Self::Link, _) => BuilderText::LinkHint,
        }
    }

    /// As a page in `interface` shows it.
    pub(super) fn field(self, embedding: &Embedding, interface: Lang) -> SnippetField {
        let text = |text: BuilderText| text.text(interface);
        SnippetField {
            name: self.as_str(),
            markup: self.markup(embedding),
            hint: text(self.hint(embedding.is_own)),
            copy_label: concat(&[text(BuilderText::Copy), ": ", text(self.title())]),
        }
    }

    /// What to paste; `None` where a dataset of the editor's own cannot be embedded so.
    pub fn markup(self, embedding: &Embedding) -> Option<String> {
        match self {
            Self::Element => Some(element(embedding)),
            Self::Picture => Some(picture(embedding)),
            Self::Link => Some(link_in_the_text(embedding)),
            Self::Frame | Self::Fitting if embedding.is_own => None,
            Self::Frame => Some(frame(embedding)),
            Self::Fitting => {
                let script = attributes(&[("src", &embedding.url("resize.js"))]);
                Some(concat(&[&frame(embedding), "\n<script", &script, " async></script>"]))
            }
        }
    }
}

/// An `<iframe>` that shows the page at `src` to the full width of its column; `height` is in CSS px.
///
/// ```
/// let frame = plan_compare::builder::iframe("https://your.site/embed/en.html?plans=2021,2023&view=units", "Plans", 1150);
/// assert!(frame.starts_with("<iframe src=\"https://your.site/embed/en.html?plans=2021,2023&amp;view=units\" title=\"Plans\""));
/// ```
pub fn iframe(src: &str, title: &str, height: u32) -> String {
    let attributes = attributes(&[
        ("src", src),
        ("title", title),
        ("width", "100%"),
        ("height", &height.to_string()),
        ("loading", "lazy"),
        ("frameborder", "0"),
    ]);
    concat(&["<iframe", &attributes, "></iframe>"])
}

fn frame(embedding: &Embedding) -> String {
    iframe(&embedding.frame_url(), &embedding.title, embedding.height)
}

fn element(embedding: &Embedding) -> String {
    let loader = attributes(&[("type", "module"), ("src", &embedding.url("plan-compare.js"))]);
    let mut own = vec![("lang", embedding.lang.as_str())];
    own.extend(embedding.settings.iter().map(|(name, value)| (*name, value.as_str())));
    let title = escaped(&embedding.title);
    let fallback = if embedding.is_own {
        own.push(("src", "your-dataset.json"));
        concat(&[&title, ". ", &escaped(&embedding.takeaway)])
    } else {
        link(embedding, &title)
    };
    concat(&[
        "<script",
        &loader,
        "></script>\n<plan-compare",
        &attributes(&own),
        ">",
        &fallback,
        "</plan-compare>",
    ])
}

fn picture(embedding: &Embedding) -> String {
    let title = escaped(&embedding.title);
    let takeaway = embedding.takeaway.as_str();
    if embedding.is_own {
        let attributes = attributes(&[("src", "your-picture.svg"), ("alt", takeaway)]);
        return concat(&["<img", &attributes, ">\n<p>", &title, "</p>"]);
    }
    let src = embedding.url(&concat(&["static/512.", embedding.lang.as_str(), ".png"]));
    let [width, height] = embedding.picture_size.map(|length| length.to_string());
    let attributes = attributes(&[("src", &src), ("alt", takeaway), ("width", &width), ("height", &height)]);
    let image = concat(&["<img", &attributes, ">"]);
    concat(&[&link(embedding, &image), "\n<p>", &link(embedding, &title), "</p>"])
}

/// A link that sets the element of its page. (Whose colours that has is not for links to set.)
fn link_in_the_text(embedding: &Embedding) -> String {
    let mut choices: Vec<_> =
        embedding.settings.iter().filter(|(name, _)| Choice::from_word(name).is_some()).collect();
    let view = (Choice::View.as_str(), View::default().as_str().to_owned());
    if choices.is_empty() {
        choices.push(&view);
    }
    let query = address::query(choices.iter().map(|(name, value)| (*name, value.as_str())));
    let href = concat(&["#plan-compare", &query]);
    concat(&["<a", &attributes(&[("href", &href)]), ">", &escaped(&embedding.title), "</a>"])
}

/// A link to the frame's page around `content`, which is markup.
fn link(embedding: &Embedding, content: &str) -> String {
    concat(&["<a", &attributes(&[("href", &embedding.frame_url())]), ">", content, "</a>"])
}

fn attributes(pairs: &[(&str, &str)]) -> String {
    pairs
        .iter()
        .flat_map(|(name, value)| [" ", name, "=\"", &escaped(value), "\""].map(str::to_owned))
        .collect()
}
