//! Axes of arbitrary numbers.
#![cfg(not(target_arch = "wasm32"))]

use plan_compare::chart::{Axis, Percent};
use plan_compare::model::Lang;
use plan_compare::state::Scale;
use proptest::prelude::*;

/// Any finite number that is not negative, each bit by chance: also those near 0 and near the largest.
fn any_amount() -> impl Strategy<Value = f64> {
    let by_bits = any::<u64>().prop_map(|bits| f64::from_bits(bits & (u64::MAX >> 1)));
    let finite = by_bits.prop_filter("finite", |value| value.is_finite());
    let without_exponent = (0u64..1 << 52).prop_map(f64::from_bits);
    prop_oneof![6 => finite, 2 => without_exponent, 2 => 0.0..1e6, 1 => Just(0.0), 1 => Just(f64::MAX)]
}

/// What must hold of an axis of `values`.
fn holds(scale: Scale, values: &[f64]) -> Result<(), TestCaseError> {
    let axis = Axis::new(scale, values, Lang::En);
    let places: Vec<Percent> = axis.zero.iter().chain(&axis.ticks).map(|tick| tick.at).collect();
    let edge = Percent::of(1.0);
    prop_assert!((2..=6).contains(&axis.ticks.len()), "{:?}", axis);
    prop_assert!(places.is_sorted_by(|one, other| one < other), "{:?}", axis);
    prop_assert!(places.iter().all(|at| *at <= edge), "{:?}", axis);

    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let places: Vec<Percent> = values.iter().map(|value| axis.position(*value)).collect();
    prop_assert!(places.is_sorted() && places.iter().all(|at| *at <= edge), "{:?}: {:?}", values, places);
    let apart = scale == Scale::Log && values.first() == Some(&0.0);
    prop_assert_eq!(axis.zero.is_some(), apart);
    if apart {
        let zero = axis.position(0.0);
        prop_assert_eq!(axis.zero.as_ref().map(|tick| (tick.at, tick.label.as_str())), Some((zero, "0")));
        let above = values.iter().zip(&places).filter(|(value, _)| **value > 0.0);
        prop_assert!(above.clone().all(|(_, at)| *at >= axis.start && axis.start > zero), "{:?}", places);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn any_numbers_have_an_axis(values in prop::collection::vec(any_amount(), 0..5)) {
        holds(Scale::Log, &values)?;
        holds(Scale::Linear, &values)?;
    }
}

#[test]
fn so_has_every_power_of_two_and_its_neighbours() {
    for bit in 0..2047_u64 {
        for bits in [bit << 52, (bit << 52) + 1, ((bit + 1) << 52) - 1, 1 << (bit % 52)] {
            for values in [&[f64::from_bits(bits)][..], &[f64::from_bits(bits), 3_000.0, 0.0]] {
                for scale in [Scale::Log, Scale::Linear] {
                    holds(scale, values).unwrap_or_else(|error| panic!("{values:?} {scale:?}: {error}"));
                }
            }
        }
    }
}
