use yew::prelude::*;

use super::element::{el, list};
use super::mark::open_end;
use crate::chart::{Block, MarkStyle, Squares};
use crate::names::{CLASS_MORE_SQUARES, CLASS_SOFT, CLASS_SQUARES, DATA_STYLE};

/// A number as squares. The style sheet cuts the drawn areas into squares, so that three thousand
/// weigh no more than thirty blocks.
pub(super) fn squares(squares: &Squares) -> Html {
    let blocks = list(&squares.blocks, |block| {
        let rest = (!block.rest.is_empty()).then(|| {
            let height = Block::SQUARE.to_string();
            el!("rect" ["y" = block.rows.to_string(), "width" = block.rest.clone(), "height" = height])
        });
        el!(
            "svg" ["class" = block.soft.then_some(CLASS_SOFT), "width" = block.width().to_owned(), "height" = block.height.to_string()],
            el!("rect" ["width" = Block::WIDTH, "height" = block.rows.to_string()]),
            rest,
        )
    });
    let open = (squares.style == MarkStyle::Open).then(
        || el!("svg" ["class" = CLASS_MORE_SQUARES, "width" = "14", "viewBox" = "8 -8 16 16"], open_end()),
    );
    el!("span" ["class" = CLASS_SQUARES, DATA_STYLE = squares.style.as_str(), "aria-hidden" = "true"], blocks, open)
}
