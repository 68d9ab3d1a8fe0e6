//! The URL at which a release will be served. Absolute links start with it.

use std::fmt;
use std::str::FromStr;

use anyhow::{Context as _, Result, bail};
use axum::http::Uri;

/// The URL of `dist/` on its server: http or https, without query, with a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl(String);

impl BaseUrl {
    /// The absolute URL of a file by its path in `dist/`.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The path of `dist/` on its server, with a slash at both ends.
    pub(crate) fn path(&self) -> &str {
        let after_scheme = self.0.split_once("://").map_or("", |(_, rest)| rest);
        after_scheme.find('/').map_or("/", |slash| &after_scheme[slash..])
    }
}

impl FromStr for BaseUrl {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let expected = || format!("found \"{text}\", expected a URL such as https://your.site/plan-compare/");
        let url: Uri = text.parse().with_context(expected)?;
        let host = url.authority().is_some_and(|authority| !authority.host().is_empty());
        let is_web = matches!(url.scheme_str(), Some("http" | "https"));
        if !host || !is_web || url.query().is_some() || text.contains(['#', '"', '<', '>']) {
            bail!(expected());
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(Self(format!("{text}{slash}")))
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn paths_are_joined_with_one_slash() {
        for text in ["https://your.site/plan-compare", "https://your.site/plan-compare/"] {
            let base: BaseUrl = text.parse().expect("a URL");
            assert_eq!(base.join("embed/en.html"), "https://your.site/plan-compare/embed/en.html");
            assert_eq!(base.path(), "/plan-compare/");
        }
        let base: BaseUrl = "https://your.site".parse().expect("a URL");
        assert_eq!(base.path(), "/");
    }

    #[test]
    fn what_is_no_place_on_the_web_is_refused_with_an_example() {
        for text in
            ["", "your.site", "/plan-compare/", "ftp://your.site/", "https://your.site/?a=b", "https://a/#b"]
        {
            let error = text.parse::<BaseUrl>().expect_err(text);
            assert!(error.to_string().contains("expected a URL such as https://"), "{error}");
        }
    }
}
