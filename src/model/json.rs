//! JSON text as a tree that knows where in the text each value stands.
//!
//! Natively and in the browser the same bytes must give the same tree or the same sentence: line and
//! column of every value, a field that stands twice, text behind the end. Neither `serde_json` nor the
//! browser's parser tells all of these, and the two disagree on some.

use super::value::{Content, Value};
use super::{Expected, FOREIGN, MAX_DEPTH, Wording, quoted};

/// How a number is read that is written as JSON writes numbers. The browser has one for everybody;
/// the standard library's would weigh more than all of this file.
pub(super) type ReadNumber = fn(&str) -> f64;

/// What ends the reading of a text.
pub(super) struct Fault {
    pub(super) expected: Expected,
    pub(super) found: String,
    pub(super) offset: usize,
}

type Result<T> = std::result::Result<T, Fault>;

/// The tree of `text`.
pub(super) fn parse(text: &str, read_number: ReadNumber) -> Result<Value> {
    let mut parser = Parser { text, at: 0, read_number };
    let value = parser.value(0)?;
    parser.space();
    if parser.at < text.len() {
        return Err(parser.fault(["nothing behind the end of the JSON", "JSON结束后不再有内容"]));
    }
    Ok(value)
}

struct Parser<'a> {
    text: &'a str,
    /// The offset of the next byte: never within a character.
    at: usize,
    read_number: ReadNumber,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Goes past `byte` and the space before it, if it is next.
    fn eat(&mut self, byte: u8) -> bool {
        self.space();
        let eaten = self.peek() == Some(byte);
        self.at += usize::from(eaten);
        eaten
    }

    fn fault(&self, expected: Wording) -> Fault {
        self.fault_at(self.at, expected)
    }

    fn fault_at(&self, offset: usize, expected: Wording) -> Fault {
        let found = if FOREIGN { found(&self.text[offset..]) } else { String::new() };
        Fault { expected: Expected::Json(expected), found, offset }
    }

    fn value(&mut self, depth: usize) -> Result<Value> {
        self.space();
        let offset = self.at;
        let content = match self.peek() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => {
                return Err(Fault { expected: Expected::Depth, found: "more".into(), offset });
            }
            Some(b'{') => Content::Object(self.object(depth + 1)?),
            Some(b'[') => Content::List(self.list(depth + 1)?),
            Some(b'"') => Content::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => Content::Number(self.number()?),
            _ => self.word()?,
        };
        Ok(Value { content, offset: Some(offset) })
    }

    fn object(&mut self, depth: usize) -> Result<Vec<(String, Value)>> {
        let mut fields = Vec::new();
        self.at += 1;
        if self.eat(b'}') {
            return Ok(fields);
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.fault(["the name of a field in quotation marks", "加引号的字段名"]));
            }
            let offset = self.at;
            let name = self.string()?;
            if !self.eat(b':') {
                return Err(self.fault(["a colon", "冒号"]));
            }
            let mut value = self.value(depth)?;
            if matches!(value.content, Content::Null) {
                // (For a field without a value, the error is at its name.)
                value.offset = Some(offset);
            }
            fields.push((name, value));
            if self.eat(b'}') {
                return Ok(fields);
            }
            if !self.eat(b',') {
                return Err(self.fault(["a comma or }", "逗号或}"]));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value>> {
        let mut items = Vec::new();
        self.at += 1;
        if self.eat(b']') {
            return Ok(items);
        }
        loop {
            items.push(self.value(depth)?);
            if self.eat(b']') {
                return Ok(items);
            }
            if !self.eat(b',') {
                return Err(self.fault(["a comma or ]", "逗号或]"]));
            }
        }
    }

    fn word(&mut self) -> Result<Content> {
        let words = [("null", Content::Null), ("true", Content::Bool(true)), ("false", Content::Bool(false))];
        let rest = &self.text[self.at..];
        for (word, content) in words {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(content);
            }
        }
        Err(self.fault(["a value as JSON writes it", "合乎JSON写法的值"]))
    }

    /// As RFC 8259 has it: no leading zero, no plus sign, digits on both sides of the point.
    fn number(&mut self) -> Result<f64> {
        let start = self.at;
        let fault =
            |parser: &Self| parser.fault_at(start, ["a number as JSON writes it", "合乎JSON写法的数"]);
        self.at += usize::from(self.peek() == Some(b'-'));
        let zero = self.peek() == Some(b'0');
        let whole = self.digits();
        if whole == 0 || (zero && whole > 1) {
            return Err(fault(self));
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return Err(fault(self));
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            if self.digits() == 0 {
                return Err(fault(self));
            }
        }
        Ok((self.read_number)(&self.text[start..self.at]))
    }

    /// Goes past the digits that are next, and says how many there are.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        self.at - start
    }

    fn string(&mut self) -> Result<String> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            text.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                None => return Err(self.fault(["the end of a text in quotation marks", "文本的结束引号"])),
                Some(_) => {
                    return Err(self.fault([
                        "an escape, such as \\n, for a control character",
                        "控制字符的转义，如\\n",
                    ]));
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char> {
        let start = self.at;
        let next = self.text.as_bytes().get(start + 1).copied();
        let plain = match next {
            Some(byte @ (b'"' | b'\\' | b'/')) => Some(char::from(byte)),
            Some(b'n') => Some('\n'),
            Some(b't') => Some('\t'),
            Some(b'r') => Some('\r'),
            Some(b'b') => Some('\u{8}'),
            Some(b'f') => Some('\u{c}'),
            _ => None,
        };
        if let Some(plain) = plain {
            self.at += 2;
            return Ok(plain);
        }
        let mut unit = self.unit();
        if let Some(high @ 0xd800..0xdc00) = unit {
            let low = self.unit().filter(|low| (0xdc00..0xe000).contains(low));
            unit = low.map(|low| 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
        }
        unit.and_then(char::from_u32)
            .ok_or_else(|| self.fault_at(start, ["an escape as JSON has it", "JSON的转义写法"]))
    }

    /// Goes past `\uXXXX`, if that is next, and gives the number.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text[self.at..].strip_prefix("\\u")?.get(..4)?;
        let mut unit = 0;
        for digit in digits.chars() {
            unit = unit * 16 + digit.to_digit(16)?;
        }
        self.at += 6;
        Some(unit)
    }
}

