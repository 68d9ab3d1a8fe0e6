//! The rules that hold between the parts of a dataset, each with the path of what breaks it.

use super::error::Errors;
use super::path::Path;
use super::{
    ByPlan, Dataset, Id, Kind, MAX_METRICS, MAX_NOTES, MAX_PLANS, MIN_PLANS, Metric, Plan, Target, digits,
    order,
};

/// Checks what the types alone cannot hold.
pub(super) fn dataset(dataset: &Dataset, errors: &mut Errors) {
    let top = Path::TOP;
    let version = dataset.version.get();
    expect((version - 1.0).abs() < f64::EPSILON, &top.field("version"), "1", || digits(version), errors);
    let counts = [
        ("notes", dataset.notes.len(), 0, MAX_NOTES),
        ("plans", dataset.plans.len(), MIN_PLANS, MAX_PLANS),
        ("topics", dataset.topics.len(), 1, MAX_METRICS),
        ("metrics", dataset.metrics.len(), 1, MAX_METRICS),
        ("measures", dataset.measures.len(), 0, MAX_METRICS),
        ("sources", dataset.sources.len(), 1, MAX_METRICS),
    ];
    for (name, found, least, most) in counts {
        let holds = (least..=most).contains(&found);
        expect(holds, &top.field(name), &format!("{least} to {most} entries"), || found.to_string(), errors);
    }
    let plans = top.field("plans");
    for (i, each) in dataset.plans.iter().enumerate() {
        plan(each, &plans.item(i), dataset, errors);
    }
    let metrics = top.field("metrics");
    for (i, each) in dataset.metrics.iter().enumerate() {
        metric(each, &metrics.item(i), dataset, errors);
    }
    let measures = top.field("measures");
    for (i, measure) in dataset.measures.iter().enumerate() {
        let at = measures.item(i);
        topic(&measure.topic, &at, dataset, errors);
        let plans = at.field("plans");
        keys(&measure.plans, &plans, dataset, errors);
        by_plan(&measure.plans, &plans, dataset, |mention, at| source(&mention.source, at, dataset, errors));
    }
    unique_ids(dataset, errors);
}

fn plan(plan: &Plan, at: &Path<'_>, dataset: &Dataset, errors: &mut Errors) {
    let own = dataset.metrics.iter().filter_map(|metric| metric.targets.get(&plan.id));
    let lead = own.into_iter().any(|target| target.id == plan.lead && target.kind == Kind::Target);
    expect(lead, &at.field("lead"), "the id of one of the plan's own targets", || quoted(&plan.lead), errors);
}

fn metric(metric: &Metric, at: &Path<'_>, dataset: &Dataset, errors: &mut Errors) {
    topic(&metric.topic, at, dataset, errors);
    let targets = at.field("targets");
    keys(&metric.targets, &targets, dataset, errors);
    by_plan(&metric.targets, &targets, dataset, |each, at| target(each, at, dataset, errors));
}

fn target(target: &Target, at: &Path<'_>, dataset: &Dataset, errors: &mut Errors) {
    if let Some(max) = target.max {
        let holds = max > target.value;
        expect(holds, &at.field("max"), "a number above `value`", || max.get().to_string(), errors);
    }
    source(&target.source, at, dataset, errors);
}

fn source(source: &Id, at: &Path<'_>, dataset: &Dataset, errors: &mut Errors) {
    let known = dataset.source(source).is_some();
    expect(known, &at.field("source"), "the id of a source", || quoted(source), errors);
}

fn topic(topic: &Id, at: &Path<'_>, dataset: &Dataset, errors: &mut Errors) {
    let known = dataset.topics.iter().any(|each| each.id == *topic);
    expect(known, &at.field("topic"), "the id of a topic", || quoted(topic), errors);
}

fn by_plan<T>(entries: &ByPlan<T>, at: &Path<'_>, dataset: &Dataset, mut check: impl FnMut(&T, &Path<'_>)) {
    for (plan, entry) in entries.iter() {
        if dataset.plan_index(plan.as_str()).is_some() {
            check(entry, &at.field(plan.as_str()));
        }
    }
}

fn keys<T>(entries: &ByPlan<T>, at: &Path<'_>, dataset: &Dataset, errors: &mut Errors) {
    expect(!entries.is_empty(), at, "at least one plan", || "none".into(), errors);
    for (plan, _) in entries.iter() {
        let known = dataset.plan_index(plan.as_str()).is_some();
        expect(known, &at.field(plan.as_str()), "the id of a plan as key", || quoted(plan), errors);
    }
}

/// Plans, topics and sources each have their ids; metrics, targets and measures share one space,
/// because a page selects by them.
fn unique_ids(dataset: &Dataset, errors: &mut Errors) {
    unique(dataset.plans.iter().map(|plan| &plan.id), "plans", errors);
    unique(dataset.topics.iter().map(|topic| &topic.id), "topics", errors);
    unique(dataset.sources.iter().map(|source| &source.id), "sources", errors);
    let targets =
        |metric: &'_ Metric| metric.targets.iter().map(|(_, target)| target.id.clone()).collect::<Vec<_>>();
    let metrics = dataset.metrics.iter().map(|metric| metric.id.clone());
    let all: Vec<Id> = metrics
        .chain(dataset.metrics.iter().flat_map(targets))
        .chain(dataset.measures.iter().map(|measure| measure.id.clone()))
        .collect();
    unique(all.iter(), "metrics", errors);
}

fn unique<'a>(ids: impl Iterator<Item = &'a Id>, of: &str, errors: &mut Errors) {
    let ids: Vec<&Id> = ids.collect();
    let sorted = order(ids.len(), &|a, b| ids[a].cmp(ids[b]));
    for pair in sorted.windows(2).map(|pair| [ids[pair[0]], ids[pair[1]]]).filter(|pair| pair[0] == pair[1]) {
        let found = || format!("{} twice", quoted(pair[0]));
        expect(false, &Path::TOP.field(of), "every id once", found, errors);
    }
}

fn expect(holds: bool, at: &Path<'_>, expected: &str, found: impl FnOnce() -> String, errors: &mut Errors) {
    if !holds {
        errors.add(at, expected, found);
    }
}

fn quoted(id: &Id) -> String {
    format!("\"{id}\"")
}
