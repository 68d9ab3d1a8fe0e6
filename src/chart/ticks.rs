use super::Percent;
use crate::model::Lang;
use crate::state::Scale;
use crate::text;

/// The most labels that fit under a panel of 280 px.
const MOST_TICKS: i32 = 5;

/// The exponent of the smallest power of ten that a float distinguishes from 0.
const LEAST_DECADE: i32 = -323;

/// The most bytes that all labels together may have to fit there; a Chinese character has three bytes and is as wide as two.
const MOST_BYTES: usize = 16;

/// A labelled gridline.
///
/// ```
/// use plan_compare::{chart::Axis, model::Lang, state::Scale};
///
/// let axis = Axis::new(Scale::Log, &[2.0, 3_000.0], Lang::En);
/// let labels: Vec<&str> = axis.ticks.iter().map(|tick| &*tick.label).collect();
/// assert_eq!(labels, ["1", "10", "100", "1,000"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: Percent,
    /// Its number as text.
    pub label: String,
}

impl Tick {
    pub(super) fn new(value: f64, at: Percent, lang: Lang) -> Self {
        Self { at, label: text::number(value, lang) }
    }
}

/// The smallest of 1, 2, 3, 5, 10, 20 … (and 0.5, 0.3 …) that is not below `value`; 1 for 0.
pub(super) fn nice_above(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let exponent = decade(value);
    let nice =
        [1.0, 2.0, 3.0, 5.0, 10.0].map(|step| scaled(step, exponent)).into_iter().find(|nice| *nice >= value);
    nice.filter(|nice| nice.is_finite()).unwrap_or(value)
}

/// The largest power of ten that is not above `value`, which is above 0.
pub(super) fn power_of_ten_below(value: f64) -> f64 {
    scaled(1.0, decade(value))
}

/// The exponent of the largest power of ten that is not above `value`, which is above 0.
#[expect(clippy::cast_possible_truncation, reason = "the exponent of a finite number is within ±324")]
fn decade(value: f64) -> i32 {
    // The one number below the last power of ten that a float can hold is counted to it.
    let guess = (value.log10().floor() as i32).max(LEAST_DECADE);
    // The logarithm of a power of ten can come out a hair below or above the whole number.
    if scaled(1.0, guess + 1) <= value {
        guess + 1
    } else if scaled(1.0, guess) > value && guess > LEAST_DECADE {
        guess - 1
    } else {
        guess
    }
}

/// `number` times ten to the `exponent`, rounded once, so that three tenths are written 0.3.
fn scaled(number: f64, exponent: i32) -> f64 {
    if exponent >= 0 {
        return number * 10f64.powi(exponent);
    }
    // What is near the least of all numbers is divided twice: no float is as large as its reciprocal.
    let first = exponent.max(-300);
    number / 10f64.powi(-first) / 10f64.powi(first - exponent)
}

/// The values that are labelled between `low` and `high`.
pub(super) fn values(scale: Scale, low: f64, high: f64) -> Vec<f64> {
    match scale {
        Scale::Log => log_values(low, high),
        Scale::Linear => linear_values(high),
    }
}

/// All ticks if their labels fit, else every second one, and so on, but at least two. `beside` is whether another
/// label stands beside them.
pub(super) fn that_fit(mut ticks: Vec<Tick>, beside: bool) -> Vec<Tick> {
    let most = MOST_BYTES - if beside { 3 } else { 0 };
    while ticks.len() > 2 && ticks.iter().map(|tick| tick.label.len()).sum::<usize>() > most {
        let mut odd = false;
        ticks.retain(|_| {
            odd = !odd;
            odd
        });
    }
    ticks
}

/// Every power of ten, or every few; over less than two decades also 2 and 5 times each.
fn log_values(low: f64, high: f64) -> Vec<f64> {
    let (first, last) = (decade(low), decade(high));
    if last - first < 2 {
        let steps = (first..=last).flat_map(|each| [1.0, 2.0, 5.0].map(|step| scaled(step, each)));
        return steps.filter(|value| *value <= high).collect();
    }
    let stride = 1 + (last - first) / MOST_TICKS;
    (first..=last).filter(|each| (each - first) % stride == 0).map(|each| scaled(1.0, each)).collect()
}

/// Zero and the multiples of a round step, three to six values.
fn linear_values(high: f64) -> Vec<f64> {
    let exponent = decade(high);
    let step = match high / scaled(1.0, exponent) {
        leading if leading < 2.5 => 0.5,
        leading if leading < 3.5 => 1.0,
        _ => 2.0,
    };
    (0..=5).map(|i| scaled(f64::from(i) * step, exponent)).filter(|value| *value <= high).collect()
}
