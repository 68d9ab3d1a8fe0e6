//! What looks odd and is a dataset.

use super::GOOD;
use super::Make::{self, By, Replace};
use super::hostile::nested;
use super::rules::metrics;

/// A name, how it is made, and how many warnings there are.
#[rustfmt::skip]
pub(super) const FINE: &[(&str, Make, usize)] = &[
    ("as small as it can be", Replace(&[]), 0),
    ("every field", By(|| super::good::FULL.to_owned()), 0),
    ("lines of Windows", By(|| GOOD.replace('\n', "\r\n")), 0),
    ("a byte order mark", By(|| format!("\u{feff}{GOOD}")), 0),
    ("1 MiB", By(|| GOOD.to_owned() + &" ".repeat((1 << 20) - GOOD.len())), 0),
    ("a number that is 0 by its exponent", Replace(&[("\"value\": 3", "\"value\": 0.1e-400")]), 0),
    ("minus zero", Replace(&[("\"value\": 3", "\"value\": -0")]), 0),
    ("an exponent in capitals", Replace(&[("\"value\": 3", "\"value\": 3E+0")]), 0),
    ("the least number", Replace(&[("\"value\": 3", "\"value\": 2.3e-308")]), 0),
    ("the largest number", Replace(&[("\"max\": 5", "\"max\": 1.7976931348623157e308")]), 0),
    ("400 digits behind the point", By(|| GOOD.replacen("\"value\": 3", &["\"value\": 0.", &"3".repeat(400)].concat(), 1)), 0),
    ("an id of 64 emoji", By(|| GOOD.replacen("small", &"😀".repeat(64), 1)), 0),
    ("ids that JavaScript knows", By(|| {
        let renamed = GOOD.replace("\"a\"", "\"__proto__\"").replace("\"b\"", "\"constructor\"");
        renamed.replace("\"all-things\"", "\"toString\"").replace("\"paper\"", "\"hasOwnProperty\"")
    }), 0),
    ("escapes in names and values", Replace(&[("\"id\": \"small\"", "\"\\u0069d\": \"\\u0073mall\\ud83d\\ude00\"")]), 0),
    ("fields that JavaScript knows", Replace(&[("\"version\": 1", "\"version\": 1, \"__proto__\": {\"version\": 2}, \"constructor\": 1, \"toString\": null")]), 3),
    ("16 levels", By(|| nested(15)), 1),
    ("a field for editors", Replace(&[("\"version\": 1", "\"version\": 1, \"$schema\": \"dataset.schema.json\"")]), 0),
    ("an unknown field of 900,000 letters", By(|| GOOD.replacen('{', &["{\"", &"x".repeat(900_000), "\": 1,"].concat(), 1)), 1),
    ("20,000 unknown fields", By(|| {
        let fields = (0..20_000).map(|i| format!("\"field number {i}\":{i},")).collect::<Vec<_>>().concat();
        GOOD.replacen('{', &["{", &fields].concat(), 1)
    }), 20),
    ("2,000 metrics", By(|| metrics(1_999)), 0),
    ("markup for a title", Replace(&[("\"Title\"", "\"<img src=x onerror=alert(1)>]]></script>\"")]), 0),
    ("a title that turns round", Replace(&[("\"Title\"", "\"\\u202eeltiT\\u2066\"")]), 0),
];
