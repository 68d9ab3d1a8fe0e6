//! The results as a page, drawn with our own widget: a chart of bytes, and one of milliseconds for each conditions.

use std::fmt::Write as _;

use anyhow::{Result, anyhow};
use plan_compare::model::{Dataset, Lang};
use plan_compare::state::{State, View};
use serde_json::{Map, Value, json};

use crate::conditions::{self, Conditions};
use crate::contestant::{self, Contestant};
use crate::measurement::Measure;
use crate::results::Results;

/// How many contestants a chart has room for.
const SHOWN: usize = plan_compare::model::MAX_PLANS;

/// A file of the page.
pub(crate) struct File {
    /// Its name.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) content: String,
}

/// One of the charts.
struct Chart {
    /// The name of its dataset.
    id: &'static str,
    title: String,
    conditions: Conditions,
    /// Whether it shows bytes.
    is_bytes: bool,
}

/// The page, and the dataset of each of its charts. `date` is the day on which it was measured, as `2024-02-29`, `sheet`
/// the widget's style sheet, minified.
///
/// # Errors
/// When what was measured cannot be drawn: no sample of a contestant that is shown, for example.
pub(crate) fn files(results: &Results, date: &str, sheet: &str) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let mut body = String::new();
    for chart in charts() {
        let dataset = chart.dataset(results, date)?;
        let read =
            Dataset::from_json(&dataset.to_string()).map_err(|error| anyhow!("{}: {error}", chart.id))?;
        let state = State { view: View::Compare, ..State::new(&read, Lang::En) };
        let name = format!("{}.json", chart.id);
        let _ = writeln!(
            body,
            "<plan-compare lang=\"en\" src=\"{name}\">{}</plan-compare>",
            plan_compare::prerender(&read, &state)
        );
        files.push(File { name, content: serde_json::to_string_pretty(&dataset)? + "\n" });
    }
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Plan Compare: benchmarks</title>\n\
         <style>body {{ margin: 1.5rem auto; padding: 0 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif }} \
         plan-compare {{ margin-block: 2rem }}\n{sheet}</style>\n\
         <script type=\"module\" src=\"../plan-compare.js\"></script>\n<h1>Benchmarks</h1>\n\
         <p>Medians of what <code>cargo xtask bench</code> measured on {date}. Smaller is better. The method, and all \
         contestants, are in <a href=\"../benchmarks.md\">benchmarks.md</a>.</p>\n{body}</html>\n",
    );
    files.push(File { name: "index.html".to_owned(), content: page });
    Ok(files)
}

fn charts() -> Vec<Chart> {
    let bytes = Chart {
        id: "bytes",
        title: "What a reader fetches, in bytes".to_owned(),
        conditions: conditions::READERS[0],
        is_bytes: true,
    };
    let times = conditions::READERS.map(|conditions| Chart {
        id: conditions.id,
        title: format!("What a reader waits for, in milliseconds: {}", conditions.name),
        conditions,
        is_bytes: false,
    });
    [bytes].into_iter().chain(times).collect()
}

/// Our frame, and of the others as many as there is room for: the ones that can draw a logarithmic axis.
fn shown() -> Vec<Contestant> {
    let shown = contestant::ALL.into_iter().filter(|contestant| contestant.is_in_charts);
    shown.take(SHOWN).collect()
}

