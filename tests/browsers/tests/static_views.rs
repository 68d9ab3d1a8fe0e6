//! The views of a static chart: each is fetched when a reader turns to it, and answers by itself as the widget would.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Fault, Page, Site, Unreliable, dist, expect};
use serde_json::{Value, json};

use super::intent::{BARE, FETCHED, with_connection};

/// The views, with what is fetched for each.
const VIEWS: [&str; 5] = ["table", "instruments", "units", "topics", "compare"];

/// The pages that the static chart stands in: of its own, among an element's children, in an element's root.
const FILES: [&str; 3] = ["embed/en.html", "index.html", "bare.html"];

fn site() -> Result<Site> {
    let site = Site::copy(&dist()?)?;
    site.write("bare.html", BARE)?;
    site.write("bare.zh.html", &BARE.replace("lang=\"en\"", "lang=\"zh\""))?;
    Ok(site)
}

/// A page whose element has its static chart, in a browser where nobody dwells.
async fn start(engine: Engine, site: &Site, file: &str) -> Result<Page> {
    let page = Page::start(engine, site.path()).await?;
    open(&page, file).await?;
    Ok(page)
}

async fn open(page: &Page, file: &str) -> Result<()> {
    if page.engine() == Engine::Chromium {
        with_connection(page, "undefined")?;
    }
    page.open(file).await?;
    page.wait_for("customElements.get('plan-compare') && Boolean(tree())").await
}

/// Turns to a view, by no pointer: what that passes on its way may have the module fetched.
async fn turn(page: &Page, view: &str) -> Result<()> {
    page.run(&format!("one(\".view [value='{view}']\").click()")).await?;
    let part = match view {
        "compare" => ".panel .axis",
        "topics" => ".metric",
        "units" => ".aside + .panels",
        "instruments" => ".matrix > .heads",
        _ => ".body > .table",
    };
    page.wait_for(&format!("Boolean(one('{part}'))")).await.with_context(|| format!("the view {view}"))
}

/// All that a reader can read of the chart, with what is fetched, which takes no module.
async fn every_view_answers(engine: Engine) -> Result<()> {
    let site = site()?;
    for file in FILES {
        let page = start(engine, &site, file).await?;
        page.click("[data-id='2023-factories'] > summary").await?;
        for view in VIEWS {
            turn(&page, view).await.with_context(|| file.to_owned())?;
            let is_open = page.run("return opened().filter((id) => id === '2023-factories').length").await?;
            expect(
                &format!("{engine}, {file}, {view}: whether the sentence is open"),
                &json!(is_open.as_u64() > Some(0)),
                &json!(!["instruments", "units"].contains(&view)),
            )?;
            if view == "instruments" {
                // It has no such sentence: one of its own is opened; then one again that the others have.
                page.click("[data-id='2023/venture-capital'] > summary").await?;
                page.wait_for("opened().join() === '2023/venture-capital'").await?;
            }
            if view == "units" {
                page.click("[data-id='2023-factories'] > summary").await?;
                page.wait_for("opened().includes('2023-factories')").await?;
            }
        }
        let seen =
            page.run(&format!("return [live(), {FETCHED}.filter((path) => path.endsWith('.wasm'))]")).await?;
        expect(&format!("{engine}, {file}: whether the module came"), &seen, &json!([false, []]))?;
        if engine == Engine::Chromium {
            page.no_console_errors()?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn every_view_answers_in_chromium_without_the_module() -> Result<()> {
    every_view_answers(Engine::Chromium).await
}

#[tokio::test]
async fn every_view_answers_in_firefox_without_the_module() -> Result<()> {
    every_view_answers(Engine::Firefox).await
}

#[tokio::test]
async fn every_view_answers_in_webkit_without_the_module() -> Result<()> {
    every_view_answers(Engine::WebKit).await
}

/// Every entry of every view opens the sentence of the dataset, although the page of a view has few of them.
async fn every_entry_has_its_sentence(engine: Engine) -> Result<()> {
    let site = site()?;
    let page = start(engine, &site, "embed/en.html").await?;
    let find = "return fetch('../data/512.json').then((response) => response.json()).then((data) => {
            window.quotes = new Map();
            for (const { targets } of data.metrics)
                for (const { id, quote } of Object.values(targets)) quotes.set(id, quote.text);
            for (const { id, plans } of data.measures)
                for (const [plan, { quote }] of Object.entries(plans)) quotes.set(`${plan}/${id}`, quote.text);
        })";
    page.run(find).await?;
    for (view, count) in [("table", 96), ("instruments", 33), ("units", 7), ("topics", 52), ("compare", 63)] {
        turn(&page, view).await?;
        let wrong = "return [all('.body .entry').length, all('.body .entry').filter((entry) => {
                const summary = entry.querySelector('summary');
                summary.click();
                const found = [...entry.querySelectorAll('.card q')].map(text);
                summary.click();
                return found.join() !== quotes.get(entry.dataset.id).replace(/\\s+/g, ' ').trim();
            }).map((entry) => entry.dataset.id), live()]";
        expect(&format!("{engine}, {view}"), &page.run(wrong).await?, &json!([count, [], false]))?;
    }
    Ok(())
}

