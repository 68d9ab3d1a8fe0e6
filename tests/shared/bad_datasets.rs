//! Datasets with one thing wrong each, and the sentence that says so: the same natively and in a
//! browser.

/// A whole dataset, as small as one can be.
pub(crate) const GOOD: &str = r#"{
  "id": "small", "version": 1,
  "title": {"en": "Title"}, "takeaway": {"en": "Takeaway"}, "notes": [],
  "plans": [
    {"id": "a", "name": {"en": "A"}, "short": {"en": "A"}, "status": {"en": "first"}, "lead": "a-things",
     "document": {"title": {"en": "Doc A"}, "issuer": {"en": "Office"}, "date": "2021-03-23"}},
    {"id": "b", "name": {"en": "B"}, "short": {"en": "B"}, "status": {"en": "second"}, "lead": "b-things",
     "document": {"title": {"en": "Doc B"}, "issuer": {"en": "Office"}, "date": "2022-04-13", "url": "https://example.org/b"}}
  ],
  "topics": [{"id": "all-things", "name": {"en": "Things"}}],
  "metrics": [
    {"id": "things", "topic": "all-things", "name": {"en": "things"}, "unit": {"en": "things"}, "comparable": "yes",
     "targets": {
       "a": {"id": "a-things", "value": 3, "max": 5, "qualifier": "exact", "kind": "target",
             "quote": {"text": "three to five things", "lang": "en"}, "source": "paper"},
       "b": {"id": "b-things", "value": 0.4, "qualifier": "about", "kind": "target",
             "quote": {"text": "some 0.4 things", "lang": "en"}, "source": "paper"}
     }}
  ],
  "measures": [],
  "sources": [{"id": "paper", "title": {"en": "Headline"}, "publisher": {"en": "Paper"}, "date": "2022-04-14", "lang": "en"}]
}"#;

/// What is replaced in [`GOOD`], by what, and the first error.
pub(crate) const BAD: &[(&str, &str, &str)] = &[
    (
        r#""value": 3,"#,
        r#""value": "ten","#,
        r#"metrics[0].targets.a.value: expected a number ≥ 0, found "ten""#,
    ),
    (r#""value": 3,"#, r#""value": -1,"#, "metrics[0].targets.a.value: expected a number ≥ 0, found -1"),
    (r#""value": 3,"#, r#""value": null,"#, "metrics[0].targets.a.value: expected a number ≥ 0, found none"),
    (r#""value": 3,"#, "", "metrics[0].targets.a.value: expected a number ≥ 0, found none"),
    (r#""max": 5"#, r#""max": 3"#, "metrics[0].targets.a.max: expected a number above `value`, found 3"),
    (
        r#""qualifier": "about""#,
        r#""qualifier": "abut""#,
        r#"metrics[0].targets.b.qualifier: expected exact, about, at_least, over, named or existing, found "abut""#,
    ),
    (
        r#""comparable": "yes""#,
        r#""comparable": true"#,
        "metrics[0].comparable: expected yes, with_care or no, found true",
    ),
    (
        r#""b": {"id": "b-things""#,
        r#""c": {"id": "b-things""#,
        r#"plans[1].lead: expected the id of one of the plan's own targets, found "b-things""#,
    ),
    (
        r#""source": "paper"},"#,
        r#""source": "papr"},"#,
        r#"metrics[0].targets.a.source: expected the id of a source, found "papr""#,
    ),
    (
        r#""topic": "all-things""#,
        r#""topic": "things""#,
        r#"metrics[0].topic: expected the id of a topic, found "things""#,
    ),
    (
        r#""date": "2021-03-23""#,
        r#""date": "2021-02-30""#,
        r#"plans[0].document.date: expected a date as YYYY-MM-DD, found "2021-02-30""#,
    ),
    (
        "https://example.org/b",
        "javascript:alert(1)",
        r#"plans[1].document.url: expected a link beginning with http:// or https://, found "javascript:alert(1)""#,
    ),
    (r#""title": {"en": "Title"}"#, r#""title": {}"#, "title: expected a text in en or zh, found an object"),
    (r#""title": {"en": "Title"}"#, r#""title": {"en": " "}"#, r#"title.en: expected a text, found " ""#),
    (
        r#""id": "b-things""#,
        r#""id": "things""#,
        r#"plans[1].lead: expected the id of one of the plan's own targets, found "b-things""#,
    ),
    (
        r#""id": "things""#,
        r#""id": "a-things""#,
        r#"metrics: expected every id once, found "a-things" twice"#,
    ),
    (r#""version": 1"#, r#""version": 2"#, "version: expected 1, found 2"),
    (r#""notes": []"#, r#""notes": {}"#, "notes: expected a list, found an object"),
    (
        r#""lang": "en"}]"#,
        r#""lang": "fr"}]"#,
        r#"sources[0].lang: expected a language, en or zh, found "fr""#,
    ),
    (
        r#""plans": ["#,
        r#""plans": [{"id": "a b"}, "#,
        r#"plans[0].id: expected an id of 1 to 64 characters without space, comma, quotation mark or backslash, found "a b""#,
    ),
];

/// The dataset with the `i`-th thing wrong, and the sentence that is expected.
pub(crate) fn bad(i: usize) -> (String, &'static str) {
    let (from, to, expected) = BAD[i];
    assert!(GOOD.contains(from), "case {i} replaces what is not there: {from}");
    (GOOD.replacen(from, to, 1), expected)
}
