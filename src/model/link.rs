use super::Wording;
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

    /// The host that it leads to, with the port if it names one.
    ///
    /// ```
    /// # use plan_compare::{EMBEDDED, model::Dataset};
    /// # let dataset = Dataset::from_json(EMBEDDED)?;
    /// let link = dataset.plans[1].document.url.as_ref();
    /// assert_eq!(link.map(|link| link.host()), Some("www.miit.gov.cn"));
    /// # Ok::<(), plan_compare::model::DatasetErrors>(())
    /// ```
    pub fn host(&self) -> &str {
        let rest =
            self.0.strip_prefix("https://").or_else(|| self.0.strip_prefix("http://")).unwrap_or_default();
        let mut host = 0..rest.len();
        for (i, byte) in rest.bytes().enumerate() {
            match byte {
                // A name and a password stand before it.
                b'@' => host.start = i + 1,
                b'/' | b'?' | b'#' => {
                    host.end = i;
                    break;
                }
                _ => {}
            }
        }
        &rest[host]
    }
}

impl Leaf for Link {
    const EXPECTED: Wording = ["a link beginning with http:// or https://", "以http://或https://开头的链接"];

    fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        // (No host of a link in a newspaper is a bare address of IPv6, for which alone brackets may stand.)
        let mut host = rest.chars().take_while(|c| !matches!(c, '/' | '?' | '#'));
        let named = host.next().is_some_and(|first| first != ':' && first != '@' && is_of_host(first))
            && host.all(is_of_host);
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
    let odd = crate::concat::concat(&[r#"\s"<>\\^`{|}"#, super::excerpt::INVISIBLE_PATTERN]);
    format!(r"^https?://[^/?#@:\[\]{odd}][^/?#\[\]{odd}]*(?:[/?#][^{odd}]*)?$")
}

fn is_of_host(c: char) -> bool {
    c != '[' && c != ']'
}
