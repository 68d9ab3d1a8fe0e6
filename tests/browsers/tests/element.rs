//! The element as a page's own code uses it: attributes, properties, events, several at once.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect, without_loader};
use serde_json::{Value, json};

const YEARS: [&str; 3] = ["2021", "2022", "2023"];

/// A page with this body and no script.
async fn page_with(body: &str) -> Result<(Page, Site)> {
    let site = Site::copy(&dist()?)?;
    site.write_page("page.html", body)?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("page.html").await?;
    page.run("listen()").await?;
    Ok((page, site))
}

/// The same, with the script.
async fn live_page_with(body: &str) -> Result<(Page, Site)> {
    let (page, site) = page_with(body).await?;
    page.run("return load()").await?;
    page.live().await?;
    Ok((page, site))
}

fn state(plans: &[&str], scale: &str, selected: Option<&str>, lang: &str) -> Value {
    json!({ "plans": plans, "view": "compare", "topic": "all", "scale": scale, "selected": selected, "lang": lang })
}

#[tokio::test]
async fn attributes_are_followed_from_the_start() -> Result<()> {
    let body = r#"<plan-compare lang="zh-CN" plans="2021, 2023" scale="linear" selected="2023-benchmarks"></plan-compare>"#;
    let (page, _site) = live_page_with(body).await?;
    let found = page.run("return [element().state, panels(), opened(), heard('error')]").await?;
    let expected = state(&["2021", "2023"], "linear", Some("2023-benchmarks"), "zh");
    expect("what is shown", &found, &json!([expected, ["1", "3"], ["2023-benchmarks"], []]))?;
    let title = page.run("return text(one('h2'))").await?;
    ensure!(title.to_string().contains("工业互联网"), "the title is {title}, expected it in Chinese");
    Ok(())
}

#[tokio::test]
async fn attributes_are_followed_when_they_change_and_when_they_go() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>").await?;
    page.run(
        "for (const [name, value] of Object.entries({ plans: '2022', scale: 'linear', selected: '2022-benchmarks', lang: 'zh' })) {
            element().setAttribute(name, value);
        }",
    )
    .await?;
    page.wait_for("panels().join() === '2' && opened().join() === '2022-benchmarks'").await?;
    let expected = state(&["2022"], "linear", Some("2022-benchmarks"), "zh");
    expect("the state", &page.run("return element().state").await?, &expected)?;
    page.run("for (const name of ['plans', 'scale', 'selected', 'lang']) element().removeAttribute(name)")
        .await?;
    page.wait_for("panels().length === 3 && opened().length === 0").await?;
    let found = page.run("return [element().state, heard('error')]").await?;
    expect("the state and the errors", &found, &json!([state(&YEARS, "log", None, "en"), []]))
}

#[tokio::test]
async fn the_language_is_that_of_the_page_around_it() -> Result<()> {
    for (tag, lang) in [("zh-Hans", "zh"), ("zh-TW", "zh"), ("EN-gb", "en"), ("fr", "en")] {
        let body = format!(r#"<div lang="{tag}"><p><plan-compare></plan-compare></p></div>"#);
        let (page, _site) = live_page_with(&body).await?;
        let found = page.run("return [element().state.lang, heard('error')]").await?;
        expect(&format!("the language and the errors in a page in {tag}"), &found, &json!([lang, []]))?;
    }
    Ok(())
}

#[tokio::test]
async fn unknown_values_fall_back_and_are_reported_once() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>").await?;
    let wrong =
        [("plans", "1999"), ("scale", "cubic"), ("view", "pie"), ("selected", "nothing"), ("lang", "tlh")];
    for (name, value) in wrong {
        for at_start in [true, false] {
            let script = format!(
                "element().remove();
                window.heard.length = 0;
                const fresh = document.createElement('plan-compare');
                if ({at_start}) fresh.setAttribute('{name}', '{value}');
                document.body.append(fresh);
                return fresh.ready.then(() => {{
                    if (!{at_start}) fresh.setAttribute('{name}', '{value}');
                    return new Promise((resolve) => requestAnimationFrame(resolve));
                }}).then(() => [fresh.state, problem(), heard('error')])"
            );
            let found = page.run(&script).await?;
            let what = format!("{name}=\"{value}\", {}", if at_start { "from the start" } else { "later" });
            expect(&format!("{what}: the state"), &found[0], &state(&YEARS, "log", None, "en"))?;
            let sentence = found[1].as_str().unwrap_or_default();
            let holds = sentence.starts_with(&format!("{name}: expected "))
                && sentence.ends_with(&format!(", found \"{value}\""));
            ensure!(holds, "{what}: the page says “{sentence}”, expected what was expected and found");
            let told = json!([{ "code": "attribute", "message": sentence, "path": name }]);
            expect(&format!("{what}: the errors"), &found[2], &told)?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn of_a_list_of_years_the_known_ones_are_shown() -> Result<()> {
    let (page, _site) = live_page_with(r#"<plan-compare plans="2023,1999"></plan-compare>"#).await?;
    let found = page.run("return [panels(), heard('error').map((error) => error.path)]").await?;
    expect("the panels and the errors", &found, &json!([["3"], ["plans"]]))?;
    page.click(".plans input[value='2021']").await?;
    page.wait_for("panels().join() === '1,3' && problem() === ''").await
}

#[tokio::test]
async fn the_state_can_be_set_in_part() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>").await?;
    page.run("element().state = { plans: ['2021', '2022'], selected: '2021-scenarios' }").await?;
    page.run("element().state = { scale: 'linear' }").await?;
    page.wait_for("panels().join() === '1,2' && opened().join() === '2021-scenarios'").await?;
    let expected = state(&["2021", "2022"], "linear", Some("2021-scenarios"), "en");
    expect("the state", &page.run("return element().state").await?, &expected)
}

#[tokio::test]
async fn several_elements_are_independent_and_fetch_the_module_once() -> Result<()> {
    let (page, _site) = live_page_with(&"<plan-compare></plan-compare>".repeat(3)).await?;
    let ready = "return Promise.all([...document.querySelectorAll('plan-compare')].map((each) => {
        each.scrollIntoView();
        return each.ready;
    })).then(() => 'ready')";
    expect("the three", &page.run(ready).await?, &json!("ready"))?;
    page.run(
        "const [, second, third] = document.querySelectorAll('plan-compare');
        tree(second).querySelector('.plans input').click();
        tree(third).querySelector('.scale input[value=linear]').click();
        tree(third).querySelector('[data-id=\"2023-factories\"] > summary').click();
        return painted()",
    )
    .await?;
    let states =
        page.run("return [...document.querySelectorAll('plan-compare')].map((each) => each.state)").await?;
    let first = state(&YEARS, "log", None, "en");
    let second = state(&["2022", "2023"], "log", None, "en");
    let third = state(&YEARS, "linear", Some("2023-factories"), "en");
    expect("the states", &states, &json!([first, second, third]))?;
    let fetched = "return ['.wasm', 'assets/plan-compare-'].map((part) =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes(part)).length)";
    expect(
        "the fetches of the module, and with its glue, its sheet, the live script and what assists",
        &page.run(fetched).await?,
        &json!([1, 5]),
    )
}

