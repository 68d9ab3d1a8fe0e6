//! The style sheets put together from their parts, with the colours and line styles of `tokens`.
//!
//! The build script includes this file as its own module, so it uses no other module of the crate than `tokens`.

use std::fmt::Write as _;

use super::tokens;

/// The two style sheets, each with its parts in order: what the static page needs, and what only the views
/// of a live widget need.
const SHEETS: [&[&str]; 2] = [
    &["base", "head", "controls", "panel", "table", "card", "conditions"],
    &["views/marks", "views/squares", "views/topics", "views/matrix", "views/table", "views/conditions"],
];

/// What stands in a sheet where rules are generated: `/* generated: plan colours */`.
const MARKER: &str = "/* generated: ";

/// Puts both sheets together; `read` gives the content of a file by its path in the checkout.
pub(crate) fn assemble(read: impl Fn(&str) -> String) -> [String; 2] {
    SHEETS.map(|parts| {
        let sources: String = parts.iter().map(|part| read(&format!("www/sheet/{part}.css"))).collect();
        with_generated(&sources)
    })
}

/// The sheet with the generated rules in place of their markers.
fn with_generated(sheet: &str) -> String {
    let mut parts = sheet.split(MARKER);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" */").expect("a comment ends");
        filled.push_str(&generated(name));
        filled.push_str(rest);
    }
    filled
}

fn generated(name: &str) -> String {
    let plans = || tokens::PLANS.iter().zip(1_usize..);
    // The static page is of the embedded dataset.
    let first = || plans().filter(|(_, number)| *number <= tokens::FIRST_PLANS);
    let others = || plans().filter(|(_, number)| *number > tokens::FIRST_PLANS);
    let mut css = String::new();
    // Values of custom properties are written without spaces: esbuild leaves them as they are. (And writing into a
    // string cannot fail.)
    match name {
        "base colours" => {
            for (public, property, tokens::Colour { light, dark }) in tokens::BASE {
                let _ = write!(css, "{property}:var(--plan-compare-{public},light-dark({light},{dark}));");
            }
        }
        "plan colours" => css = first().map(plan_colour).collect(),
        "colours of further plans" => css = others().map(plan_colour).collect(),
        "plans that are switched off" => css = first().map(switched_off).collect::<Vec<_>>().join(","),
        "further plans that are switched off" => {
            css = others().map(switched_off).collect::<Vec<_>>().join(",");
        }
        "soft marks" => {
            let tokens = (tokens::SOFT_SHARE, tokens::SOFT_DASHES, tokens::SOFT_WIDTH);
            let (share, dashes, width) = tokens;
            let _ = write!(
                css,
                "fill: color-mix(in srgb, var(--c) {share}%, var(--background));\
                 stroke-dasharray: {dashes}; stroke-width: {width};"
            );
        }
        "hollow marks" => {
            let _ = write!(css, "fill: var(--background); stroke-width: {};", tokens::HOLLOW_WIDTH);
        }
        "open ends" => {
            let _ = write!(css, "fill: none; stroke-width: {};", tokens::OPEN_END_WIDTH);
        }
        _ => panic!("www/sheet: nothing is generated for \"{name}\""),
    }
    css
}

/// The rule that gives a plan its colour.
fn plan_colour((tokens::Colour { light, dark }, number): (&tokens::Colour, usize)) -> String {
    format!("& [data-plan=\"{number}\"] {{--c:var(--plan-compare-plan-{number},light-dark({light},{dark}))}}")
}

/// The selector of what is not shown of a plan whose switch is off.
fn switched_off((_, number): (&tokens::Colour, usize)) -> String {
    let switch = format!("label[data-plan=\"{number}\"] > input:not(:checked)");
    format!("&:has({switch}) :is(section, li)[data-plan=\"{number}\"]")
}
