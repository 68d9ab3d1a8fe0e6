use crate::chart::Symbol;

/// Text of first rank. All colours are those of the style sheet on a white page.
pub(super) const TEXT: &str = "#1c2430";
/// Text of second rank.
pub(super) const MUTE: &str = "#566271";
/// Rules between parts.
pub(super) const RULE: &str = "#d5dae1";
/// Gridlines.
pub(super) const GRID: &str = "#c3cad3";
/// The background, and the inside of hollow marks.
pub(super) const BACKGROUND: &str = "#fff";

/// The colour of a plan, and the faded one of its soft marks: 35 per cent of it on white.
pub(super) const fn of(plan: Symbol) -> (&'static str, &'static str) {
    const INKS: [(&str, &str); 6] = [
        ("#52606d", "#c2c7cc"),
        ("#0b7285", "#aaced4"),
        ("#c2410c", "#eabcaa"),
        ("#6741d9", "#cabcf2"),
        ("#2b7a37", "#b5d0b9"),
        ("#a61e4d", "#e0b0c1"),
    ];
    INKS[plan.index % INKS.len()]
}
