use crate::model::Lang;

/// The style of a text.
#[derive(Clone, Copy)]
pub(super) struct TextStyle {
    /// The font size in px.
    pub(super) size: f64,
    /// Bold or regular.
    pub(super) bold: bool,
    /// The colour.
    pub(super) colour: &'static str,
    /// The language, if it is not that of the line.
    pub(super) lang: Option<Lang>,
}

impl TextStyle {
    /// Regular text.
    pub(super) const fn regular(size: f64, colour: &'static str) -> Self {
        Self { size, bold: false, colour, lang: None }
    }

    /// Bold text.
    pub(super) const fn bold(size: f64, colour: &'static str) -> Self {
        Self { size, bold: true, colour, lang: None }
    }

    /// The distance from one baseline to the next.
    pub(super) fn leading(self) -> f64 {
        self.size * 1.32
    }
}
