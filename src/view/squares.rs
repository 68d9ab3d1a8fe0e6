use yew::prelude::*;

use super::element::{el, list};
use super::mark::open_end;
use crate::chart::{MarkStyle, Squares};
use crate::concat::concat;
use crate::names::{CLASS_MORE_SQUARES, CLASS_SOFT, CLASS_SQUARES, DATA_STYLE};

/// A number as squares, which are the dashes of a line per row: three thousand weigh no more than three hundred lines,
/// and they are on paper too, where some browsers leave out masks.
pub(super) fn squares(squares: &Squares) -> Html {
    let blocks = list(&squares.blocks, |block| {
        let path = || el!("path"["d" = block.path.clone()]);
        let height = block.height.to_string();
        el!(
            "svg" [
                "class" = block.soft.then_some(CLASS_SOFT),
                // The style sheet says how large a unit of the drawing is.
                "width" = concat(&[block.width(), "em"]),
                "height" = concat(&[&*height, "em"]),
                "viewBox" = concat(&["0 0 ", block.width(), " ", &height]),
            ],
            path(),
            // What hollow squares have inside.
            (squares.style == MarkStyle::Hollow).then(path),
        )
    });
    let open = (squares.style == MarkStyle::Open).then(
        || el!("svg" ["class" = CLASS_MORE_SQUARES, "width" = "14", "viewBox" = "8 -8 16 16"], open_end()),
    );
    el!("span" ["class" = CLASS_SQUARES, DATA_STYLE = squares.style.as_str(), "aria-hidden" = "true"], blocks, open)
}
