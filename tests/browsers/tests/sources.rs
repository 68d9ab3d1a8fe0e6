//! Behind every number is the sentence that it comes from.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Key, Page, Pointer, Shipped, dist, expect};
use serde_json::json;

const ID: &str = "2021-scenarios";
const SUMMARY: &str = r#"[data-id="2021-scenarios"] > summary"#;

async fn demo() -> Result<Page> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    Ok(page)
}

#[tokio::test]
async fn a_click_opens_each_number_and_measure_on_its_own_sentence() -> Result<()> {
    let page = demo().await?;
    let lists = page.run("return all('.body details.more').length").await?.as_u64().unwrap_or_default();
    for list in 0..lists {
        page.run(&format!("all('.body details.more')[{list}].dataset.test = 'next'")).await?;
        page.click("details.more[data-test=next] > summary").await?;
        page.wait_for("one('details.more[data-test=next]').open").await?;
        page.run(&format!("delete all('details.more')[{list}].dataset.test")).await?;
    }
    for sentence in Shipped::read()?.sentences()? {
        let id = &sentence.id;
        page.click(&format!("[data-id='{id}'] > summary")).await.context(id.clone())?;
        let script = "const cards = all('.card').filter(shown);
            return [cards.length, ...opened(), ...cards.map((card) => card.querySelector('blockquote > q').textContent)]";
        expect("the open sentences", &page.run(script).await?, &json!([1, id, sentence.quote]))?;
        page.click(&format!("[data-id='{id}'] > summary")).await?;
        page.wait_for("opened().length === 0").await?;
    }
    Ok(())
}

/// Opening a sentence closes no other, so that the line that was pressed stays where it is: in every view, live and
/// before the module is there.
async fn moves_no_line(page: &Page, what: &str) -> Result<()> {
    let press = "const lines = all('.body .entry > summary').filter(shown);
        const [first, second] = [lines[0], lines.at(-1)];
        first.click();
        const top = () => Math.round(second.getBoundingClientRect().top + scrollY);
        return painted().then(() => [top(), second.click()]).then(([before]) => painted().then(() => [top() - before, opened().length]))";
    expect(what, &page.run(press).await?, &json!([0, 2]))
}

#[tokio::test]
async fn the_line_that_is_pressed_stays_where_it_is() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open("embed/en.html").await?;
    moves_no_line(&page, "before the module").await?;
    // (In the table a sentence makes its column wider, and so other rows lower.)
    for view in ["compare", "topics", "units", "instruments"] {
        page.open_live(&format!("embed/en.html?view={view}")).await?;
        moves_no_line(&page, view).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_second_click_closes_the_sentence() -> Result<()> {
    let page = demo().await?;
    page.click(SUMMARY).await?;
    page.wait_for("shown(one('details[open] > .card'))").await?;
    page.click(SUMMARY).await?;
    expect("the open sentences", &page.run("return opened()").await?, &json!([]))
}

#[tokio::test]
async fn a_tap_opens_a_sentence() -> Result<()> {
    let page = demo().await?;
    page.press(Pointer::Touch, SUMMARY).await?;
    page.wait_for(&format!("opened().join() === '{ID}' && shown(one('details[open] > .card q'))")).await
}

#[tokio::test]
async fn enter_opens_a_sentence_and_escape_closes_it_and_keeps_the_place() -> Result<()> {
    let page = demo().await?;
    page.focus(SUMMARY).await?;
    page.key(Key::Enter).await?;
    page.wait_for(&format!("opened().join() === '{ID}' && shown(one('details[open] > .card q'))")).await?;
    page.key(Key::Escape).await?;
    page.wait_for("opened().length === 0").await?;
    let focus = page.run("return [focused().localName, focused().parentElement.dataset.id]").await?;
    expect("the focus", &focus, &json!(["summary", ID]))
}

#[tokio::test]
async fn escape_inside_a_list_of_measures_closes_the_sentence_and_not_the_list() -> Result<()> {
    let page = demo().await?;
    page.click("[data-plan='1'] details.more > summary").await?;
    page.click("[data-id='2021/cloud'] > summary").await?;
    page.wait_for("opened().join() === '2021/cloud'").await?;
    page.key(Key::Escape).await?;
    page.wait_for("opened().length === 0").await?;
    let found =
        page.run("return [focused().parentElement.dataset.id, all('details.more[open]').length]").await?;
    expect("the focus and the open lists", &found, &json!(["2021/cloud", 1]))
}

#[tokio::test]
async fn the_page_gets_an_event_when_a_sentence_opens_or_closes() -> Result<()> {
    let page = demo().await?;
    page.click(SUMMARY).await?;
    page.key(Key::Escape).await?;
    page.wait_for("heard('select').length === 2").await?;
    let told = page.run("return [heard('select'), heard('change').map((detail) => detail.changed)]").await?;
    let expected = json!([[{ "target": ID }, { "target": null }], [["selected"], ["selected"]]]);
    expect("the events", &told, &expected)
}
