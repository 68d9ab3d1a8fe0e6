use std::fmt::Write as _;

use super::{MarkStyle, Symbol};
use crate::model::Target;

/// The most squares for one number.
const MOST: f64 = 4_000.0;

/// A number as squares, in blocks of a hundred so that they can be counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Squares {
    /// The symbol of its plan.
    pub symbol: Symbol,
    /// How its qualifier shows.
    pub style: MarkStyle,
    /// The blocks of the lower number, all full but the last; then, for a range, those up to the upper number.
    pub blocks: Vec<Block>,
}

/// Up to a hundred squares, ten per row. Lengths are in units of the drawing, in which a square with its gap is
/// [`Block::SQUARE`] wide and high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The height of the full rows.
    pub rows: u16,
    /// The width of the incomplete row below them; empty if there is none.
    pub rest: String,
    /// The height of all rows.
    pub height: u16,
    /// The middle of each row as SVG path data: dashes of four, with gaps of one, are its squares.
    pub path: String,
    /// Whether it is the upper part of a range.
    pub soft: bool,
}

impl Block {
    /// A square with its gap.
    pub const SQUARE: u16 = 5;
    /// Ten squares.
    pub const WIDTH: &str = "50";

    /// The width of the widest row.
    pub fn width(&self) -> &str {
        if self.rows == 0 { &self.rest } else { Self::WIDTH }
    }

    /// `rows` full rows and `tenths` of a square in the row below.
    fn new(rows: u16, tenths: u16, soft: bool) -> Self {
        let rows = rows * Self::SQUARE;
        // A square begins with its gap: a part of one is the gap and that part of the rest.
        let part = tenths % 10;
        let rest = tenths / 10 * Self::SQUARE * 10 + if part == 0 { 0 } else { 10 + 4 * part };
        let of_rest = if rest == 0 { String::new() } else { format!("{}.{}", rest / 10, rest % 10) };
        let height = if rest == 0 { rows } else { rows + Self::SQUARE };
        let mut path = String::new();
        for top in (0..height).step_by(usize::from(Self::SQUARE)) {
            let length = if top < rows { 490 } else { rest - 10 };
            // (Writing into a string cannot fail.)
            let _ = write!(path, "M1 {}h{}.{}", top + 3, length / 10, length % 10);
        }
        Self { rows, rest: of_rest, height, path, soft }
    }

    /// Adds `value` squares to `blocks`.
    fn add(blocks: &mut Vec<Self>, value: f64, soft: bool) {
        let full = (value / 100.0).floor();
        let rest = value - full * 100.0;
        let rows = (rest / 10.0).floor();
        // However small, a number is visible: at least a quarter of a square.
        let least = if value > 0.0 && full + rows == 0.0 { 2.5 } else { 0.0 };
        let ended = Self::new(to_int(rows), to_int(((rest - rows * 10.0) * 10.0).max(least).round()), soft);
        blocks.resize(blocks.len() + usize::from(to_int(full)), Self::new(10, 0, soft));
        if ended.height > 0 {
            blocks.push(ended);
        }
    }
}

impl Squares {
    /// The squares of `target`, each standing for `each` units.
    pub(super) fn new(target: &Target, symbol: Symbol, each: f64) -> Self {
        let value = target.value.get() / each;
        let mut blocks = Vec::new();
        Block::add(&mut blocks, value, false);
        if let Some(max) = target.max {
            Block::add(&mut blocks, max.get() / each - value, true);
        }
        Self { symbol, style: MarkStyle::of(target.qualifier), blocks }
    }
}

/// How many units one square stands for: 1, or the power of ten that keeps the largest of `values` drawable.
pub(super) fn each(values: impl Iterator<Item = f64>) -> f64 {
    let most = values.fold(0.0, f64::max);
    let mut each = 1.0;
    while most / each > MOST {
        each *= 10.0;
    }
    each
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most MOST and not negative")]
fn to_int(number: f64) -> u16 {
    number as u16
}
