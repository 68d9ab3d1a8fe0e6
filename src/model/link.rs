use super::excerpt::is_invisible;
use super::leaf::{Leaf, leaf};

/// A link that a reader may follow: `http` or `https`, nothing that could run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Leaf for Link {
    const EXPECTED: &'static str = "a link beginning with http:// or https://";

    fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        // An address of IPv6 is the one thing for which a bracket stands in a host.
        let named = match host.strip_prefix('[') {
            Some(rest) => rest.split_once(']').is_some_and(|(address, port)| {
                !address.is_empty()
                    && address.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
                    && (port.is_empty() || port.starts_with(':'))
            }),
            None => !host.is_empty() && !host.starts_with(':') && !host.contains(['[', ']']),
        };
        let plain = |c: char| {
            !c.is_whitespace()
                && !is_invisible(c)
                && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        };
        (named && text.chars().all(plain)).then(|| Self(text.into()))
    }

    fn stand_in() -> Self {
        Self(String::new())
    }
}

leaf!(Link, super::leaf::pattern_schema(&pattern()));

/// What the model reads, as far as a regular expression can say it.
#[cfg(not(target_arch = "wasm32"))]
fn pattern() -> String {
    let odd = [r#"\s"<>\\^`{|}"#, super::excerpt::INVISIBLE_PATTERN].concat();
    let user = format!(r"(?:[^/?#{odd}]*@)?");
    let host = format!(r"(?:\[[0-9A-Fa-f:.]+\](?::[^/?#@\[\]{odd}]*)?|[^/?#@:\[\]{odd}][^/?#@\[\]{odd}]*)");
    format!(r"^https?://{user}{host}(?:[/?#][^{odd}]*)?$")
}
