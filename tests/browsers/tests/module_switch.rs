//! From the module of the embedded dataset to that of others, out of a page and back, from one dataset that
//! is awaited to the next: what was last asked for is shown, and nothing that the reader did is lost.

use anyhow::Result;
use plan_compare_browsers::{Engine, Fault, Page, Site, Unreliable, dist, expect};
use serde_json::json;

use crate::input::foreign;

async fn start(body: &str) -> Result<(Page, Site, Unreliable)> {
    let site = Site::copy(&dist()?)?;
    site.write("good.json", &foreign().to_string())?;
    site.write_page("page.html", body)?;
    let server = Unreliable::start(site.path())?;
    let page = Page::visit(Engine::Chromium, &server.url()).await?;
    page.open("page.html").await?;
    page.run(&format!("window.good = {}; listen(); return load()", foreign())).await?;
    page.live().await?;
    Ok((page, site, server))
}

#[tokio::test]
async fn put_back_it_shows_its_children_until_its_data_are_loaded() -> Result<()> {
    let (page, _site, server) = start("<plan-compare><p id=mine>A table</p></plan-compare>").await?;
    server.next("good.json", Fault::Held);
    page.run(
        "window.kept = element(); kept.remove(); kept.setAttribute('src', 'good.json');
        setTimeout(() => document.body.append(kept))",
    )
    .await?;
    page.wait_for("element()?.matches(':state(loading)') && shown(document.querySelector('#mine'))").await?;
    server.release();
    page.wait_for("live() && numbers().length === 2 && !shown(document.querySelector('#mine'))").await
}

#[tokio::test]
async fn what_the_reader_has_just_chosen_is_drawn_before_another_dataset() -> Result<()> {
    let (page, _site, _server) = start("<plan-compare></plan-compare>").await?;
    let script = "one('.view [value=table]').click();
        return give(good).then(() => [element().state.view, one('.view :checked').value,
            heard('change').map(({ changed }) => changed.includes('view')), heard('ready').length])";
    expect("the view", &page.run(script).await?, &json!(["table", "table", [true, false], 1]))?;
    // The same of an element that is taken out.
    let script = "one('.view [value=compare]').click();
        window.kept = element(); kept.remove();
        return new Promise(setTimeout).then(() => document.body.append(kept)).then(() => kept.ready).then(() => kept.state.view)";
    expect("the view after a return", &page.run(script).await?, &json!("compare"))
}

#[tokio::test]
async fn focus_and_what_is_unfolded_go_over_to_the_other_module() -> Result<()> {
    let (page, _site, _server) = start("<plan-compare></plan-compare>").await?;
    let script = "for (const list of all('details.more')) list.open = true;
        const unfolded = all('details.more[open]').length;
        one('select').focus();
        // The same plans by another title: what is unfolded is there in both.
        return fetch('data/512.json').then((file) => file.json()).then((own) => give({ ...own, title: { en: 'Mine' } }))
            .then(() => [text(one('h2')), focused().localName, all('details.more[open]').length === unfolded, unfolded > 0])";
    expect("the focus, and the lists", &page.run(script).await?, &json!(["Mine", "select", true, true]))
}

#[tokio::test]
async fn in_a_declared_root_the_chart_stays_where_it_is() -> Result<()> {
    let demo = std::fs::read_to_string(dist()?.join("index.html"))?;
    let chart = demo
        .split_once("<plan-compare lang=\"en\">")
        .and_then(|(_, rest)| rest.split_once("</plan-compare>"));
    let (chart, _) = chart.unwrap_or_default();
    let body = format!(
        "<plan-compare><template shadowrootmode=open><header>Head</header><div class=wrap>{chart}</div><p>Foot</p></template></plan-compare>"
    );
    let (page, _site, _server) = start(&body).await?;
    let script = "const shape = () => [...element().shadowRoot.children].map((each) => `${each.localName} ${each.querySelectorAll('.plan-compare').length}`).join();
        const shapes = [shape()];
        return give(good).then(() => {
            shapes.push(shape());
            window.kept = element();
            kept.remove();
            return new Promise(setTimeout);
        }).then(() => document.body.append(kept)).then(() => kept.ready).then(() => [...shapes, shape()])";
    let shape = "header 0,div 1,p 0";
    expect("the root", &page.run(script).await?, &json!([shape, shape, shape]))
}

#[tokio::test]
async fn a_live_chart_fetches_again_what_another_dataset_needs() -> Result<()> {
    let (page, _site, server) = start("<plan-compare></plan-compare>").await?;
    for end in [".wasm", ".js"] {
        page.open("page.html").await?;
        page.run(&format!("window.good = {}; listen(); return load()", foreign())).await?;
        page.live().await?;
        server.next(end, Fault::Status(503));
        let script = "element().data = good; element().state = { plans: 'a' };
            return element().ready.then(() => 'kept', () => 'rejected').then((ready) => [ready, heard('error').map(({ code }) => code), panels().length])";
        // (Of the two that are wanted at once, one fails; a file that is fetched a second time by itself is there.)
        let found = page.run(script).await?;
        if found[0] == "rejected" {
            // (The plan, which the embedded dataset does not have, is reported unless the dataset is still loading.)
            let shown = json!([found[1][0], found[2]]);
            expect(&format!("{end} once not there"), &shown, &json!(["load", 3]))?;
            page.run("dispatchEvent(new Event('online'))").await?;
        }
        page.wait_for("numbers().length === 2").await?;
    }
    Ok(())
}

#[tokio::test]
async fn of_two_datasets_that_load_the_last_is_shown() -> Result<()> {
    let (page, _site, server) = start("<plan-compare></plan-compare>").await?;
    let script = "const host = document.createElement('plan-compare');
        host.data = { id: 1 };
        document.body.prepend(host);
        return new Promise(setTimeout).then(() => host.remove()).then(() => new Promise(setTimeout)).then(() => {
            host.data = good;
            document.body.prepend(host);
            return host.ready;
        }).then(() => [live(host), numbers().length, heard('error')])";
    expect("what is shown", &page.run(script).await?, &json!([true, 2, []]))?;
    // Data that are none, then null: that of `src`, as it is now.
    server.next("good.json", Fault::Held);
    let script = "element().data = null; element().setAttribute('src', 'good.json');
        return give({ id: 1 }).then(() => { element().data = null; })";
    page.run(script).await?;
    server.release();
    page.wait_for("numbers().length === 2 && problem() === ''").await
}

#[tokio::test]
async fn a_line_goes_when_what_it_is_about_is_put_right() -> Result<()> {
    let (page, _site, _server) = start("<plan-compare></plan-compare>").await?;
    for right in ["element().setAttribute('view', 'compare')", "element().removeAttribute('view')"] {
        page.run("element().setAttribute('view', 'pie')").await?;
        page.wait_for("problem() !== ''").await?;
        page.run(right).await?;
        page.wait_for("problem() === ''").await?;
    }
    Ok(())
}
