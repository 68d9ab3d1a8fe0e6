/// Whether a chart can be redrawn by a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendering {
    /// In the HTML before any script: everything that a reader can open or switch is in it, and the
    /// browser and the style sheet answer.
    Static,
    /// As another view of a static chart, whose first view has all source cards but those of financing instruments.
    StaticView,
    /// In a widget that draws again after each choice.
    Live,
}
