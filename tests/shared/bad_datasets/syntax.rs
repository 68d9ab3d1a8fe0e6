//! Text that is no JSON.

use super::Make::{By, Bytes, Text};
use super::{GOOD, Row};

const VALUE_AT_END: &str = "expected a value as JSON writes it, found the end of the text";

#[rustfmt::skip]
pub(super) const CUT: &[Row] = &[
    ("nothing", Text(""), VALUE_AT_END),
    ("white space", Text(" \r\n\t "), VALUE_AT_END),
    ("a byte order mark", Text("\u{feff}"), VALUE_AT_END),
    ("cut after a brace", Text("{"), "expected the name of a field in quotation marks, found the end of the text"),
    ("cut in a name", Text("{\"id"), "expected the end of a text in quotation marks, found the end of the text"),
    ("cut after a name", Text("{\"id\""), "expected a colon, found the end of the text"),
    ("cut after a colon", Text("{\"id\":"), VALUE_AT_END),
    ("cut in a text", Text("{\"id\": \"sm"), "expected the end of a text in quotation marks, found the end of the text"),
    ("cut after a backslash", Text("{\"id\": \"sm\\"), r#"expected an escape as JSON has it, found "\""#),
    ("cut in an escape", Text("{\"id\": \"sm\\u00"), r#"expected an escape as JSON has it, found "\u00""#),
    ("cut after a value", Text("{\"id\": \"small\""), "expected a comma or }, found the end of the text"),
    ("cut after a comma", Text("{\"id\": \"small\","), "expected the name of a field in quotation marks, found the end of the text"),
    ("cut after a bracket", Text("["), VALUE_AT_END),
    ("cut in a list", Text("[1"), "expected a comma or ], found the end of the text"),
    ("cut in a word", Text("{\"notes\": nul"), r#"expected a value as JSON writes it, found "nul""#),
    ("cut in the middle", By(|| GOOD[..900].to_owned()), "expected the end of a text in quotation marks, found the end of the text"),
    ("cut before the last brace", By(|| GOOD[..GOOD.len() - 1].to_owned()), "expected a comma or }, found the end of the text"),
];

#[rustfmt::skip]
pub(super) const WRITTEN: &[Row] = &[
    ("a comma before a brace", Text("{\"id\": \"small\",}"), r#"expected the name of a field in quotation marks, found "}""#),
    ("a comma before a bracket", Text("{\"notes\": [1,]}"), r#"expected a value as JSON writes it, found "]""#),
    ("a comma at the beginning", Text("{,\"id\": \"small\"}"), r#"expected the name of a field in quotation marks, found ",""#),
    ("no comma", Text("{\"id\": \"small\" \"version\": 1}"), r#"expected a comma or }, found """"#),
    ("no comma in a list", Text("[1 2]"), r#"expected a comma or ], found "2""#),
    ("no colon", Text("{\"id\" \"small\"}"), r#"expected a colon, found """"#),
    ("an equals sign", Text("{\"id\" = \"small\"}"), r#"expected a colon, found "=""#),
    ("the wrong bracket", Text("{\"notes\": [}"), r#"expected a value as JSON writes it, found "}""#),
    ("apostrophes", Text("{'id': 'small'}"), r#"expected the name of a field in quotation marks, found "'""#),
    ("apostrophes around a value", Text("{\"id\": 'small'}"), r#"expected a value as JSON writes it, found "'""#),
    ("typographic quotation marks", Text("{“id”: 1}"), r#"expected the name of a field in quotation marks, found "“""#),
    ("a name without quotation marks", Text("{id: 1}"), r#"expected the name of a field in quotation marks, found "id""#),
    ("a number for a name", Text("{1: 1}"), r#"expected the name of a field in quotation marks, found "1""#),
    ("a comment", Text("// data\n{}"), r#"expected a value as JSON writes it, found "/""#),
    ("a comment inside", Text("{ /* data */ }"), r#"expected the name of a field in quotation marks, found "/""#),
    ("a comment of a shell", Text("# data\n{}"), r##"expected a value as JSON writes it, found "#""##),
    ("an unknown escape", Text(r#"{"id": "\x41"}"#), r#"expected an escape as JSON has it, found "\x41""#),
    ("an escape of three digits", Text(r#"{"id": "\u123"}"#), r#"expected an escape as JSON has it, found "\u123""#),
    ("an escape of other letters", Text(r#"{"id": "\u12G4"}"#), r#"expected an escape as JSON has it, found "\u12G4""#),
    ("half a pair", Text(r#"{"id": "\ud83d"}"#), r#"expected an escape as JSON has it, found "\ud83d""#),
    ("half a pair and a letter", Text(r#"{"id": "\ud83d\u0041"}"#), r#"expected an escape as JSON has it, found "\ud83d\u0041""#),
    ("the other half of a pair", Text(r#"{"id": "\ude00"}"#), r#"expected an escape as JSON has it, found "\ude00""#),
    ("half a pair in a name", Text(r#"{"\ud83d": 1}"#), r#"expected an escape as JSON has it, found "\ud83d""#),
    ("a line break in a text", Text("{\"id\": \"a\nb\"}"), r#"expected an escape, such as \n, for a control character, found "\u{a}""#),
    ("a tab in a text", Text("{\"id\": \"a\tb\"}"), r#"expected an escape, such as \n, for a control character, found "\u{9}""#),
    ("a NUL in a text", Text("{\"id\": \"a\0b\"}"), r#"expected an escape, such as \n, for a control character, found "\u{0}""#),
    ("an escape sequence of a terminal", Text("{\"id\": \"\u{1b}[2Jdata.json: valid\"}"), r#"expected an escape, such as \n, for a control character, found "\u{1b}""#),
    ("a leading zero", Text("{\"version\": 01}"), r#"expected a number as JSON writes it, found "01""#),
    ("a plus sign", Text("{\"version\": +1}"), r#"expected a value as JSON writes it, found "+1""#),
    ("a minus sign", Text("{\"version\": -}"), r#"expected a number as JSON writes it, found "-""#),
    ("two minus signs", Text("{\"version\": --1}"), r#"expected a number as JSON writes it, found "--1""#),
    ("no digit before the point", Text("{\"version\": .5}"), r#"expected a value as JSON writes it, found ".5""#),
    ("no digit after the point", Text("{\"version\": 1.}"), r#"expected a number as JSON writes it, found "1.""#),
    ("no exponent", Text("{\"version\": 1e}"), r#"expected a number as JSON writes it, found "1e""#),
    ("no digit in the exponent", Text("{\"version\": 1e+}"), r#"expected a number as JSON writes it, found "1e+""#),
    ("a hexadecimal number", Text("{\"version\": 0x1F}"), r#"expected a comma or }, found "x1F""#),
    ("a grouped number", Text("{\"version\": 1_000}"), r#"expected a comma or }, found "_000""#),
    ("a bracket too many", Text("[1,5 ]]"), r#"expected nothing behind the end of the JSON, found "]""#),
    ("NaN", Text("{\"version\": NaN}"), r#"expected a value as JSON writes it, found "NaN""#),
    ("Infinity", Text("{\"version\": Infinity}"), r#"expected a value as JSON writes it, found "Infinity""#),
    ("-Infinity", Text("{\"version\": -Infinity}"), r#"expected a number as JSON writes it, found "-Infinity""#),
    ("undefined", Text("{\"version\": undefined}"), r#"expected a value as JSON writes it, found "undefined""#),
    ("a word of Python", Text("{\"derived\": True}"), r#"expected a value as JSON writes it, found "True""#),
    ("a brace behind", By(|| GOOD.to_owned() + "}"), r#"expected nothing behind the end of the JSON, found "}""#),
    ("a paragraph behind", By(|| GOOD.to_owned() + "\n<p>"), r#"expected nothing behind the end of the JSON, found "<""#),
    ("a NUL behind", By(|| GOOD.to_owned() + "\0"), r#"expected nothing behind the end of the JSON, found "\u{0}""#),
    ("two documents", By(|| [GOOD, GOOD].join("\n")), r#"expected nothing behind the end of the JSON, found "{""#),
    ("a semicolon behind", By(|| GOOD.to_owned() + ";"), r#"expected nothing behind the end of the JSON, found ";""#),
    ("two byte order marks", By(|| format!("\u{feff}\u{feff}{GOOD}")), r#"expected a value as JSON writes it, found "\u{feff}""#),
    ("a no-break space before", By(|| format!("\u{a0}{GOOD}")), "expected a value as JSON writes it, found \"\u{a0}\""),
    ("a page", Text("<!doctype html>\n<title>404</title>"), r#"expected a value as JSON writes it, found "<""#),
    ("a table", Text("id,version\nsmall,1\n"), r#"expected a value as JSON writes it, found "id""#),
    ("a script", Text("callback({})"), r#"expected a value as JSON writes it, found "callback""#),
    ("a guard against inclusion", Text(")]}'\n{}"), r#"expected a value as JSON writes it, found ")""#),
    ("a long word", By(|| "x".repeat(900_000)), r#"expected a value as JSON writes it, found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…""#),
    ("a long number behind a zero", By(|| "0".repeat(900_000)), r#"expected a number as JSON writes it, found "000000000000000000000000000000000000000000000000000000000000…""#),
];

const UTF8: &str = "expected text in UTF-8, found other bytes";

#[rustfmt::skip]
pub(super) const BYTES: &[Row] = &[
    ("UTF-16, little end first", Bytes(b"\xff\xfe{\0}\0"), UTF8),
    ("UTF-16, big end first", Bytes(b"\xfe\xff\0{\0}"), UTF8),
    ("UTF-16 without a mark", Bytes(b"{\0\"\0i\0d\0"), r#"expected the name of a field in quotation marks, found "\u{0}""#),
    ("Latin-1", Bytes(b"{\"id\": \"Z\xfcrich\"}"), UTF8),
    ("GBK", Bytes(b"{\"id\": \"\xd6\xd0\xce\xc4\"}"), UTF8),
    ("a letter cut off", Bytes(b"{\"id\": \"\xe5\xad"), UTF8),
    ("an overlong letter", Bytes(b"{\"id\": \"\xc0\x80\"}"), UTF8),
    ("half a pair in bytes", Bytes(b"{\"id\": \"\xed\xa0\xbd\"}"), UTF8),
    ("a compressed file", Bytes(b"\x1f\x8b\x08\0\0\0\0\0"), UTF8),
    ("a workbook", Bytes(b"PK\x03\x04\x14\0\x08\x08\x08\0\xc3\x28"), UTF8),
];
