/// How the compared plans are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One panel a plan, side by side.
    #[default]
    Compare,
}

impl View {
    /// Every view, in the order of the tabs.
    pub const ALL: &'static [Self] = &[Self::Compare];

    /// The word in attributes and URLs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Compare => "compare",
        }
    }

    /// The view that `word` names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|view| view.as_str() == word)
    }
}

/// How values are laid out along an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Equal ratios, equal distances.
    #[default]
    Log,
    /// Equal differences, equal distances, from zero.
    Linear,
}

impl Scale {
    /// Both, in the order of the switch.
    pub const ALL: &'static [Self] = &[Self::Log, Self::Linear];

    /// The word in attributes and URLs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Linear => "linear",
        }
    }

    /// The scale that `word` names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|scale| scale.as_str() == word)
    }
}
