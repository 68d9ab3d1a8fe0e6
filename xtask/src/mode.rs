/// How much care a build takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Optimised, compressed, held to the budgets.
    Release,
    /// Quick to build, large to load.
    Dev,
}

impl Mode {
    /// The mode that a `--dev` flag asks for.
    pub(crate) fn from_dev(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }

    /// The word for it in file names.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
        }
    }
}
