//! The oEmbed responses, which say how a frame is embedded; one per language.

use anyhow::Result;
use plan_compare::builder::iframe;
use plan_compare::model::Lang;
use serde_json::{Value, json};

use super::staging::Staging;
use super::{Builder, card};
use crate::base_url::BaseUrl;
use crate::page::Page;

/// The base URL if it is not known where the release will be served.
const SOMEWHERE: &str = "https://your.site/plan-compare/";

/// How long a response may be cached, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// The width of the frame in CSS pixels, and a height in which its static chart fits. The frame itself takes the width
/// of its container.
const SIZE: [u32; 2] = [1_000, 1_150];

/// Writes `oembed/en.json` and `oembed/zh.json`.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging, page: &Page) -> Result<()> {
    let somewhere = SOMEWHERE.parse()?;
    let base = builder.base_url.unwrap_or(&somewhere);
    for lang in Lang::ALL.iter().copied() {
        let title = page.static_chart(lang.as_str()).title;
        let answer = answer(base, lang, &title);
        staging.write(&format!("oembed/{}.json", lang.as_str()), format!("{answer}\n").as_bytes())?;
    }
    Ok(())
}

/// The response of type `rich`. Its markup needs no script, because many consumers remove scripts.
fn answer(base: &BaseUrl, lang: Lang, title: &str) -> Value {
    let [width, height] = SIZE;
    let markup = iframe(&base.join(&format!("embed/{}.html", lang.as_str())), title, height);
    json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "html": markup,
        "width": width,
        "height": height,
        "provider_name": "Plan Compare",
        "provider_url": base.to_string(),
        "cache_age": CACHE_AGE,
        "thumbnail_url": base.join(&card::path(lang)),
        "thumbnail_width": card::SIZE[0],
        "thumbnail_height": card::SIZE[1],
    })
}

#[cfg(test)]
mod tests {
    use plan_compare::model::Lang;
    use serde_json::{Value, json};

    use super::answer;

    /// What the specification of oEmbed 1.0 (section 2.3.4) asks of an answer: every rule that is broken.
    fn broken(answer: &Value) -> Vec<&'static str> {
        let text = |name: &str| answer[name].as_str().unwrap_or_default();
        let is_url = |name: &str| text(name).starts_with("https://") || text(name).starts_with("http://");
        let is_size = |name: &str| answer[name].as_u64().is_some_and(|size| size > 0);
        let thumbnail = ["thumbnail_url", "thumbnail_width", "thumbnail_height"];
        let present = thumbnail.iter().filter(|name| !answer[**name].is_null()).count();
        let rules = [
            ("type is one of four", ["photo", "video", "link", "rich"].contains(&text("type"))),
            ("version is \"1.0\", a string", answer["version"] == "1.0"),
            ("rich has html", text("type") != "rich" || !text("html").is_empty()),
            ("rich has a width and a height in pixels", is_size("width") && is_size("height")),
            ("a title is text", answer["title"].is_null() || !text("title").is_empty()),
            ("a thumbnail has all three fields or none", present == 0 || present == thumbnail.len()),
            ("a thumbnail has an address", present == 0 || is_url("thumbnail_url")),
            (
                "a thumbnail has a size",
                present == 0 || is_size("thumbnail_width") && is_size("thumbnail_height"),
            ),
            ("cache_age is in seconds", answer["cache_age"].is_null() || answer["cache_age"].is_u64()),
            ("a provider has an address", answer["provider_url"].is_null() || is_url("provider_url")),
        ];
        rules.into_iter().filter_map(|(rule, holds)| (!holds).then_some(rule)).collect()
    }

    fn english() -> Value {
        let base = "https://your.site/plan-compare/".parse().expect("a URL");
        answer(&base, Lang::En, "A \"title\" & more")
    }

    #[test]
    fn the_answer_is_valid() {
        assert_eq!(broken(&english()), [""; 0]);
    }

    #[test]
    fn the_rules_find_what_is_wrong() {
        for (field, wrong) in [
            ("type", json!("poor")),
            ("version", json!(1.0)),
            ("html", json!("")),
            ("width", json!("100%")),
            ("thumbnail_width", json!(0)),
            ("thumbnail_url", json!("static/card.en.png")),
        ] {
            let mut answer = english();
            answer[field] = wrong;
            assert_eq!(broken(&answer).len(), 1, "{field}");
        }
    }

    #[test]
    fn the_markup_is_a_frame_that_needs_no_script() {
        let answer = english();
        let markup = answer["html"].as_str().expect("text");
        assert!(
            markup.starts_with("<iframe src=\"https://your.site/plan-compare/embed/en.html\""),
            "{markup}"
        );
        assert!(markup.contains("title=\"A &quot;title&quot; &amp; more\""), "{markup}");
        assert!(!markup.contains("<script"));
    }
}
