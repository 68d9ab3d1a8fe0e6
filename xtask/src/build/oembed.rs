//! The answers to those who ask by oEmbed how a frame is embedded, one a language.

use anyhow::Result;
use plan_compare::model::Lang;
use serde_json::{Value, json};

use super::Builder;
use super::pictures::Picture;
use super::staging::Staging;
use crate::base_url::BaseUrl;
use crate::page::Page;

/// What addresses begin with where it is not known where the release will be served.
const SOMEWHERE: &str = "https://your.site/plan-compare/";

/// How long an answer may be kept, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// The width of the frame in CSS pixels, and a height that its first frame has room in. The frame
/// itself is as wide as the page lets it be.
const SIZE: [u32; 2] = [1_000, 1_150];

/// Writes `oembed/en.json` and `oembed/zh.json`.
pub(super) fn write(
    builder: &Builder<'_>,
    staging: &Staging,
    page: &Page,
    pictures: &[Picture],
) -> Result<()> {
    let somewhere = SOMEWHERE.parse()?;
    let base = builder.base_url.unwrap_or(&somewhere);
    for picture in pictures {
        let lang = picture.lang;
        let title = page.first_frame(lang.as_str()).title;
        let answer = answer(base, lang, &title, picture.size);
        staging.write(&format!("oembed/{}.json", lang.as_str()), format!("{answer}\n").as_bytes())?;
    }
    Ok(())
}

/// The answer of type `rich`. Its markup needs no script: many who ask take scripts out.
fn answer(base: &BaseUrl, lang: Lang, title: &str, thumbnail: [u32; 2]) -> Value {
    let [width, height] = SIZE;
    let markup = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         frameborder=\"0\"></iframe>",
        base.join(&format!("embed/{}.html", lang.as_str())),
        attribute(title)
    );
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
        "thumbnail_url": base.join(&Picture::path(lang, "png")),
        "thumbnail_width": thumbnail[0],
        "thumbnail_height": thumbnail[1],
    })
}

/// Text as it stands in an attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
