use super::super::value::{Content, Value};
use super::super::{Expected, FOREIGN, MAX_DEPTH, Wording, quoted};

/// How a number is read that is written as JSON writes numbers. The browser has one for everybody;
/// the standard library's would weigh more than all of this file.
pub(in crate::model) type ReadNumber = fn(&str) -> f64;

/// What ends the reading of a text.
pub(in crate::model) struct Fault {
    pub(in crate::model) expected: Expected,
    pub(in crate::model) found: String,
    pub(in crate::model) offset: usize,
}

pub(super) type Result<T> = std::result::Result<T, Fault>;

/// The tree of `text`.
pub(in crate::model) fn parse(text: &str, read_number: ReadNumber) -> Result<Value> {
    let mut parser = Parser { text, at: 0, read_number };
    let value = parser.value(0)?;
    parser.space();
    if parser.at < text.len() {
        return Err(parser.fault(["nothing behind the end of the JSON", "JSON结束后不再有内容"]));
    }
    Ok(value)
}

pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    /// The offset of the next byte: never within a character.
    pub(super) at: usize,
    pub(super) read_number: ReadNumber,
}

impl Parser<'_> {
    /// The next byte.
    pub(super) fn peek(&self) -> Option<u8> {
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

    /// The error that something was `expected` here.
    pub(super) fn fault(&self, expected: Wording) -> Fault {
        self.fault_at(self.at, expected)
    }

    /// The same at `offset`.
    pub(super) fn fault_at(&self, offset: usize, expected: Wording) -> Fault {
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
}

/// The word or punctuation with which `rest` begins.
fn found(rest: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.' | '_' | '\\');
    let Some(first) = rest.chars().next() else { return "the end of the text".into() };
    let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    quoted(&rest[..word.max(first.len_utf8())])
}
