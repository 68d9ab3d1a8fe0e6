//! All samples, and what is told of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};
use xtask::thousands;

use crate::conditions::{self, Conditions};
use crate::contestant::{self, Contestant};
use crate::measurement::{Measure, Sample};

/// The samples of each contestant, under each conditions, of each measure.
#[derive(Debug, Default)]
pub(crate) struct Results {
    samples: BTreeMap<(&'static str, &'static str, Measure), Vec<f64>>,
}

impl Results {
    /// Adds what was measured in a visit.
    pub(crate) fn add(&mut self, contestant: Contestant, conditions: Conditions, samples: Vec<Sample>) {
        for (measure, value) in samples {
            self.samples.entry((conditions.name, contestant.name, measure)).or_default().push(value);
        }
    }

    /// The value below which a share of the samples lies; none if there are no samples.
    pub(crate) fn quantile(
        &self,
        conditions: &'static str,
        contestant: &'static str,
        measure: Measure,
        share: f64,
    ) -> Option<f64> {
        let mut sorted = self.samples.get(&(conditions, contestant, measure))?.clone();
        sorted.sort_by(f64::total_cmp);
        #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let index = ((sorted.len() - 1) as f64 * share).round() as usize;
        sorted.get(index).copied()
    }

    /// How many samples there are.
    pub(crate) fn count(
        &self,
        conditions: &'static str,
        contestant: &'static str,
        measure: Measure,
    ) -> usize {
        self.samples.get(&(conditions, contestant, measure)).map_or(0, Vec::len)
    }

    /// The tables in Markdown, one for each conditions: medians and 95th percentiles, and how our median relates to
    /// each of the others.
    pub(crate) fn to_markdown(&self) -> String {
        let mut text = String::new();
        for conditions in conditions::READERS.iter().chain(&conditions::SIZES) {
            let _ = writeln!(text, "### {}\n", conditions.name);
            let names: Vec<_> = contestant::ALL.iter().map(|contestant| contestant.name).collect();
            let _ = writeln!(text, "| median (95th percentile) | {} |", names.join(" | "));
            let _ = writeln!(text, "|---|{}", "--:|".repeat(names.len()));
            for measure in Measure::ALL {
                let cell = |name: &&'static str| {
                    let at = |share| self.quantile(conditions.name, name, measure, share);
                    match (at(0.5), at(0.95)) {
                        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                        (Some(bytes), Some(_)) if measure.is_bytes() => thousands(bytes.round() as usize),
                        // (Halves are rounded up, as in the charts.)
                        (Some(median), Some(late)) => format!("{} ({})", median.round(), late.round()),
                        _ => "–".to_owned(),
                    }
                };
                let cells: Vec<_> = names.iter().map(cell).collect();
                if cells.iter().any(|cell| cell != "–") {
                    let _ = writeln!(text, "| {} | {} |", measure.name(), cells.join(" | "));
                }
            }
            let _ = writeln!(text);
            let _ = writeln!(text, "| ours ÷ the other, medians | {} |", names[2..].join(" | "));
            let _ = writeln!(text, "|---|{}", "--:|".repeat(names.len() - 2));
            for ours in &names[..2] {
                for measure in Measure::ALL {
                    let median = |name: &'static str| self.quantile(conditions.name, name, measure, 0.5);
                    let ratio = |name: &&'static str| {
                        let ratio = median(ours).zip(median(name)).map(|(ours, other)| ours / other);
                        ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}"))
                    };
                    let cells: Vec<_> = names[2..].iter().map(ratio).collect();
                    if cells.iter().any(|cell| cell != "–") {
                        let _ = writeln!(text, "| {ours}: {} | {} |", measure.name(), cells.join(" | "));
                    }
                }
            }
            let _ = writeln!(text);
        }
        text
    }

    /// The same, and every sample.
    pub(crate) fn to_json(&self) -> Value {
        let rows = self.samples.iter().map(|((conditions, contestant, measure), samples)| {
            json!({
                "conditions": conditions,
                "contestant": contestant,
                "measure": measure.name(),
                "median": self.quantile(conditions, contestant, *measure, 0.5),
                "p95": self.quantile(conditions, contestant, *measure, 0.95),
                "samples": samples,
            })
        });
        Value::Array(rows.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Results;
    use crate::conditions;
    use crate::contestant;
    use crate::measurement::Measure;

    #[test]
    fn ratios_are_of_medians_and_what_is_missing_is_a_dash() {
        let mut results = Results::default();
        let [ours, other] = [contestant::ALL[0], contestant::ALL[3]];
        for value in [10.0, 20.0, 900.0] {
            results.add(ours, conditions::READERS[0], vec![(Measure::Toggle, value)]);
        }
        results.add(other, conditions::READERS[0], vec![(Measure::Toggle, 40.0)]);
        let text = results.to_markdown();
        assert!(text.contains("| 20 (900) | – | – | 40 (40) |"), "{text}");
        assert!(text.contains("| – | 0.50 | – |"), "{text}");
    }
}
