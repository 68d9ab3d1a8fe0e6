use yew::prelude::*;

use super::element::el;
use crate::chart::Symbol;
use crate::names::CLASS_SYMBOL;

/// The plan's symbol, as large as the text beside it.
pub(super) fn symbol(symbol: Symbol) -> Html {
    el!(
        // The width applies where the style sheet is lost, as in saved pages.
        "svg" ["class" = CLASS_SYMBOL, "width" = "1em", "viewBox" = "-8 -8 16 16", "aria-hidden" = "true"],
        el!("path" ["d" = symbol.shape.path()])
    )
}
