/// Whether a chart can be redrawn by a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendering {
    /// In the HTML before any script: everything that a reader can open or switch is in it, and the
    /// browser and the style sheet answer.
    Static,
    /// In a widget that draws again after each choice.
    Live,
}
