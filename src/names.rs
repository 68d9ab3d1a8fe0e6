//! The names that markup, style sheet, scripts and tests share. `tests/names.rs` compares these lists with what
//! each of them uses.

macro_rules! names {
    ($(#[$meta:meta])* $list:ident { $( $(#[$doc:meta])* $name:ident = $value:literal, )+ }) => {
        $( $(#[$doc])* pub const $name: &str = $value; )+

        $(#[$meta])*
        pub const $list: &[&str] = &[$( $value, )+];
    };
}

names! {
    /// All classes of the widget.
    CLASSES {
        /// The widget, and the static chart in a page.
        CLASS_WIDGET = "plan-compare",
        /// What changed, in a sentence.
        CLASS_TAKEAWAY = "takeaway",
        /// The sentence about input that could not be used.
        CLASS_PROBLEM = "problem",
        /// That numbers can be pressed.
        CLASS_HINT = "hint",
        /// The chart of the view.
        CLASS_BODY = "body",
        /// How the marks of the view are to be read.
        CLASS_LEGEND = "legend",
        /// The first entries of a collapsed list.
        CLASS_TEASER = "teaser",
        /// A list that can be unfolded.
        CLASS_MORE = "more",
        /// A list of entries.
        CLASS_ENTRIES = "entries",
        /// The chevrons of "at least".
        CLASS_OPEN_END = "open-end",
        /// The mark of a value on a track.
        CLASS_MARK = "mark",
        /// The bar of a range.
        CLASS_RANGE = "range",
        /// The strip that a mark stands in.
        CLASS_TRACK = "track",
        /// The line from the start of the scale to a mark.
        CLASS_STEM = "stem",
        /// The line to the mark of a neighbouring lane.
        CLASS_JOIN = "join",
        /// The image whose gridlines the tracks reference.
        CLASS_DEFS = "defs",
        /// The tick labels.
        CLASS_AXIS = "axis",
        /// The button that shows all plans.
        CLASS_ALL = "all",
        /// The controls.
        CLASS_CONTROLS = "controls",
        /// The switches of the plans.
        CLASS_PLANS = "plans",
        /// The long name of a plan, on its switch.
        CLASS_NAME = "name",
        /// The list of topics to choose from.
        CLASS_TOPICS = "topics",
        /// The symbol of a plan.
        CLASS_SYMBOL = "symbol",
        /// A line that opens a source card.
        CLASS_ENTRY = "entry",
        /// The text of an entry.
        CLASS_LABEL = "label",
        /// A number with its qualifier and unit.
        CLASS_QUANTITY = "quantity",
        /// A cell of a plan that does not mention the measure.
        CLASS_UNSAID = "unsaid",
        /// A cell of a matrix.
        CLASS_CELL = "cell",
        /// The name of a matrix row.
        CLASS_WHAT = "what",
        /// The rows of a matrix.
        CLASS_ROWS = "rows",
        /// What stands below the head of a panel.
        CLASS_PLOT = "plot",
        /// The text where there is nothing.
        CLASS_NONE = "none",
        /// A note on a view.
        CLASS_ASIDE = "aside",
        /// A source card.
        CLASS_CARD = "card",
        /// The documents that a quotation comes from.
        CLASS_ORIGIN = "origin",
        /// What must not be compared.
        CLASS_NOTES = "notes",
        /// What readers take along.
        CLASS_TOOLS = "tools",
        /// The squares of the upper part of a range.
        CLASS_SOFT = "soft",
        /// The open end behind squares.
        CLASS_MORE_SQUARES = "more-squares",
        /// A number as squares.
        CLASS_SQUARES = "squares",
        /// What has matrix rows.
        CLASS_MATRIX = "matrix",
        /// Matrices that stand beside each other in wide containers.
        CLASS_COLUMNS = "columns",
        /// The heads of matrix columns.
        CLASS_HEADS = "heads",
        /// The line of one plan in a metric.
        CLASS_LANE = "lane",
        /// The tick labels above lanes.
        CLASS_SCALE_OF_LANES = "scale-of-lanes",
        /// A topic in the view by topic.
        CLASS_GROUP = "group",
        /// The links to the topics.
        CLASS_JUMP = "jump",
        /// The topics.
        CLASS_GROUPS = "groups",
        /// The metrics of a topic.
        CLASS_METRICS = "metrics",
        /// A metric with its lanes.
        CLASS_METRIC = "metric",
        /// The lanes of a metric.
        CLASS_LANES = "lanes",
        /// Which plans have no number for a metric.
        CLASS_UNSET = "unset",
        /// The plan of a lane.
        CLASS_TAG = "tag",
        /// Whether the numbers may be compared.
        CLASS_VERDICT = "verdict",
        /// The leading figure of a plan.
        CLASS_LEAD = "lead",
        /// The topics and the scale, behind one control in narrow containers.
        CLASS_OPTIONS = "options",
        /// The panels.
        CLASS_PANELS = "panels",
        /// The panel of a plan.
        CLASS_PANEL = "panel",
        /// How a column is sorted.
        CLASS_ARROW = "arrow",
        /// The topic of a row, where the row above has the same.
        CLASS_REPEATED = "repeated",
        /// The region of the table.
        CLASS_TABLE = "table",
        /// The radio buttons of the views.
        CLASS_VIEW = "view",
        /// The radio buttons of the scales.
        CLASS_SCALE = "scale",
    }
}

/// The classes of the entry that stands for its plan in the strip.
pub const CLASSES_ENTRY_LEAD: &str = "entry lead";

names! {
    /// All data attributes of the widget.
    DATA_ATTRIBUTES {
        /// The number of a plan, from 1, which gives it its colour.
        DATA_PLAN = "data-plan",
        /// How many columns are shown.
        DATA_COLUMNS = "data-columns",
        /// That panels, or the numbers of lanes, need more width.
        DATA_WIDE = "data-wide",
        /// The id of a source card or collapsed list.
        DATA_ID = "data-id",
        /// How a qualifier shows: solid, soft, open or hollow.
        DATA_STYLE = "data-style",
        /// What a column is sorted by when its head is pressed.
        DATA_SORT = "data-sort",
        /// That no script answers yet.
        DATA_STATIC = "data-static",
        /// The style element of the frame page, whose sheet the live widget uses too.
        DATA_FRAME_SHEET = "data-plan-compare",
        /// What the widget renders into.
        DATA_DRAWING = "data-drawing",
        /// What is not looked for; a script writes it.
        DATA_UNFOUND = "data-unfound",
    }
}

names! {
    /// All parts that pages can style.
    PARTS {
        /// The headline.
        PART_TITLE = "title",
        /// The controls.
        PART_CONTROLS = "controls",
        /// The chart.
        PART_CHART = "chart",
        /// An open source card.
        PART_CARD = "card",
        /// Notes and sources.
        PART_FOOTER = "footer",
    }
}

names! {
    /// The values of `data-id` of what can be unfolded.
    LISTS {
        /// Targets beyond those that are visible at once.
        LIST_OVERFLOW = "overflow",
        /// Measures without a number.
        LIST_MEASURES = "measures",
        /// Figures that are not targets.
        LIST_REPORTED = "reported",
        /// The reports that were read, and the documents that they report on.
        LIST_SOURCES = "sources",
        /// The topics and the scale.
        LIST_OPTIONS = "options",
        /// What readers take along.
        LIST_TOOLS = "tools",
    }
}

names! {
    /// The events of the element, after `plan-compare-`.
    EVENTS {
        /// The widget is live.
        EVENT_READY = "ready",
        /// A choice changed.
        EVENT_CHANGE = "change",
        /// Another source card is open, or none.
        EVENT_SELECT = "select",
        /// Something could not be used.
        EVENT_ERROR = "error",
    }
}

/// What ids and names of form controls in the widget begin with. Where a page has several static charts, the
/// class puts a number behind it.
pub const PREFIX: &str = "plan-compare-";
/// The id of the headline.
pub const ID_TITLE: &str = "plan-compare-title";
/// The id of the gridlines.
pub const ID_GRID: &str = "plan-compare-grid";
/// The reference to them.
pub const HREF_GRID: &str = "#plan-compare-grid";
