//! A dataset with its longest text in every place that has such a text.

use anyhow::{Context as _, Result};
use serde_json::Value;

/// The places that have a text of one sort: a path of keys, `*` for every item or field.
const SORTS: [&[&[&str]]; 6] = [
    &[&["metrics", "*", "name"], &["metrics", "*", "targets", "*", "name"], &["measures", "*", "name"]],
    &[&["metrics", "*", "unit"]],
    &[&["topics", "*", "name"]],
    &[&["plans", "*", "name"]],
    &[&["plans", "*", "status"]],
    &[&["plans", "*", "financing"]],
];

/// `dataset` with the longest text of each sort wherever one of the sort stands.
pub(super) fn everywhere(mut dataset: Value) -> Result<Value> {
    for sort in SORTS {
        let mut longest = Value::Null;
        for path in sort {
            each(&mut dataset, path, &mut |text| {
                for lang in ["en", "zh"] {
                    if length(&text[lang]) > length(&longest[lang]) {
                        longest[lang] = text[lang].clone();
                    }
                }
            });
        }
        longest.as_object().with_context(|| format!("no text at {sort:?}"))?;
        for path in sort {
            each(&mut dataset, path, &mut |text| *text = longest.clone());
        }
    }
    Ok(dataset)
}

fn length(text: &Value) -> usize {
    text.as_str().unwrap_or_default().chars().count()
}

/// Does something with every value at `path`.
fn each(value: &mut Value, path: &[&str], act: &mut dyn FnMut(&mut Value)) {
    let Some((key, rest)) = path.split_first() else { return act(value) };
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, rest, act)),
        Value::Object(fields) if *key == "*" => fields.values_mut().for_each(|field| each(field, rest, act)),
        Value::Object(fields) => {
            if let Some(field) = fields.get_mut(*key) {
                each(field, rest, act);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::everywhere;

    #[test]
    fn every_place_has_the_longest_text_of_its_sort_in_each_language() {
        let dataset: Value = serde_json::from_str(plan_compare::EMBEDDED).expect("JSON");
        let longest = everywhere(dataset.clone()).expect("texts");
        let name = &longest["measures"][0]["name"];
        for item in dataset["measures"].as_array().expect("a list") {
            let characters = |text: &Value| text.as_str().expect("a text").chars().count();
            assert!(characters(&item["name"]["en"]) <= characters(&name["en"]), "{item}");
            assert!(characters(&item["name"]["zh"]) <= characters(&name["zh"]), "{item}");
        }
        assert_eq!(longest["metrics"][3]["name"], *name);
        assert_eq!(longest["metrics"][3]["targets"]["2023"]["value"], json!(300));
        everywhere(json!({ "metrics": [] })).expect_err("a dataset without texts");
    }
}
