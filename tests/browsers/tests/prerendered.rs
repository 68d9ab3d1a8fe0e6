//! A state looks the same prerendered and live, in every view and both languages, whether attributes or
//! the frame's URL ask for it: the same marks in the same places and styles, the same text to be read.

use std::fs;

use anyhow::{Context as _, Result, anyhow, ensure};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{State, View};
use plan_compare::{EMBEDDED, prerender};
use plan_compare_browsers::{Engine, Page, Site, Viewport, dist};
use serde_json::Value;

/// The names and values of choices, beside the view and the language.
const CHOICES: [&[(&str, &str)]; 3] = [
    &[],
    &[("plans", "2021,2022"), ("scale", "linear"), ("selected", "2022-benchmarks")],
    &[("topic", "finance"), ("selected", "2022/venture-capital")],
];

/// Everything that is drawn and everything that can be read.
const SEEN: &str = "window.seen = () => {
    const drawn = all('.body svg :is(path, rect, line)').filter((shape) => !shape.closest('.defs') && shape.checkVisibility());
    // From the widget's corner: the page may be scrolled.
    const widget = element().getBoundingClientRect();
    const shapes = drawn.map((shape) => {
        const { x, y, width, height } = shape.getBoundingClientRect();
        const style = getComputedStyle(shape);
        const named = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'd', 'width', 'height'].map((name) => shape.getAttribute(name));
        return {
            is: [shape.localName, shape.closest('[data-style]')?.dataset.style,
                shape.closest('.mark')?.getAttribute('x'), ...named,
                style.fill, style.stroke, style.strokeDasharray, style.opacity].join(),
            box: [x - widget.x, y - widget.y, width, height],
        };
    });
    // (In some views the field that finds things takes the hint's place.)
    return { shapes, reading: reading().replace(/Pressanyitemforitssource|点按任一条目看出处原句/, '') };
};";

/// How the two differ, in a few sentences.
const DIFFERENCES: &str = "const after = seen();
    const found = before.reading === after.reading ? [] : [`it read ${before.reading}, and reads ${after.reading}`];
    if (before.shapes.length !== after.shapes.length) {
        found.push(`${before.shapes.length} shapes were drawn, and ${after.shapes.length} are`);
    }
    before.shapes.forEach(({ is, box }, i) => {
        const now = after.shapes[i];
        if (!now) return;
        if (is !== now.is) found.push(`a shape was ${is}, and is ${now.is}`);
        if (box.some((edge, e) => Math.abs(edge - now.box[e]) > 0.5)) found.push(`${is} was at ${box}, and is at ${now.box}`);
    });
    return { found: found.slice(0, 4), shapes: after.shapes.length, letters: after.reading.length };";

/// The same of two pages, whose boxes need not stand at the same place of the screen: marks are told by
/// their place on the scale.
const UNLIKE: &str = "const after = seen();
    const found = before.reading === after.reading ? [] : [`it read ${before.reading}, and reads ${after.reading}`];
    const [was, now] = [before, after].map(({ shapes }) => shapes.map((shape) => shape.is).join(' '));
    return was === now ? found : [...found, `the shapes were ${was}, and are ${now}`];";

/// The released style sheet, from the page.
fn sheet() -> Result<String> {
    let assets = dist()?.join("assets");
    let names = fs::read_dir(&assets).with_context(|| assets.display().to_string())?;
    let mut paths = names.filter_map(|entry| Some(entry.ok()?.path()));
    let path = paths.find(|path| path.extension().is_some_and(|extension| extension == "css"));
    let path = path.context("assets/ has no style sheet")?;
    Ok(format!("assets/{}", path.file_name().unwrap_or_default().display()))
}

#[tokio::test]
async fn every_view_is_the_same_prerendered_and_live() -> Result<()> {
    let dataset = Dataset::from_json(EMBEDDED).map_err(|errors| anyhow!("{errors}"))?;
    let site = Site::copy(&dist()?)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.resize(Viewport { width: 900, height: 900 }).await?;
    let sheet = sheet()?;
    let mut file = 0;
    for view in View::ALL {
        for lang in Lang::ALL {
            for choices in CHOICES {
                let mut state = State::new(&dataset, *lang);
                let given = [&[("view", view.as_str()), ("lang", lang.as_str())], choices].concat();
                for (name, value) in &given {
                    state.set(name, value, &dataset)?;
                }
                let attributes: Vec<String> =
                    given.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
                let attributes = attributes.concat();
                let widget = prerender(&dataset, &state);
                let body = format!(
                    "<link rel=\"stylesheet\" href=\"{sheet}\"><plan-compare{attributes}>{widget}</plan-compare>"
                );
                // A name of its own: the browser may still have another state's page.
                file += 1;
                site.write_page(&format!("state-{file}.html"), &body)?;
                page.open(&format!("state-{file}.html")).await?;
                page.run(&format!("{SEEN} window.before = seen(); listen(); return load()")).await?;
                page.live().await?;
                let compared = page.run(DIFFERENCES).await?;
                let found = compared["found"].as_array().context("no list of differences")?;
                ensure!(found.is_empty(), "{attributes}: found {found:?}, expected no difference");
                let least =
                    |name: &str, least: u64| compared[name].as_u64().is_some_and(|found| found >= least);
                ensure!(least("letters", 300), "{attributes}: found {compared}, expected more to read");
                let is_drawn = *view != View::Table && choices.iter().all(|(name, _)| *name != "topic");
                ensure!(!is_drawn || least("shapes", 6), "{attributes}: found {compared}, expected marks");

                let before = page.run("return before").await?;
                let query: Vec<String> =
                    given.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let url = format!("embed/{}.html?{}", lang.as_str(), query.join("&"));
                page.open_live(&url).await?;
                let script = format!("{SEEN} window.before = {before}; {UNLIKE}");
                let found = page.run(&script).await?;
                let found = found.as_array().context("no list of differences")?;
                ensure!(found.is_empty(), "{url}: found {found:?}, expected no difference");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_difference_between_the_two_is_found() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    page.run(SEEN).await?;
    for change in [
        "one('.mark').setAttribute('x', '77%')",
        "one('.track').dataset.style = 'hollow'",
        "one('.mark').remove()",
        "one('.panel .quantity').append('0')",
    ] {
        page.run(&format!("window.before = seen(); {change}")).await?;
        let found: Value = page.run(DIFFERENCES).await?;
        let found = found["found"].as_array().context("no list of differences")?;
        ensure!(!found.is_empty(), "{change}: found no difference, expected one");
        let found: Value = page.run(UNLIKE).await?;
        let found = found.as_array().context("no list of differences")?;
        ensure!(!found.is_empty(), "{change}: found nothing unlike, expected it");
    }
    Ok(())
}
