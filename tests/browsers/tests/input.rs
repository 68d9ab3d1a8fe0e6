//! Datasets of the page's: bad ones are refused with one sentence, good ones are shown.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Shipped, Site, dist, expect};
use serde_json::{Value, json};

/// Two plans, one language, a range, a fraction and a very large number.
pub(crate) fn foreign() -> Value {
    let target = |id: &str, value: Value, max: Value| {
        json!({
            "id": id, "value": value, "max": max, "qualifier": "exact", "kind": "target",
            "quote": { "text": format!("The words of {id}."), "lang": "en" }, "source": "s",
        })
    };
    let plan = |id: &str, lead: &str| {
        json!({
            "id": id, "name": { "en": format!("plan {id}") }, "short": { "en": id.to_uppercase() },
            "status": { "en": "A draft" }, "lead": lead,
            "document": { "title": { "en": "A document" }, "issuer": { "en": "A town" }, "date": "2020-01-02" },
        })
    };
    let metric = |id: &str, targets: Value| {
        json!({
            "id": id, "topic": "t", "name": { "en": format!("things of {id}") },
            "unit": { "en": "things" }, "comparable": "yes", "targets": targets,
        })
    };
    json!({
        "id": "foreign", "version": 1,
        "title": { "en": "Two plans of a town" }, "takeaway": { "en": "They differ." },
        "notes": [], "plans": [plan("a", "a-range"), plan("b", "b-half")],
        "topics": [{ "id": "t", "name": { "en": "Things" } }],
        "metrics": [
            metric("m1", json!({ "a": target("a-range", json!(3), json!(5)), "b": target("b-half", json!(0.4), Value::Null) })),
            metric("m2", json!({ "b": target("b-many", json!(999_999_999), Value::Null) })),
        ],
        "measures": [],
        "sources": [{
            "id": "s", "title": { "en": "A paper" }, "publisher": { "en": "A printer" },
            "date": "2020-01-03", "lang": "en",
        }],
    })
}

pub(crate) const FOREIGN: [&[&str]; 2] = [&["3–5"], &["999,999,999", "0.4"]];

async fn live_page_with(body: &str, files: &[(&str, &str)]) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    for (name, text) in files {
        site.write(name, text)?;
    }
    site.write_page("page.html", body)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    page.live().await?;
    Ok((page, site))
}

/// The embedded dataset with a word where a number should be, and where that is.
fn wrong() -> Result<(String, String)> {
    let shipped = Shipped::read()?;
    let metric = shipped.metric_of("2022")?;
    let mut json = shipped.json;
    json["metrics"][metric]["targets"]["2022"]["value"] = json!("ten");
    Ok((json.to_string(), format!("metrics[{metric}].targets.2022.value")))
}

/// Waits for one error and looks at it: the sentence stands in the page, the chart as it was.
async fn refused(page: &Page, code: &str, path: &str, sentence: &str) -> Result<()> {
    page.wait_for("heard('error').length > 0").await?;
    let found = page.run("return [heard('error'), problem(), numbers().length, live()]").await?;
    let message = found[0][0]["message"].as_str().unwrap_or_default();
    ensure!(message.contains(sentence), "the error says “{message}”, expected “{sentence}”");
    let event = json!([{ "code": code, "message": message, "path": path }]);
    // What a reader reads has every space as one.
    let read = message.split_whitespace().collect::<Vec<_>>().join(" ");
    expect("what the page is told and shows", &found, &json!([event, read, 3, true]))?;
    page.run("window.heard.length = 0").await?;
    Ok(())
}

#[tokio::test]
async fn a_missing_or_wrong_src_is_reported_and_the_chart_stays() -> Result<()> {
    let (wrong, path) = wrong()?;
    let files = [("text.json", "no JSON at all"), ("wrong.json", wrong.as_str()), ("empty.json", "")];
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &files).await?;
    let before = page.run("return reading()").await?;
    let number = format!("{path}: expected a number ≥ 0, found \"ten\"");
    let cases = [
        ("missing.json", "src", "src", "missing.json"),
        ("text.json", "dataset", "", "expected a value as JSON writes it, found \"no\" (line 1, column 1)"),
        ("empty.json", "dataset", "", "expected a value as JSON writes it, found the end of the text"),
        ("wrong.json", "dataset", path.as_str(), number.as_str()),
    ];
    for (src, code, path, sentence) in cases {
        page.run(&format!("element().setAttribute('src', '{src}')")).await?;
        refused(&page, code, path, sentence).await?;
        let script = "const said = problem(); return reading().replace(said.replace(/\\s+/g, ''), '')";
        expect(&format!("{src}: the chart"), &page.run(script).await?, &before)?;
    }
    Ok(())
}

#[tokio::test]
async fn a_good_source_is_shown() -> Result<()> {
    let text = foreign().to_string();
    let (page, _site) =
        live_page_with("<plan-compare src='foreign.json'></plan-compare>", &[("foreign.json", &text)])
            .await?;
    let found = page.run("return [numbers(), problem(), heard('error')]").await?;
    expect("the numbers", &found, &json!([FOREIGN, "", []]))?;
    page.run("element().removeAttribute('src')").await?;
    page.wait_for("numbers().length === 3").await
}

