//! What the gallery shows: datasets and states at which a chart could break.

use anyhow::{Context as _, Result, anyhow};
use plan_compare::EMBEDDED;
use plan_compare::model::{Comparable, Dataset, Kind, Lang, MAX_METRICS, Qualifier};
use plan_compare::state::{State, View};
use serde_json::{Value, json};

use super::longest;
use super::made::{Figure, Made, MadeMetric, Named, text};

/// One dataset in one state, to be drawn in every view.
pub(super) struct Case {
    /// Its name in file names.
    pub(super) name: &'static str,
    /// What it is, in a few words.
    pub(super) title: &'static str,
    /// What is compared.
    pub(super) dataset: Dataset,
    /// The views it is drawn in.
    pub(super) views: &'static [View],
    /// The names and values of the choices that differ from the defaults.
    pub(super) choices: fn(View) -> &'static [(&'static str, &'static str)],
    /// Whether it is drawn only once per view, because it is heavy.
    pub(super) heavy: bool,
}

impl Case {
    fn new(name: &'static str, title: &'static str, json: &str) -> Result<Self> {
        let dataset = Dataset::from_json(json).map_err(|errors| anyhow!("gallery, {name}: {errors}"))?;
        Ok(Self { name, title, dataset, views: View::ALL, choices: |_| &[], heavy: false })
    }

    /// The state in which a view is drawn.
    pub(super) fn state(&self, view: View, lang: Lang) -> Result<State> {
        let mut state = State::new(&self.dataset, lang);
        let chosen = (self.choices)(view);
        for (name, value) in [("view", view.as_str())].iter().chain(chosen) {
            state
                .set(name, value, &self.dataset)
                .with_context(|| format!("gallery, {}, {}", self.name, view.as_str()))?;
        }
        Ok(state)
    }
}

/// All of them.
pub(super) fn all() -> Result<Vec<Case>> {
    let embedded =
        |name, title, choices| Ok::<_, anyhow::Error>(Case { choices, ..Case::new(name, title, EMBEDDED)? });
    let made = |name, title, made: &Made| Case::new(name, title, &made.json().to_string());
    let longest = longest::everywhere(serde_json::from_str(EMBEDDED)?)?;
    Ok(vec![
        embedded("plain", "The embedded dataset", |_| &[])?,
        embedded("one-plan", "One plan on", |_| &[("plans", "2022")])?,
        embedded("two-plans", "Two plans on", |_| &[("plans", "2021,2023")])?,
        embedded("open", "A sentence open", |view| match view {
            View::Instruments => &[("selected", "2021/venture-capital")],
            _ => &[("selected", "2022-benchmarks")],
        })?,
        embedded("silent-topic", "A topic that one plan says nothing of", |_| &[("topic", "sme")])?,
        Case {
            views: &[View::Compare, View::Topics],
            ..embedded("linear", "Linear scale", |_| &[("scale", "linear")])?
        },
        Case::new("longest", "The longest text in every place", &longest.to_string())?,
        made("six-plans", "Six plans", &six_plans())?,
        made("one-metric", "One metric only", &one_metric())?,
        Case { views: DRAWN, ..made("extremes", "0.4, 1 and 999,999,999", &extremes())? },
        Case {
            views: &[View::Compare, View::Topics],
            choices: |_| &[("scale", "linear")],
            ..made("extremes-linear", "0.4, 1 and 999,999,999 on a linear scale", &extremes())?
        },
        Case { views: DRAWN, ..made("equal", "All values equal", &equal())? },
        Case { views: DRAWN, ..made("zeros", "0 beside a small number and a large one", &zeros())? },
        Case { views: DRAWN, ..made("qualifiers", "Every qualifier, and ranges", &qualifiers())? },
        Case { heavy: true, views: DRAWN, ..made("full", "2,000 metrics, six plans", &large(MAX_METRICS))? },
    ])
}

fn plans(count: usize) -> Vec<Value> {
    let years = ["1996–2000", "2001–2005", "2006–2010", "2011–2015", "2016–2020", "2021–2025"];
    years[6 - count..].iter().map(|years| text(years, years)).collect()
}

fn topics() -> Vec<Value> {
    vec![text("Parks and streets", "公园与街道"), text("Houses", "住房")]
}

/// What a city plans: names and units that are short, long, the same word, and none of a language.
fn metric(place: usize, figures: Vec<Figure>) -> MadeMetric {
    const NAMES: [[&str; 4]; 6] = [
        ["trees planted along streets", "街道新植行道树", "trees", "棵"],
        ["playgrounds", "儿童游乐场", "playgrounds", "处"],
        ["benches in the shade", "树荫下的长椅", "benches", "张"],
        ["cycle paths apart from the traffic", "与机动车分离的自行车道", "km", "公里"],
        ["libraries open on Sundays", "周日开放的图书馆", "libraries", "家"],
        ["share of roofs that are green", "绿色屋顶占比", "%", "%"],
    ];
    let [en, zh, unit_en, unit_zh] = NAMES[place % NAMES.len()];
    let comparable = Comparable::ALL[place % Comparable::ALL.len()];
    let (name, unit) = (text(en, zh), text(unit_en, unit_zh));
    MadeMetric { topic: place / NAMES.len() % 2, name, unit, comparable, figures }
}

