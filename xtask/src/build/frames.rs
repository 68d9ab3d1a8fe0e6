//! The pages that are shown in an iframe, one a language.

use std::fs;

use anyhow::{Context as _, Result};
use minijinja::{Environment, UndefinedBehavior, Value, context};

use super::Builder;
use super::assets::Assets;
use super::scripts::{self, LOADER};
use super::staging::Staging;
use crate::page::Page;

/// A language the frame is built in.
struct Language {
    /// The name of the file, and of the widget's language.
    lang: &'static str,
    /// The language for `<html lang>`.
    html_lang: &'static str,
    /// The other language's name.
    other: &'static str,
}

const LANGUAGES: [Language; 2] = [
    Language { lang: "en", html_lang: "en", other: "zh" },
    Language { lang: "zh", html_lang: "zh-Hans", other: "en" },
];

/// Renders `www/embed.html` once a language.
pub(super) fn write(builder: &Builder<'_>, staging: &Staging, page: &Page, assets: &Assets) -> Result<()> {
    let source = builder.project.root().join("www").join("embed.html");
    let named = || source.display().to_string();
    let template = fs::read_to_string(&source).with_context(named)?;
    let style = scripts::minified_style_sheet(builder)?;
    for language in LANGUAGES {
        let html = render(&template, &language, page, &style, assets).with_context(named)?;
        staging.write(&format!("embed/{}.html", language.lang), html.as_bytes())?;
    }
    Ok(())
}

fn render(template: &str, language: &Language, page: &Page, style: &str, assets: &Assets) -> Result<String> {
    let frame = page.first_frame(language.lang);
    let mut environment = Environment::new();
    // A misspelt variable is an error, not an empty place in the page.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // The name's ending tells minijinja to escape what is plain text.
    environment.add_template("embed.html", template)?;
    let safe = |text: String| Value::from_safe_string(text);
    let html = environment.get_template("embed.html")?.render(context! {
        lang => language.lang,
        html_lang => language.html_lang,
        other => language.other,
        title => frame.title,
        description => frame.description,
        style => safe(style.to_owned()),
        widget => safe(frame.widget),
        glue => safe(format!("../{}", assets.glue)),
        wasm => safe(format!("../{}", assets.wasm)),
        loader => safe(format!("../{LOADER}")),
    })?;
    Ok(html)
}
