//! In applications made with React and Vue: properties and events, the loader before the application and
//! after it.

use std::process::Command;

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, esbuild, expect, frameworks};
use serde_json::json;

use crate::input::{FOREIGN, foreign};

/// An application that shows an element with `data` and `state`, and notes what it hears. (React puts what
/// begins with `on` on the element as a listener, Vue the same.)
const REACT: &str = "
    import { createElement, StrictMode, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    function App() {
        const [given, set] = useState({ data: window.given, state: { plans: ['b'], scale: 'linear' } });
        window.pass_on = set;
        const note = ({ type, detail }) => window.noted.push([type, detail.changed ?? null]);
        return createElement('plan-compare', {
            ...given,
            'onplan-compare-ready': note, 'onplan-compare-change': note, 'onplan-compare-error': note,
        }, createElement('p', { id: 'mine' }, 'My own plans'));
    }
    createRoot(document.querySelector('#app')).render(createElement(StrictMode, null, createElement(App)));";

const VUE: &str = "
    import { createApp, h, reactive } from 'vue/dist/vue.runtime.esm-browser.prod.js';
    const given = reactive({ data: window.given, state: { plans: ['b'], scale: 'linear' } });
    window.pass_on = (next) => Object.assign(given, next);
    const note = ({ type, detail }) => window.noted.push([type, detail.changed ?? null]);
    createApp({ render: () => h('plan-compare', {
        ...given,
        onPlanCompareReady: note, onPlanCompareChange: note, onPlanCompareError: note,
    }, [h('p', { id: 'mine' }, 'My own plans')]) }).mount('#app');";

/// The two applications, bundled.
fn applications() -> Result<Site> {
    let site = Site::copy(&dist()?)?;
    for (name, source) in [("react", REACT), ("vue", VUE)] {
        site.write(&format!("{name}-source.js"), source)?;
        let bundled = Command::new(esbuild()?)
            .arg(site.path().join(format!("{name}-source.js")))
            .arg(format!("--outfile={}", site.path().join(format!("{name}.js")).display()))
            .args([
                "--bundle",
                "--format=esm",
                "--log-level=warning",
                "--define:process.env.NODE_ENV=\"production\"",
            ])
            .env("NODE_PATH", frameworks()?)
            .output()?;
        ensure!(bundled.status.success(), "{name}: {}", String::from_utf8_lossy(&bundled.stderr));
    }
    site.write_page("page.html", "<div id=app></div>")?;
    Ok(site)
}

/// The page, which notes what is thrown and heard.
async fn open(page: &Page) -> Result<()> {
    page.open("page.html").await?;
    let script = format!(
        "listen(); window.given = {}; window.noted = []; window.thrown = [];
        addEventListener('error', ({{ message }}) => thrown.push(message));
        addEventListener('unhandledrejection', ({{ reason }}) => thrown.push(String(reason)))",
        foreign()
    );
    page.run(&script).await?;
    Ok(())
}

#[tokio::test]
async fn applications_give_data_and_state_and_hear_events() -> Result<()> {
    let site = applications()?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    for name in ["react", "vue"] {
        open(&page).await?;
        page.run(&format!("return load().then(() => load('/{name}.js'))")).await?;
        page.wait_for("live() && panels().length > 0").await?;
        let shown = "return [element().state.plans, element().state.scale, panels(), text(one('h2')), thrown, heard('error')]";
        let expected = json!([["b"], "linear", ["2"], "Two plans of a town", [], []]);
        expect(name, &page.run(shown).await?, &expected)?;
        page.click(".plans input[value=a]").await?;
        page.run("pass_on({ data: { ...given, title: { en: 'Another title' } }, state: { plans: ['a'] } })")
            .await?;
        page.wait_for("panels().join() === '1' && text(one('h2')) === 'Another title'").await?;
        let noted =
            page.run("return [noted.map(([type]) => type).slice(0, 2), noted.length >= 3, thrown]").await?;
        let expected = json!([["plan-compare-ready", "plan-compare-change"], true, []]);
        expect(&format!("{name}: what it has heard"), &noted, &expected)?;
        page.no_console_errors()?;
    }
    Ok(())
}

/// What is written as an attribute then is told, and nobody else's subject is shown.
#[tokio::test]
async fn an_application_may_start_before_the_loader() -> Result<()> {
    let site = applications()?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    for name in ["react", "vue"] {
        open(&page).await?;
        page.run(&format!("return load('/{name}.js')")).await?;
        page.wait_for("document.querySelector('#mine') !== null").await?;
        page.run("return load()").await?;
        page.wait_for("live() || heard('error').length > 0").await?;
        let found = page
            .run("return [thrown, shown(document.querySelector('#mine')), live(), live() && text(one('h2'))]")
            .await?;
        if found[2] == true {
            expect(name, &found, &json!([[], false, true, "Two plans of a town"]))?;
        } else {
            expect(name, &found, &json!([[], true, false, false]))?;
            let said = "return heard('error').filter(({ code, message }) => code === 'attribute' && message.includes('a property')).length > 0";
            expect(&format!("{name}: whether it is told"), &page.run(said).await?, &json!(true))?;
            let line = "return [...element().querySelectorAll('p')].filter((each) => each.id !== 'mine' && shown(each)).map(text)";
            let line = page.run(line).await?;
            let words = line[0].as_str().unwrap_or_default();
            ensure!(words.contains("a property"), "{name}: the page says {line}, expected what is wrong");
        }
        // The application goes on, and what it gives from now on is shown.
        page.run("pass_on({ data: { ...given, title: { en: 'Another title' } }, state: { plans: ['a'] } })")
            .await?;
        page.wait_for("live() && text(one('h2')) === 'Another title'").await?;
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn properties_set_before_the_definition_are_taken_over() -> Result<()> {
    let site = applications()?;
    site.write_page("page.html", "<plan-compare></plan-compare>")?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    open(&page).await?;
    page.run("element().data = given; element().state = { plans: ['b'] }; return load()").await?;
    page.live().await?;
    let found = page
        .run("return [element().state.plans, panels(), numbers()[1], heard('error'), heard('ready').length]")
        .await?;
    expect("what is shown", &found, &json!([["b"], ["2"], FOREIGN[1], [], 1]))
}