/// The views that draw metrics.
const DRAWN: &[View] = &[View::Compare, View::Topics, View::Units, View::Table];

/// What the plans say without a number; the last three are financing instruments.
const MEASURES: [(&str, &str); 5] = [
    ("open the river banks", "开放河岸"),
    ("plant before building", "先绿化后建设"),
    ("grants for green roofs", "屋顶绿化补助"),
    ("low-interest loans for insulating old houses", "旧房保温改造低息贷款"),
    ("bonds for tram lines", "有轨电车债券"),
];

fn six_plans() -> Made {
    let figures = |place: usize| {
        let said = (0..6).filter(|plan| place == 0 || !(plan + place).is_multiple_of(3));
        let figure = said.map(|plan| {
            let value = [30.0, 6.0, 12.0, 4_800.0, 150.0, 7.5][(plan + place) % 6];
            let kind = if place == 4 { Kind::Result } else { Kind::Target };
            Figure { kind, qualifier: Qualifier::ALL[(plan * place) % 6], ..Figure::exactly(plan, value) }
        });
        figure.collect()
    };
    let measure = |(place, (en, zh)): (usize, &(&str, &str))| {
        let plans = (0..6).filter(|plan| (plan * (place + 1)) % 4 != 1).collect();
        Named { topic: 0, name: text(en, zh), instrument: place > 1, plans }
    };
    Made {
        plans: plans(6),
        topics: topics(),
        metrics: (0..6).map(|place| metric(place, figures(place))).collect(),
        measures: MEASURES.iter().enumerate().map(measure).collect(),
    }
}

fn one_metric() -> Made {
    let figures = [30.0, 45.0].iter().enumerate().map(|(plan, value)| Figure::exactly(plan, *value));
    Made {
        plans: plans(2),
        topics: topics(),
        metrics: vec![metric(0, figures.collect())],
        measures: Vec::new(),
    }
}

fn extremes() -> Made {
    let values = [0.4, 1.0, 999_999_999.0];
    let metrics = values.iter().enumerate().map(|(place, value)| {
        let at_least = Figure { qualifier: Qualifier::AtLeast, ..Figure::exactly(1, *value) };
        let existing = Figure { qualifier: Qualifier::Existing, ..Figure::exactly(2, values[2 - place]) };
        metric(place, vec![Figure::exactly(0, *value), at_least, existing])
    });
    Made { plans: plans(3), topics: topics(), metrics: metrics.collect(), measures: Vec::new() }
}

fn zeros() -> Made {
    let values = [0.0, 0.002, 3_000.0];
    let metrics = values.iter().enumerate().map(|(place, value)| {
        let about = Figure { qualifier: Qualifier::About, ..Figure::exactly(1, values[2 - place]) };
        let up_to = Figure { max: Some(20.0), qualifier: Qualifier::AtLeast, ..Figure::exactly(2, 0.0) };
        metric(place, vec![Figure::exactly(0, *value), about, up_to])
    });
    Made { plans: plans(3), topics: topics(), metrics: metrics.collect(), measures: Vec::new() }
}

fn equal() -> Made {
    let metrics = (0..4).map(|place| metric(place, (0..3).map(|plan| Figure::exactly(plan, 12.0)).collect()));
    Made { plans: plans(3), topics: topics(), metrics: metrics.collect(), measures: Vec::new() }
}

fn qualifiers() -> Made {
    let metrics = Qualifier::ALL.iter().enumerate().map(|(place, qualifier)| {
        let single = Figure { qualifier: *qualifier, ..Figure::exactly(0, 24.0) };
        let range = Figure { qualifier: *qualifier, max: Some(5.0), ..Figure::exactly(1, 3.0) };
        metric(place, vec![single, range])
    });
    Made { plans: plans(2), topics: topics(), metrics: metrics.collect(), measures: Vec::new() }
}

/// So many metrics, and six plans. Every plan sets half of them, all in one language: of [`MAX_METRICS`], more would not
/// fit into as many bytes as a dataset may have.
pub(super) fn large(metrics: usize) -> Made {
    let english = |text: &Value| json!({ "en": text["en"] });
    let metrics = (0..metrics).map(|place| {
        let said = (0..6).filter(|plan| (plan + place) % 2 == 0);
        #[expect(clippy::cast_precision_loss, reason = "below 1,000")]
        let figures = said.map(|plan| Figure::exactly(plan, (place * (plan + 1) % 997) as f64));
        let metric = metric(place, figures.collect());
        MadeMetric { name: english(&metric.name), unit: english(&metric.unit), ..metric }
    });
    Made {
        plans: plans(6).iter().map(english).collect(),
        topics: topics().iter().map(english).collect(),
        metrics: metrics.collect(),
        measures: Vec::new(),
    }
}
