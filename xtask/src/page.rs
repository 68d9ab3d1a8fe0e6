//! What this helper uses of the widget's own crate: its static chart, its words, its data.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{State, View};

use crate::markup;

/// The dataset the widget carries.
pub(crate) struct Page {
    dataset: Dataset,
}

/// The static chart and its words in one language.
pub(crate) struct StaticChart {
    /// The dataset's title.
    pub(crate) title: String,
    /// The dataset's takeaway.
    pub(crate) description: String,
    /// The static chart, HTML, with a line for those who have no scripts.
    pub(crate) widget: String,
}

impl Page {
    /// Reads the dataset that is compiled into the widget.
    pub(crate) fn embedded() -> Result<Self> {
        let dataset = Dataset::from_json(plan_compare::EMBEDDED)
            .map_err(|error| anyhow!("the embedded dataset: {error}"))?;
        Ok(Self { dataset })
    }

    /// The dataset.
    pub(crate) fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The static chart in the language that a tag names, else in English.
    pub(crate) fn static_chart(&self, tag: &str) -> StaticChart {
        let lang = Lang::from_tag(tag).unwrap_or(Lang::En);
        let dataset = &self.dataset;
        StaticChart {
            title: dataset.title.get(lang).to_owned(),
            description: dataset.takeaway.get(lang).to_owned(),
            widget: self.prerendered(lang) + scriptless(lang),
        }
    }

    /// A page with nothing but the static chart, which the loader puts into elements that have none.
    pub(crate) fn chart_alone(&self, lang: Lang) -> String {
        alone(&self.prerendered(lang))
    }

    /// A page with nothing but what `view` shows, for static charts whose readers turn to it.
    pub(crate) fn view_alone(&self, lang: Lang, view: View) -> String {
        let state = State { view, ..State::new(&self.dataset, lang) };
        alone(&plan_compare::prerender_view(&self.dataset, &state))
    }

    fn prerendered(&self, lang: Lang) -> String {
        plan_compare::prerender(&self.dataset, &State::new(&self.dataset, lang))
    }

    /// Fills the empty `<plan-compare>` elements of a page with the static chart.
    pub(crate) fn fill(&self, html: &str) -> Result<String> {
        markup::fill(html, |tag| self.static_chart(tag).widget)
    }
}

/// A page with nothing but some HTML.
fn alone(html: &str) -> String {
    format!("<!doctype html>\n<meta charset=\"utf-8\">\n{html}\n")
}

/// What a reader whose browser runs no script is told.
fn scriptless(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "<noscript><p>This chart needs JavaScript to be fully operated.</noscript>",
        Lang::Zh => "<noscript><p>完整操作此图表需要JavaScript。</noscript>",
    }
}

/// Fills the empty `<plan-compare>` elements of a page on disk, in place, and puts the style sheet beside it.
pub(crate) fn prerender_file(file: &Path) -> Result<()> {
    let named = || file.display().to_string();
    let html = fs::read_to_string(file).with_context(named)?;
    let html = markup::replace_head(&html, "<link rel=\"stylesheet\" href=\"plan-compare.css\">")
        .with_context(named)?;
    let filled = Page::embedded()?.fill(&html).with_context(named)?;
    fs::write(file, filled).with_context(named)?;
    fs::write(file.with_file_name("plan-compare.css"), plan_compare::STYLE_SHEETS.concat())
        .with_context(named)
}
