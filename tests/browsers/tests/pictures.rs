//! The static pictures: what a feed, a card beside a link and a page without frames show.

use anyhow::{Result, ensure};
use plan_compare::export::{SystemFont, WIDTH, svg};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::State;
use plan_compare_browsers::{Engine, Page, dist, expect};
use serde_json::{Value, json};

use crate::numbers::{CHINESE, ENGLISH};

#[tokio::test]
async fn every_character_of_the_first_frame_is_an_outline_and_every_number_is_said() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    for (lang, file, numbers) in [("en", "index.html", ENGLISH), ("zh", "zh.html", CHINESE)] {
        page.open_live(file).await?;
        let dataset = Dataset::from_json(plan_compare::EMBEDDED)?;
        let state = State::new(&dataset, Lang::from_tag(lang).unwrap_or_default());
        let drawn = json!(svg(&dataset, &state, WIDTH, &SystemFont));
        let found = page
            .run(&format!(
                "return Promise.all([{drawn}, fetch('static/512.{lang}.svg').then((file) => file.text())])
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
        let picture = pixels(&page, &format!("static/512.{lang}.png")).await?;
        ensure!(
            picture.size[0] == 2_400 && picture.size[1] >= 1_260,
            "{lang}: found {:?} pixels, expected 2,400 by 1,260 at least",
            picture.size
        );
        picture.is_drawn(lang)?;
    }
    Ok(())
}

#[tokio::test]
async fn the_card_has_the_size_that_is_told_and_its_colours_are_the_plans() -> Result<()> {
    let page = Page::start(Engine::Chromium, &dist()?).await?;
    page.open("index.html").await?;
    for lang in ["en", "zh"] {
        let oembed =
            page.run(&format!("return fetch('oembed/{lang}.json').then((file) => file.json())")).await?;
        let address = oembed["thumbnail_url"].as_str().unwrap_or_default();
        let card = format!("static/card.{lang}.png");
        ensure!(
            address.ends_with(&format!("/{card}")),
            "{lang}: found the thumbnail {address}, expected {card}"
        );
        let card = pixels(&page, &card).await?;
        expect(&format!("{lang}: the card"), &json!(card.size), &json!([1200, 630]))?;
        let said = [&oembed["thumbnail_width"], &oembed["thumbnail_height"]];
        expect(&format!("{lang}: the size that oEmbed says"), &json!(said), &json!(card.size))?;
        card.is_drawn(lang)?;
    }
    Ok(())
}

/// A picture as a browser shows it.
struct Pixels {
    size: Vec<u64>,
    /// The share of the ground.
    ground: f64,
    /// How many pixels have the colour of each plan.
    plans: Vec<u64>,
}

impl Pixels {
    fn is_drawn(&self, lang: &str) -> Result<()> {
        let Self { ground, plans, .. } = self;
        ensure!(
            (0.5..0.98).contains(ground),
            "{lang}: {ground} of the picture is its ground, expected more on it"
        );
        ensure!(
            plans.len() == 3 && plans.iter().all(|pixels| *pixels > 2_000),
            "{lang}: found {plans:?} pixels in the plans' colours"
        );
        Ok(())
    }
}

async fn pixels(page: &Page, file: &str) -> Result<Pixels> {
    let found = page
        .run(&format!(
            "return (async () => {{
                const image = new Image();
                image.src = '{file}';
                await image.decode();
                const canvas = document.createElement('canvas');
                Object.assign(canvas, {{ width: image.naturalWidth, height: image.naturalHeight }});
                const context = canvas.getContext('2d');
                context.drawImage(image, 0, 0);
                const {{ data }} = context.getImageData(0, 0, canvas.width, canvas.height);
                const pixels = new Uint32Array(data.buffer);
                const count = (color) => pixels.reduce((sum, pixel) => sum + (pixel === color), 0);
                return {{
                    size: [canvas.width, canvas.height],
                    ground: count(0xffffffff) / pixels.length,
                    plans: [0xff4f4336, 0xff937f0b, 0xff0c41c2].map(count),
                }};
            }})()"
        ))
        .await?;
    let numbers =
        |name: &str| found[name].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
    Ok(Pixels {
        size: numbers("size"),
        ground: found["ground"].as_f64().unwrap_or_default(),
        plans: numbers("plans"),
    })
}
