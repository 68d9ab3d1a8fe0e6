//! Every field of every type: with a value of another kind, left out, null, and twice.

use super::Case;
use super::good::FULL;

const ID: &str = "an id of 1 to 64 characters without space, comma, quotation mark or backslash";
const TEXT: &str = "a text in en or zh";
const NUMBER: &str = "a number ≥ 0";
const DATE: &str = "a date as YYYY-MM-DD";
const LINK: &str = "a link beginning with http:// or https://";
const LANG: &str = "a language, en or zh";
const FLAG: &str = "true or false";
const LIST: &str = "a list";
const BY_PLAN: &str = "an object with plan ids as keys";

/// What is said where a field is not there.
#[derive(Clone, Copy)]
enum Without {
    /// What was expected, as of a value of another kind.
    Same,
    /// Other words.
    Says(&'static str),
    /// As of a value of another kind where it is null; that it is not there is no mistake of its own.
    Entry,
    /// Nothing.
    Fine,
}
use Without::{Entry, Fine, Same, Says};

/// A field: its path, how it begins in [`FULL`] where it first stands, what is expected of its value, and
/// what is said where it is not there.
type Field = (&'static str, &'static str, &'static str, Without);

#[rustfmt::skip]
const FIELDS: &[Field] = &[
    ("id", r#""id": "full""#, ID, Same),
    ("version", r#""version""#, NUMBER, Same),
    ("title", r#""title""#, TEXT, Same),
    ("title.en", r#""en": "Title""#, "a text", Fine),
    ("title.zh", r#""zh": "题""#, "a text", Fine),
    ("takeaway", r#""takeaway""#, TEXT, Same),
    ("notes", r#""notes""#, LIST, Fine),
    ("plans", r#""plans": ["#, LIST, Says("expected 2 to 6 entries, found 0")),
    ("plans[0].id", r#""id": "a""#, ID, Same),
    ("plans[0].name", r#""name""#, TEXT, Same),
    ("plans[0].short", r#""short""#, TEXT, Same),
    ("plans[0].status", r#""status""#, TEXT, Same),
    ("plans[0].lead", r#""lead""#, ID, Same),
    ("plans[0].financing", r#""financing""#, TEXT, Fine),
    ("plans[0].document", r#""document""#, "an object", Same),
    ("plans[0].document.title", r#""title": {"en": "Doc A""#, TEXT, Same),
    ("plans[0].document.issuer", r#""issuer""#, TEXT, Same),
    ("plans[0].document.date", r#""date""#, DATE, Same),
    ("plans[0].document.url", r#""url""#, LINK, Fine),
    ("topics", r#""topics""#, LIST, Says("expected 1 to 2000 entries, found 0")),
    ("topics[0].id", r#""id": "all""#, ID, Same),
    ("topics[0].name", r#""name": {"en": "All""#, TEXT, Same),
    ("metrics", r#""metrics""#, LIST, Says("expected 1 to 2000 entries, found 0")),
    ("metrics[0].id", r#""id": "things""#, ID, Same),
    ("metrics[0].topic", r#""topic""#, ID, Same),
    ("metrics[0].name", r#""name": {"en": "things""#, TEXT, Same),
    ("metrics[0].unit", r#""unit""#, TEXT, Same),
    ("metrics[0].comparable", r#""comparable""#, "yes, with_care or no", Same),
    ("metrics[0].note", r#""note""#, TEXT, Fine),
    ("metrics[0].targets", r#""targets""#, BY_PLAN, Same),
    ("metrics[0].targets.a", r#""a": {"id""#, "an object", Entry),
    ("metrics[0].targets.a.id", r#""id": "a-things""#, ID, Same),
    ("metrics[0].targets.a.name", r#""name": {"en": "own things""#, TEXT, Fine),
    ("metrics[0].targets.a.value", r#""value""#, NUMBER, Same),
    ("metrics[0].targets.a.max", r#""max""#, NUMBER, Fine),
    ("metrics[0].targets.a.qualifier", r#""qualifier""#, "exact, about, at_least, over, named or existing", Same),
    ("metrics[0].targets.a.kind", r#""kind""#, "target, result or context", Same),
    ("metrics[0].targets.a.quote", r#""quote""#, "an object", Same),
    ("metrics[0].targets.a.quote.text", r#""text""#, "a text", Same),
    ("metrics[0].targets.a.quote.lang", r#""lang""#, LANG, Same),
    ("metrics[0].targets.a.quote.translation", r#""translation""#, "a text", Fine),
    ("metrics[0].targets.a.source", r#""source""#, ID, Same),
    ("metrics[0].targets.a.derived", r#""derived""#, FLAG, Fine),
    ("metrics[0].targets.a.caution", r#""caution""#, TEXT, Fine),
    ("measures", r#""measures""#, LIST, Fine),
    ("measures[0].id", r#""id": "way""#, ID, Same),
    ("measures[0].topic", r#""topic": "some""#, ID, Same),
    ("measures[0].name", r#""name": {"en": "way""#, TEXT, Same),
    ("measures[0].instrument", r#""instrument""#, FLAG, Fine),
    ("measures[0].plans", r#""plans": {"#, BY_PLAN, Same),
    ("measures[0].plans.b", r#""b": {"quote""#, "an object", Entry),
    ("measures[0].plans.b.quote", r#""quote": {"text": "by the way""#, "an object", Same),
    ("measures[0].plans.b.source", r#""source": "gazette""#, ID, Same),
    ("measures[0].plans.b.caution", r#""caution": {"en": "Beware too""#, TEXT, Fine),
    ("sources", r#""sources""#, LIST, Says("expected 1 to 2000 entries, found 0")),
    ("sources[0].id", r#""id": "paper""#, ID, Same),
    ("sources[0].title", r#""title": {"en": "Headline""#, TEXT, Same),
    ("sources[0].publisher", r#""publisher""#, TEXT, Same),
    ("sources[0].date", r#""date": "2022-04-14""#, DATE, Same),
    ("sources[0].lang", r#""lang": "zh""#, LANG, Same),
    ("sources[0].url", r#""url": "https://example.org/p""#, LINK, Fine),
];

/// Where a field stands in [`FULL`].
struct Place {
    start: usize,
    value: usize,
    end: usize,
}

fn place(&(path, begins, ..): &Field) -> Place {
    let start = FULL.find(begins).unwrap_or_else(|| panic!("{path}: {begins} is not there"));
    let value = start + FULL[start..].find(": ").expect("a colon") + 2;
    let (mut open, mut in_text) = (0, false);
    for (at, byte) in FULL[value..].bytes().enumerate() {
        match byte {
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => open += 1,
            b',' | b'}' | b']' | b'\n' if open == 0 => return Place { start, value, end: value + at },
            b'}' | b']' => open -= 1,
            _ => {}
        }
    }
    panic!("{path}: no end")
}

fn with_value(field: &Field, value: &str) -> Vec<u8> {
    let place = place(field);
    [&FULL[..place.value], value, &FULL[place.end..]].concat().into()
}

fn without(field: &Field) -> Vec<u8> {
    let place = place(field);
    let (before, after) = (&FULL[..place.start], &FULL[place.end..]);
    match after.strip_prefix(',') {
        Some(after) => [before, after].concat().into(),
        None => [before.trim_end().trim_end_matches(','), after].concat().into(),
    }
}

fn twice(field: &Field) -> Vec<u8> {
    let place = place(field);
    [&FULL[..place.end], ", ", &FULL[place.start..place.end], &FULL[place.end..]].concat().into()
}

/// All that is wrong with one field.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for field in FIELDS {
        let &(path, _, expected, missing) = field;
        let mut add = |what: &str, bytes: Vec<u8>, is_object: bool, sentence: String| {
            cases.push(Case { name: format!("{path} {what}"), bytes, is_object, sentence });
        };
        let said = |found: &str| format!("{path}: expected {expected}, found {found}");
        let (wrong, found) = if expected == FLAG { (r#""yes""#, r#""yes""#) } else { ("true", "true") };
        add("of another kind", with_value(field, wrong), true, said(found));
        let sentence = if let Says(words) = missing { format!("{path}: {words}") } else { said("none") };
        if matches!(missing, Same | Says(_)) {
            add("left out", without(field), true, sentence.clone());
        }
        if !matches!(missing, Fine) {
            add("null", with_value(field, "null"), true, sentence);
        }
        add("twice", twice(field), false, format!("{path}: expected this field once, found it twice"));
    }
    cases
}

/// Datasets without a field that need not be there.
pub(super) fn left_out() -> impl Iterator<Item = (String, Vec<u8>, usize)> {
    let optional = FIELDS.iter().filter(|(.., missing)| matches!(missing, Fine));
    optional.flat_map(|field| {
        let path = field.0;
        [
            (format!("{path} left out"), without(field), 0),
            (format!("{path} null"), with_value(field, "null"), 0),
        ]
    })
}
