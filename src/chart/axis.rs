use super::{Percent, Tick, ticks};
use crate::model::Lang;
use crate::state::Scale;

/// One scale for all panels: where a value stands between the panel's edges.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    scale: Scale,
    low: f64,
    high: f64,
    /// The labelled gridlines, from low to high.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// An axis on which every one of `values` has its place; the numbers are finite and ≥ 0.
    ///
    /// A linear axis starts at 0. A logarithmic one starts at a power of ten, 1 or below, and a 0
    /// stands at its start.
    pub fn new(scale: Scale, values: &[f64], lang: Lang) -> Self {
        let most = values.iter().copied().fold(0.0, f64::max);
        let least = values.iter().copied().filter(|value| *value > 0.0).fold(1.0, f64::min);
        let (low, high) = match scale {
            Scale::Linear => (0.0, ticks::nice_above(most)),
            Scale::Log => {
                let low = ticks::power_of_ten_below(least);
                (low, ticks::nice_above(most).max(low * 10.0))
            }
        };
        let mut axis = Self { scale, low, high, ticks: Vec::new() };
        axis.ticks = ticks::values(scale, low, high)
            .into_iter()
            .map(|value| Tick::new(value, axis.position(value), lang))
            .collect();
        axis.ticks = ticks::with_room(axis.ticks);
        axis
    }

    /// Where `value` stands; never left of a smaller one.
    pub fn position(&self, value: f64) -> Percent {
        Percent::of(match self.scale {
            Scale::Linear => value / self.high,
            Scale::Log => {
                (value.max(self.low).log10() - self.low.log10()) / (self.high.log10() - self.low.log10())
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(scale: Scale, values: &[f64]) -> Axis {
        Axis::new(scale, values, Lang::En)
    }

    fn labels(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|tick| tick.label.as_str()).collect()
    }

    #[test]
    fn the_axis_of_the_512_project() {
        let axis = axis(Scale::Log, &[2.0, 5.0, 3_000.0]);
        assert_eq!(labels(&axis), ["1", "10", "100", "1,000"]);
        assert_eq!(axis.position(1.0), Percent::of(0.0));
        assert_eq!(axis.position(3_000.0), Percent::of(1.0));
    }

    #[test]
    fn few_many_and_no_decades_have_readable_ticks() {
        assert_eq!(labels(&axis(Scale::Log, &[5.0, 20.0])), ["1", "2", "5", "10", "20"]);
        assert_eq!(labels(&axis(Scale::Log, &[1.0])), ["1", "2", "5", "10"]);
        assert_eq!(labels(&axis(Scale::Log, &[])), ["1", "2", "5", "10"]);
        assert_eq!(labels(&axis(Scale::Log, &[0.4, 999_999_999.0])), ["0.1", "100,000"]);
        assert_eq!(labels(&axis(Scale::Linear, &[3_000.0])), ["0", "1,000", "2,000", "3,000"]);
        assert_eq!(labels(&axis(Scale::Linear, &[999_999_999.0])), ["0", "1\u{a0}billion"]);
        assert_eq!(labels(&axis(Scale::Linear, &[20.0])), ["0", "5", "10", "15", "20"]);
        assert_eq!(labels(&axis(Scale::Linear, &[0.0])), ["0", "0.5", "1"]);
    }

    #[test]
    fn zero_and_the_largest_number_stay_on_the_panel() {
        for scale in [Scale::Log, Scale::Linear] {
            let axis = axis(scale, &[0.0, f64::MAX]);
            assert_eq!(axis.position(0.0), Percent::of(0.0));
            assert!(axis.position(f64::MAX) > Percent::of(0.9), "{scale:?}");
            assert!(axis.ticks.len() > 1);
        }
    }
}
