//! The content policy the pages are served under.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use crate::markup;

/// The value of `Content-Security-Policy` for a built folder.
///
/// The frames in `embed/` carry their style sheet inline: each is allowed by its hash.
pub(crate) fn content_policy(dir: &Path) -> Result<String> {
    let mut style_sources = BTreeSet::from([String::from("'self'")]);
    let frames = dir.join("embed");
    if frames.is_dir() {
        let named = || frames.display().to_string();
        for entry in fs::read_dir(&frames).with_context(named)? {
            let path = entry.with_context(named)?.path();
            if path.extension().is_some_and(|extension| extension == "html") {
                let html = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                let styles = markup::inline_styles(&html)?;
                style_sources.extend(styles.iter().map(|style| hash_source(style)));
            }
        }
    }
    let styles: Vec<String> = style_sources.into_iter().collect();
    let styles = styles.join(" ");
    Ok(format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {styles}; \
         img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'"
    ))
}

/// The source expression that allows exactly this inline text.
fn hash_source(text: &str) -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!("'sha256-{hash}'")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{content_policy, hash_source};

    #[test]
    fn a_hash_source_is_the_base64_of_the_sha256() {
        assert_eq!(hash_source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn the_frames_styles_are_allowed_once_each() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(dir.path().join("embed")).expect("a folder");
        for name in ["en.html", "zh.html"] {
            fs::write(dir.path().join("embed").join(name), "<style>a{}</style>").expect("a file");
        }
        let policy = content_policy(dir.path()).expect("a policy");
        assert_eq!(policy.matches("'sha256-").count(), 1);
        assert!(policy.contains(&hash_source("a{}")));
    }

    #[test]
    fn the_contract_prints_it_without_the_hashes() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let policy = content_policy(dir.path()).expect("a policy");
        let contract = include_str!("../../docs/developers.md").replace('\n', " ");
        assert!(contract.contains(&format!("``` {policy} ```")), "docs/developers.md: expected {policy}");
    }

    #[test]
    fn a_folder_without_frames_allows_no_inline_style() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let policy = content_policy(dir.path()).expect("a policy");
        assert!(policy.contains("style-src 'self';"));
    }
}
