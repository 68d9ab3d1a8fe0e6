use crate::concat::concat;

/// The largest number up to which floats have every integer: 2⁵³.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The number of digits that are kept of a number without a short decimal form.
const KEPT: u32 = 15;

/// The number of digits in each part of a long number.
const PART_DIGITS: i32 = 18;
/// The first number that has one more.
const PART: u64 = 1_000_000_000_000_000_000;

/// The decimal digits of a number, without an exponent; `∞` for what is infinite.
///
/// Every digit of a number that was written with up to 15 of them; what is longer is rounded to 15.
/// (The standard library prints shortest forms of all floats, with tables that are 2.5 kB of the
/// widget's download.)
pub fn digits(value: f64) -> String {
    let (sign, value) = if value < 0.0 { ("-", -value) } else { ("", value) };
    if !value.is_finite() {
        return concat(&[sign, if value.is_nan() { "NaN" } else { "∞" }]);
    }
    let (integer, shift) = short(value).unwrap_or_else(|| rounded(value));
    let digits = integer.to_string();
    let Ok(places) = usize::try_from(-shift) else {
        return concat(&[sign, &digits, &"0".repeat(shift.unsigned_abs() as usize)]);
    };
    if places == 0 {
        return concat(&[sign, &digits]);
    }
    let padded = concat(&["0".repeat((places + 1).saturating_sub(digits.len())).as_str(), &digits]);
    let (before, after) = padded.split_at(padded.len() - places);
    concat(&[sign, before, ".", after])
}

/// The number as an integer and a power of ten, if it is exactly that.
#[expect(clippy::float_cmp, reason = "whether it is the very same float is the question")]
fn short(value: f64) -> Option<(u64, i32)> {
    let mut power = 1.0;
    for places in 0..=15 {
        let scaled = (value * power).round();
        if scaled >= EXACT {
            return None;
        }
        // Both are exact, so the quotient is the float that these digits are read as.
        if scaled / power == value {
            return Some((to_int(scaled), -places));
        }
        power *= 10.0;
    }
    None
}

/// The first digits of a number above 0, and the power of ten that they are to be taken by.
///
/// All digits are computed exactly and then cut. Multiplying by ten until the number fits would round very large and
/// very small numbers three hundred times.
fn rounded(value: f64) -> (u64, i32) {
    const FRACTION: u64 = 1 << 52;
    let bits = value.to_bits();
    // A float is an integer times a power of two; a subnormal one has one bit less.
    let exponent = i32::try_from(bits / FRACTION).unwrap_or_default();
    let number = bits % FRACTION + if exponent == 0 { 0 } else { FRACTION };
    let twos = exponent.max(1) - 1075;
    // A half is five tenths.
    let (factor, mut shift) = if twos < 0 { (5, twos) } else { (2, 0) };
    let mut parts = vec![number];
    for _ in 0..twos.abs() {
        let mut carried = 0;
        for part in &mut parts {
            let product = *part * factor + carried;
            *part = product % PART;
            carried = product / PART;
        }
        if carried > 0 {
            parts.push(carried);
        }
    }
    let mut digits = parts.pop().unwrap_or_default();
    let mut rest = parts.last().copied().unwrap_or_default();
    shift += PART_DIGITS * i32::try_from(parts.len()).unwrap_or_default();
    // One digit more than is kept, by which the last one is rounded.
    let more = 10_u64.pow(KEPT);
    while digits < more {
        digits = digits * 10 + rest / (PART / 10);
        rest = rest % (PART / 10) * 10;
        shift -= 1;
    }
    while digits >= more * 10 {
        digits /= 10;
        shift += 1;
    }
    digits = (digits + 5) / 10;
    shift += 1;
    while digits.is_multiple_of(10) {
        digits /= 10;
        shift += 1;
    }
    (digits, shift)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 2⁵³ and not negative")]
fn to_int(number: f64) -> u64 {
    number as u64
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::digits;

    /// The number to 15 digits, as the standard library prints it.
    fn expected(value: f64) -> String {
        let rounded = format!("{value:.14e}");
        let (digits, exponent) = rounded.split_once('e').expect("an exponent");
        let exponent: i32 = exponent.parse().expect("a number");
        let digits = digits.replace('.', "");
        let digits = digits.trim_end_matches('0');
        let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
        match usize::try_from(exponent + 1) {
            Ok(0) | Err(_) => format!("0.{}{digits}", zeros(-exponent - 1)),
            Ok(whole) if whole >= digits.len() => {
                format!("{digits}{}", "0".repeat(whole - digits.len()))
            }
            Ok(whole) => format!("{}.{}", &digits[..whole], &digits[whole..]),
        }
    }

    #[test]
    fn what_is_no_finite_number_is_said_at_once() {
        assert_eq!([f64::INFINITY, f64::NEG_INFINITY, f64::NAN, -0.0].map(digits), ["∞", "-∞", "NaN", "0"]);
    }

    #[test]
    fn the_ends_of_what_a_float_can_hold() {
        let largest = digits(f64::MAX);
        assert!(largest.starts_with("179769313486232000") && largest.len() == 309, "{largest}");
        for value in [5e-324, 1e-323, 2.2e-308, f64::MIN_POSITIVE, 1.79e308, f64::MAX, 1e300, 1e-300, 1e23] {
            assert_eq!(digits(value), expected(value));
        }
    }

    #[test]
    fn what_the_standard_library_prints() {
        for value in
            [0.0, 0.4, 0.1 + 0.2, 1.0, 2021.0, 32.8, 1e-7, 1_234_567.5, 999_999_999.0, 1e15, 1e22, -3.5]
        {
            let read_back: f64 = digits(value).parse().expect("a number");
            assert!((read_back - value).abs() <= value.abs() * 1e-14, "{value} as {}", digits(value));
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

        /// Whatever 64 bits there are: also the numbers near 0 and near the largest. (Where 16 digits are
        /// all that there are, they are kept.)
        #[test]
        fn fifteen_digits_of_every_number(bits in any::<u64>()) {
            let value = f64::from_bits(bits).abs();
            prop_assume!(value.is_finite() && value > 0.0);
            let digits = digits(value);
            prop_assert!(digits == expected(value) || digits == value.to_string(), "{value:e} as {digits}");
        }
    }
}
