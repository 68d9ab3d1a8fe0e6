//! The static pictures: what a feed, a social card and a page without frames show.

use anyhow::{Result, ensure};
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::{Value, json};

use crate::numbers::{CHINESE, ENGLISH};

#[tokio::test]
async fn every_character_of_the_first_frame_is_an_outline_and_every_number_is_said() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    for (lang, file, numbers) in [("en", "index.html", ENGLISH), ("zh", "zh.html", CHINESE)] {
        page.open_live(file).await?;
        let found = page
            .run(&format!(
                "return Promise.all([element().toSVG(), fetch('static/512.{lang}.svg').then((file) => file.text())])
                .then((both) => {{
                    const [texts, outlines] = both.map(picture);
                    const characters = [...texts.querySelectorAll('text')].map((node) => node.textContent).join('');
                    const glyphs = [...outlines.querySelectorAll('use')];
                    return {{
                        errors: outlines.querySelectorAll('parsererror').length,
                        texts: outlines.querySelectorAll('text').length,
                        lost: glyphs.filter((use) => !outlines.querySelector(use.getAttribute('href'))?.getAttribute('d')).length,
                        glyphs: glyphs.length - [...characters.replace(/\\s/g, '')].length,
                        title: outlines.querySelector('title').textContent === texts.querySelector('title').textContent,
                        marks: outlines.querySelectorAll('[data-style]').length,
                        description: text(outlines.querySelector('desc')),
                    }};
                }})"
            ))
            .await?;
        for (what, wanted) in [
            ("errors", json!(0)),
            ("texts", json!(0)),
            ("lost", json!(0)),
            ("glyphs", json!(0)),
            ("title", json!(true)),
        ] {
            expect(&format!("{lang}: {what}"), &found[what], &wanted)?;
        }
        let numbers: Vec<&&str> = numbers.iter().copied().flatten().collect();
        expect(&format!("{lang}: marks"), &found["marks"], &json!(numbers.len()))?;
        let description = found["description"].as_str().unwrap_or_default();
        for number in numbers {
            let spoken = match (number.strip_prefix("≥ "), lang) {
                (Some(number), "en") => format!("at least {number}"),
                (Some(number), _) => format!("不少于{number}"),
                (None, _) => (*number).to_owned(),
            };
            ensure!(
                description.contains(&spoken),
                "{lang}: {spoken} is not in the description {description}"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_pixels_are_large_enough_and_not_blank() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open("index.html").await?;
    for lang in ["en", "zh"] {
        let found = page
            .run(&format!(
                "return (async () => {{
                    const image = new Image();
                    image.src = 'static/512.{lang}.png';
                    await image.decode();
                    const canvas = document.createElement('canvas');
                    Object.assign(canvas, {{ width: image.naturalWidth, height: image.naturalHeight }});
                    const context = canvas.getContext('2d');
                    context.drawImage(image, 0, 0);
                    const {{ data }} = context.getImageData(0, 0, canvas.width, canvas.height);
                    const pixels = new Uint32Array(data.buffer);
                    const count = (color) => pixels.reduce((sum, pixel) => sum + (pixel === color), 0);
                    const oembed = await (await fetch('oembed/{lang}.json')).json();
                    return {{
                        size: [canvas.width, canvas.height],
                        said: [oembed.thumbnail_width, oembed.thumbnail_height],
                        ground: count(0xffffffff) / pixels.length,
                        plans: [0xff6d6052, 0xff85720b, 0xff0c41c2].map(count),
                    }};
                }})()"
            ))
            .await?;
        expect(&format!("{lang}: the size that oEmbed says"), &found["said"], &found["size"])?;
        let size: Vec<u64> =
            found["size"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        ensure!(
            size[0] == 2_400 && size[1] >= 1_260,
            "{lang}: found {size:?} pixels, expected 2,400 by 1,260 at least"
        );
        let ground = found["ground"].as_f64().unwrap_or_default();
        ensure!(
            (0.5..0.98).contains(&ground),
            "{lang}: {ground} of the picture is its ground, expected more on it"
        );
        let plans: Vec<u64> =
            found["plans"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        ensure!(
            plans.iter().all(|pixels| *pixels > 2_000),
            "{lang}: found {plans:?} pixels in the plans' colours"
        );
    }
    Ok(())
}