#[tokio::test]
async fn a_wrong_number_in_the_data_property_is_reported_with_its_path() -> Result<()> {
    let (wrong, path) = wrong()?;
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &[]).await?;
    let before = page.run("return numbers()").await?;
    page.run(&format!("return give({wrong})")).await?;
    let sentence = format!("{path}: expected a number ≥ 0, found \"ten\"");
    refused(&page, "dataset", &path, &sentence).await?;
    let script = "return [text(one('.problem')), numbers()]";
    expect("the sentence and the numbers", &page.run(script).await?, &json!([sentence, before]))
}

#[tokio::test]
async fn what_is_no_dataset_is_reported() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &[]).await?;
    let cyclic = "const cyclic = {}; cyclic.self = cyclic; element().data = cyclic";
    for script in [cyclic, "element().data = () => 1", "element().data = 5n", "element().data = Symbol('x')"]
    {
        page.run(script).await?;
        page.wait_for("heard('error').length > 0").await?;
        let found =
            page.run("return [heard('error').length, heard('error')[0].code, numbers().length]").await?;
        expect(script, &found, &json!([1, "dataset", 3]))?;
        refused(&page, "dataset", "", "expected").await?;
    }
    for script in ["element().data = 5", "element().data = []", "element().data = {}"] {
        page.run(script).await?;
        page.wait_for("heard('error').length > 0").await?;
        let found = page
            .run("return [heard('error').length, heard('error')[0].code, problem() !== '', numbers().length]")
            .await?;
        expect(script, &found, &json!([1, "dataset", true, 3]))?;
        page.run("window.heard.length = 0").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_good_dataset_is_shown_and_null_brings_the_embedded_one_back() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &[]).await?;
    page.click(".plans input[value='2022']").await?;
    page.run(&format!("return give({})", foreign())).await?;
    page.wait_for("numbers().length === 2").await?;
    let found = page.run("return [numbers(), text(one('h2')), element().state.plans, problem()]").await?;
    expect("the foreign dataset", &found, &json!([FOREIGN, "Two plans of a town", ["a", "b"], ""]))?;
    page.click("[data-id='a-range'] > summary").await?;
    page.wait_for("text(one('details[open] q')) === 'The words of a-range.'").await?;
    let marks = page.run("return all('[data-id=\"a-range\"] .mark').length").await?;
    expect("the marks of a range", &marks, &json!(2))?;
    page.run("return give(null)").await?;
    page.wait_for("numbers().length === 3 && opened().length === 0").await?;
    expect("the errors", &page.run("return heard('error')").await?, &json!([]))
}

#[tokio::test]
async fn a_dataset_set_before_the_module_has_come_is_shown() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", "<plan-compare></plan-compare>")?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    let scripts =
        ["element().data = given; return load()", "return load().then(() => { element().data = given })"];
    for script in scripts {
        page.open("page.html").await?;
        page.run(&format!("listen(); const given = {}; {script}", foreign())).await?;
        page.live().await?;
        let found = page.run("return [numbers(), heard('error')]").await?;
        expect(script, &found, &json!([FOREIGN, []]))?;
    }
    Ok(())
}

#[tokio::test]
async fn the_dataset_property_gives_a_copy() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &[]).await?;
    page.run(&format!("window.given = {}; return give(given)", foreign())).await?;
    page.run("element().data.title.en = 'Changed'; given.title.en = 'Changed too'").await?;
    let script = "return [element().data === given, element().data.title.en, text(one('h2'))]";
    expect(
        "the dataset",
        &page.run(script).await?,
        &json!([false, "Two plans of a town", "Two plans of a town"]),
    )
}

#[tokio::test]
async fn a_good_dataset_takes_the_sentence_of_a_bad_one_away() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &[]).await?;
    page.run("return give({ id: 1 })").await?;
    page.wait_for("problem() !== ''").await?;
    page.run(&format!("return give({})", foreign())).await?;
    page.wait_for("problem() === '' && numbers().length === 2").await
}

#[tokio::test]
async fn a_foreign_dataset_survives_a_time_out_of_the_page() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &[]).await?;
    page.run(&format!("return give({})", foreign())).await?;
    page.click(".plans input[value='a']").await?;
    page.wait_for("panels().join() === '2'").await?;
    page.run("window.kept = element(); kept.remove()").await?;
    page.wait_for("!live(window.kept)").await?;
    page.run("document.body.append(window.kept)").await?;
    page.wait_for("live() && panels().join() === '2' && all('.panel').length === 2").await
}

#[tokio::test]
async fn markup_in_a_dataset_is_text() -> Result<()> {
    let mut dataset = foreign();
    let markup = "<img src=x onerror=alert(1)><b>bold</b>";
    dataset["title"]["en"] = json!(markup);
    dataset["metrics"][0]["targets"]["a"]["quote"]["text"] = json!(markup);
    let (page, _site) = live_page_with("<plan-compare></plan-compare>", &[]).await?;
    page.run(&format!("return give({dataset})")).await?;
    page.wait_for("numbers().length === 2").await?;
    page.run("element().state = { selected: 'a-range' }").await?;
    let script =
        "return [one('h2').textContent, one('[data-id=\"a-range\"] q').textContent, all('img').length]";
    expect("the texts", &page.run(script).await?, &json!([markup, markup, 0]))
}
