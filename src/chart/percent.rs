use std::fmt;

/// A share of a panel's width, 0 to 100 per cent, in hundredths of a per cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u16);

impl Percent {
    /// The share `part` of 1; what lies outside 0 to 1, or is no number, goes to the nearer end.
    pub fn of(part: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0..=10,000 before"
        )]
        Self((part * 10_000.0).round().clamp(0.0, 10_000.0) as u16)
    }

    /// How far along something of `length` this is, in the unit of `length`.
    pub fn along(self, length: f64) -> f64 {
        f64::from(self.0) * length / 10_000.0
    }

    /// The place half-way to `other`.
    #[must_use]
    pub const fn halfway(self, other: Self) -> Self {
        Self(u16::midpoint(self.0, other.0))
    }

    /// What is left of the panel between this and `end`.
    #[must_use]
    pub const fn up_to(self, end: Self) -> Self {
        Self(end.0.saturating_sub(self.0))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, hundredths) = (self.0 / 100, self.0 % 100);
        if hundredths == 0 {
            write!(f, "{whole}%")
        } else if hundredths.is_multiple_of(10) {
            write!(f, "{whole}.{}%", hundredths / 10)
        } else {
            write!(f, "{whole}.{hundredths:02}%")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_short_and_stay_inside() {
        let written = [0.0, 0.5, 0.123, 0.12345, 0.0001, 1.0, 1.7, -3.0, f64::NAN]
            .map(|part| Percent::of(part).to_string());
        assert_eq!(written, ["0%", "50%", "12.3%", "12.35%", "0.01%", "100%", "100%", "0%", "0%"]);
    }
}
