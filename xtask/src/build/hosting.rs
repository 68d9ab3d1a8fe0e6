//! Configurations for the servers a release is copied to, with the content policy of its pages.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use minijinja::{Environment, UndefinedBehavior, context};

use super::Builder;
use super::staging::Staging;
use crate::policy;

/// The templates in `www/`, and their names in `dist/`.
const SERVERS: [&str; 2] = ["hosting/nginx.conf", "hosting/Caddyfile"];

/// Writes one configuration per server. The pages must have been written: their inline sheets are
/// allowed by hash.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging) -> Result<()> {
    let path = builder.base_url.map_or("/", |base| base.path());
    for (name, text) in configurations(&builder.project.root().join("www"), staging.path(), path)? {
        staging.write(name, text.as_bytes())?;
    }
    Ok(())
}

/// The configurations of a release by their names in it: out of the templates in `www`, for a server on which
/// the release has this path, with a slash at both ends.
///
/// # Errors
///
/// When a template or a page of the release cannot be read, or a server would read the path otherwise.
pub fn configurations(www: &Path, release: &Path, path: &str) -> Result<Vec<(&'static str, String)>> {
    let policy = policy::content_policy(release)?;
    let fill = |name: &'static str| {
        let template = www.join(name);
        let template = fs::read_to_string(&template).with_context(|| template.display().to_string())?;
        Ok((name, render(&template, path, &policy).with_context(|| format!("www/{name}"))?))
    };
    SERVERS.into_iter().map(fill).collect()
}

fn render(template: &str, path: &str, policy: &str) -> Result<String> {
    // Neither server decodes percent-encoding in its configuration.
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.~".contains(letter);
    ensure!(
        path.chars().all(plain),
        "found the path \"{path}\" in the base URL, expected only letters, digits and - _ . ~ /"
    );
    let mut environment = Environment::new();
    // A misspelt variable is an error, not an empty place in the configuration.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_keep_trailing_newline(true);
    Ok(environment.render_str(template, context! { path, policy })?)
}

#[cfg(test)]
mod tests {
    use super::render;

    const TEMPLATES: [&str; 2] =
        [include_str!("../../../www/hosting/nginx.conf"), include_str!("../../../www/hosting/Caddyfile")];

    #[test]
    fn the_policy_and_the_place_are_filled_in() {
        for template in TEMPLATES {
            let text =
                render(template, "/plan-compare/", "style-src 'sha256-a+/='").expect("a configuration");
            assert!(text.contains("Content-Security-Policy \"style-src 'sha256-a+/='\""), "{text}");
            assert!(text.contains(" /plan-compare/assets/"), "{text}");
            assert!(!text.contains("{{") && !text.contains("{%"), "{text}");
        }
    }

    #[test]
    fn a_path_that_the_servers_would_read_otherwise_is_refused() {
        let error = render(TEMPLATES[0], "/a%20b/", "").expect_err("an escape");
        assert!(error.to_string().starts_with("found the path \"/a%20b/\""), "{error}");
    }
}
