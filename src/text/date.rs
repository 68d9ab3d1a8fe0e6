use crate::model::{Date, Lang};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date in words: `13 April 2022`, `2022年4月13日`.
pub fn long_date(date: Date, lang: Lang) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match lang {
        Lang::En => format!("{day}\u{a0}{} {year}", MONTHS[usize::from(month - 1)]),
        Lang::Zh => format!("{year}年{month}月{day}日"),
    }
}
