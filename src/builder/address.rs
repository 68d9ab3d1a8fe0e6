use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is escaped in a query. Commas and slashes may stand there as they are, and are read more easily so.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b',').remove(b'/');

/// Names with values as the query of a URL, with its question mark; empty without names.
pub(super) fn query<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.extend(utf8_percent_encode(value, ESCAPED));
    }
    query
}

#[cfg(test)]
mod tests {
    use super::query;

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(query([]), "");
        assert_eq!(
            query([("plans", "2021,2023"), ("topic", "a&b=c#d+中")]),
            "?plans=2021,2023&topic=a%26b%3Dc%23d%2B%E4%B8%AD"
        );
    }
}
