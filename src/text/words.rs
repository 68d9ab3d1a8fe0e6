use crate::concat::concat;
use crate::model::Lang;

/// Every text of the interface, in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is named after its use")]
pub struct Words {
    pub plans: &'static str,
    pub all: &'static str,
    pub last_plan_hint: &'static str,
    pub view: &'static str,
    pub views: [&'static str; 5],
    pub topic: &'static str,
    pub all_topics: &'static str,
    pub scale: &'static str,
    pub log: &'static str,
    pub linear: &'static str,
    pub targets: &'static str,
    pub no_number: &'static str,
    pub not_targets: &'static str,
    pub empty_state: &'static str,
    pub not_set: &'static str,
    /// The same of figures that are no targets.
    pub not_reported: &'static str,
    pub named: &'static str,
    pub not_named: &'static str,
    pub may_compare: [&'static str; 3],
    /// What a square stands for: the text before and after the number.
    pub one_square: [&'static str; 2],
    pub metric: &'static str,
    /// The head over the names of financing instruments.
    pub instrument: &'static str,
    pub table: &'static str,
    /// The end of a list that is cut short, before and after the number of entries that follow.
    and_n_more: [&'static str; 2],
    pub our_translation: &'static str,
    pub caution_label: &'static str,
    pub derived: &'static str,
    /// The link to a report in English, and in Chinese.
    pub read_report: [&'static str; 2],
    pub read_document: &'static str,
    pub hint: &'static str,
    pub all_years: &'static str,
    pub notes: &'static str,
    pub sources: &'static str,
    pub reports: &'static str,
    pub documents: &'static str,
    /// The title of what readers take along.
    pub tools: &'static str,
    /// What marks say that are soft, open, and hollow.
    pub marks: [&'static str; 3],
    /// What stands in the cells of a matrix.
    pub matrix_key: &'static str,
    pub largest_first: &'static str,
    pub log_note: &'static str,
    /// The same of a scale with a 0 that stands apart, behind the above.
    pub zero_note: &'static str,
    pub list_colon: &'static str,
    pub list_comma: &'static str,
    /// Between a number and what it counts.
    pub gap: &'static str,
    /// Around a count behind a title.
    pub brackets: [&'static str; 2],
    /// Before what is added to a name.
    pub clause_comma: &'static str,
    /// Between short items in a row.
    pub comma: &'static str,
    pub full_stop: &'static str,
}

impl PartialEq for Words {
    /// There is one value per language.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Words {
    /// The texts in `lang`.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Zh => &ZH,
        }
    }

    /// The end of a list of which `count` more entries follow: "and 9 more".
    pub fn and_n_more(&self, count: usize) -> String {
        let [before, after] = self.and_n_more;
        concat(&[before, &count.to_string(), after])
    }
}

const EN: Words = Words {
    plans: "Years shown",
    all: "All",
    last_plan_hint: "At least one year stays on",
    view: "View",
    views: ["Compare", "Topics", "Counted", "Financing", "Table"],
    topic: "Topic",
    all_topics: "All topics",
    scale: "Scale",
    log: "Log",
    linear: "Linear",
    targets: "Targets with a number",
    no_number: "Measures without a number",
    not_targets: "Other figures reported, not targets",
    empty_state: "Nothing on this topic",
    not_set: "not set",
    not_reported: "not reported",
    named: "mentioned",
    not_named: "not mentioned",
    may_compare: ["comparable", "compare with care", "not comparable"],
    one_square: [
        "Each square stands for ",
        " of what its line names: sizes of unlike things do not compare.",
    ],
    metric: "Subject",
    instrument: "Instrument",
    table: "All figures and measures with their sources",
    and_n_more: ["and ", " more"],
    our_translation: "our translation",
    caution_label: "Caution",
    derived: "Counted by us: the number is not printed in the source.",
    read_report: ["Read the report (English, new tab)", "Read the report (Chinese, new tab)"],
    read_document: "Read the document (new tab)",
    hint: "Press any item for its source",
    all_years: "(About all years.)",
    notes: "What not to compare",
    sources: "Sources",
    reports: "Reports read",
    documents: "On the documents",
    tools: "Save or share",
    marks: [
        "Faint and dashed: about. ",
        "Double arrow, ≥: at least. ",
        "Hollow: already existing, or listed by name; not a new target. ",
    ],
    matrix_key: "Symbol: mentioned; dash: not mentioned. ",
    largest_first: "Largest first. ",
    log_note: "Log scale: from 1 to 10 is as far as from 10 to 100; equal distances are equal multiples, not equal amounts. ",
    zero_note: "It has no 0: that stands apart, left of the break. ",
    list_colon: ": ",
    list_comma: "; ",
    gap: "\u{a0}",
    brackets: [" (", ")"],
    clause_comma: ", ",
    comma: ", ",
    full_stop: ". ",
};

const ZH: Words = Words {
    plans: "显示年份",
    all: "全部",
    last_plan_hint: "至少保留一个年份",
    view: "视图",
    views: ["并列对照", "按主题", "一格一个", "融资举措", "表格"],
    topic: "主题",
    all_topics: "全部主题",
    scale: "刻度",
    log: "对数",
    linear: "线性",
    targets: "有数字的目标",
    no_number: "未设数字的举措",
    not_targets: "报道中的其他数字，非目标",
    empty_state: "此主题下无内容",
    not_set: "未设",
    not_reported: "未报道",
    named: "提及",
    not_named: "未提及",
    may_compare: ["可以比较", "须谨慎比较", "不可比较"],
    one_square: ["每格代表", "个；各行所数事物不同，大小不能相比。"],
    metric: "事项",
    instrument: "举措",
    table: "全部数字与举措及其出处",
    and_n_more: ["另有", "项"],
    our_translation: "本图译文",
    caution_label: "注意",
    derived: "数字由本图清点得出，原文未写明。",
    read_report: ["阅读报道（英文，新标签页）", "阅读报道（中文，新标签页）"],
    read_document: "阅读文件（新标签页）",
    hint: "点按任一条目看出处原句",
    all_years: "（指全部年份。）",
    notes: "哪些数字不能比",
    sources: "资料来源",
    reports: "所据报道",
    documents: "所涉文件",
    tools: "保存与分享",
    marks: ["淡色虚边：约数。", "双箭头、≥：不少于。", "空心：已有或仅列名，并非新目标。"],
    matrix_key: "符号：提及；短横：未提及。",
    largest_first: "由大到小排列。",
    log_note: "对数刻度：1到10与10到100等距；距离相等表示倍数相同，不是差额相同。",
    zero_note: "对数刻度上没有0，0单独列于断开处左侧。",
    list_colon: "：",
    list_comma: "；",
    gap: "",
    brackets: ["（", "）"],
    clause_comma: "，",
    comma: "、",
    full_stop: "。",
};
