//! The rules between the parts of a dataset. Each error has the path of the value that breaks the rule.

use super::error::Errors;
use super::read::Place;
use super::value::{Content, Value};
use super::{
    ByPlan, Contents, Expected, Id, Kind, MAX_METRICS, MAX_NOTES, MAX_PLANS, MIN_PLANS, Metric, Plan, Target,
    digits, order,
};
use crate::concat::concat;

/// Checks the rules that types cannot express. `top` is the value that `contents` were read from.
pub(super) fn contents(contents: &Contents, top: &Place<'_>, errors: &mut Errors<'_>) {
    let version = contents.version.get();
    let is_known = (version - 1.0).abs() < f64::EPSILON;
    expect(is_known, &top.field("version"), Expected::Version, || digits(version), errors);
    let counts = [
        ("notes", contents.notes.len(), 0, MAX_NOTES),
        ("plans", contents.plans.len(), MIN_PLANS, MAX_PLANS),
        ("topics", contents.topics.len(), 1, MAX_METRICS),
        ("metrics", contents.metrics.len(), 1, MAX_METRICS),
        ("measures", contents.measures.len(), 0, MAX_METRICS),
        ("sources", contents.sources.len(), 1, MAX_METRICS),
    ];
    for (name, found, least, most) in counts {
        let holds = (least..=most).contains(&found);
        expect(holds, &top.field(name), Expected::Entries(least, most), || found.to_string(), errors);
    }
    // (Each part is looked for among all others: of more than there may be, for as long as a page stands still.)
    if counts.iter().any(|(_, found, _, most)| found > most) {
        return;
    }
    let list = top.field("plans");
    each(&contents.plans, &list, |plan, at| own_lead(plan, at, contents, errors));
    let list = top.field("metrics");
    each(&contents.metrics, &list, |each, at| metric(each, at, contents, errors));
    let list = top.field("measures");
    each(&contents.measures, &list, |measure, at| {
        topic(&measure.topic, at, contents, errors);
        by_plan(&measure.plans, &at.field("plans"), contents, errors, |mention, at, errors| {
            source(&mention.source, at, contents, errors);
        });
    });
    unique_ids(contents, top, errors);
}

/// Calls `check` with each item and its place in the list at `list`.
fn each<T>(items: &[T], list: &Place<'_>, mut check: impl FnMut(&T, &Place<'_>)) {
    let values: &[Value] = match &list.value.content {
        Content::List(values) => values,
        _ => &[],
    };
    for (i, (item, value)) in items.iter().zip(values).enumerate() {
        check(item, &Place { value, path: list.path.item(i), offset: value.offset });
    }
}

fn own_lead(plan: &Plan, at: &Place<'_>, contents: &Contents, errors: &mut Errors<'_>) {
    let own = contents.metrics.iter().filter_map(|metric| metric.targets.get(&plan.id));
    let lead = own.into_iter().any(|target| target.id == plan.lead && target.kind == Kind::Target);
    refers(lead, &at.field("lead"), Expected::OwnTarget, &plan.lead, errors);
}

fn metric(metric: &Metric, at: &Place<'_>, contents: &Contents, errors: &mut Errors<'_>) {
    topic(&metric.topic, at, contents, errors);
    by_plan(&metric.targets, &at.field("targets"), contents, errors, |each, at, errors| {
        target(each, at, contents, errors);
    });
}

fn target(target: &Target, at: &Place<'_>, contents: &Contents, errors: &mut Errors<'_>) {
    if let Some(max) = target.max
        && !errors.tell_of(&at.field("value").path)
    {
        expect(max > target.value, &at.field("max"), Expected::AboveValue, || digits(max.get()), errors);
    }
    source(&target.source, at, contents, errors);
}

fn source(source: &Id, at: &Place<'_>, contents: &Contents, errors: &mut Errors<'_>) {
    let known = contents.sources.iter().any(|each| each.id == *source);
    refers(known, &at.field("source"), Expected::Source, source, errors);
}

fn topic(topic: &Id, at: &Place<'_>, contents: &Contents, errors: &mut Errors<'_>) {
    let known = contents.topics.iter().any(|each| each.id == *topic);
    refers(known, &at.field("topic"), Expected::Topic, topic, errors);
}

/// Checks that there is an entry, and that each has the id of a plan as its key; calls `check` with those that do.
fn by_plan<T>(
    entries: &ByPlan<T>,
    at: &Place<'_>,
    contents: &Contents,
    errors: &mut Errors<'_>,
    mut check: impl FnMut(&T, &Place<'_>, &mut Errors<'_>),
) {
    expect(!entries.is_empty(), at, Expected::OnePlan, || "none".into(), errors);
    // (Entries are found by index: looking each up by its name would take quadratic time.)
    let values: &[(String, Value)] = match &at.value.content {
        Content::Object(values) => values,
        _ => &[],
    };
    for ((plan, entry), (name, value)) in entries.iter().zip(values) {
        let at = at.at(value, at.path.field(name));
        if contents.plan_index(plan.as_str()).is_some() {
            check(entry, &at, errors);
        } else {
            refers(false, &at, Expected::PlanKey, plan, errors);
        }
    }
}

/// Plans, topics and sources each have their ids; metrics, targets, measures and what plans say of
/// measures share one space, because a page selects by them.
fn unique_ids(contents: &Contents, top: &Place<'_>, errors: &mut Errors<'_>) {
    unique(contents.plans.iter().map(|plan| plan.id.clone()), &top.field("plans"), errors);
    unique(contents.topics.iter().map(|topic| topic.id.clone()), &top.field("topics"), errors);
    unique(contents.sources.iter().map(|source| source.id.clone()), &top.field("sources"), errors);
    let mut ids = Vec::new();
    for metric in &contents.metrics {
        ids.push(metric.id.clone());
        ids.extend(metric.targets.iter().map(|(_, target)| target.id.clone()));
    }
    for measure in &contents.measures {
        ids.push(measure.id.clone());
        ids.extend(measure.plans.iter().map(|(plan, _)| measure.card_id(plan)));
    }
    unique(ids.into_iter(), &top.field("metrics"), errors);
}

fn unique(ids: impl Iterator<Item = Id>, at: &Place<'_>, errors: &mut Errors<'_>) {
    // (The placeholder for an unreadable id is empty.)
    let ids: Vec<Id> = ids.filter(|id| !id.as_str().is_empty()).collect();
    let sorted = order(ids.len(), &|a, b| ids[a].cmp(&ids[b]));
    for pair in sorted.windows(2).map(|pair| [&ids[pair[0]], &ids[pair[1]]]).filter(|pair| pair[0] == pair[1])
    {
        errors.add(&at.path, at.offset, Expected::OwnId, || concat(&[&quoted(pair[0]), " twice"]));
    }
}

fn expect(
    holds: bool,
    at: &Place<'_>,
    expected: Expected,
    found: impl FnOnce() -> String,
    errors: &mut Errors<'_>,
) {
    // Placeholders would break rules that the dataset does not break.
    if !holds && at.value.content != Content::Lost && !errors.tell_of(&at.path) {
        errors.add(&at.path, at.offset, expected, found);
    }
}

/// Checks that `id` names something, unless what it names may have been unreadable.
fn refers(holds: bool, at: &Place<'_>, expected: Expected, id: &Id, errors: &mut Errors<'_>) {
    expect(holds || errors.parts_lost, at, expected, || quoted(id), errors);
}

fn quoted(id: &Id) -> String {
    super::quoted(id.as_str())
}
