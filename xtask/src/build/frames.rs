//! The pages that are shown in an iframe, one per language.

use std::fs;

use anyhow::{Context as _, Result};
use minijinja::{Environment, UndefinedBehavior, Value, context};
use plan_compare::export;
use plan_compare::model::Lang;

use super::staging::Staging;
use super::{Builder, card, esbuild, sheets};
use crate::base_url::BaseUrl;
use crate::page::Page;

/// A language the frame is built in.
struct Language {
    /// The language of the widget, and the name of the file.
    lang: Lang,
    /// The language for `<html lang>`.
    html_lang: &'static str,
}

const LANGUAGES: [Language; 2] =
    [Language { lang: Lang::En, html_lang: "en" }, Language { lang: Lang::Zh, html_lang: "zh-Hans" }];

/// What all frames have in common.
struct Common<'a> {
    /// The frame's own rules, then the widget's: one sheet, so that one hash allows it.
    style: String,
    /// The path of the frame's script in `dist/`.
    script: &'a str,
    base_url: Option<&'a BaseUrl>,
}

/// Renders `www/embed.html` once per language.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging, page: &Page, script: &str) -> Result<()> {
    let www = builder.project.root().join("www");
    let read = |name: &str| {
        let path = www.join(name);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let template = read("embed.html")?;
    let style = esbuild::minified_css(builder, &read("frame.css")?)? + &sheets::of_static_chart(builder)?;
    let common = Common { style, script, base_url: builder.base_url };
    for language in LANGUAGES {
        let html = render(&template, &language, page, &common).context("www/embed.html")?;
        staging.write(&format!("embed/{}.html", language.lang.as_str()), html.as_bytes())?;
    }
    // Some servers replace the extension of a URL by a slash: `embed/en/`. The page's relative URL of its script is
    // then resolved one folder lower, and leads here. Both files are one module.
    staging.write(&format!("embed/{script}"), format!("import \"../../{script}\";\n").as_bytes())
}

fn render(template: &str, language: &Language, page: &Page, common: &Common<'_>) -> Result<String> {
    let Common { style, script, base_url } = common;
    let lang = language.lang.as_str();
    let frame = page.static_chart(lang);
    let at = |path: String, without_place: String| {
        Value::from_safe_string(base_url.map_or(without_place, |base| base.join(&path)))
    };
    let mut environment = Environment::new();
    // A misspelt variable is an error, not an empty place in the page.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // By the extension in the name minijinja knows that text must be escaped.
    environment.add_template("embed.html", template)?;
    let safe = |text: String| Value::from_safe_string(text);
    let html = environment.get_template("embed.html")?.render(context! {
        lang,
        html_lang => language.html_lang,
        title => frame.title,
        description => frame.description,
        // Without a base URL, the canonical link is the URL at which the page was fetched, without parameters.
        canonical => at(format!("embed/{lang}.html"), "?".to_owned()),
        oembed => at(format!("oembed/{lang}.json"), format!("../oembed/{lang}.json")),
        card => base_url.map(|base| card(base, language.lang, page)),
        style => safe(style.clone()),
        widget => safe(frame.widget),
        script => safe(format!("../{script}")),
    })?;
    Ok(html)
}

/// The picture that feeds show beside a link to the frame. They want its absolute address.
fn card(base: &BaseUrl, lang: Lang, page: &Page) -> Value {
    let [width, height] = card::SIZE;
    let address = Value::from_safe_string(base.join(&card::path(lang)));
    context! { address, width, height, alt => export::social_card_description(page.dataset(), lang) }
}

#[cfg(test)]
mod tests {
    use super::{Common, LANGUAGES, render};
    use crate::base_url::BaseUrl;
    use crate::page::Page;

    fn frame(base_url: Option<&BaseUrl>) -> String {
        let common = Common { style: "a{}".into(), script: "assets/frame.js", base_url };
        let page = Page::embedded().expect("the embedded dataset");
        let template = include_str!("../../../www/embed.html");
        render(template, &LANGUAGES[1], &page, &common).expect("a page")
    }

    #[test]
    fn links_that_must_be_absolute_start_with_the_place_of_the_release() {
        let base = "https://your.site/plan-compare/".parse().expect("a URL");
        let frame = frame(Some(&base));
        for link in [
            r#"rel="canonical" href="https://your.site/plan-compare/embed/zh.html""#,
            r#"type="application/json+oembed" href="https://your.site/plan-compare/oembed/zh.json""#,
            r#"property="og:image" content="https://your.site/plan-compare/static/card.zh.png""#,
            r#"property="og:image:width" content="1200""#,
            r#"property="og:image:height" content="630""#,
            r#"property="og:image:alt" content="2021：20个典型应用场景；2022：10个5G全连接工厂标杆；2023：不少于3000家拟推动建设5G工厂的企业""#,
            r#"name="twitter:card" content="summary_large_image""#,
        ] {
            assert!(frame.contains(link), "{link} is not in the frame");
        }
    }

    #[test]
    fn without_a_place_nothing_is_said_to_be_there() {
        let frame = frame(None);
        assert!(frame.contains(r#"rel="canonical" href="?""#));
        assert!(!frame.contains("og:image"), "a picture must have an absolute URL");
        assert!(!frame.contains("your.site"), "an example is not a place");
    }

    #[test]
    fn one_script_is_loaded_and_nothing_else() {
        let frame = frame(None);
        assert_eq!(frame.matches("<script").count(), 1);
        assert!(frame.contains(r#"<script type="module" src="../assets/frame.js">"#));
        assert!(!frame.contains("preload"), "not every reader comes as far as the chart");
    }
}
