use crate::concat::concat;
use crate::model::Lang;

/// What a snippet embeds: where it is, what it shows, and its size.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedding {
    /// Where the release is: a URL that ends with a slash.
    pub home: String,
    /// The language of the chart.
    pub lang: Lang,
    /// What differs from the defaults of the chart, apart from the language: names of attributes, or of parameters
    /// of the frame's URL, and their values.
    pub settings: Vec<(&'static str, String)>,
    /// The query of the frame's URL for them, with its question mark.
    pub query: String,
    /// Whether the dataset is the editor's own. It has no frame and no ready-made picture.
    pub is_own: bool,
    /// The title of the dataset.
    pub title: String,
    /// The takeaway of the dataset: what describes its picture.
    pub takeaway: String,
    /// The height of a frame, in CSS px.
    pub height: u32,
    /// Width and height of the ready-made picture, in CSS px.
    pub picture_size: [f64; 2],
}

impl Embedding {
    /// The URL of a file of the release.
    pub(super) fn url(&self, path: &str) -> String {
        concat(&[&self.home, path])
    }

    /// The URL of the page that a frame shows.
    pub(super) fn frame_url(&self) -> String {
        concat(&[&self.home, "embed/", self.lang.as_str(), ".html", &self.query])
    }
}
