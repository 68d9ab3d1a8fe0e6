//! What pages put on the prototypes of all objects does not get into a dataset.

use anyhow::Result;
use plan_compare_browsers::{Engine, Page, Site, dist, expect};
use serde_json::json;

use crate::input::{FOREIGN, foreign};

/// Each as some library or other has done it.
const CHANGES: [&str; 4] = [
    "Array.prototype.toJSON = function () { return `[${this.map((each) => JSON.stringify(each)).join()}]`; };",
    "String.prototype.toJSON = function () { return `'${this}'`; };",
    "Object.prototype.note = { en: 'of the page' }; Object.prototype.max = 7;",
    "Object.prototype.extend = function () {}; Array.prototype.remove = function () {};
        Object.defineProperty(Object.prototype, 'cautious', { enumerable: true, get() { throw new Error('a getter of the page'); } });",
];

#[tokio::test]
async fn what_is_on_prototypes_does_not_get_into_a_dataset() -> Result<()> {
    let site = Site::copy(&dist()?)?;
    site.write("good.json", &foreign().to_string())?;
    site.write_page("page.html", "<plan-compare></plan-compare>")?;
    let page = Page::start(Engine::Chromium, site.path()).await?;
    for change in CHANGES {
        for given in ["element().data = given", "element().setAttribute('src', 'good.json')"] {
            page.open("page.html").await?;
            page.run(&format!("listen(); window.given = {}; {change} return load()", foreign())).await?;
            page.live().await?;
            page.run(given).await?;
            page.wait_for("numbers().length === 2 || heard('error').length > 0").await?;
            // (The driver itself takes JSON that pages have not changed.)
            let undo = "for (const type of [Array, String, Object]) {
                for (const name of ['toJSON', 'note', 'max', 'extend', 'remove']) delete type.prototype[name];
            }";
            let found = page
                .run(&format!(
                    "const found = [numbers(), problem(), element().state.plans]; {undo} return found"
                ))
                .await?;
            expect(&format!("{change} {given}"), &found, &json!([FOREIGN, "", ["a", "b"]]))?;
        }
    }
    Ok(())
}
