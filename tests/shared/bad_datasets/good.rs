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

/// A dataset that has every field there is, and where each first stands in no other place.
pub(crate) const FULL: &str = r#"{
  "id": "full", "version": 1,
  "title": {"en": "Title", "zh": "题"}, "takeaway": {"en": "Takeaway"}, "notes": [{"en": "A note"}],
  "plans": [
    {"id": "a", "name": {"en": "Plan A"}, "short": {"en": "A"}, "status": {"en": "first"}, "lead": "a-things",
     "financing": {"en": "Whom"},
     "document": {"title": {"en": "Doc A"}, "issuer": {"en": "Office"}, "date": "2021-03-23", "url": "https://example.org/a"}},
    {"id": "b", "name": {"en": "Plan B"}, "short": {"en": "B"}, "status": {"en": "second"}, "lead": "b-things",
     "document": {"title": {"en": "Doc B"}, "issuer": {"en": "Office"}, "date": "2022-04-13"}}
  ],
  "topics": [{"id": "all", "name": {"en": "All"}}, {"id": "some", "name": {"en": "Some"}}],
  "metrics": [
    {"id": "things", "topic": "all", "name": {"en": "things"}, "unit": {"en": "pieces"}, "comparable": "yes",
     "note": {"en": "Why"},
     "targets": {
       "a": {"id": "a-things", "name": {"en": "own things"}, "value": 3, "max": 5, "qualifier": "exact", "kind": "target",
             "quote": {"text": "three to five", "lang": "en", "translation": "三到五"}, "source": "paper",
             "derived": true, "caution": {"en": "Beware"}},
       "b": {"id": "b-things", "value": 0.4, "qualifier": "about", "kind": "target",
             "quote": {"text": "some 0.4", "lang": "en"}, "source": "paper"}
     }}
  ],
  "measures": [
    {"id": "way", "topic": "some", "name": {"en": "way"}, "instrument": false,
     "plans": {
       "b": {"quote": {"text": "by the way", "lang": "en"}, "source": "gazette", "caution": {"en": "Beware too"}}
     }}
  ],
  "sources": [
    {"id": "paper", "title": {"en": "Headline"}, "publisher": {"en": "Paper"}, "date": "2022-04-14", "lang": "zh",
     "url": "https://example.org/p"},
    {"id": "gazette", "title": {"en": "Notice"}, "publisher": {"en": "Office"}, "date": "2022-04-15", "lang": "en"}
  ]
}"#;
