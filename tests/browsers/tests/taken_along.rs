//! What readers take along: a link, an embed line, pictures of the view that is shown, tables; in pages and in frames
//! that forbid files or the clipboard.

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::{Value, json};
use xtask::serve::Policy;

use crate::intent::{BARE, with_connection};

/// Notes in `window.given` what is copied or saved from now on, instead of it.
const WATCH: &str = "window.given = [];
    Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text) => { window.given.push({ copied: text }); } },
    });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        window.made = blob;
        return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
        const { download } = this;
        window.made.arrayBuffer().then((bytes) => {
            const start = [...new Uint8Array(bytes).slice(0, 8)];
            const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
            window.given.push({ download, start, text });
        });
    };";

/// The buttons, once they are there.
const BUTTONS: &str = "[...(one('.tools > div').shadowRoot?.querySelectorAll('button') ?? [])]";

/// Unfolds what readers take along.
async fn unfold(page: &Page) -> Result<()> {
    page.run("one('.tools > summary').click()").await?;
    page.wait_for(&format!("{BUTTONS}.length > 0")).await
}

/// Presses a button, and gives what it says in the end.
async fn press(page: &Page, name: &str) -> Result<Value> {
    page.run(&format!(
        "const button = {BUTTONS}.find((button) => button.textContent === '{name}');
        if (!button) throw new Error('no button ' + '{name}' + ' but ' + {BUTTONS}.map(text));
        button.click()"
    ))
    .await?;
    let says = "one('.tools > div').shadowRoot.querySelector('[role=status]').textContent";
    page.wait_for(&format!("{says} && !/^(Working|正在)/.test({says})")).await?;
    page.run(&format!("return {says}")).await
}

/// What was copied or saved last.
async fn given(page: &Page) -> Result<Value> {
    page.wait_for("window.given.length > 0").await?;
    page.run("return window.given.splice(0).at(-1)").await
}

/// The file of the release.
const FILE: &str =
    "new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await fetch(PATH)).arrayBuffer())";

