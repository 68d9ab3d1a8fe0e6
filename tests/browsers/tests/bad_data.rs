//! What is no dataset, by every way in which data come in: the same sentence, nothing is lost, and nothing hangs.

#[path = "../../shared/bad_datasets/mod.rs"]
#[expect(dead_code, reason = "what is expected here is told by the model itself")]
mod bad_datasets;

use std::fs;

use anyhow::{Context as _, Result, ensure};
use bad_datasets::good::GOOD;
use bad_datasets::{Case, bad, odd};
use plan_compare::model::{Dataset, DatasetErrors, Lang};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::{Value, json};

const WAYS: &str = include_str!("bad_data.js");

/// So many at once end before a script is given up on, also on a busy machine.
const AT_ONCE: usize = 15;

/// The longest that a case may take, in milliseconds.
const PATIENCE: f64 = 5_000.0;

/// A small dataset, as JSON.
pub(crate) const fn good() -> &'static str {
    GOOD
}

/// A case, and all that is to be told of it.
struct Expected {
    name: String,
    file: String,
    /// With positions: what is said of bytes.
    sentence: String,
    lines: Vec<String>,
    /// Without: what is said of an object, if one can say the same.
    of_object: Option<String>,
    path: String,
    /// Whether a person can paste it, and it is the same then.
    pasted: bool,
}

impl Expected {
    fn of(i: usize, case: &Case) -> Result<Self> {
        let Err(errors) = Dataset::from_bytes(&case.bytes) else {
            anyhow::bail!("{}: is a dataset", case.name);
        };
        let text = str::from_utf8(&case.bytes).unwrap_or_default();
        let changed = |c: char| matches!(c, '\0' | '\r' | '\u{feff}');
        Ok(Self {
            name: case.name.clone(),
            file: format!("cases/{i}.json"),
            sentence: errors.in_one_sentence(Lang::En),
            lines: errors.lines(Lang::En),
            of_object: case.is_object.then(|| without_position(&errors)),
            path: errors.first().path.clone(),
            pasted: i % 2 == 1 && text.len() < 100_000 && !text.trim().is_empty() && !text.contains(changed),
        })
    }
}

fn without_position(errors: &DatasetErrors) -> String {
    let first = errors.first();
    errors.in_one_sentence(Lang::En).replacen(&first.to_string(), &first.sentence(), 1)
}

/// A build with every case in a file of it, and with a page of two elements: one shows the embedded
/// dataset, the other one of its own.
fn site() -> Result<(Site, Vec<Expected>)> {
    let site = Site::copy(&dist()?)?;
    let folder = site.path().join("cases");
    fs::create_dir(&folder)?;
    let mut expected = Vec::new();
    for (i, case) in bad().iter().enumerate() {
        fs::write(folder.join(format!("{i}.json")), &case.bytes)?;
        expected.push(Expected::of(i, case)?);
    }
    site.write("cases/good.json", GOOD)?;
    let own = r#"<plan-compare src="cases/good.json"></plan-compare>"#;
    site.write_page("ways.html", &format!("<plan-compare></plan-compare>{own}"))?;
    Ok((site, expected))
}

async fn open_elements(page: &Page) -> Result<()> {
    page.open("ways.html").await?;
    page.run("return load()").await?;
    for i in 0..2 {
        page.run(&format!(
            "const host = document.querySelectorAll('plan-compare')[{i}];
            host.scrollIntoView();
            return host.ready.then(() => null)"
        ))
        .await?;
    }
    Ok(())
}

async fn open_builder(page: &Page) -> Result<()> {
    page.open("builder.html?lang=en").await?;
    crate::builder::filled(page).await?;
    page.run("document.querySelector('.own').open = true").await?;
    Ok(())
}

/// What a way tells of each case, and how long that took.
async fn through(page: &Page, way: &str, cases: &[&Expected]) -> Result<Vec<Value>> {
    let mut found = Vec::new();
    for (chunk, some) in cases.chunks(AT_ONCE).enumerate() {
        let list: Vec<Value> = (chunk * AT_ONCE..)
            .zip(some)
            .map(|(i, case)| json!({ "i": i, "file": case.file, "pasted": case.pasted }))
            .collect();
        let told = page.run(&format!("{WAYS}\nreturn {way}({})", json!(list))).await?;
        found.extend(told.as_array().context("a list")?.iter().cloned());
    }
    let mut took: Vec<f64> = found.iter().filter_map(|each| each["took"].as_f64()).collect();
    took.sort_by(f64::total_cmp);
    let (median, worst) = (took[took.len() / 2], took[took.len() - 1]);
    println!("{}, {way}: {} cases, median {median:.0} ms, worst {worst:.0} ms", page.engine(), took.len());
    let slow = found.iter().zip(cases).filter(|(each, _)| each["took"].as_f64() > Some(PATIENCE));
    let slow: Vec<_> = slow.map(|(each, case)| format!("{}: {} ms", case.name, each["took"])).collect();
    ensure!(slow.is_empty(), "{way}: {slow:?} took longer than {PATIENCE} ms");
    Ok(found)
}