/// The word or punctuation with which `rest` begins.
fn found(rest: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.' | '_' | '\\');
    let Some(first) = rest.chars().next() else { return "the end of the text".into() };
    let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    quoted(&rest[..word.max(first.len_utf8())])
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Value> {
        parse(text, |number| number.parse().expect("a number of JSON is one of Rust"))
    }

    /// The same tree, without offsets, in the types of an independent reader.
    fn plain(value: &Value) -> serde_json::Value {
        match &value.content {
            Content::Null | Content::Lost => serde_json::Value::Null,
            Content::Bool(value) => (*value).into(),
            Content::Number(value) => (*value).into(),
            Content::String(text) => text.clone().into(),
            Content::List(items) => items.iter().map(plain).collect(),
            Content::Object(fields) => {
                fields.iter().map(|(name, value)| (name.clone(), plain(value))).collect()
            }
        }
    }

    /// The numbers of an independent reader as floats, as ours are.
    fn floats(value: &serde_json::Value) -> serde_json::Value {
        use serde_json::Value as Json;
        match value {
            Json::Number(number) => number.as_f64().into(),
            Json::Array(items) => items.iter().map(floats).collect(),
            Json::Object(fields) => {
                fields.iter().map(|(name, value)| (name.clone(), floats(value))).collect()
            }
            other => other.clone(),
        }
    }

    fn agrees(text: &str) {
        let theirs = serde_json::from_str::<serde_json::Value>(text);
        match (read(text), theirs) {
            (Ok(ours), Ok(theirs)) => assert_eq!(plain(&ours), floats(&theirs), "{text}"),
            (Err(_), Err(_)) => {}
            (Ok(ours), Err(error)) => {
                // What it calls out of range is infinite here, and refused with its place.
                assert!(error.to_string().contains("out of range"), "{text}: {error}, found {ours:?}");
            }
            (Err(fault), Ok(theirs)) => {
                assert!(fault.expected == Expected::Depth, "{text}: {:?} not {theirs}", fault.expected);
            }
        }
    }

    #[test]
    fn texts_at_the_edges_of_json() {
        for text in [
            "",
            " ",
            "0",
            "-0",
            "01",
            "-",
            "+1",
            "1.",
            ".5",
            "1e",
            "1e+",
            "1E-5",
            "1e999",
            "1e-999",
            "nul",
            "nullx",
            "true false",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ude00\"",
            "\"\\u00e9\"",
            "\"\\u00g9\"",
            "\"\\x\"",
            "\"a\u{1}b\"",
            "\"a",
            "\"a\\",
            "\"\\u12",
            "[1,]",
            "[,1]",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\"}",
            "{\"a\":}",
            "[1 2]",
            "{\"a\":1 \"b\":2}",
            "{}}",
            "[]]",
            "\u{feff}1",
            "'a'",
            "NaN",
            "Infinity",
            "[1]//",
            "\u{a0}1",
            "{\"a\":{\"b\":[1,{\"c\":null}]}}",
            "\"字\\u5b57\"",
            "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
            "1.0e+2",
        ] {
            agrees(text);
        }
    }

    proptest! {
        #[test]
        fn as_an_independent_reader_has_it(text in r#"[\[\]{}:,"\\ 0-9eE+.\-a-fnrtu\n字]{0,24}"#) {
            agrees(&text);
        }

        #[test]
        fn any_json_is_read(value in proptest::arbitrary::any::<(f64, String, bool, Option<String>)>()) {
            let (number, text, yes, more) = value;
            let json = serde_json::json!({ "number": number, text.clone(): [yes, more, { "text": text }] });
            agrees(&json.to_string());
            agrees(&serde_json::to_string_pretty(&json).expect("JSON"));
        }
    }
}
