//! How long reading, resolving and drawing take natively: the embedded dataset, and two large ones.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use plan_compare::chart::{Chart, Rendering};
use plan_compare::model::{Dataset, Lang};
use plan_compare::prerender;
use plan_compare::state::{State, View};

fn all(criterion: &mut Criterion) {
    let sets = [("embedded".to_owned(), plan_compare::EMBEDDED.to_owned())]
        .into_iter()
        .chain([200, 1000].map(|count| (format!("{count} metrics"), xtask::large(count))));
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
