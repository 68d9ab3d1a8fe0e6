use yew::prelude::*;

use super::list::list;
use super::mark::open_end;
use crate::chart::{Block, MarkStyle, Squares};

/// A number as squares. The style sheet cuts the drawn areas into squares, so that three thousand
/// weigh no more than thirty blocks.
pub(super) fn squares(squares: &Squares) -> Html {
    let block = |block: &Block| {
        html! {
            <svg width={Block::WIDTH.to_string()} height={block.height.to_string()}>
                <rect width={Block::WIDTH.to_string()} height={block.rows.to_string()} />
                if !block.rest.is_empty() {
                    <rect y={block.rows.to_string()} width={block.rest.clone()} height={Block::SQUARE.to_string()} />
                }
            </svg>
        }
    };
    html! {
        <span class="squares" data-style={squares.style.as_str()} aria-hidden="true">
            {list(&squares.blocks, block)}
            if squares.style == MarkStyle::Open {
                <svg class="more-squares" viewBox="8 -8 16 16">{open_end()}</svg>
            }
        </span>
    }
}