async fn taken_from_a_page(engine: Engine) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write("bare.html", BARE)?;
    let page = Page::start(engine, site.path()).await?;
    if engine == Engine::Chromium {
        // (Who dwells on a fast line would get the module.)
        with_connection(&page, "{ effectiveType: '4g', saveData: true }")?;
    }
    page.open("bare.html").await?;
    page.wait_for("customElements.get('plan-compare') && Boolean(tree())").await?;
    page.run(WATCH).await?;
    unfold(&page).await?;
    page.click(".plans input[value='2022']").await?;

    let says = press(&page, "Copy link").await?;
    let link = given(&page).await?["copied"].as_str().context("no link")?.to_owned();
    ensure!(link.ends_with("bare.html#plan-compare?plans=2021,2023"), "found {link}");
    expect("what it says", &says, &json!(format!("Copied: {link}")))?;

    press(&page, "Copy embed code").await?;
    let embed = given(&page).await?["copied"].as_str().context("no embed line")?.to_owned();
    ensure!(
        embed.starts_with("<iframe src=\"http") && embed.contains("embed/en.html?plans=2021,2023\" title=\""),
        "found {embed}"
    );

    expect("what it says", &press(&page, "Table (CSV)").await?, &json!("Saved: plan-compare.csv"))?;
    let table = given(&page).await?;
    let same =
        format!("return (async () => {} === {})()", FILE.replace("PATH", "'/data/512.csv'"), table["text"]);
    expect("whether the table is the published one", &page.run(&same).await?, &json!(true))?;

    press(&page, "Data (JSON)").await?;
    let data = given(&page).await?;
    let data: Value = serde_json::from_str(data["text"].as_str().context("no JSON")?)?;
    expect("the dataset", &data["id"], &json!("512"))?;

    press(&page, "Picture (PNG)").await?;
    let picture = given(&page).await?;
    expect("a PNG's first bytes", &picture["start"], &json!([137, 80, 78, 71, 13, 10, 26, 10]))?;
    // None of this needs the module.
    expect("whether the module is there", &page.run("return live()").await?, &json!(false))?;
    if engine == Engine::Chromium {
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn readers_take_along_what_a_page_shows_in_chromium() -> Result<()> {
    taken_from_a_page(Engine::Chromium).await
}

#[tokio::test]
async fn readers_take_along_what_a_page_shows_in_firefox() -> Result<()> {
    taken_from_a_page(Engine::Firefox).await
}

#[tokio::test]
async fn readers_take_along_what_a_page_shows_in_webkit() -> Result<()> {
    taken_from_a_page(Engine::WebKit).await
}

/// What of a view is missing in its picture, and what the picture is.
const MISSING: &str = "const drawn = picture(window.given.splice(0).at(-1).text);
    const squeezed = (words) => words.replace(/[\\s\\u2060]+/g, '');
    const drawnText = squeezed([...drawn.querySelectorAll('text')].map((each) => each.textContent).join(''));
    const within = (node) => !node.parent.closest('.controls, .tools, .jump, .arrow');
    const missing = words().filter(within).map((word) => squeezed(word.text)).filter((word) => !drawnText.includes(word));
    const { width, height } = drawn.documentElement.attributes;
    const wrong = [...drawn.querySelectorAll('*')].filter((each) =>
        [...each.attributes].some(({ name, value }) => /NaN|undefined|var\\(|color\\(|^on/.test(value) || /^(style|class|on)/.test(name)));
    return { missing, wrong: wrong.map((each) => each.outerHTML), width: Number(width.value), height: Number(height.value),
        title: drawn.querySelector('title').textContent, shapes: drawn.querySelectorAll('svg svg').length }";

async fn pictures(engine: Engine) -> Result<()> {
    let page = Page::start(engine, &dist()?).await?;
    page.open_live("index.html").await?;
    page.run(WATCH).await?;
    unfold(&page).await?;
    for lang in ["en", "zh"] {
        for view in ["compare", "topics", "units", "instruments", "table"] {
            page.run(&format!("element().state = {{ view: '{view}', lang: '{lang}' }}")).await?;
            page.painted().await?;
            page.run("for (const list of all('.body .more')) list.open = true").await?;
            page.run(&format!("{BUTTONS}.find((button) => button.textContent.includes('SVG')).click()"))
                .await?;
            page.wait_for("window.given.length > 0").await?;
            let drawn = page.run(MISSING).await?;
            let what = format!("{engine}, {view}, {lang}");
            expect(&format!("{what}: what is not in the picture"), &drawn["missing"], &json!([]))?;
            expect(&format!("{what}: what is wrong in it"), &drawn["wrong"], &json!([]))?;
            let title = page.run("return text(one('h2'))").await?;
            expect(&format!("{what}: its title"), &drawn["title"], &title)?;
            ensure!(drawn["height"].as_f64() > Some(300.0), "{what}: found {drawn}");
            let shown = page.run("return tree().getBoundingClientRect().width").await?;
            let room = drawn["width"].as_f64().zip(shown.as_f64()).map(|(width, shown)| width - shown);
            ensure!(
                room.is_some_and(|room| (0.0..200.0).contains(&room)),
                "{what}: found {drawn}, expected {shown} px"
            );
            if view != "table" {
                ensure!(drawn["shapes"].as_u64() > Some(5), "{what}: found {drawn}, expected marks");
            }
        }
    }
    // The page is as it was.
    let left = page.run("return document.querySelectorAll('html > div').length").await?;
    expect("what is left in the page", &left, &json!(0))?;
    if engine == Engine::Chromium {
        page.no_console_errors()?;
    }
    Ok(())
}

#[tokio::test]
async fn the_picture_of_each_view_has_all_that_is_shown_in_chromium() -> Result<()> {
    pictures(Engine::Chromium).await
}

#[tokio::test]
async fn the_picture_of_each_view_has_all_that_is_shown_in_firefox() -> Result<()> {
    pictures(Engine::Firefox).await
}

#[tokio::test]
async fn the_picture_of_each_view_has_all_that_is_shown_in_webkit() -> Result<()> {
    pictures(Engine::WebKit).await
}

/// In a frame that may run scripts and nothing else, texts are copied, or stand in a field; a picture is shown.
#[tokio::test]
async fn a_frame_in_a_sandbox_gives_what_it_may() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page(
        "page.html",
        "<iframe sandbox=allow-scripts src=embed/en.html?plans=2023 width=900 height=1200></iframe>",
    )?;
    let page = Page::start_with(Engine::Chromium, site.path(), Policy::None).await?;
    with_connection(&page, "{ effectiveType: '4g', saveData: true }")?;
    page.open("page.html").await?;
    page.client.enter_frame(0).await?;
    page.wait_for("Boolean(customElements.get('plan-compare'))").await?;
    for clipboard in ["{ writeText: async () => {} }", "undefined"] {
        page.run(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }});
            document.execCommand = () => false"
        ))
        .await?;
        if page.run("return one('.tools').open").await? == json!(false) {
            unfold(&page).await?;
        }
        for (name, start) in [
            ("Copy link", "http"),
            ("Copy embed code", "<iframe src="),
            ("Table (CSV)", "entry,id"),
            ("Data (JSON)", "{"),
            ("Picture (SVG)", "<svg"),
        ] {
            let says = press(&page, name).await?;
            let says = says.as_str().context("says nothing")?;
            let field = page
                .run("const field = one('.tools > div').shadowRoot.querySelector('textarea'); return [field.hidden, field.value.slice(0, 13)]")
                .await?;
            if clipboard == "undefined" {
                ensure!(says.starts_with("This page may not copy"), "{name}: found {says}");
                ensure!(
                    field[0] == json!(false) && field[1].as_str().is_some_and(|text| text.starts_with(start)),
                    "{name}: found {field}, expected a field that starts with {start}"
                );
            } else {
                ensure!(says.starts_with("Copied: "), "{name}: found {says}");
                expect("whether the field is hidden", &field[0], &json!(true))?;
            }
        }
        press(&page, "Picture (PNG)").await?;
        page.wait_for("one('.tools > div').shadowRoot.querySelector('img').naturalWidth > 600").await?;
    }
    page.no_console_errors()
}

/// The link leads to what was shown.
#[tokio::test]
async fn the_link_of_a_frame_shows_the_same() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open("embed/en.html").await?;
    page.wait_for("Boolean(customElements.get('plan-compare'))").await?;
    page.run(WATCH).await?;
    page.run("element().state = { plans: '2022,2023', view: 'instruments', lang: 'zh' }").await?;
    page.live().await?;
    page.run("all('.entry > summary')[2].click()").await?;
    unfold(&page).await?;
    press(&page, "复制链接").await?;
    let link = given(&page).await?["copied"].as_str().context("no link")?.to_owned();
    ensure!(link.contains("/embed/zh.html?plans=2022,2023&view=instruments&selected="), "found {link}");
    let state = page.run("return element().state").await?;
    let path = link.split_once("/embed/").context("no path")?.1;
    page.open(&format!("embed/{path}")).await?;
    page.live().await?;
    expect("the state at the link", &page.run("return element().state").await?, &state)
}