#[tokio::test]
async fn every_entry_of_a_static_view_has_its_sentence() -> Result<()> {
    every_entry_has_its_sentence(Engine::Chromium).await?;
    every_entry_has_its_sentence(Engine::Firefox).await
}

/// What a reader can read (but for the button that shows all years, which only the widget has, and the note on
/// years behind the takeaway, which one engine does not show of the first view in a shadow root), where each mark is, and the open source card.
const SEEN: &str = "[(one('.all').textContent = one('.takeaway small').textContent = '', reading()), all('.track .mark').filter(shown).map((mark) => mark.getAttribute('x')),
    one('.scale').hidden, all('td, th').filter(shown).length,
    all('.body .card').filter(shown).map((card) => {
        const { x, width } = card.getBoundingClientRect();
        return [Math.round(x), Math.round(width)];
    })]";

/// With whatever years, a static view shows what the widget shows of them, and leaves the module alone except where it
/// says which years set nothing.
async fn looks_like_the_widget(engine: Engine) -> Result<()> {
    let site = site()?;
    let page = Page::start(engine, site.path()).await?;
    for file in ["embed/en.html", "embed/zh.html", "bare.html", "bare.zh.html"] {
        for view in VIEWS {
            for off in [&[][..], &["2021"], &["2022"], &["2021", "2023"]] {
                // (The widget then has an axis for what is left; in which years nothing is set it says anew.)
                if ["compare", "topics"].contains(&view) && off.len() == 2 {
                    continue;
                }
                let case = format!("{engine}, {file}, {view} without {off:?}");
                open(&page, file).await?;
                turn(&page, view).await?;
                for year in off {
                    page.run(&format!("one(\".plans [value='{year}']\").click()")).await?;
                }
                let says_which = view == "topics" && !off.is_empty();
                if says_which {
                    page.wait_for("live()").await.context(case)?;
                    continue;
                }
                page.run("all('.body .entry > summary').find(shown).click()").await?;
                page.painted().await?;
                let still = page.run(&format!("return [live(), {SEEN}]")).await?;
                page.run("return element().ready").await?;
                page.painted().await?;
                let live = page.run(&format!("return [true, {SEEN}]")).await?;
                expect(&format!("{case}: whether it is live"), &still[0], &json!(false))?;
                expect(&case, &still[1], &live[1])?;
                let state = page.run("return [element().state.view, element().state.plans.length]").await?;
                expect(&format!("{case}: its state"), &state, &json!([view, 3 - off.len()]))?;
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_static_view_shows_in_chromium_what_the_widget_shows() -> Result<()> {
    looks_like_the_widget(Engine::Chromium).await
}

#[tokio::test]
async fn a_static_view_shows_in_webkit_what_the_widget_shows() -> Result<()> {
    looks_like_the_widget(Engine::WebKit).await
}

/// A view that takes long is waited for, and what is wished last is what is shown.
#[tokio::test]
async fn the_view_that_was_chosen_last_is_shown() -> Result<()> {
    let site = site()?;
    for file in FILES {
        let server = Unreliable::start(site.path())?;
        let page = Page::visit(Engine::Chromium, &server.url()).await?;
        open(&page, file).await?;
        server.next(".html", Fault::Held);
        page.click(".view label:has([value='table'])").await?;
        page.wait_for("one('.body').getAttribute('aria-busy') === 'true'").await?;
        page.wait_for("one('.problem').textContent.startsWith('Loading')").await?;
        turn(&page, "units").await?;
        page.wait_for("one('.problem').textContent === '' && !tree().querySelector('[aria-busy]')").await?;
        server.release();
        page.run("return new Promise((resolve) => setTimeout(resolve, 300))").await?;
        let seen = page.run("return [Boolean(one('.body').querySelector('.table')), live()]").await?;
        expect(
            &format!("{file}: whether the table is shown, whether it is live"),
            &seen,
            &json!([false, false]),
        )?;
        // By now it is there.
        turn(&page, "table").await?;
        turn(&page, "compare").await?;
        expect(file, &page.run("return all('[aria-busy]').length").await?, &json!(0))?;
    }
    Ok(())
}

/// If a view or its script does not come, the widget shows it.
#[tokio::test]
async fn a_view_that_fails_is_shown_by_the_widget() -> Result<()> {
    let site = site()?;
    for (file, end) in
        [("embed/en.html", ".html"), ("bare.html", ".html"), ("embed/en.html", ".js"), ("bare.html", ".js")]
    {
        let server = Unreliable::start(site.path())?;
        let page = Page::visit(Engine::Chromium, &server.url()).await?;
        open(&page, file).await?;
        server.next(end, Fault::Status(503));
        page.click(".view label:has([value='units'])").await?;
        page.wait_for("live()").await.with_context(|| format!("{file}, {end}"))?;
        let seen = page.run("return [element().state.view, problem(), all('[aria-busy]').length]").await?;
        expect(&format!("{file}, {end}"), &seen, &json!(["units", "", 0]))?;
    }
    Ok(())
}

/// Where wasm may not run, the views answer all the same, and are not hidden by its failure.
#[tokio::test]
async fn all_views_answer_where_the_module_cannot_run() -> Result<()> {
    let site = site()?;
    site.remove_wasm()?;
    let page = start(Engine::Chromium, &site, "index.html").await?;
    turn(&page, "table").await?;
    page.run(
        "const list = one('.topics select'); list.value = 'platforms';
        list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))",
    )
    .await?;
    page.wait_for("problem().includes('did not run')").await?;
    turn(&page, "units").await?;
    let seen = page
        .run("return [problem().includes('did not run'), one('.options').hidden, all('[aria-busy]').length]")
        .await?;
    expect("the line, the hidden controls, what is waited for", &seen, &json!([true, true, 0]))
}

/// A head that is pressed before the widget is there sorts the table when it is.
async fn sorts(engine: Engine) -> Result<()> {
    let site = site()?;
    for file in FILES {
        let server = Unreliable::start(site.path())?;
        let page = Page::visit(engine, &server.url()).await?;
        open(&page, file).await?;
        turn(&page, "table").await?;
        server.next(".wasm", Fault::Held);
        page.click(".table [data-sort='1']").await?;
        page.wait_for("element().matches(':state(loading)')").await?;
        page.click(".table [data-sort='3']").await?;
        page.wait_for("one('.body').getAttribute('aria-busy') === 'true'").await?;
        server.release();
        page.wait_for("live()").await.context(file)?;
        let sorted =
            "return all('th[aria-sort]').map((head) => [head.firstChild.dataset.sort, head.ariaSort])";
        expect(&format!("{engine}, {file}"), &page.run(sorted).await?, &json!([["3", "descending"]]))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_table_is_sorted_by_the_head_that_was_pressed_last() -> Result<()> {
    sorts(Engine::Chromium).await?;
    sorts(Engine::Firefox).await
}

/// Keys that move between the views show each, and the focus stays.
#[tokio::test]
async fn arrow_keys_turn_the_views() -> Result<()> {
    let site = site()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        for file in FILES {
            let page = start(engine, &site, file).await?;
            page.focus(".view input:checked").await?;
            for view in ["topics", "units", "instruments", "table"] {
                page.key(plan_compare_browsers::Key::Right).await?;
                page.wait_for(&format!("one('.view :checked').value === '{view}'")).await?;
                page.wait_for("!tree().querySelector('[aria-busy]')").await?;
                let seen = page.run("return [focused().value, live(), one('.scale').hidden]").await?;
                let has_scale = view == "topics";
                expect(&format!("{engine}, {file}"), &seen, &json!([view, false, !has_scale]))?;
            }
            ensure!(
                page.run("return Boolean(one('.body > .table'))").await? == Value::Bool(true),
                "{file}: no table"
            );
        }
    }
    Ok(())
}

/// Two static charts of a page are turned each on its own: their groups and panels are called differently.
#[tokio::test]
async fn two_charts_of_a_page_turn_each_on_its_own() -> Result<()> {
    let site = site()?;
    site.edit("index.html", |page| {
        let from = page.find("<plan-compare").context("an element")?;
        let to = page.find("</plan-compare>").context("its end")? + "</plan-compare>".len();
        Ok(format!("{}{}{}", &page[..to], &page[from..to], &page[to..]))
    })?;
    let page = start(Engine::Chromium, &site, "index.html").await?;
    let second = "document.querySelectorAll('plan-compare')[1]";
    page.run(&format!("{second}.querySelector('.view [value=units]').click()")).await?;
    page.wait_for(&format!("Boolean({second}.querySelector('.aside + .panels'))")).await?;
    turn(&page, "table").await?;
    let seen = page
        .run(&format!(
            "const other = {second};
            const ids = [...document.querySelectorAll('[id]')].map(({{ id }}) => id);
            const named = [...other.querySelectorAll('[aria-labelledby]')].every((panel) =>
                other.contains(document.getElementById(panel.getAttribute('aria-labelledby'))));
            return [other.querySelector('.view :checked').value, one('.view :checked').value,
                new Set(ids).size === ids.length, named, live(), live(other)]"
        ))
        .await?;
    expect("the two", &seen, &json!(["units", "table", true, true, false, false]))
}
