use super::parser::{Parser, Result};

impl Parser<'_> {
    /// The text in quotation marks that is next.
    pub(super) fn string(&mut self) -> Result<String> {
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

    /// The character that the escape stands for that is next.
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
