//! What is measured: our frame and element, and the pages made with other libraries.

/// A page that shows the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Contestant {
    /// Its name in the tables.
    pub(crate) name: &'static str,
    /// Its folder in the folder of the benchmark; empty for our own release.
    pub(crate) folder: &'static str,
    /// The page.
    pub(crate) page: &'static str,
}

impl Contestant {
    /// Whether it is ours.
    pub(crate) const fn is_ours(self) -> bool {
        self.folder.is_empty()
    }
}

/// All of them; ours first.
pub(crate) const ALL: [Contestant; 8] = [
    Contestant { name: "ours, frame", folder: "", page: "embed/en.html" },
    Contestant { name: "ours, bare element", folder: "", page: "bare.html" },
    Contestant { name: "plain JavaScript", folder: "plain", page: "index.html" },
    Contestant { name: "Chart.js", folder: "chartjs", page: "index.html" },
    Contestant { name: "Chartist", folder: "chartist", page: "index.html" },
    Contestant { name: "Observable Plot", folder: "plot", page: "index.html" },
    Contestant { name: "ECharts", folder: "echarts", page: "index.html" },
    Contestant { name: "Vega-Lite", folder: "vega-lite", page: "index.html" },
];
