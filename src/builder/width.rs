use crate::model::words;

words! {
    /// How wide the preview is.
    #[derive(Default)]
    pub enum Width {
        /// As on a phone.
        Phone = "phone",
        /// As in the column of an article.
        #[default]
        Column = "column",
        /// Wider than a column.
        Wide = "wide",
    }
}

/// In a narrower window a column does not fit beside its margins, in CSS px.
const NARROW: f64 = 720.0;

impl Width {
    /// The width that the builder starts with in a window of `window_width` CSS px.
    pub(super) fn fitting(window_width: f64) -> Self {
        if window_width < NARROW { Self::Phone } else { Self::default() }
    }

    /// The height of a frame in which all of a preview of `height` is seen, rounded up to tens; both are in CSS px.
    pub(super) fn frame_height(self, height: f64) -> u32 {
        let tens = ((height + self.extra_height()) / 10.0).ceil();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the height of a chart")]
        let tens = tens as u32;
        tens.saturating_mul(10)
    }

    /// What a frame needs beside the preview's height, in CSS px: its edge, and on a phone larger controls, for
    /// fingers.
    const fn extra_height(self) -> f64 {
        match self {
            Self::Phone => 230.0,
            Self::Column | Self::Wide => 16.0,
        }
    }
}
