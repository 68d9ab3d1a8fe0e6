//! The gallery: every view at every width, in both languages and appearances, with the cases at
//! which a chart could break. It is for developers, and for the browser tests, which measure every
//! cell of it; it stands beside the release and is not published.

mod cases;
mod longest;
mod made;

use anyhow::Result;
use minijinja::{Environment, UndefinedBehavior, Value, context};
#[cfg(test)]
use plan_compare::model::Dataset;
use plan_compare::model::Lang;
use plan_compare::prerender;

use self::cases::Case;
use super::staging::Staging;
use super::{Builder, sheets};

/// The widths of the cells, in CSS pixels; `gallery.css` has the same.
const WIDTHS: [u16; 4] = [320, 480, 800, 1200];
/// The width of a heavy cell.
const HEAVY_WIDTH: u16 = 800;
const APPEARANCES: [&str; 2] = ["light", "dark"];

/// What the cases compare, each by its name.
#[cfg(test)]
pub(super) fn datasets() -> Result<Vec<(&'static str, Dataset)>> {
    Ok(cases::all()?.into_iter().map(|case| (case.name, case.dataset)).collect())
}

/// A dataset of six plans and so many metrics, half of which each plan sets a target for: JSON.
pub fn large(metrics: usize) -> String {
    cases::large(metrics).json().to_string()
}

/// Writes a page per case, language and appearance, and one with links to all of them.
pub(super) fn write(builder: &Builder<'_>) -> Result<()> {
    let staging = Staging::start(builder.project.target().join("gallery-staging"))?;
    staging.write("plan-compare.css", sheets::complete(builder)?.as_bytes())?;
    staging.write("gallery.css", include_bytes!("gallery.css"))?;
    let templates = templates()?;
    let mut index = Vec::new();
    for case in cases::all()? {
        let pages = if case.heavy { heavy_pages(&case)? } else { pages(&case)? };
        let mut links = Vec::new();
        for Page { name, label, content } in pages {
            let file = format!("{name}.html");
            let html = templates.get_template("page.html")?.render(content)?;
            staging.write(&file, html.as_bytes())?;
            links.push(context! { file, label });
        }
        index.push(context! { title => case.title, pages => links });
    }
    let html = templates.get_template("index.html")?.render(context! { cases => index })?;
    staging.write("index.html", html.as_bytes())?;
    staging.finish(&builder.project.gallery(), &builder.project.target().join("gallery-last"))
}

/// One page, before it is written.
struct Page {
    /// Its name, without an ending.
    name: String,
    /// What it is called among the pages of its case.
    label: String,
    /// What its template is given.
    content: Value,
}

fn templates() -> Result<Environment<'static>> {
    let mut environment = Environment::new();
    // A misspelt variable is an error, not an empty place in the page.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_template("page.html", include_str!("page.html"))?;
    environment.add_template("index.html", include_str!("index.html"))?;
    Ok(environment)
}

/// Every view at every width, one page per language and appearance.
fn pages(case: &Case) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        // A widget is the same at every width and in both appearances: the style sheet does the rest.
        let rows = case.views.iter().map(|view| {
            let widget = prerender(&case.dataset, &case.state(*view, *lang)?);
            Ok(context! { view => view.as_str(), widget => Value::from_safe_string(widget) })
        });
        let rows: Vec<Value> = rows.collect::<Result<_>>()?;
        let lang = lang.as_str();
        for appearance in APPEARANCES {
            let label = format!("{lang}, {appearance}");
            let title = format!("{}, {label}", case.title);
            let content = context! { title, lang, appearance, rows, widths => WIDTHS };
            pages.push(Page { name: format!("{}.{lang}.{appearance}", case.name), label, content });
        }
    }
    Ok(pages)
}

/// One cell per page, one page per view.
fn heavy_pages(case: &Case) -> Result<Vec<Page>> {
    let page = |view: &plan_compare::state::View| {
        let view_name = view.as_str();
        let widget = prerender(&case.dataset, &case.state(*view, Lang::En)?);
        let title = format!("{}, {view_name}", case.title);
        let rows = [context! { view => view_name, widget => Value::from_safe_string(widget) }];
        let content = context! { title, lang => "en", appearance => "light", rows, widths => [HEAVY_WIDTH] };
        Ok(Page { name: format!("{}.{view_name}", case.name), label: view_name.to_owned(), content })
    };
    case.views.iter().map(page).collect()
}
