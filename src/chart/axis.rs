use super::{Percent, Tick, ticks};
use crate::model::{Dataset, Kind, Lang};
use crate::state::{Scale, State};

/// Where a value stands between the edges of a panel, the same for all panels.
///
/// ```
/// use plan_compare::{chart::{Axis, Percent}, model::Lang, state::Scale};
///
/// let axis = Axis::new(Scale::Linear, &[20.0], Lang::En);
/// assert_eq!(axis.position(5.0), Percent::of(0.25));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    scale: Scale,
    low: f64,
    high: f64,
    /// Where the scale begins: at the panel's edge, or right of a 0 that stands apart.
    pub start: Percent,
    /// The labelled gridlines, from low to high.
    pub ticks: Vec<Tick>,
    /// The tick of a 0 that stands apart, if the scale has no 0 and a value is 0.
    pub zero: Option<Tick>,
}

/// The break between 0 and a log scale, as SVG path data around the middle of a track.
pub const BREAK: &str = "M-3.5 5-.5-5M.5 5 3.5-5";

/// The share of a panel's width that 0 takes left of a log scale, with the break between them.
const ZERO: f64 = 0.12;

impl Axis {
    /// An axis that covers `values`, which are finite and not negative.
    ///
    /// A linear axis starts at 0. A logarithmic one starts at a power of ten, at most 1; if there is a 0 among the
    /// values, it stands apart on the left.
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
        let apart = scale == Scale::Log && values.contains(&0.0);
        let start = Percent::of(if apart { ZERO } else { 0.0 });
        let zero = apart.then(|| Tick::new(0.0, Percent::default(), lang));
        let mut axis = Self { scale, low, high, start, ticks: Vec::new(), zero };
        axis.ticks = ticks::values(scale, low, high)
            .into_iter()
            .map(|value| Tick::new(value, axis.position(value), lang))
            .collect();
        axis.ticks = ticks::that_fit(axis.ticks, apart);
        axis
    }

    /// The axis that covers every target of the shown plans on the shown topics.
    pub(super) fn shared(dataset: &Dataset, state: &State) -> Self {
        let mut values = Vec::new();
        for metric in dataset.metrics.iter().filter(|metric| state.shows(&metric.topic)) {
            for (plan, target) in metric.targets.iter() {
                let is_shown = dataset.plan_index(plan.as_str()).is_some_and(|i| state.plans.contains(i));
                if is_shown && target.kind == Kind::Target {
                    values.push(target.value.get());
                    values.push(target.top());
                }
            }
        }
        Self::new(state.scale, &values, state.lang)
    }

    /// Whether a value twice as large stands twice as far from the start.
    pub(super) fn has_lengths(&self) -> bool {
        self.scale == Scale::Linear
    }

    /// Where `value` stands. A larger value never stands left of a smaller one.
    pub fn position(&self, value: f64) -> Percent {
        Percent::of(match self.scale {
            Scale::Linear => value / self.high,
            Scale::Log if value <= 0.0 => 0.0,
            Scale::Log => {
                let start = self.start.along(1.0);
                let low = self.low.log10();
                let along = (value.max(self.low).log10() - low) / (self.high.log10() - low);
                start + along * (1.0 - start)
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

    #[test]
    fn on_a_log_axis_zero_stands_apart_from_the_least_number() {
        let axis = axis(Scale::Log, &[0.0, 5.0, 3_000.0]);
        let zero = axis.zero.as_ref().expect("a place of its own");
        assert_eq!((zero.label.as_str(), zero.at), ("0", axis.position(0.0)));
        assert_eq!(labels(&axis), ["1", "10", "100", "1,000"]);
        assert_eq!(axis.ticks[0].at, axis.position(1.0));
        assert!(axis.position(1.0) > Percent::of(0.08), "{:?}", axis.position(1.0));
        assert_eq!(axis.position(3_000.0), Percent::of(1.0));
    }

    #[test]
    fn without_a_zero_there_is_no_place_for_one() {
        for (scale, values) in
            [(Scale::Log, &[1.0, 5.0][..]), (Scale::Log, &[]), (Scale::Linear, &[0.0, 5.0])]
        {
            let axis = axis(scale, values);
            assert_eq!((axis.zero, axis.start), (None, Percent::of(0.0)), "{values:?}");
        }
    }
}
