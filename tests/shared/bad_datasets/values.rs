//! One value that breaks the rule of its type.

use super::Make::Replace;
use super::Row;

macro_rules! value {
    ($name:literal, $field:literal: $from:literal => $to:literal, $sentence:literal) => {
        (
            $name,
            Replace(&[(concat!("\"", $field, "\": ", $from), concat!("\"", $field, "\": ", $to))]),
            $sentence,
        )
    };
}

#[rustfmt::skip]
pub(super) const NUMBERS: &[Row] = &[
    value!("a word for a number", "value": "3" => "\"ten\"", r#"metrics[0].targets.a.value: expected a number ≥ 0, found "ten""#),
    value!("digits in quotation marks", "value": "3" => "\"3\"", r#"metrics[0].targets.a.value: expected a number ≥ 0, found "3""#),
    value!("the word NaN", "value": "3" => "\"NaN\"", r#"metrics[0].targets.a.value: expected a number ≥ 0, found "NaN""#),
    value!("the word Infinity", "value": "3" => "\"-Infinity\"", r#"metrics[0].targets.a.value: expected a number ≥ 0, found "-Infinity""#),
    value!("a list for a number", "value": "3" => "[3]", "metrics[0].targets.a.value: expected a number ≥ 0, found a list"),
    value!("an object for a number", "value": "3" => "{\"n\": 3}", "metrics[0].targets.a.value: expected a number ≥ 0, found an object"),
    value!("negative", "value": "3" => "-1", "metrics[0].targets.a.value: expected a number ≥ 0, found -1"),
    value!("a little below zero", "value": "3" => "-1e-7", "metrics[0].targets.a.value: expected a number ≥ 0, found -0.0000001"),
    value!("far below zero", "value": "3" => "-123456789012345678901234567890", "metrics[0].targets.a.value: expected a number ≥ 0, found -123456789012346000000000000000"),
    value!("very far below zero", "value": "3" => "-1e99", "metrics[0].targets.a.value: expected a number ≥ 0, found -10000000000000000000000000000000000000000000000000000000000…"),
    value!("too large", "value": "3" => "1e999", "metrics[0].targets.a.value: expected a number ≥ 0, found a number too large to count with"),
    value!("too large below zero", "value": "3" => "-1e999", "metrics[0].targets.a.value: expected a number ≥ 0, found a number too large to count with"),
    value!("just too large", "value": "3" => "1.7976931348623159e308", "metrics[0].targets.a.value: expected a number ≥ 0, found a number too large to count with"),
    value!("too small", "value": "3" => "1e-320", "metrics[0].targets.a.value: expected a number ≥ 0, found a number too small to count with"),
    value!("just too small", "value": "3" => "1e-310", "metrics[0].targets.a.value: expected a number ≥ 0, found a number too small to count with"),
    value!("too small below zero", "value": "3" => "-1e-310", "metrics[0].targets.a.value: expected a number ≥ 0, found a number too small to count with"),
    value!("a range without width", "max": "5" => "3", "metrics[0].targets.a.max: expected a number above `value`, found 3"),
    value!("a range the wrong way round", "max": "5" => "2", "metrics[0].targets.a.max: expected a number above `value`, found 2"),
    value!("a range to zero", "max": "5" => "0", "metrics[0].targets.a.max: expected a number above `value`, found 0"),
    value!("a range that only its last digit widens", "max": "5" => "3.0000000000000001", "metrics[0].targets.a.max: expected a number above `value`, found 3"),
    value!("a range to a word", "max": "5" => "\"5\"", r#"metrics[0].targets.a.max: expected a number ≥ 0, found "5""#),
    value!("a range that is too large", "max": "5" => "1e400", "metrics[0].targets.a.max: expected a number ≥ 0, found a number too large to count with"),
    value!("a range below zero", "max": "5" => "-5", "metrics[0].targets.a.max: expected a number ≥ 0, found -5"),
    value!("version 2", "version": "1" => "2", "version: expected 1, found 2"),
    value!("version 0", "version": "1" => "0", "version: expected 1, found 0"),
    value!("version 1.5", "version": "1" => "1.5", "version: expected 1, found 1.5"),
    value!("version -1", "version": "1" => "-1", "version: expected a number ≥ 0, found -1"),
    value!("version 1e999", "version": "1" => "1e999", "version: expected a number ≥ 0, found a number too large to count with"),
    value!("version in quotation marks", "version": "1" => "\"1\"", r#"version: expected a number ≥ 0, found "1""#),
];

#[rustfmt::skip]
pub(super) const WORDS: &[Row] = &[
    value!("an unknown qualifier", "qualifier": "\"about\"" => "\"abut\"", r#"metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found "abut""#),
    value!("a qualifier in capitals", "qualifier": "\"about\"" => "\"About\"", r#"metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found "About""#),
    value!("a qualifier with a space", "qualifier": "\"about\"" => "\" about\"", r#"metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found " about""#),
    value!("an unknown kind", "kind": "\"target\"" => "\"goal\"", r#"metrics[0].targets.a.kind: expected target, result or context, found "goal""#),
    value!("an unknown comparability", "comparable": "\"yes\"" => "\"with care\"", r#"metrics[0].comparable: expected yes, with_care or no, found "with care""#),
    value!("a language of another country", "lang": "\"en\"" => "\"fr\"", r#"metrics[0].targets.a.quote.lang: expected a language, en or zh, found "fr""#),
    value!("a language with its script", "lang": "\"en\"" => "\"zh-Hans\"", r#"metrics[0].targets.a.quote.lang: expected a language, en or zh, found "zh-Hans""#),
    value!("no language", "lang": "\"en\"" => "\"\"", r#"metrics[0].targets.a.quote.lang: expected a language, en or zh, found """#),
    value!("a year for a date", "date": "\"2021-03-23\"" => "2021", "plans[0].document.date: expected a date as YYYY-MM-DD, found 2021"),
    value!("a year in quotation marks", "date": "\"2021-03-23\"" => "\"2021\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "2021""#),
    value!("a thirteenth month", "date": "\"2021-03-23\"" => "\"2021-13-01\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "2021-13-01""#),
    value!("no leap year", "date": "\"2021-03-23\"" => "\"2021-02-29\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "2021-02-29""#),
    value!("the year 0", "date": "\"2021-03-23\"" => "\"0000-01-01\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "0000-01-01""#),
    value!("a date of one digit", "date": "\"2021-03-23\"" => "\"2021-3-23\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "2021-3-23""#),
    value!("a date with a time", "date": "\"2021-03-23\"" => "\"2021-03-23T00:00Z\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "2021-03-23T00:00Z""#),
    value!("a date in wide digits", "date": "\"2021-03-23\"" => "\"２０２１-03-23\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "２０２１-03-23""#),
    value!("no date", "date": "\"2021-03-23\"" => "\"\"", r#"plans[0].document.date: expected a date as YYYY-MM-DD, found """#),
    value!("a link that runs", "url": "\"https://example.org/b\"" => "\"javascript:alert(1)\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "javascript:alert(1)""#),
    value!("a link that runs, hidden", "url": "\"https://example.org/b\"" => "\"java\\u0000script:alert(1)\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "java\u{0}script:alert(1)""#),
    value!("a link of data", "url": "\"https://example.org/b\"" => "\"data:text/html,<script>\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "data:text/html,<script>""#),
    value!("a link without a host", "url": "\"https://example.org/b\"" => "\"https://\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "https://""#),
    value!("a link to a bracket", "url": "\"https://example.org/b\"" => "\"https://[\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "https://[""#),
    value!("a link with a quotation mark", "url": "\"https://example.org/b\"" => "\"https://a/\\\"><x\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "https://a/"><x""#),
    value!("a link with a space", "url": "\"https://example.org/b\"" => "\"https://a/b c\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "https://a/b c""#),
    value!("a link for files", "url": "\"https://example.org/b\"" => "\"ftp://example.org/b\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "ftp://example.org/b""#),
    value!("a link without a scheme", "url": "\"https://example.org/b\"" => "\"//example.org/b\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "//example.org/b""#),
    value!("a link in capitals", "url": "\"https://example.org/b\"" => "\"HTTPS://example.org/b\"", r#"plans[1].document.url: expected a link beginning with http:// or https://, found "HTTPS://example.org/b""#),
    value!("a text of a blank", "title": "{\"en\": \"Title\"}" => "{\"en\": \" \"}", r#"title.en: expected a text, found " ""#),
    value!("an empty text", "title": "{\"en\": \"Title\"}" => "{\"en\": \"\"}", r#"title.en: expected a text, found """#),
    value!("a text without width", "title": "{\"en\": \"Title\"}" => "{\"en\": \"\u{200b}\u{200b}\"}", r#"title.en: expected a text, found "\u{200b}\u{200b}""#),
    value!("a text of soft hyphens", "title": "{\"en\": \"Title\"}" => "{\"en\": \"\u{ad}\u{ad}\"}", r#"title.en: expected a text, found "\u{ad}\u{ad}""#),
    value!("a text of no-break spaces", "title": "{\"en\": \"Title\"}" => "{\"en\": \"\u{a0}\"}", "title.en: expected a text, found \"\u{a0}\""),
    value!("a text of wide blanks", "title": "{\"en\": \"Title\"}" => "{\"en\": \"\u{3000}\"}", "title.en: expected a text, found \"\u{3000}\""),
    value!("a text of an empty pattern", "title": "{\"en\": \"Title\"}" => "{\"en\": \"\u{2800}\"}", r#"title.en: expected a text, found "\u{2800}""#),
    value!("a text in another language", "title": "{\"en\": \"Title\"}" => "{\"de\": \"Titel\"}", "title: expected a text in en or zh, found an object"),
    value!("a text in no language", "title": "{\"en\": \"Title\"}" => "\"Title\"", r#"title: expected a text in en or zh, found "Title""#),
    value!("a text of nothing", "title": "{\"en\": \"Title\"}" => "{}", "title: expected a text in en or zh, found an object"),
    value!("a text of null", "title": "{\"en\": \"Title\"}" => "{\"en\": null}", "title: expected a text in en or zh, found an object"),
    value!("a list of texts", "title": "{\"en\": \"Title\"}" => "[\"Title\"]", "title: expected a text in en or zh, found a list"),
    value!("a number for a text", "title": "{\"en\": \"Title\"}" => "{\"en\": 512}", "title.en: expected a text, found 512"),
    value!("an object for a list", "notes": "[]" => "{}", "notes: expected a list, found an object"),
    value!("a word for a list", "notes": "[]" => "\"none\"", r#"notes: expected a list, found "none""#),
    value!("null in a list", "notes": "[]" => "[null]", "notes[0]: expected a text in en or zh, found none"),
    value!("a text in a list of texts", "notes": "[]" => "[\"A note\"]", r#"notes[0]: expected a text in en or zh, found "A note""#),
];
