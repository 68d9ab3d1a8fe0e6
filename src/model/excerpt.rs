use crate::concat::concat;
/// The most characters of a text from outside that a sentence quotes.
const MOST: usize = 60;

/// `text` for quoting in a sentence: cut after 60 characters, with characters escaped that are invisible or that
/// change the direction of the text around them.
pub fn excerpt(text: &str) -> String {
    let mut short = String::new();
    for (i, c) in text.chars().enumerate() {
        if i == MOST {
            short.push('…');
            break;
        }
        if is_invisible(c) {
            short.push_str("\\u{");
            push_hexadecimal(&mut short, u32::from(c));
            short.push('}');
        } else {
            short.push(c);
        }
    }
    short
}

/// The same in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    concat(&["\"", &excerpt(text), "\""])
}

/// Whether `c` has no shape of its own: control characters, the controls of writing direction,
/// characters without width, fillers.
///
/// The schema has the same list: [`INVISIBLE_PATTERN`].
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
        )
}

/// The characters for which [`is_invisible`] holds, as they stand in a class of a regular expression.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const INVISIBLE_PATTERN: &str = r"\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0";

/// (The standard library's formatting of numbers in base 16 would be one function more in the module.)
fn push_hexadecimal(text: &mut String, number: u32) {
    for place in (0..8).rev().skip_while(|place| *place > 0 && number >> (4 * place) == 0) {
        text.extend(char::from_digit(number >> (4 * place) & 15, 16));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_and_invisible_characters_written_out() {
        assert_eq!(excerpt("ten"), "ten");
        assert_eq!(excerpt("a\u{202e}b\u{1b}[2J\nc\0"), "a\\u{202e}b\\u{1b}[2J\\u{a}c\\u{0}");
        assert_eq!(excerpt(&"字".repeat(61)), "字".repeat(60) + "…");
        assert_eq!(excerpt(&"字".repeat(60)), "字".repeat(60));
    }
}
