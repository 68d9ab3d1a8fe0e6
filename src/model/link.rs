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
        let named = !rest.is_empty() && !rest.starts_with('/');
        let plain = text.bytes().all(|byte| byte > b' ');
        (named && plain).then(|| Self(text.into()))
    }

    fn stand_in() -> Self {
        Self(String::new())
    }
}

leaf!(Link, super::leaf::pattern_schema(r"^https?://[^\s/]\S*$"));
