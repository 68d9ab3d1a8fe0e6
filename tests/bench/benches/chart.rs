//! How long reading, resolving and drawing take natively: the embedded dataset, and two large ones.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use plan_compare::chart::{Chart, Rendering};
use plan_compare::model::{Dataset, Lang};
use plan_compare::prerender;
use plan_compare::state::{State, View};
use serde_json::{Value, json};

/// A dataset of three plans and so many metrics, each with a target in every plan.
fn dataset(metrics: usize) -> String {
    let mut json: Value = serde_json::from_str(plan_compare::EMBEDDED).expect("the embedded dataset");
    let source = json["sources"][0]["id"].clone();
    let topic = json["topics"][0]["id"].clone();
    let plans: Vec<String> = json["plans"]
        .as_array()
        .expect("plans")
        .iter()
        .map(|plan| plan["id"].as_str().expect("an id").to_owned())
        .collect();
    let made = (0..metrics).map(|i| {
        let targets = plans.iter().map(|plan| {
            let target = json!({
                "id": format!("{plan}-{i}"),
                "value": i % 900 + 1,
                "qualifier": "exact",
                "kind": "target",
                "quote": { "text": format!("{} things", i % 900 + 1), "lang": "en" },
                "source": source,
            });
            (plan.clone(), target)
        });
        json!({
            "id": format!("metric-{i}"),
            "topic": topic,
            "name": { "en": format!("things of kind {i}") },
            "unit": { "en": "things" },
            "comparable": "yes",
            "targets": targets.collect::<serde_json::Map<_, _>>(),
        })
    });
    let made: Vec<Value> = made.collect();
    for (plan, id) in json["plans"].as_array_mut().expect("plans").iter_mut().zip(&plans) {
        plan["lead"] = json!(format!("{id}-0"));
    }
    json["metrics"] = Value::Array(made);
    json["measures"] = json!([]);
    json.to_string()
}

fn all(criterion: &mut Criterion) {
    let sets = [("embedded".to_owned(), plan_compare::EMBEDDED.to_owned())]
        .into_iter()
        .chain([200, 1000].map(|count| (format!("{count} metrics"), dataset(count))));
    for (name, json) in sets {
        let read = Dataset::from_json(&json).unwrap_or_else(|errors| panic!("{name}: {errors}"));
        let mut group = criterion.benchmark_group(&name);
        group.sample_size(20);
        group.bench_function("read and validate", |bencher| {
            bencher.iter(|| Dataset::from_json(black_box(&json)).expect("a valid dataset"));
        });
        for view in View::ALL {
            let state = State { view: *view, ..State::new(&read, Lang::En) };
            group.bench_with_input(
                BenchmarkId::new("Chart::new", view.as_str()),
                &state,
                |bencher, state| {
                    bencher.iter(|| Chart::new(black_box(&read), state, Rendering::Live));
                },
            );
        }
        let state = State::new(&read, Lang::En);
        group.bench_function("draw as HTML", |bencher| bencher.iter(|| prerender(black_box(&read), &state)));
        group.finish();
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
