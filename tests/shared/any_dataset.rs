//! Any dataset that the format allows, and any state over it.

use plan_compare::model::{Comparable, Dataset, Kind, Lang, Qualifier};
use plan_compare::state::{Action, Choice, SortKey, State, View};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::made::{Figure, Made, MadeMetric, Named};

/// How many topics there are; not every one has something in it.
const TOPICS: usize = 3;

/// A dataset of two to six plans, and what it was made from.
pub(crate) fn any_dataset() -> impl Strategy<Value = (Made, Dataset)> {
    let languages = select(vec![["en", "zh"].as_slice(), &["en"], &["zh"]]);
    (languages, 2usize..=6).prop_flat_map(|(languages, plans)| {
        let metrics = prop::collection::vec(metric(plans), 0..8);
        let measures = prop::collection::vec(named(plans), 0..5);
        (metrics, measures).prop_map(move |(metrics, measures)| {
            let made = whole(languages, plans, metrics, measures);
            let dataset =
                Dataset::from_json(&made.json().to_string()).unwrap_or_else(|errors| panic!("{errors}"));
            (made, dataset)
        })
    })
}

/// A state over a dataset; the numbers choose among what there is.
pub(crate) fn any_state() -> impl Strategy<Value = Choices> {
    let sort = prop::option::of(0usize..8);
    (select(View::ALL), select(Lang::ALL), 1usize..64, prop::option::of(0..TOPICS), any::<bool>(), sort)
        .prop_map(|(view, lang, plans, topic, linear, sort)| Choices {
            view,
            lang,
            plans,
            topic,
            linear,
            sort,
        })
}

/// What a reader could have chosen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choices {
    pub(crate) view: View,
    lang: Lang,
    /// A bit a plan that is on; all are where none is.
    plans: usize,
    topic: Option<usize>,
    linear: bool,
    /// A column of the table whose head was pressed.
    sort: Option<usize>,
}

impl Choices {
    /// The state over `dataset`.
    pub(crate) fn state(self, dataset: &Dataset) -> State {
        let mut state = State::new(dataset, self.lang);
        let choose =
            |state: State, choice, value: &str| state.after(&Action::Choose(choice, value.into()), dataset);
        state = choose(state, Choice::View, self.view.as_str());
        for (i, plan) in dataset.plans.iter().enumerate() {
            if self.plans >> i & 1 == 0 && !state.plans.is_only(i) {
                let before = state.clone();
                state = state.after(&Action::TogglePlan(i), dataset);
                assert_ne!(state, before, "{} could not be switched off", plan.id);
            }
        }
        if let Some(topic) = self.topic {
            state = choose(state, Choice::Topic, dataset.topics[topic].id.as_str());
        }
        if self.linear {
            state = choose(state, Choice::Scale, "linear");
        }
        match self.sort {
            Some(0) => state.after(&Action::SortBy(SortKey::Topic), dataset),
            Some(1) => state.after(&Action::SortBy(SortKey::Name), dataset),
            Some(plan) => {
                state.after(&Action::SortBy(SortKey::Plan((plan - 2) % dataset.plans.len())), dataset)
            }
            None => state,
        }
    }
}

fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(0.4),
        Just(1.0),
        Just(999_999_999.0),
        Just(f64::MAX),
        Just(f64::MIN_POSITIVE),
        (0u32..5_000).prop_map(f64::from),
        0.0f64..1e6,
    ]
}

fn figure() -> impl Strategy<Value = Figure> {
    let above = prop::option::weighted(0.3, 0.1f64..9.0);
    let kind = prop_oneof![3 => Just(Kind::Target), 1 => select(Kind::ALL)];
    (amount(), above, select(Qualifier::ALL), kind).prop_map(|(value, above, qualifier, kind)| {
        let max = above.map(|above| value + above * value.max(1.0)).filter(|max| max.is_finite());
        Figure { plan: 0, value, max: max.filter(|max| *max > value), qualifier, kind }
    })
}

fn metric(plans: usize) -> impl Strategy<Value = MadeMetric> {
    let figures = prop::collection::vec(prop::option::of(figure()), plans);
    (0..TOPICS, select(Comparable::ALL), figures).prop_map(|(topic, comparable, figures)| {
        let said = figures.into_iter().enumerate();
        let figures = said.filter_map(|(plan, figure)| Some(Figure { plan, ..figure? })).collect();
        MadeMetric { topic, name: Value::Null, unit: Value::Null, comparable, figures }
    })
}

fn named(plans: usize) -> impl Strategy<Value = Named> {
    let by = prop::collection::btree_set(0..plans, 1..=plans);
    (0..TOPICS, any::<bool>(), by).prop_map(|(topic, instrument, plans)| Named {
        topic,
        name: Value::Null,
        instrument,
        plans: plans.into_iter().collect(),
    })
}

/// The parts with their names, each its own, and with a leading target for every plan.
fn whole(languages: &[&str], plans: usize, mut metrics: Vec<MadeMetric>, mut measures: Vec<Named>) -> Made {
    let text = |word: &str, i: usize| {
        languages
            .iter()
            .map(|lang| ((*lang).to_owned(), json!(format!("{word} {i} {lang}"))))
            .collect::<Value>()
    };
    metrics.retain(|metric| !metric.figures.is_empty());
    let sets = |plan| {
        let mut figures = metrics.iter().flat_map(|metric| &metric.figures);
        figures.any(|figure| figure.plan == plan && figure.kind == Kind::Target)
    };
    let figures: Vec<_> =
        (0..plans).filter(|plan| !sets(*plan)).map(|plan| Figure::exactly(plan, 7.0)).collect();
    if !figures.is_empty() {
        let comparable = Comparable::No;
        metrics.push(MadeMetric { topic: 0, name: Value::Null, unit: Value::Null, comparable, figures });
    }
    for (i, metric) in metrics.iter_mut().enumerate() {
        metric.name = text("metric", i);
        metric.unit = text("unit", i);
    }
    for (i, measure) in measures.iter_mut().enumerate() {
        measure.name = text("measure", i);
    }
    Made {
        plans: (0..plans).map(|i| text("plan", i)).collect(),
        topics: (0..TOPICS).map(|i| text("topic", i)).collect(),
        metrics,
        measures,
    }
}
