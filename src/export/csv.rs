use crate::concat::concat;
use crate::model::{Dataset, Id, Lang, Link, Measure, Metric, Plan, Quote, Text, digits};

/// The names of the columns, the same in both languages, so that a program can rely on them.
pub const COLUMNS: [&str; 29] = [
    "entry",
    "id",
    "subject",
    "topic",
    "topic_name",
    "name",
    "plan_calls_it",
    "plan",
    "plan_name",
    "stated",
    "qualifier",
    "value",
    "max",
    "unit",
    "kind",
    "counted_by_us",
    "comparable",
    "comparable_note",
    "financing_instrument",
    "quote",
    "quote_lang",
    "our_translation",
    "caution",
    "source",
    "publisher",
    "date",
    "source_url",
    "document",
    "document_url",
];

/// The characters with which a formula begins in spreadsheets, also in full width.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The separators, besides the comma, at which some spreadsheets split lines, depending on their language. They then
/// treat quotation marks inside of a cell as text.
const SPLIT: [char; 4] = [';', '\t', '\r', '\n'];

/// The byte order mark. With it spreadsheets read the table as UTF-8; without it they garble Chinese.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The dataset as a table: one row for each metric and plan, then one for each measure and plan.
///
/// A plan that sets nothing has its row too, with `stated` "no" and nothing in `value`: never 0.
/// Texts are in `lang`, else in the other language; quotes are verbatim in their own.
///
/// The format is RFC 4180: lines end in CR LF, a cell with a comma, a semicolon, a tab, a quotation mark or
/// a line break is in quotation marks. The text begins with a byte order mark. Where a spreadsheet could run a part of
/// a cell as a formula, an apostrophe is put before it.
pub fn csv(dataset: &Dataset, lang: Lang) -> String {
    let heads = COLUMNS.map(|column| (column, column.to_owned()));
    let mut text = concat(&[BYTE_ORDER_MARK, &line(&heads)]);
    let rows = Rows { dataset, lang };
    for metric in &dataset.metrics {
        for plan in &dataset.plans {
            text.push_str(&line(&rows.metric(metric, plan)));
        }
    }
    for measure in &dataset.measures {
        for plan in &dataset.plans {
            text.push_str(&line(&rows.measure(measure, plan)));
        }
    }
    text
}

/// The cells of a row that are not empty, by column, in any order.
type Cells = Vec<(&'static str, String)>;

struct Rows<'a> {
    dataset: &'a Dataset,
    lang: Lang,
}

impl Rows<'_> {
    fn metric(&self, metric: &Metric, plan: &Plan) -> Cells {
        let target = metric.targets.get(&plan.id);
        let mut cells = self.common(plan, &metric.topic, target.is_some());
        cells.extend([
            ("entry", "metric".into()),
            ("subject", metric.id.to_string()),
            ("name", self.text(&metric.name)),
            ("unit", self.text(&metric.unit)),
            ("comparable", metric.comparable.as_str().into()),
            ("comparable_note", self.optional_text(metric.note.as_ref())),
        ]);
        let Some(target) = target else { return cells };
        cells.extend([
            ("id", target.id.to_string()),
            ("plan_calls_it", self.optional_text(target.name.as_ref())),
            ("qualifier", target.qualifier.as_str().into()),
            ("value", digits(target.value.get())),
            ("max", target.max.map_or_else(String::new, |max| digits(max.get()))),
            ("kind", target.kind.as_str().into()),
            ("counted_by_us", yes_or_no(target.derived)),
            ("caution", self.optional_text(target.caution.as_ref())),
        ]);
        cells.extend(self.evidence(&target.quote, &target.source));
        cells
    }

    fn measure(&self, measure: &Measure, plan: &Plan) -> Cells {
        let mention = measure.plans.get(&plan.id);
        let mut cells = self.common(plan, &measure.topic, mention.is_some());
        cells.extend([
            ("entry", "measure".into()),
            ("subject", measure.id.to_string()),
            ("name", self.text(&measure.name)),
            ("financing_instrument", yes_or_no(measure.instrument)),
        ]);
        let Some(mention) = mention else { return cells };
        cells.extend([
            ("id", measure.card_id(&plan.id).to_string()),
            ("caution", self.optional_text(mention.caution.as_ref())),
        ]);
        cells.extend(self.evidence(&mention.quote, &mention.source));
        cells
    }

    /// The cells that every row has: the plan, the topic, and whether the plan says anything.
    fn common(&self, plan: &Plan, topic: &Id, stated: bool) -> Cells {
        let named = self.dataset.topics.iter().find(|each| each.id == *topic);
        vec![
            ("plan", plan.id.to_string()),
            ("plan_name", self.text(&plan.name)),
            ("topic", topic.to_string()),
            ("topic_name", self.optional_text(named.map(|topic| &topic.name))),
            ("stated", yes_or_no(stated)),
            ("document", self.text(&plan.document.title)),
            ("document_url", address(plan.document.url.as_ref())),
        ]
    }

    /// The cells of the quote and its source.
    fn evidence(&self, quote: &Quote, source: &Id) -> Cells {
        let mut cells = vec![
            ("quote", quote.text.clone()),
            ("quote_lang", quote.lang.as_str().into()),
            ("our_translation", quote.translation.clone().unwrap_or_default()),
        ];
        if let Some(source) = self.dataset.source(source) {
            cells.extend([
                ("source", self.text(&source.title)),
                ("publisher", self.text(&source.publisher)),
                ("date", source.date.to_string()),
                ("source_url", address(source.url.as_ref())),
            ]);
        }
        cells
    }

    fn text(&self, text: &Text) -> String {
        text.get(self.lang).to_owned()
    }

    fn optional_text(&self, text: Option<&Text>) -> String {
        text.map_or_else(String::new, |text| self.text(text))
    }
}

fn address(link: Option<&Link>) -> String {
    link.map_or_else(String::new, |link| link.as_str().to_owned())
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// A line of the table; columns that `cells` leaves out are empty.
fn line(cells: &[(&'static str, String)]) -> String {
    let mut line = String::new();
    for (i, column) in COLUMNS.iter().enumerate() {
        if i > 0 {
            line.push(',');
        }
        if let Some((_, text)) = cells.iter().find(|(name, _)| name == column) {
            line.push_str(&cell(text));
        }
    }
    line.push_str("\r\n");
    line
}

fn cell(text: &str) -> String {
    let cell = without_formulas(text);
    if cell.contains(['"', ',']) || cell.contains(SPLIT) {
        concat(&["\"", &cell.replace('"', "\"\""), "\""])
    } else {
        cell
    }
}

/// The text with an apostrophe before whatever could be run as a formula.
fn without_formulas(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut begins = true;
    for character in text.chars() {
        if begins && FORMULA.contains(&character) {
            safe.push('\'');
        }
        // Spreadsheets ignore spaces and quotation marks before a formula.
        begins = SPLIT.contains(&character) || begins && (character == '"' || character.is_whitespace());
        safe.push(character);
    }
    safe
}