/// Compares what was told of each case with what is expected, and tells all that differ.
fn compare<'a>(
    way: &str,
    cases: &[&'a Expected],
    found: &[Value],
    fields: &[&str],
    wanted: impl Fn(&'a Expected) -> Value,
) -> Result<()> {
    let mut faults = Vec::new();
    for (case, each) in cases.iter().zip(found) {
        let told: Value = fields.iter().map(|field| each[*field].clone()).collect();
        let wanted = wanted(case);
        if told != wanted {
            faults.push(format!("{}: found {told}\n    expected {wanted}", case.name));
        }
    }
    ensure!(faults.is_empty(), "{way}: {} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// The years of the first element still answer the reader.
async fn a_year_answers(page: &Page) -> Result<()> {
    page.run("window.scrollTo(0, 0)").await?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("element().state.plans.join() === '2021,2023'").await?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("element().state.plans.length === 3").await
}

async fn by_every_way_in(engine: Engine, step: usize) -> Result<()> {
    let (site, all) = site()?;
    let cases: Vec<&Expected> = all.iter().step_by(step).collect();
    let objects: Vec<&Expected> = cases.iter().copied().filter(|case| case.of_object.is_some()).collect();
    let page = Page::start(engine, site.path()).await?;
    let in_live_element = ["code", "message", "path", "line", "stays", "answers"];

    open_elements(&page).await?;
    let found = through(&page, "src", &cases).await?;
    compare("src", &cases, &found, &in_live_element, |case| {
        json!(["dataset", case.sentence, case.path, case.sentence, true, true])
    })?;
    a_year_answers(&page).await?;
    open_elements(&page).await?;
    let found = through(&page, "data", &objects).await?;
    compare("data", &objects, &found, &in_live_element, |case| {
        json!(["dataset", case.of_object, case.path, case.of_object, true, true])
    })?;
    a_year_answers(&page).await?;
    let found = through(&page, "firstLoad", &cases).await?;
    compare("an element's first src", &cases, &found, &["code", "message", "path", "seen"], |case| {
        json!(["dataset", case.sentence, case.path, [true, false, true]])
    })?;
    compare("the line beside an element's children", &cases, &found, &["line"], |case| {
        json!([format!("The data of this chart could not be shown. {}", case.sentence)])
    })?;

    open_builder(&page).await?;
    let before = page.run("return text(one('h2'))").await?;
    let found = through(&page, "builder", &cases).await?;
    compare("the builder", &cases, &found, &["lines"], |case| json!([case.lines]))?;
    expect("the builder's preview", &page.run("return text(one('h2'))").await?, &before)?;
    a_year_answers(&page).await
}

#[tokio::test]
async fn in_chromium_each_is_refused_in_the_same_sentence() -> Result<()> {
    by_every_way_in(Engine::Chromium, 1).await
}

/// Every so manieth is enough where the module is the same: some 15.
const SAMPLE: usize = 23;

#[tokio::test]
async fn in_firefox_some_are_refused_in_the_same_sentence() -> Result<()> {
    by_every_way_in(Engine::Firefox, SAMPLE).await
}

#[tokio::test]
async fn in_webkit_some_are_refused_in_the_same_sentence() -> Result<()> {
    by_every_way_in(Engine::WebKit, SAMPLE).await
}

/// What looks odd and is a dataset is shown, and answers.
#[tokio::test]
async fn odd_ones_are_shown() -> Result<()> {
    let (site, _) = site()?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    open_elements(&page).await?;
    page.run("listen()").await?;
    for (name, bytes, _) in odd() {
        fs::write(site.path().join("cases/odd.json"), bytes)?;
        // (Between two there is the embedded one, so that each is seen to come.)
        page.run("element().removeAttribute('src')").await?;
        page.wait_for("element().state.plans?.length === 3").await?;
        page.run("element().setAttribute('src', 'cases/odd.json')").await?;
        page.wait_for("element().state.plans?.length === 2").await.context(name.clone())?;
        let script = format!("{WAYS}\nreturn [answers(element()), heard('error')]");
        expect(&name, &page.run(&script).await?, &json!([true, []]))?;
    }
    Ok(())
}