#[tokio::test]
async fn two_prerendered_elements_in_a_page_are_both_taken_over_untouched() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.edit("embed/en.html", |html| {
        let html = without_loader(html)?;
        let start = html.find("<plan-compare").unwrap_or_default();
        let end = html.find("</html>").unwrap_or(html.len());
        Ok(format!("{}{}{}", &html[..end], &html[start..end], &html[end..]))
    })?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    page.open("embed/en.html").await?;
    page.run("listen(); return load()").await?;
    let script = "const both = [...document.querySelectorAll('plan-compare')];
        return both.reduce((before, each) => before.then(() => { each.scrollIntoView(); return each.ready; }), Promise.resolve())
            .then(() => both.map((each) => [each.state, tree(each).querySelector('.scale :checked')?.value]))";
    let expected = json!([state(&YEARS, "log", None, "en"), "log"]);
    expect("the states", &page.run(script).await?, &json!([expected, expected]))
}

#[tokio::test]
async fn loading_the_script_twice_defines_the_element_once() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare></plan-compare>").await?;
    page.run("window.first = customElements.get('plan-compare'); return load('/plan-compare.js?again')")
        .await?;
    let script =
        "return [customElements.get('plan-compare') === window.first, live(), heard('ready').length]";
    expect("the definition", &page.run(script).await?, &json!([true, true, 1]))?;
    page.no_console_errors()?;
    Ok(())
}

#[tokio::test]
async fn ready_resolves_and_the_event_tells_the_version() -> Result<()> {
    let (page, _site) = page_with("<main><plan-compare></plan-compare></main>").await?;
    page.run("return load()").await?;
    page.run("return element().ready.then(() => null)").await?;
    let told = page.run("return [live(), heard('ready').length, heard('ready')[0].version]").await?;
    let version = told[2].as_str().unwrap_or_default();
    let numbers = version.split('.').filter(|part| part.parse::<u32>().is_ok()).count();
    ensure!(
        told[0] == true && told[1] == 1 && numbers == 3,
        "found {told}, expected a live widget, told once"
    );
    Ok(())
}

#[tokio::test]
async fn state_set_before_the_definition_is_honoured() -> Result<()> {
    let (page, _site) = page_with("<plan-compare></plan-compare>").await?;
    page.run("element().state = { plans: ['2021'], scale: 'linear' }; return load()").await?;
    page.live().await?;
    let found = page.run("return [element().state, panels()]").await?;
    expect("the state", &found, &json!([state(&["2021"], "linear", None, "en"), ["1"]]))
}

/// `dataset` is a property of every element of HTML: scripts of a page read it of all of them.
#[tokio::test]
async fn scripts_that_read_data_attributes_of_every_element_meet_no_error() -> Result<()> {
    let (page, _site) = live_page_with("<plan-compare data-place='lead'></plan-compare>").await?;
    let script = "try {
            return [...document.querySelectorAll('*')].filter((each) => each.dataset.place === 'lead').length;
        } catch (error) {
            return error.message;
        }";
    let found = page.run(script).await?;
    ensure!(found.is_number(), "reading element.dataset.place: found the error {found}, expected none");
    Ok(())
}

#[tokio::test]
async fn events_bubble_and_leave_a_shadow_root_around_the_element() -> Result<()> {
    let (page, _site) = page_with("<div id=outer></div>").await?;
    let script = "const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
        window.inner = document.createElement('plan-compare');
        root.append(inner);
        return load().then(() => inner.ready).then(() => {
            tree(inner).querySelector('.plans input').click();
        }).then(painted).then(() => {
            tree(inner).querySelector('[data-id=\"2023-factories\"] > summary').click();
            inner.setAttribute('scale', 'cubic');
            return window.heard.map((event) => event.name);
        })";
    let expected = json!(["ready", "change", "change", "select", "error"]);
    expect("the events at the document", &page.run(script).await?, &expected)
}
