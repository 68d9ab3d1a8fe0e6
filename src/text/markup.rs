/// Text as it stands in HTML and XML, between tags and in attributes with quotation marks.
pub fn escaped(text: &str) -> String {
    let mut markup = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '&' => markup.push_str("&amp;"),
            '"' => markup.push_str("&quot;"),
            _ => markup.push(character),
        }
    }
    markup
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escaped("a<b> & \"c\" ≥"), "a&lt;b&gt; &amp; &quot;c&quot; ≥");
    }
}
