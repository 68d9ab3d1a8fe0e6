use super::parser::{Parser, Result};

impl Parser<'_> {
    /// As RFC 8259 has it: no leading zero, no plus sign, digits on both sides of the point.
    pub(super) fn number(&mut self) -> Result<f64> {
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
}
