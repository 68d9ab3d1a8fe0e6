use super::Phrase;
use crate::concat::concat;
use crate::model::{Dataset, Id, Lang, Link, Plan, Quote, Source, Text};
use crate::text::{Words, long_date};

/// The sentence behind a number or a measure, and all that a reader needs to judge it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceCard {
    /// The words of the source, verbatim.
    pub quote: String,
    /// Their language.
    pub quote_lang: Lang,
    /// Our translation, where the reader's language is another.
    pub translation: Option<Phrase>,
    /// The document and who issued it.
    pub document: Phrase,
    /// The source's headline.
    pub source: Phrase,
    /// Who published the source.
    pub publisher: Phrase,
    /// When, with what stands before it.
    pub published: String,
    /// Where it can be read: the report, else the document.
    pub link: Option<CardLink>,
    /// What to `caution_label` of.
    pub caution: Option<Phrase>,
    /// That the number was counted by us, if it was.
    pub derived: Option<&'static str>,
}

/// A link in a source card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLink {
    /// Where it leads.
    pub url: String,
    /// What it opens, and on whose site.
    pub text: String,
}

impl CardLink {
    fn new(title: &str, link: &Link) -> Self {
        Self { url: link.as_str().to_owned(), text: concat(&[title, " · ", link.host(), " ↗"]) }
    }
}

/// The parts of a target or a mention that a card is made of.
pub(super) struct Evidence<'a> {
    pub(super) plan: &'a Plan,
    pub(super) quote: &'a Quote,
    pub(super) source: &'a Id,
    pub(super) caution: Option<&'a Text>,
    pub(super) derived: bool,
    /// Whether it is of a financing instrument.
    pub(super) of_instrument: bool,
}

impl SourceCard {
    pub(super) fn new(evidence: &Evidence<'_>, dataset: &Dataset, lang: Lang) -> Self {
        let Evidence { plan, quote, source, caution, derived, of_instrument: _ } = evidence;
        let source = dataset.source(source);
        let document = &plan.document;
        let of_source = |text: fn(&Source) -> &Text| {
            source
                .map_or(Phrase { text: String::new(), lang: None }, |source| Phrase::new(text(source), lang))
        };
        let words = Words::of(lang);
        let report = source.and_then(|source| {
            Some(CardLink::new(words.read_report[source.lang as usize], source.url.as_ref()?))
        });
        let link = report.or_else(|| Some(CardLink::new(words.read_document, document.url.as_ref()?)));
        Self {
            quote: quote.text.clone(),
            quote_lang: quote.lang,
            translation: quote
                .translation
                .as_ref()
                .filter(|_| quote.lang != lang)
                .map(|text| Phrase::given(text, quote.lang.other(), lang)),
            document: Phrase::new(&document.title, lang),
            source: of_source(|source| &source.title),
            publisher: of_source(|source| &source.publisher),
            published: source.map_or_else(String::new, |source| {
                concat(&[words.clause_comma, &long_date(source.date, lang)])
            }),
            link,
            caution: caution.map(|caution| Phrase::new(caution, lang)),
            derived: derived.then_some(words.derived),
        }
    }
}
