use super::{MarkStyle, PlanMark};
use crate::model::{Qualifier, Target};

/// The most squares that one number is drawn with.
const MOST: f64 = 10_000.0;

/// A number as squares, in blocks of a hundred so that they can be counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Squares {
    /// The sign of its plan.
    pub plan: PlanMark,
    /// How its qualifier shows.
    pub style: MarkStyle,
    /// The blocks, all but the last full.
    pub blocks: Vec<Block>,
}

/// Up to a hundred squares, ten a row, in lengths of the drawing: a square with its gap is
/// [`Block::SQUARE`] wide and high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The height of the full rows.
    pub rows: u16,
    /// The width of the row below them, empty for none.
    pub rest: String,
    /// The height of all rows.
    pub height: u16,
}

impl Block {
    /// A square with its gap.
    pub const SQUARE: u16 = 5;
    /// Ten squares.
    pub const WIDTH: u16 = 10 * Self::SQUARE;

    /// `rows` full rows and `tenths` of a square in the row below.
    fn new(rows: u16, tenths: u16) -> Self {
        let rows = rows * Self::SQUARE;
        let rest = tenths * Self::SQUARE;
        Self {
            rows,
            rest: if rest == 0 { String::new() } else { format!("{}.{}", rest / 10, rest % 10) },
            height: if rest == 0 { rows } else { rows + Self::SQUARE },
        }
    }
}

impl Squares {
    /// The squares of `target`, each of them `each` of what is counted.
    pub(super) fn new(target: &Target, plan: PlanMark, each: f64) -> Self {
        let value = target.max.unwrap_or(target.value).get() / each;
        let full = (value / 100.0).floor();
        let rest = value - full * 100.0;
        let rows = (rest / 10.0).floor();
        // What is there at all is seen: a tenth of a square at least.
        let least = if value > 0.0 && full + rows == 0.0 { 1.0 } else { 0.0 };
        let ended = Block::new(whole(rows), whole(((rest - rows * 10.0) * 10.0).round().max(least)));
        let mut blocks = vec![Block::new(10, 0); usize::from(whole(full))];
        if ended.height > 0 {
            blocks.push(ended);
        }
        let style = if target.max.is_some() {
            MarkStyle::of(Qualifier::About)
        } else {
            MarkStyle::of(target.qualifier)
        };
        Self { plan, style, blocks }
    }
}

/// How many of what is counted one square stands for: 1, or the power of ten that keeps the
/// largest of `values` drawable.
pub(super) fn each(values: impl Iterator<Item = f64>) -> f64 {
    let most = values.fold(0.0, f64::max);
    let mut each = 1.0;
    while most / each > MOST {
        each *= 10.0;
    }
    each
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most MOST and not negative")]
fn whole(number: f64) -> u16 {
    number as u16
}
