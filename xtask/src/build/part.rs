/// One of the wasm modules of the release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What every reader downloads who wants more than the static chart: the widget of the embedded dataset.
    Widget,
    /// The widget that reads other datasets too, for pages that have one.
    Foreign,
    /// The texts, controls and snippets of the builder's page, and its check of datasets.
    Builder,
}

impl Part {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Widget, Self::Foreign, Self::Builder];

    /// The features of the crate that it is built with, separated by commas.
    pub(crate) const fn features(self) -> &'static str {
        match self {
            Self::Widget => "widget,split",
            Self::Foreign => "widget,foreign,split",
            Self::Builder => "builder",
        }
    }

    /// The word for it in file names.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::Foreign => "foreign",
            Self::Builder => "builder",
        }
    }

    /// What scripts call, separated by commas.
    pub(super) const fn called(self) -> &'static str {
        match self {
            Self::Widget | Self::Foreign => "create",
            Self::Builder => "Builder",
        }
    }

    /// Whether it is a widget: drawn with yew, and with a chunk for tables and pictures.
    pub(super) const fn is_widget(self) -> bool {
        matches!(self, Self::Widget | Self::Foreign)
    }
}
