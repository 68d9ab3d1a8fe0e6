//! Reads and changes finished HTML pages.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use anyhow::{Result, anyhow, ensure};
use lol_html::errors::RewritingError;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, doc_comments, element, end_tag, rewrite_str, text};

/// The comment in a demo page's head whose place the links of the release take.
const HEAD: &str = "plan-compare:head";

/// How the names begin that a chart has among the page's, and the attributes in which they stand.
const PREFIX: &str = "plan-compare-";
const NAMING: &str = "[name], [id], [href], [aria-labelledby]";

/// Fills every empty `<plan-compare>` element with what `draw` gives for its language.
///
/// The language is the element's own `lang`, else the page's, else English. An element that
/// has children keeps them. From the second on each has names and ids of its own: radio buttons and
/// disclosures of the same name would close each other.
pub(crate) fn fill(html: &str, draw: impl Fn(&str) -> String) -> Result<String> {
    let page_lang = RefCell::new(String::from("en"));
    // Shared with the handlers of end tags, which lol_html keeps beyond this call.
    let empty = Rc::new(Cell::new(true));
    let filled = Rc::new(Cell::new(0));
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("html[lang]", |html| {
                page_lang.replace(html.get_attribute("lang").unwrap_or_default());
                Ok(())
            }),
            element!("plan-compare", |widget| {
                let content = match widget.get_attribute("lang") {
                    Some(lang) => draw(&lang),
                    None => draw(&page_lang.borrow()),
                };
                empty.set(true);
                let (empty, filled) = (Rc::clone(&empty), Rc::clone(&filled));
                widget.on_end_tag(end_tag!(move |end| {
                    if empty.get() {
                        filled.set(filled.get() + 1);
                        end.before(&with_names_of_its_own(&content, filled.get())?, ContentType::Html);
                    }
                    Ok(())
                }))?;
                Ok(())
            }),
            element!("plan-compare *", |_child| {
                empty.set(false);
                Ok(())
            }),
            text!("plan-compare", |text| {
                if !text.as_str().trim().is_empty() {
                    empty.set(false);
                }
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    rewrite_str(html, settings).map_err(unreadable)
}

/// The `number`th chart of a page: `plan-compare-view` becomes `plan-compare-2-view` in the second.
fn with_names_of_its_own(chart: &str, number: usize) -> Result<String, RewritingError> {
    if number == 1 {
        return Ok(chart.to_owned());
    }
    let own = format!("{PREFIX}{number}-");
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!(NAMING, |node| {
            for name in ["name", "id", "href", "aria-labelledby"] {
                let value = node.get_attribute(name).unwrap_or_default();
                // A reference to an id begins with a #.
                if value.trim_start_matches('#').starts_with(PREFIX) {
                    node.set_attribute(name, &value.replacen(PREFIX, &own, 1))?;
                }
            }
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(chart, settings)
}

/// Takes Trunk's elements out of a page and puts `links` where the marker comment stands.
pub(crate) fn replace_head(html: &str, links: &str) -> Result<String> {
    let markers = Cell::new(0);
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("[data-trunk]", |element| {
            element.remove();
            Ok(())
        })],
        document_content_handlers: vec![doc_comments!(|comment| {
            if comment.text().trim() == HEAD {
                comment.replace(links, ContentType::Html);
                markers.set(markers.get() + 1);
            }
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    let page = rewrite_str(html, settings).map_err(unreadable)?;
    ensure!(
        markers.get() == 1,
        "found the comment <!-- {HEAD} --> {} times, expected it once",
        markers.get()
    );
    Ok(page)
}

/// Puts its text into every element that asks for one by `data-text`; `text` gives it by its name and the element's
/// own language, else the page's.
pub(crate) fn with_texts<'a>(html: &str, text: impl Fn(&str, &str) -> Option<&'a str>) -> Result<String> {
    // lol_html takes what is in a <noscript> for text, as browsers do that run scripts.
    let [as_text, as_markup] = ["noscript>", "no-script>"];
    let page_lang = RefCell::new(String::from("en"));
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("html[lang]", |html| {
                page_lang.replace(html.get_attribute("lang").unwrap_or_default());
                Ok(())
            }),
            element!("[data-text]", |node| {
                let name = node.get_attribute("data-text").unwrap_or_default();
                let lang = node.get_attribute("lang").unwrap_or_else(|| page_lang.borrow().clone());
                let text = text(&name, &lang).ok_or_else(|| format!("there is no text called {name}"))?;
                node.set_inner_content(text, ContentType::Text);
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    let page = rewrite_str(&html.replace(as_text, as_markup), settings).map_err(unreadable)?;
    Ok(page.replace(as_markup, as_text))
}

/// The text of every `<style>` element, as a browser hashes it for a content policy.
pub(crate) fn inline_styles(html: &str) -> Result<Vec<String>> {
    let styles = RefCell::new(Vec::new());
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("style", |_style| {
                styles.borrow_mut().push(String::new());
                Ok(())
            }),
            text!("style", |text| {
                if let Some(style) = styles.borrow_mut().last_mut() {
                    style.push_str(text.as_str());
                }
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    rewrite_str(html, settings).map_err(unreadable)?;
    Ok(styles.into_inner())
}

fn unreadable(error: RewritingError) -> anyhow::Error {
    anyhow!("the page cannot be read as HTML: {error}")
}

#[cfg(test)]
mod tests {
    use super::{fill, inline_styles, replace_head, with_texts};

    fn filled(html: &str) -> String {
        fill(html, |lang| format!("<b>{lang}</b>")).expect("the page is HTML")
    }

    #[test]
    fn empty_elements_are_filled_in_their_language() {
        let page = "<plan-compare lang=\"zh\" id=a></plan-compare>\n<plan-compare lang=en>\n</plan-compare>";
        assert_eq!(
            filled(page),
            "<plan-compare lang=\"zh\" id=a><b>zh</b></plan-compare>\n\
             <plan-compare lang=en>\n<b>en</b></plan-compare>"
        );
    }

    #[test]
    fn a_second_chart_has_names_and_ids_of_its_own() {
        let chart = r##"<a href="#plan-compare-grid" name=plan-compare-view id=other></a><a href="/plan-compare-x">"##;
        let page = fill(&"<plan-compare></plan-compare>".repeat(2), |_| chart.to_owned()).expect("HTML");
        let second = r##"<a href="#plan-compare-2-grid" name="plan-compare-2-view" id=other></a><a href="/plan-compare-x">"##;
        assert_eq!(page, [chart, second].map(|each| format!("<plan-compare>{each}</plan-compare>")).concat());
    }

    #[test]
    fn an_element_without_a_language_takes_the_pages() {
        assert_eq!(
            filled("<html lang=zh-Hans><plan-compare></plan-compare></html>"),
            "<html lang=zh-Hans><plan-compare><b>zh-Hans</b></plan-compare></html>"
        );
    }

    #[test]
    fn children_are_kept() {
        for page in [
            "<plan-compare><img src=a.png></plan-compare>",
            "<plan-compare>a table</plan-compare>",
            "<!-- <plan-compare></plan-compare> -->",
            "<p>nothing to fill</p>",
        ] {
            assert_eq!(filled(page), page);
        }
    }

    #[test]
    fn the_head_is_put_in_the_place_of_the_marker() {
        let page = "<head><link data-trunk rel=rust>\n<!-- plan-compare:head --></head>";
        let replaced = replace_head(page, "<link rel=x>").expect("the marker is there");
        assert_eq!(replaced, "<head>\n<link rel=x></head>");
    }

    #[test]
    fn a_missing_marker_is_an_error_that_names_it() {
        let error = replace_head("<head></head>", "").expect_err("there is no marker");
        assert!(error.to_string().contains("<!-- plan-compare:head --> 0 times"));
    }

    #[test]
    fn texts_are_put_in_by_name_and_language() {
        let text =
            |name: &str, lang: &str| (name == "a").then_some(if lang == "zh" { "甲" } else { "A & B" });
        let page = r#"<h1 data-text="a"></h1><noscript><p lang="zh" data-text="a"></p></noscript>"#;
        let filled =
            r#"<h1 data-text="a">A &amp; B</h1><noscript><p lang="zh" data-text="a">甲</p></noscript>"#;
        assert_eq!(with_texts(page, text).expect("HTML"), filled);
        let error = with_texts(r#"<p data-text="b">"#, text).expect_err("no such text").to_string();
        assert!(error.contains("there is no text called b"), "{error}");
    }

    #[test]
    fn inline_styles_are_read_exactly() {
        let page = "<style>\n a{b:c} </style><p>x</p><style>d</style>";
        assert_eq!(inline_styles(page).expect("HTML"), ["\n a{b:c} ", "d"]);
    }
}
