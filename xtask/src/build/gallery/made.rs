//! Datasets made for a purpose, as the JSON that an editor would write: what the gallery shows and
//! what the tests hold every view to.

use plan_compare::model::{Comparable, Kind, Qualifier};
use serde_json::{Map, Value, json};

/// A dataset in the making.
#[derive(Clone, Debug, Default)]
pub(crate) struct Made {
    /// The plans' shortest names, a text each; 2 to 6.
    pub(crate) plans: Vec<Value>,
    /// The topics' names, a text each; at least one.
    pub(crate) topics: Vec<Value>,
    /// What has numbers; at least one.
    pub(crate) metrics: Vec<MadeMetric>,
    /// What has none.
    pub(crate) measures: Vec<Named>,
}

/// A metric.
#[derive(Clone, Debug)]
pub(crate) struct MadeMetric {
    /// The place of its topic.
    pub(crate) topic: usize,
    /// What is counted, a text.
    pub(crate) name: Value,
    /// Its unit, a text.
    pub(crate) unit: Value,
    /// Whether its numbers may be compared.
    pub(crate) comparable: Comparable,
    /// At most one number per plan.
    pub(crate) figures: Vec<Figure>,
}

/// The number that one plan gives for a metric.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure {
    /// The place of the plan.
    pub(crate) plan: usize,
    /// The number, or the lower end of a range.
    pub(crate) value: f64,
    /// The upper end of a range.
    pub(crate) max: Option<f64>,
    /// Its qualifier.
    pub(crate) qualifier: Qualifier,
    /// Whether it is a target.
    pub(crate) kind: Kind,
}

/// A measure.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// The place of its topic.
    pub(crate) topic: usize,
    /// What is to be done, a text.
    pub(crate) name: Value,
    /// Whether it is a financing instrument.
    pub(crate) instrument: bool,
    /// The places of the plans that name it; at least one.
    pub(crate) plans: Vec<usize>,
}

impl Figure {
    /// A target of exactly `value`.
    pub(crate) fn exactly(plan: usize, value: f64) -> Self {
        Self { plan, value, max: None, qualifier: Qualifier::Exact, kind: Kind::Target }
    }

    fn json(self, metric: usize) -> Value {
        let Self { plan, value, max, qualifier, kind } = self;
        let mut target = json!({
            "id": target_id(metric, plan), "value": value, "qualifier": qualifier.as_str(), "kind": kind.as_str(),
            "quote": { "text": value.to_string(), "lang": "en" }, "source": "s",
        });
        if let Some(max) = max {
            target["max"] = json!(max);
        }
        target
    }
}

impl Made {
    /// The dataset. What it says in several places it says in the language of the plans' names.
    pub(crate) fn json(&self) -> Value {
        let own = |en: &str, zh: &str| like(self.plans.first(), en, zh);
        let document = json!({ "title": own("Plan of the city", "城市规划"), "issuer": own("City council", "市议会"), "date": "2021-03-01" });
        let plans = self.plans.iter().enumerate().map(|(i, short)| {
            json!({
                "id": format!("p{i}"), "name": own("the city plan", "城市规划"), "short": short,
                "status": own("adopted by the council", "经市议会通过"), "lead": self.lead(i), "document": document,
            })
        });
        let topics =
            self.topics.iter().enumerate().map(|(i, name)| json!({ "id": format!("t{i}"), "name": name }));
        let metrics = self.metrics.iter().enumerate().map(|(i, metric)| metric.json(i));
        let measures = self.measures.iter().enumerate().map(|(i, measure)| measure.json(i));
        json!({
            "id": "made", "version": 1,
            "title": own("More trees, fewer benches", "树更多，长椅更少"),
            "takeaway": own("What the plans of one city set, side by side.", "一座城市历次规划的目标对照。"),
            "notes": [own("The city grew between the plans.", "各次规划之间城市有所扩大。")],
            "plans": plans.collect::<Vec<_>>(),
            "topics": topics.collect::<Vec<_>>(),
            "metrics": metrics.collect::<Vec<_>>(),
            "measures": measures.collect::<Vec<_>>(),
            "sources": [{
                "id": "s", "title": own("What the plan says", "规划内容"), "publisher": own("City gazette", "城市公报"),
                "date": "2021-03-02", "lang": "en", "url": "https://example.org/plan",
            }],
        })
    }

    /// The id of the plan's first target; empty, and so refused, where it has none.
    fn lead(&self, plan: usize) -> String {
        let sets = |metric: &MadeMetric| {
            metric.figures.iter().any(|figure| figure.plan == plan && figure.kind == Kind::Target)
        };
        self.metrics.iter().position(sets).map(|metric| target_id(metric, plan)).unwrap_or_default()
    }
}

impl MadeMetric {
    fn json(&self, place: usize) -> Value {
        let targets: Map<_, _> =
            self.figures.iter().map(|figure| (format!("p{}", figure.plan), figure.json(place))).collect();
        json!({
            "id": format!("m{place}"), "topic": format!("t{}", self.topic), "name": self.name, "unit": self.unit,
            "comparable": self.comparable.as_str(), "targets": targets,
        })
    }
}

impl Named {
    fn json(&self, place: usize) -> Value {
        let mention = json!({ "quote": { "text": "as the plan says", "lang": "en" }, "source": "s" });
        let plans: Map<_, _> = self.plans.iter().map(|plan| (format!("p{plan}"), mention.clone())).collect();
        json!({
            "id": format!("e{place}"), "topic": format!("t{}", self.topic), "name": self.name,
            "instrument": self.instrument, "plans": plans,
        })
    }
}

/// The id of what the plan at `plan` says of the metric at `metric`.
pub(crate) fn target_id(metric: usize, plan: usize) -> String {
    format!("m{metric}-p{plan}")
}

/// A text in both languages.
pub(crate) fn text(en: &str, zh: &str) -> Value {
    json!({ "en": en, "zh": zh })
}

/// A text in the languages that `model` has; in both where there is none.
pub(crate) fn like(model: Option<&Value>, en: &str, zh: &str) -> Value {
    let mut text = text(en, zh);
    if let (Some(Value::Object(model)), Value::Object(text)) = (model, &mut text) {
        text.retain(|lang, _| model.contains_key(lang));
    }
    text
}
