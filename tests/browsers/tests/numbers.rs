//! Every number a plan sets is in its panel, the largest first, with one mark; where a plan sets
//! none there is none.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Shipped, dist, expect};
use serde_json::json;

/// A list a plan.
pub(crate) const ENGLISH: [&[&str]; 3] = [
    &["20", "10", "5"],
    &["about 20", "20 existing", "10", "about 10", "about 10", "10", "6 named", "5"],
    &["at least 3,000", "at least 300", "at least 100", "at least 100", "30", "about 2"],
];

/// The same, as Chinese counts.
pub(crate) const CHINESE: [&[&str]; 3] = [
    &["20个", "10个", "5个"],
    &["约20个", "已有20个", "10个", "约10个", "约10个", "10家", "列名6个", "5家"],
    &["不少于3000家", "不少于300家", "不少于100个", "不少于100个", "30个", "约2个"],
];

#[tokio::test]
async fn the_english_demo_shows_every_number_of_every_plan() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(ENGLISH))
}

#[tokio::test]
async fn the_chinese_demo_shows_every_number_of_every_plan() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("zh.html").await?;
    expect("the numbers", &page.run("return numbers()").await?, &json!(CHINESE))
}

#[tokio::test]
async fn a_plan_has_a_mark_for_each_number_it_sets_and_no_other() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    let sentences = Shipped::read()?.sentences()?;
    for (number, plan) in [("1", "2021"), ("2", "2022"), ("3", "2023")] {
        let of_plan = sentences.iter().filter(|sentence| sentence.is_target && sentence.plan == plan);
        let mut expected: Vec<&str> = of_plan.map(|sentence| sentence.id.as_str()).collect();
        expected.sort_unstable();
        let script = format!(
            "return all('.panel[data-plan=\"{number}\"] svg.mark').filter(shown)
                .map((mark) => mark.closest('details').dataset.id).sort()"
        );
        expect(&format!("the marks of {plan}"), &page.run(&script).await?, &json!(expected))?;
    }
    let stray =
        page.run("return all('svg.mark').length - all('.plot > ol.entries > li svg.mark').length").await?;
    ensure!(stray == 0, "{stray} marks stand outside the targets, expected none");
    Ok(())
}

#[tokio::test]
async fn a_mark_stands_further_right_the_larger_its_number() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open_live("").await?;
    let script = "return all('.panel').flatMap((panel) => {
        const marks = all('.plot > ol.entries > li', panel).map((item) => {
            const track = item.querySelector('.track').getBoundingClientRect();
            const mark = item.querySelector('.mark path').getBoundingClientRect();
            const value = Number(text(item.querySelector('.quantity')).replace(/[^0-9]/g, ''));
            return [value, (mark.x + mark.width / 2 - track.x) / track.width, text(item)];
        }).sort((a, b) => a[0] - b[0]);
        return marks.filter(([value, at], i) => {
            const [before, left] = marks[i - 1] ?? [0, 0];
            return before < value ? at <= left : Math.abs(at - left) > 0.005;
        });
    })";
    expect("marks out of order", &page.run(script).await?, &json!([]))
}
