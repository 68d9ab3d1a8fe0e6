//! The element is moved, taken out, put back and thrown away.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;

async fn page_with(body: &str) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", body)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("page.html").await?;
    page.run("listen(); return load()").await?;
    Ok((page, site))
}

/// A live element whose reader has chosen something of everything.
async fn used() -> Result<(Page, Site)> {
    let (page, site) = page_with("<div id=a><plan-compare></plan-compare></div><div id=b></div>").await?;
    page.live().await?;
    page.click(".plans input[value='2022']").await?;
    page.click(".scale input[value=linear]").await?;
    page.click("[data-id='2023-factories'] > summary").await?;
    page.wait_for("panels().join() === '1,3' && opened().join() === '2023-factories'").await?;
    Ok((page, site))
}

const CHOSEN: &str = "live() && panels().join() === '1,3' && opened().join() === '2023-factories'
    && element().state.scale === 'linear' && one('.scale :checked').value === 'linear'";

#[tokio::test]
async fn moved_in_the_page_it_keeps_its_choices_and_its_content() -> Result<()> {
    let (page, _site) = used().await?;
    page.run("window.content = tree(); document.querySelector('#b').append(element())").await?;
    page.wait_for(CHOSEN).await?;
    let script = "return [tree() === window.content, element().parentElement.id, heard('ready').length, heard('error')]";
    expect("the content, its place and what was told", &page.run(script).await?, &json!([true, "b", 1, []]))?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().length === 3").await
}

#[tokio::test]
async fn taken_out_and_put_back_it_keeps_its_choices() -> Result<()> {
    let (page, _site) = used().await?;
    page.run("window.kept = element(); kept.remove()").await?;
    page.wait_for("!live(window.kept)").await?;
    page.run("document.querySelector('#b').append(window.kept)").await?;
    page.wait_for(CHOSEN).await?;
    page.click(".plans input[value='2022']").await?;
    page.wait_for("panels().length === 3").await?;
    expect("the errors", &page.run("return heard('error')").await?, &json!([]))
}

#[tokio::test]
async fn what_is_set_while_it_is_out_of_the_page_counts_when_it_is_back() -> Result<()> {
    let (page, _site) = used().await?;
    page.run("window.kept = element(); kept.remove()").await?;
    page.wait_for("!live(window.kept)").await?;
    page.run("kept.setAttribute('plans', '2022'); kept.state = { scale: 'log' }; document.body.append(kept)")
        .await?;
    page.wait_for("live() && panels().join() === '2' && element().state.scale === 'log'").await
}

#[tokio::test]
async fn removed_before_its_module_has_come_it_raises_no_error() -> Result<()> {
    let (page, _site) = page_with("").await?;
    let script = "window.gone = document.createElement('plan-compare');
        document.body.append(gone);
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() => {
            gone.dispatchEvent(new Event('pointerdown'));
            gone.remove();
            document.body.append(document.createElement('plan-compare'));
            return element().ready;
        }).then(() => [live(gone), heard('error')])";
    expect("the removed one, and the errors", &page.run(script).await?, &json!([false, []]))?;
    page.no_console_errors()?;
    page.run("element().remove(); document.body.append(window.gone)").await?;
    page.wait_for("live() && panels().length === 3").await
}

#[tokio::test]
async fn fifty_elements_that_were_thrown_away_leave_nothing_behind() -> Result<()> {
    let (page, _site) = page_with("").await?;
    let script = "window.refs = [];
        const once = async () => {
            const each = document.createElement('plan-compare');
            document.body.append(each);
            await each.ready;
            tree(each).querySelector('.plans input').click();
            await painted();
            tree(each).querySelector('[data-id=\"2023-factories\"] > summary').click();
            refs.push(new WeakRef(each), new WeakRef(tree(each)));
            each.remove();
            await new Promise((resolve) => setTimeout(resolve));
        };
        const many = async () => { for (let i = 0; i < 50; i += 1) await once(); };
        return many().then(() => refs.length)";
    expect("the references", &page.run(script).await?, &json!(100))?;
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        page.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        let left = page.run("return refs.filter((ref) => ref.deref()).length").await?;
        if left == 0 {
            return Ok(());
        }
        ensure!(
            Instant::now() < deadline,
            "{left} of 50 elements and 50 contents are still there, expected none"
        );
    }
}
