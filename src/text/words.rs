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
    pub leads_label: &'static str,
    pub targets: &'static str,
    pub no_number: &'static str,
    pub not_targets: &'static str,
    pub empty_state: &'static str,
    pub not_set: &'static str,
    pub named: &'static str,
    pub not_named: &'static str,
    pub may_compare: [&'static str; 3],
    pub one_square: &'static str,
    pub metric: &'static str,
    pub table: &'static str,
    /// The end of a list that is cut short, before and after the number of entries that follow.
    and_n_more: [&'static str; 2],
    pub our_translation: &'static str,
    pub caution_label: &'static str,
    pub derived: &'static str,
    pub read_source: &'static str,
    pub notes: &'static str,
    pub sources: &'static str,
    pub marks: &'static str,
    pub log_note: &'static str,
    /// The same for a scale with a 0 that stands apart.
    pub log_note_zero: &'static str,
    pub linear_note: &'static str,
    pub list_colon: &'static str,
    pub list_comma: &'static str,
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
        [before, &count.to_string(), after].concat()
    }
}

const EN: Words = Words {
    plans: "Years shown",
    all: "All",
    last_plan_hint: "At least one year stays on",
    view: "View",
    views: ["Side by side", "By topic", "Units", "Financing", "Table"],
    topic: "Topic",
    all_topics: "All topics",
    scale: "Scale",
    log: "Log",
    linear: "Linear",
    leads_label: "At a glance",
    targets: "Targets with a number",
    no_number: "Also, with no number",
    not_targets: "Reported alongside, not targets",
    empty_state: "Nothing on this topic",
    not_set: "not set",
    named: "named, no number",
    not_named: "not named",
    may_compare: ["comparable", "compare with care", "not comparable"],
    one_square: "One square is ",
    metric: "Subject",
    table: "All figures and measures with their sources",
    and_n_more: ["and ", " more"],
    our_translation: "our translation",
    caution_label: "Note",
    derived: "Counted by us: the number is not printed in the source.",
    read_source: "Read the source",
    notes: "What may not be compared",
    sources: "Sources",
    marks: "≥ at least. Faded mark: about. Hollow mark: named or already existing, not a new target.",
    log_note: "Log scale: from 1 to 10 is as far as from 10 to 100.",
    log_note_zero: "Log scale: from 1 to 10 is as far as from 10 to 100. It has no 0: that stands apart, left of the break.",
    linear_note: "Linear scale.",
    list_colon: ": ",
    list_comma: "; ",
    full_stop: ". ",
};

const ZH: Words = Words {
    plans: "显示年份",
    all: "全部",
    last_plan_hint: "至少保留一个年份",
    view: "视图",
    views: ["并列对照", "按主题", "逐个计数", "融资举措", "表格"],
    topic: "主题",
    all_topics: "全部主题",
    scale: "刻度",
    log: "对数",
    linear: "线性",
    leads_label: "一览",
    targets: "有数字的目标",
    no_number: "另有内容未设数字",
    not_targets: "同期报道的数字，并非目标",
    empty_state: "此主题下无内容",
    not_set: "未设",
    named: "提及，无数字",
    not_named: "未提及",
    may_compare: ["可以相比", "谨慎相比", "不能相比"],
    one_square: "每个方格为",
    metric: "事项",
    table: "全部数字与举措及其出处",
    and_n_more: ["另有", "项"],
    our_translation: "本图表译",
    caution_label: "注意",
    derived: "数字为本图表点数所得，原文并未写明。",
    read_source: "阅读原文",
    notes: "哪些不能相比",
    sources: "资料来源",
    marks: "≥表示不少于；浅色标记表示约数；空心标记表示已点名或已存在，并非新目标。",
    log_note: "对数刻度：从1到10与从10到100等距。",
    log_note_zero: "对数刻度：从1到10与从10到100等距。对数刻度上没有0，0单独列于断开处左侧。",
    linear_note: "线性刻度。",
    list_colon: "：",
    list_comma: "；",
    full_stop: "。",
};
