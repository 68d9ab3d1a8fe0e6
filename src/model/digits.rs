/// Above this a float no longer has every whole number: 2⁵³.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// How many digits are kept of a number that has no short decimal form.
const KEPT: i32 = 15;

/// The decimal digits of a finite number, without an exponent.
///
/// Every digit of a number that was written with up to 15 of them; what is longer is rounded to 15.
/// (The standard library prints shortest forms of all floats, with tables that are 2.5 kB of the
/// widget's download.)
pub fn digits(value: f64) -> String {
    let (sign, value) = if value < 0.0 { ("-", -value) } else { ("", value) };
    let (whole, shift) = short(value).unwrap_or_else(|| rounded(value));
    let digits = whole.to_string();
    let Ok(places) = usize::try_from(-shift) else {
        return [sign, &digits, &"0".repeat(shift.unsigned_abs() as usize)].concat();
    };
    if places == 0 {
        return [sign, &digits].concat();
    }
    let padded = ["0".repeat((places + 1).saturating_sub(digits.len())).as_str(), &digits].concat();
    let (before, after) = padded.split_at(padded.len() - places);
    [sign, before, ".", after].concat()
}

/// The number as a whole number and a power of ten, if that is exactly it.
#[expect(clippy::float_cmp, reason = "whether it is the very same float is the question")]
fn short(value: f64) -> Option<(u64, i32)> {
    let mut power = 1.0;
    for places in 0..=KEPT {
        let scaled = (value * power).round();
        if scaled >= EXACT {
            return None;
        }
        // Both are exact, so the quotient is the float that these digits are read as.
        if scaled / power == value {
            return Some((whole(scaled), -places));
        }
        power *= 10.0;
    }
    None
}

/// The first digits of the number, and the power of ten that they are to be taken by.
fn rounded(value: f64) -> (u64, i32) {
    let mut scaled = value;
    let mut shift = 0;
    while scaled >= 10_f64.powi(KEPT) {
        scaled /= 10.0;
        shift += 1;
    }
    while scaled < 10_f64.powi(KEPT - 1) {
        scaled *= 10.0;
        shift -= 1;
    }
    let mut digits = whole(scaled.round());
    while digits.is_multiple_of(10) {
        digits /= 10;
        shift += 1;
    }
    (digits, shift)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 2⁵³ and not negative")]
fn whole(number: f64) -> u64 {
    number as u64
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::digits;

    #[test]
    fn what_the_standard_library_prints() {
        for value in
            [0.0, 0.4, 0.1 + 0.2, 1.0, 2021.0, 32.8, 1e-7, 1_234_567.5, 999_999_999.0, 1e15, 1e22, -3.5]
        {
            let printed: f64 = digits(value).parse().expect("a number");
            assert!((printed - value).abs() <= value.abs() * 1e-14, "{value} as {}", digits(value));
        }
        assert_eq!(digits(1e21), "1000000000000000000000");
        assert_eq!(digits(0.1 + 0.2), "0.3");
        assert_eq!(digits(-3.5), "-3.5");
        assert_eq!(digits(1e-7), "0.0000001");
    }

    proptest! {
        #[test]
        fn every_digit_of_a_number_with_up_to_fifteen(whole in 0u64..1_000_000_000_000_000, places in 0usize..10) {
            let text = format!("{whole:0>width$}", width = places + 1);
            let (before, after) = text.split_at(text.len() - places);
            let value: f64 = format!("{before}.{after}").parse().expect("a number");
            prop_assert_eq!(digits(value), value.to_string());
        }

        #[test]
        fn no_number_is_lost(value in 0.0f64..) {
            let printed: f64 = digits(value).parse().expect("a number");
            prop_assert!((printed - value).abs() <= value * 1e-14 + f64::MIN_POSITIVE, "{} as {}", value, digits(value));
        }
    }
}
