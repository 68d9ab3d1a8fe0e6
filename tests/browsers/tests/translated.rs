//! A page that is translated in place: somebody else replaces the texts of the live widget. Whatever is
//! chosen then, it reads as one that nobody has translated.

use anyhow::{Context as _, Result};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;

use crate::input::foreign;

/// The ways in which translators put their texts in: elements of their own around or instead of the text, or
/// other text in the same node. Numbers are texts too.
const WAYS: [&str; 3] = [
    "(node) => { const font = document.createElement('font'); font.textContent = `ü ${node.data}`; node.replaceWith(font); }",
    "(node) => { node.nodeValue = `ü ${node.data}`; }",
    "(node) => { const font = document.createElement('font'); node.replaceWith(font); font.append(node); node.data = `ü ${node.data}`; }",
];

/// Translates the first of two charts.
const TRANSLATE: &str = "
    const pair = () => [...document.querySelectorAll('plan-compare')];
    const translate = (way) => {
        const walker = document.createTreeWalker(tree(pair()[0]), NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        nodes.filter((node) => node.data.trim()).forEach(way);
    };
    const reads = () => pair().map((each) => words(tree(each)).map((word) => word.text).join('').replace(/\\s+/g, ''));
    /** Where the focus of the first is, and what is open and unfolded in both. */
    const kept = () => [pair()[0].shadowRoot.activeElement?.closest('details')?.dataset.id ?? null, ...pair().map((each) =>
        all('details[open]', tree(each)).map((it) => it.dataset.id))];";

#[tokio::test]
async fn what_a_translator_of_pages_has_changed_is_drawn_anew() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", "<plan-compare></plan-compare><plan-compare></plan-compare>")?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    let given = foreign();
    let data = format!("each.data = {given}");
    let steps: [(&str, &str); 16] = [
        ("the linear scale", "each.state = { scale: 'linear' }"),
        ("a topic", "each.state = { topic: 'finance' }"),
        ("all topics", "each.setAttribute('topic', 'all')"),
        ("a year less", "tree(each).querySelector('.plans input').click()"),
        ("by topic", "each.state = { view: 'topics' }"),
        ("units", "tree(each).querySelector('.view [value=units]').click()"),
        ("financing", "each.state = { view: 'instruments' }"),
        ("table", "each.state = { view: 'table' }"),
        ("sorted", "tree(each).querySelector('[data-sort]').click()"),
        ("side by side", "each.state = { view: 'compare', plans: null }"),
        ("a sentence", "tree(each).querySelector('[data-id=\"2023-factories\"] > summary').click()"),
        ("another sentence", "each.state = { selected: '2023-benchmarks' }"),
        ("Chinese", "each.state = { lang: 'zh' }"),
        ("English", "each.setAttribute('lang', 'en')"),
        ("other data", &data),
        ("the embedded data", "each.data = null"),
    ];
    for (i, way) in WAYS.into_iter().enumerate() {
        page.open("page.html").await?;
        page.run("listen(); return load()").await?;
        page.wait_for("[...document.querySelectorAll('plan-compare')].every(live)").await?;
        for (what, step) in steps {
            let script = format!(
                "{TRANSLATE} translate({way});
                const before = reads();
                for (const each of pair()) {step};
                return Promise.all(pair().map((each) => each.ready)).then(painted).then(painted).then(() => before[0] !== before[1])"
            );
            let at = || format!("way {i}, {what}");
            expect(
                &format!("{}: whether it was translated", at()),
                &page.run(&script).await.with_context(at)?,
                &json!(true),
            )?;
            let same = format!(
                "(() => {{ {TRANSLATE} const [one, other] = reads(); return one === other || [one, other]; }})()"
            );
            page.wait_for(&same).await.with_context(at)?;
            expect(&format!("{}: the errors", at()), &page.run("return heard('error')").await?, &json!([]))?;
        }
        // What the reader has opened and where they are stays.
        let open = "tree(pair()[0]).querySelector('details.more > summary').click();
            for (const each of pair()) each.state = { selected: '2023-factories' };
            tree(pair()[0]).querySelector('[data-id=\"2023-factories\"] > summary').focus();";
        page.run(&format!("{TRANSLATE} {open} return painted()")).await?;
        let before = page.run(&format!("{TRANSLATE} return kept()")).await?;
        let script = format!(
            "{TRANSLATE} translate({way}); for (const each of pair()) each.state = {{ scale: 'linear' }}; return painted().then(kept)"
        );
        expect("the focus and what is open", &page.run(&script).await?, &before)?;
        expect("the focus", &before[0], &json!("2023-factories"))?;
        page.no_console_errors()?;
    }
    Ok(())
}
