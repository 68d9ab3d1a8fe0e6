use yew::prelude::*;

use super::element::el;
use super::mark::open_end;
use crate::chart::{MarkStyle, Shape, Symbol};
use crate::names::{CLASS_MARK, CLASS_SYMBOL, DATA_STYLE};

/// The plan's symbol, as large as the text beside it.
pub(super) fn symbol(symbol: Symbol) -> Html {
    drawing(None, outline(symbol.shape))
}

/// A mark of this style, as large as the text beside it.
pub(super) fn sample(style: MarkStyle) -> Html {
    let end = (style == MarkStyle::Open).then(open_end);
    drawing(Some(style.as_str()), el!("g"["class" = CLASS_MARK], outline(Shape::Square), end))
}

fn outline(shape: Shape) -> Html {
    el!("path"["d" = shape.path()])
}

fn drawing(style: Option<&'static str>, content: Html) -> Html {
    el!(
        // The width applies where the style sheet is lost, as in saved pages.
        "svg" [
            "class" = CLASS_SYMBOL,
            DATA_STYLE = style,
            "width" = "1em",
            "viewBox" = "-8 -8 16 16",
            "aria-hidden" = "true",
        ],
        content,
    )
}
