//! Who is measured.

use crate::conditions::Content;

/// Somebody who shows the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Contestant {
    /// Its name in files; for a library, its folder in the folder of the benchmark.
    pub(crate) id: &'static str,
    /// Its name in the tables.
    pub(crate) name: &'static str,
    /// What its pages are.
    kind: Kind,
    /// Whether it is in the charts of the results, which have room for six.
    pub(crate) is_in_charts: bool,
}

/// What the pages of a contestant are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Our page for frames.
    OurFrame,
    /// Pages with our element, and nothing in it.
    OurElement,
    /// A page made with a library.
    Peer,
}

impl Contestant {
    /// Whether it is ours.
    pub(crate) const fn is_ours(self) -> bool {
        !matches!(self.kind, Kind::Peer)
    }

    /// What its pages are made by, in short.
    pub(crate) fn made(self) -> &'static str {
        match self.kind {
            Kind::OurFrame | Kind::OurElement => "this widget",
            Kind::Peer if self.id == PLAIN => "by hand",
            Kind::Peer => "by a library",
        }
    }

    /// The page with some content, in the folder of the benchmark. None for frames with another content than the usual
    /// one: what a page does with several documents is not what is compared.
    pub(crate) fn page(self, content: Content) -> Option<String> {
        match (self.kind, content) {
            (Kind::OurFrame, Content::Usual) => Some("embed/en.html".to_owned()),
            (Kind::OurFrame, _) => None,
            (Kind::OurElement, Content::Usual) => Some("bare.html".to_owned()),
            (Kind::OurElement, Content::Several(count)) => Some(format!("widgets-{count}.html")),
            (Kind::OurElement, Content::Larger(metrics)) => Some(format!("large-{metrics}.html")),
            (Kind::Peer, Content::Usual) => Some(format!("{}/index.html", self.id)),
            (Kind::Peer, Content::Several(count)) => Some(format!("{}/widgets-{count}.html", self.id)),
            (Kind::Peer, Content::Larger(metrics)) => {
                Some(format!("{}/larger.html?../large-{metrics}.peers.json", self.id))
            }
        }
    }
}

/// The one that is made by no library.
const PLAIN: &str = "plain";

/// All of them; ours first.
pub(crate) const ALL: [Contestant; 8] = [
    Contestant { id: "ours-frame", name: "ours, frame", kind: Kind::OurFrame, is_in_charts: true },
    Contestant {
        id: "ours-element",
        name: "ours, bare element",
        kind: Kind::OurElement,
        is_in_charts: false,
    },
    peer(PLAIN, "plain JavaScript", true),
    peer("chartjs", "Chart.js", true),
    peer("chartist", "Chartist", false),
    peer("plot", "Observable Plot", true),
    peer("echarts", "ECharts", true),
    peer("vega-lite", "Vega-Lite", true),
];

const fn peer(id: &'static str, name: &'static str, is_in_charts: bool) -> Contestant {
    Contestant { id, name, kind: Kind::Peer, is_in_charts }
}
