//! The element in other documents of the page: a frame of its own site, a window that it has opened.

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;
use xtask::serve::Policy;

/// Opens the other document as `there`, and gives it as a promise; looks at an element in it.
const THERE: &str = "
    const of_frame = () => document.querySelector('iframe').contentDocument;
    const of_window = () => new Promise((resolve, reject) => {
        window.opened ??= open('/blank.html', 'other', 'width=900,height=700');
        if (!window.opened) reject(new Error('no window was opened'));
        const look = () => {
            const { document } = window.opened;
            if (document.readyState === 'complete' && document.title === 'A page') resolve(document);
            else setTimeout(look, 20);
        };
        look();
    });
    const until = (is_so) => new Promise((resolve, reject) => {
        // (WebKit gives a frame that nobody sees few animation frames: each press there takes seconds.)
        const end = Date.now() + 25000;
        const look = () => {
            if (is_so()) resolve(true);
            else if (Date.now() > end) reject(new Error(`${is_so} is still false`));
            else setTimeout(look, 20);
        };
        look();
    });
    /** Dressed, in its document, and answering. */
    const is_well = async (it) => {
        it.ready;
        await until(() => live(it));
        const view = it.ownerDocument.defaultView;
        const looks = view.getComputedStyle(tree(it).querySelector('.controls')).display;
        const of_panels = () => all('.panel', tree(it)).length - all('.panel[hidden]', tree(it)).length;
        const before = it.state.plans.length;
        tree(it).querySelector('.plans input').click();
        await until(() => it.state.plans.length !== before);
        tree(it).querySelector('.plans input').click();
        await until(() => it.state.plans.length === before);
        return [it.shadowRoot.adoptedStyleSheets.length, looks, it.ownerDocument === document];
    };";

async fn other_documents(engine: Engine, there: &str) -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write_page("blank.html", "<p>Another document.</p>")?;
    site.write_page("page.html", "<iframe src='blank.html' width=700 height=500></iframe><div id=here><plan-compare></plan-compare></div>")?;
    let page = Page::start_with(engine, site.path(), Policy::None).await?;
    page.open("page.html").await?;
    page.wait_for("document.readyState === 'complete'").await?;
    page.run("return load()").await?;
    page.live().await?;
    let here = "document.querySelector('#here')";
    let moves = [
        // The live one goes there, and comes back.
        ("lives there", "it = element(); there.body.append(it)", false),
        ("is back", "it = window.it; document.querySelector('#here').append(it)", true),
        // One that has never lived.
        ("starts there", "it = document.createElement('plan-compare'); there.body.append(it)", false),
        ("is brought here", "it = window.it; document.querySelector('#here').append(it)", true),
        (
            "is made by the class",
            "it = new (customElements.get('plan-compare'))(); there.body.append(it)",
            false,
        ),
        (
            "rests there first",
            "it = document.createElement('plan-compare'); there.body.append(it); it.remove(); document.querySelector('#here').append(it)",
            true,
        ),
    ];
    for (what, script, is_here) in moves {
        let script = format!(
            "{THERE} return Promise.resolve({there}()).then(async (there) => {{
                let it; {script}; window.it = it;
                it.scrollIntoView();
                // In a window that nobody sees nothing comes near.
                it.dispatchEvent(new Event('pointerdown'));
                const found = await is_well(it);
                if (!{here}.contains(it) && it.ownerDocument === document) throw new Error('it did not move');
                return found;
            }})"
        );
        expect(
            &format!("{engine}, {there}: {what}"),
            &page.run(&script).await?,
            &json!([1, "flex", is_here]),
        )?;
    }
    page.run("window.opened?.close()").await?;
    Ok(())
}

#[tokio::test]
async fn in_a_frame_of_the_page_it_is_styled_and_works() -> Result<()> {
    other_documents(Engine::Chromium, "of_frame").await
}

#[tokio::test]
async fn in_a_window_of_the_page_it_is_styled_and_works() -> Result<()> {
    other_documents(Engine::Chromium, "of_window").await
}

#[tokio::test]
async fn firefox_styles_it_in_a_frame_and_in_a_window() -> Result<()> {
    other_documents(Engine::Firefox, "of_frame").await?;
    other_documents(Engine::Firefox, "of_window").await
}

/// (Its browser here opens no window for a script.)
#[tokio::test]
async fn webkit_styles_it_in_a_frame() -> Result<()> {
    other_documents(Engine::WebKit, "of_frame").await
}