impl Chart {
    fn dataset(&self, results: &Results, date: &str) -> Result<Value> {
        let shown = shown();
        let measures: Vec<Measure> = Measure::ALL
            .into_iter()
            .filter(|measure| measure.is_bytes() == self.is_bytes)
            // (What only ours has is compared with nothing.)
            .filter(|measure| shown.iter().all(|each| self.median(results, *each, *measure).is_some()))
            .collect();
        let lead =
            *measures.first().ok_or_else(|| anyhow!("{}: nothing that all have was measured", self.id))?;
        let plans = shown.iter().map(|each| {
            json!({
                "id": each.id, "name": text(each.made()), "short": text(each.name),
                "status": text("the same comparison"),
                "lead": id(*each, lead),
                "document": {
                    "title": text("Results of cargo xtask bench"), "issuer": text("Plan Compare"), "date": date,
                },
            })
        });
        let unit = if self.is_bytes { "bytes" } else { "ms" };
        let metrics = measures.iter().map(|measure| {
            let targets = shown.iter().map(|each| {
                let median = self.median(results, *each, *measure).unwrap_or_default().round();
                let target = json!({
                    "id": id(*each, *measure), "value": median,
                    "qualifier": if self.is_bytes { "exact" } else { "about" }, "kind": "target",
                    "quote": { "text": self.sentence(results, *each, *measure), "lang": "en" },
                    "source": "results",
                });
                (each.id.to_owned(), target)
            });
            json!({
                "id": measure.id(), "topic": self.id, "name": text(measure.what()), "unit": text(unit),
                "comparable": "yes", "targets": targets.collect::<Map<_, _>>(),
            })
        });
        let [ours, floor] = [0, 1].map(|i| self.median(results, shown[i], lead).unwrap_or_default().round());
        Ok(json!({
            "id": format!("benchmarks-{}", self.id), "version": 1, "title": text(&self.title),
            "takeaway": text(&format!("{}: {ours} {unit} with our frame, {floor} {unit} with {}.", capital(lead.what()), shown[1].name)),
            "notes": [], "plans": plans.collect::<Vec<_>>(), "topics": [{ "id": self.id, "name": text(self.conditions.name) }],
            "metrics": metrics.collect::<Vec<_>>(), "measures": [],
            "sources": [{
                "id": "results", "title": text("Results of cargo xtask bench"), "publisher": text("Plan Compare"),
                "date": date, "lang": "en",
            }],
        }))
    }

    fn median(&self, results: &Results, contestant: Contestant, measure: Measure) -> Option<f64> {
        results.quantile(self.conditions.name, contestant.name, measure, 0.5)
    }

    /// What was measured, as the sentence behind a number.
    fn sentence(&self, results: &Results, contestant: Contestant, measure: Measure) -> String {
        let at = |share| {
            results
                .quantile(self.conditions.name, contestant.name, measure, share)
                .unwrap_or_default()
                .round()
        };
        let count = results.count(self.conditions.name, contestant.name, measure);
        let (name, median, late) = (contestant.name, at(0.5), at(0.95));
        if self.is_bytes {
            format!("{name}, {}: {median} bytes, median of {count} visits.", measure.what())
        } else {
            format!(
                "{name}, {}: median {median} ms, 95th percentile {late} ms, of {count} samples.",
                measure.what()
            )
        }
    }
}

fn id(contestant: Contestant, measure: Measure) -> String {
    format!("{}-{}", contestant.id, measure.id())
}

fn text(text: &str) -> Value {
    json!({ "en": text })
}

fn capital(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

#[cfg(test)]
mod tests {
    use super::files;
    use crate::measurement::Measure;
    use crate::results::Results;
    use crate::{conditions, contestant};

    #[test]
    fn every_number_of_the_page_has_its_sentence_and_what_only_ours_has_is_not_there() {
        let mut results = Results::default();
        for conditions in conditions::READERS {
            for (i, contestant) in (1_u32..).zip(contestant::ALL) {
                let value = |factor: u32| f64::from(factor * i);
                let all = vec![
                    (Measure::BytesRead, value(1000)),
                    (Measure::FirstChart, value(100)),
                    (Measure::Toggle, value(10)),
                ];
                results.add(contestant, conditions, all);
            }
            results.add(contestant::ALL[0], conditions, vec![(Measure::View, 77.0)]);
        }
        let files = files(&results, "2024-02-29", "").expect("all were measured");
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["bytes.json", "fast.json", "slow-4g.json", "index.html"]);
        let page = &files[3].content;
        assert!(
            page.contains(
                "Chart.js, later press on a year: median 40 ms, 95th percentile 40 ms, of 1 samples."
            )
        );
        assert!(!page.contains("another view"));
        assert!(super::files(&Results::default(), "2024-02-29", "").is_err());
    }
}
