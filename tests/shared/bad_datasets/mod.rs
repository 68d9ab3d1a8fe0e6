//! Datasets that are none, each with the sentence that says so, and odd ones that are: the same natively
//! and in a browser, as bytes and as objects.

mod edges;
mod fields;
pub(crate) mod good;
mod hostile;
mod rules;
mod syntax;
mod values;

use good::GOOD;

/// Something that is no dataset.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// Whether an object can say the same: not of what is wrong with the text alone.
    pub(crate) is_object: bool,
    /// The first error, without its position.
    pub(crate) sentence: String,
}

/// How a case is made.
#[derive(Clone, Copy)]
enum Make {
    /// Of [`GOOD`]: each first text by the second, where it first stands.
    Replace(&'static [(&'static str, &'static str)]),
    Text(&'static str),
    Bytes(&'static [u8]),
    /// By something too long to be written down.
    By(fn() -> String),
}

impl Make {
    fn bytes(self) -> Vec<u8> {
        match self {
            Self::Replace(pairs) => {
                let replace = |text: String, (from, to): &(&str, &str)| {
                    assert!(text.contains(from), "replaces what is not there: {from}");
                    text.replacen(from, to, 1)
                };
                pairs.iter().fold(GOOD.to_owned(), replace).into()
            }
            Self::Text(text) => text.into(),
            Self::Bytes(bytes) => bytes.into(),
            Self::By(make) => make().into(),
        }
    }
}

/// A row of a table: a name, how it is made, the sentence.
type Row = (&'static str, Make, &'static str);

/// Everything that is no dataset.
pub(crate) fn bad() -> Vec<Case> {
    let of = |is_object: bool, rows: &[Row]| -> Vec<Case> {
        let case = |&(name, make, sentence): &Row| Case {
            name: name.to_owned(),
            bytes: make.bytes(),
            is_object,
            sentence: sentence.to_owned(),
        };
        rows.iter().map(case).collect()
    };
    [
        of(true, values::NUMBERS),
        of(true, values::WORDS),
        of(true, rules::IDS),
        of(true, rules::COUNTS),
        of(true, rules::REFERENCES),
        of(true, hostile::OBJECTS),
        of(false, hostile::TEXTS),
        of(false, syntax::CUT),
        of(false, syntax::WRITTEN),
        of(false, syntax::BYTES),
        fields::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What looks odd and is a dataset: a name, the bytes, and how many warnings there are.
pub(crate) fn odd() -> Vec<(String, Vec<u8>, usize)> {
    let rows = edges::FINE.iter().map(|&(name, make, warnings)| (name.to_owned(), make.bytes(), warnings));
    rows.chain(fields::left_out()).collect()
}
