//! Colours as the page shows them: the plans are told apart by everybody, text and marks by everybody from the page.

use anyhow::{Result, ensure};
use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{FromColor, Lab, LinSrgb, Srgb};
use plan_compare_browsers::{Engine, Page, Site, dist};
use serde::Deserialize;
use serde_json::json;
use xtask::serve::Policy;

/// A page, and what its background is.
const PAGES: [(&str, [u8; 3]); 2] = [("light", [0xff; 3]), ("dark", [0x14, 0x18, 0x1d])];
const VIEWS: [&str; 5] = ["compare", "topics", "units", "instruments", "table"];

/// How light of three kinds reaches those who see it otherwise, all of it: rows for red, green and blue of linear sRGB.
/// (Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009.)
const SIGHTS: [(&str, [[f32; 3]; 3]); 4] = [
    ("trichromats", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protans",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deutans",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritans",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// From where on two colours are told apart at a glance, in ΔE00.
const APART: f32 = 15.0;

/// The colours in a view, without those of which nothing is painted.
#[derive(Deserialize)]
struct Found {
    /// Of text, each with an example.
    texts: Vec<(String, [u8; 3])>,
    /// Of symbols, marks, squares and the borders of controls.
    marks: Vec<(String, [u8; 3])>,
    /// Of each plan's symbol, in order.
    plans: Vec<[u8; 3]>,
}

const LOOK: &str = r"
    const rgb = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const seen = new Map();
    const add = (kind, what, colour) => {
        const parts = rgb(colour);
        if (parts.length < 3 || parts[3] === 0) return;
        seen.set(`${kind} ${parts}`, [kind, what, parts.slice(0, 3).map(Math.round)]);
    };
    for (const { text, parent } of words()) {
        const style = getComputedStyle(parent);
        add('texts', text, parent instanceof SVGElement ? style.fill : style.color);
    }
    for (const mark of all('.symbol path, .mark > path, .squares path:first-child, select').filter(shown)) {
        const style = getComputedStyle(mark);
        const name = mark.closest('[class]').getAttribute('class') ?? mark.localName;
        add('marks', name, mark.localName === 'select' ? style.borderTopColor : style.stroke === 'none' ? style.fill : style.stroke);
    }
    const of = (kind) => [...seen.values()].filter((each) => each[0] === kind).map(([, what, colour]) => [what, colour]);
    const plans = all('.plans .symbol path').map((path) => rgb(getComputedStyle(path).fill).slice(0, 3));
    return { texts: of('texts'), marks: of('marks'), plans };";

fn colour(rgb: [u8; 3]) -> Srgb<f32> {
    Srgb::from(rgb).into_format()
}

/// A colour as those see it who have this matrix.
fn seen_by(matrix: &[[f32; 3]; 3], rgb: [u8; 3]) -> Lab {
    let light: LinSrgb<f32> = colour(rgb).into_linear();
    let [red, green, blue] =
        matrix.map(|row| (row[0] * light.red + row[1] * light.green + row[2] * light.blue).clamp(0.0, 1.0));
    Lab::from_color(LinSrgb::new(red, green, blue))
}

async fn look(page: &Page, lang: &str, view: &str) -> Result<Found> {
    page.run(&format!("element().lang = '{lang}'; element().setAttribute('view', '{view}')")).await?;
    let state = format!("element().state.view === '{view}' && element().state.lang === '{lang}'");
    page.wait_for(&state).await?;
    Ok(serde_json::from_value(page.run(LOOK).await?)?)
}

#[tokio::test]
async fn everybody_tells_the_plans_apart_and_reads_every_text() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    let mut faults = Vec::new();
    for (scheme, background) in PAGES {
        let [red, green, blue] = background;
        let file = format!("{scheme}.html");
        site.write_page(
            &file,
            &format!(
                "<style>:root {{ color-scheme: {scheme} }} body {{ background: rgb({red} {green} {blue}) }}</style>
                <plan-compare></plan-compare>"
            ),
        )?;
        let page = Page::start_with(Engine::Chromium, site.path(), Policy::None).await?;
        page.open(&file).await?;
        page.run("return load()").await?;
        page.live().await?;
        for (lang, view) in ["en", "zh"].into_iter().flat_map(|lang| VIEWS.map(|view| (lang, view))) {
            let found = look(&page, lang, view).await?;
            let at = format!("{scheme}, {lang}, {view}");
            ensure!(found.texts.len() > 3 && found.plans.len() == 3, "{at}: hardly any colour was found");
            for (kind, least, colours) in [("text", 4.5, &found.texts), ("mark", 3.0, &found.marks)] {
                for (what, rgb) in colours {
                    let contrast = colour(*rgb).relative_contrast(colour(background));
                    if contrast < least {
                        faults.push(format!("{at}: {kind} “{what}” {rgb:?} has a contrast of {contrast:.2}"));
                    }
                }
            }
            for (who, matrix) in &SIGHTS {
                for (i, j) in [(0, 1), (0, 2), (1, 2)] {
                    let [one, other] = [i, j].map(|plan| seen_by(matrix, found.plans[plan]));
                    let apart = one.difference(other);
                    if apart < APART {
                        faults.push(format!(
                            "{at}: to {who} plans {} and {} are {apart:.1} apart",
                            i + 1,
                            j + 1
                        ));
                    }
                }
            }
        }
    }
    ensure!(faults.is_empty(), "found {} faults, expected none:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// What a reader of Chromium has set.
fn prefer(page: &Page, name: &str, value: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": name, "value": value }] });
    page.devtools("Emulation.setEmulatedMedia", &features).map(drop)
}

#[tokio::test]
async fn the_chosen_view_is_seen_with_forced_colours_and_more_contrast_is_given() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    prefer(&page, "forced-colors", "active")?;
    for view in VIEWS {
        look(&page, "en", view).await?;
        let lines = "const line = (label) => getComputedStyle(label).borderBottomColor;
            const [chosen, others] = [true, false].map((on) => all('.view label').filter((label) => label.querySelector('input').checked === on));
            return [chosen.map(line), [...new Set(others.map(line))]]";
        let found = page.run(lines).await?;
        let [chosen, others] = [&found[0], &found[1]];
        ensure!(
            chosen.as_array().map(Vec::len) == Some(1)
                && others.as_array().map(Vec::len) == Some(1)
                && chosen != others,
            "{view}: the lines below the chosen view and the others: found {found}"
        );
    }
    let colours = "return ['.takeaway', '.legend'].map((each) => getComputedStyle(one(each)).color)";
    prefer(&page, "prefers-contrast", "no-preference")?;
    let before = page.run(colours).await?;
    prefer(&page, "prefers-contrast", "more")?;
    let text = page.run("return getComputedStyle(one('h2')).color").await?;
    let found = page.run(colours).await?;
    ensure!(
        found == json!([text, text]) && found != before,
        "found {found}, without the wish {before}, expected {text}"
    );
    Ok(())
}
