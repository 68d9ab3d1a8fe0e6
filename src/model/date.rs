use std::fmt;

use super::Wording;
use super::leaf::{Leaf, leaf};

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// 1 to the length of the month.
    pub const fn day(self) -> u8 {
        self.day
    }

    fn days_in_month(year: u16, month: u8) -> u8 {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl fmt::Display for Date {
    /// As it stands in a dataset: `2021-03-23`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Leaf for Date {
    const EXPECTED: Wording = ["a date as YYYY-MM-DD", "写作YYYY-MM-DD的日期"];

    fn parse(text: &str) -> Option<Self> {
        let mut parts = [0, 0, 0];
        let mut part = 0;
        for (i, byte) in text.bytes().enumerate() {
            match byte {
                b'-' if i == 4 || i == 7 => part += 1,
                b'0'..=b'9' if i != 4 && i != 7 && i < 10 => {
                    parts[part] = parts[part] * 10 + u16::from(byte - b'0');
                }
                _ => return None,
            }
        }
        let [year, month, day] = parts;
        // (Two digits fit into a byte.)
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        if text.len() != 10 {
            return None;
        }
        let real =
            year > 0 && (1..=12).contains(&month) && (1..=Self::days_in_month(year, month)).contains(&day);
        real.then_some(Self { year, month, day })
    }

    fn stand_in() -> Self {
        Self { year: 1, month: 1, day: 1 }
    }
}

leaf!(Date, super::leaf::pattern_schema(r"^\d{4}-\d{2}-\d{2}$"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_dates() {
        assert_eq!(Date::parse("2023-06-21"), Some(Date { year: 2023, month: 6, day: 21 }));
        assert!(Date::parse("2024-02-29").is_some());
        for wrong in [
            "2023-02-29",
            "2023-13-01",
            "2023-00-10",
            "2023-06-31",
            "0000-01-01",
            "2023-6-21",
            "+023-06-21",
            "21.06.2023",
            "",
        ] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }
}
