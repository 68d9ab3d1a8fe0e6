use crate::chart::Symbol;
use crate::model::MAX_PLANS;
use crate::tokens::{self, Colour};

/// Text. Pictures have the colours of the style sheet on a light page.
pub(super) const TEXT: &str = tokens::TEXT.light;
/// Secondary text.
pub(super) const MUTED: &str = tokens::MUTED.light;
/// Rules between parts.
pub(super) const RULE: &str = tokens::RULE.light;
/// Gridlines.
pub(super) const GRID: &str = tokens::GRID.light;
/// The background, and the inside of hollow marks.
pub(super) const BACKGROUND: &str = tokens::BACKGROUND.light;

/// The colour of a plan, and the lighter one of its soft marks and stems.
pub(super) fn of(plan: Symbol) -> (&'static str, String) {
    const PLANS: [Colour; MAX_PLANS] = tokens::PLANS;
    let colour = PLANS[plan.index % PLANS.len()].light;
    (colour, softened(colour))
}

/// The colour of `#rrggbb` with as much white in it as a soft mark has.
fn softened(colour: &str) -> String {
    let share = u32::from(tokens::SOFT_SHARE);
    let mut mixed = "#".to_owned();
    for at in [1, 3, 5] {
        let part = u32::from_str_radix(&colour[at..at + 2], 16).unwrap_or_default();
        let part = (part * share + 255 * (100 - share) + 49) / 100;
        for digit in [part / 16, part % 16] {
            mixed.extend(char::from_digit(digit, 16));
        }
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_marks_are_as_light_as_in_the_sheet() {
        assert_eq!(softened("#52606d"), "#dcdfe2");
        assert_eq!(softened("#c2410c"), "#f3d9ce");
    }
}
