//! Colours and line styles. The build script writes the rules of the style sheet from this list
//! (`www/sheet/*.css` say where), the exported pictures read it, and a test compares the documentation with it.
//!
//! The build script includes this file as its own module, so it uses no other module of the crate.

/// A colour on light pages and on dark ones, as CSS writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// On light pages, and in pictures.
    pub light: &'static str,
    /// On dark pages.
    pub dark: &'static str,
}

const fn colour(light: &'static str, dark: &'static str) -> Colour {
    Colour { light, dark }
}

/// Text.
pub const TEXT: Colour = colour("#1c2430", "#e8ecf1");
/// Secondary text.
pub const MUTED: Colour = colour("#566271", "#9fabb9");
/// Rules between parts.
pub const RULE: Colour = colour("#d5dae1", "#3a434e");
/// Gridlines.
pub const GRID: Colour = colour("#c3cad3", "#4a545f");
/// The background, which fills hollow marks.
pub const BACKGROUND: Colour = colour("#fff", "#14181d");

/// The colours above with the names of their custom properties: the public one, after `--plan-compare-`, and the
/// one that the rules of the sheet use.
pub const BASE: [(&str, &str, Colour); 5] = [
    ("text", "--text", TEXT),
    ("muted", "--mute", MUTED),
    ("rule", "--rule", RULE),
    ("grid", "--grid", GRID),
    ("background", "--background", BACKGROUND),
];

/// The colours of the plans, in order. The first three are told apart by everybody: ΔE00 between any two is at least 15,
/// also as protans, deutans and tritans see them (`tests/colours.rs`); each can be that of text.
pub const PLANS: [Colour; 6] = [
    colour("#36434f", "#d5dde4"),
    colour("#0b7f93", "#35a9bd"),
    colour("#c2410c", "#ff8a5c"),
    colour("#6741d9", "#b9a3fd"),
    colour("#2b7a37", "#7bd389"),
    colour("#a61e4d", "#faa2c1"),
];

/// How many plans the embedded dataset has: the page of a frame has the rules of their colours, and not of the others.
pub const FIRST_PLANS: usize = 3;

/// How much of its plan's colour a mark of "about" has, in per cent; the rest is background.
pub const SOFT_SHARE: u8 = 20;
/// The dashes of its outline, and the gaps between them.
pub const SOFT_DASHES: &str = "2.2 1.6";
/// The width of its outline.
pub const SOFT_WIDTH: &str = "1.2";
/// The width of the outline of a hollow mark.
pub const HOLLOW_WIDTH: &str = "1.8";
/// The width of the lines of an open end.
pub const OPEN_END_WIDTH: &str = "1.8";
