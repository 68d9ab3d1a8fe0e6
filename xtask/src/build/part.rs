/// One of the wasm modules of the release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What every reader downloads: the widget of the embedded dataset.
    Widget,
    /// The widget that reads other datasets too, for pages that have one.
    Foreign,
    /// Tables and pictures, fetched by those who export them.
    Export,
}

impl Part {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Widget, Self::Foreign, Self::Export];

    /// The features of the crate that it is built with, separated by commas.
    pub(crate) const fn features(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::Foreign => "widget,foreign",
            Self::Export => "export",
        }
    }

    /// The word for it in file names.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::Foreign => "foreign",
            Self::Export => "export",
        }
    }
}
