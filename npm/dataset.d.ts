// The types of a dataset. dataset.schema.json has the rules that types cannot express.

/** A language of the interface and of texts. */
export type Lang = 'en' | 'zh';

/** Whether the plans' values may be set against each other. */
export type Comparable = 'yes' | 'with_care' | 'no';

/** What stands before a number in the document. */
export type Qualifier = 'exact' | 'about' | 'at_least' | 'over' | 'named' | 'existing';

/** Whether a number is a target at all. */
export type Kind = 'target' | 'result' | 'context';

/** Everything that one widget compares. */
export interface PlanCompareDataset {
  /** The dataset's name: `512`. */
  id: string;
  /** The version of the format: 1. */
  version: 1;
  /** The headline. */
  title: LocalText;
  /** What changed, in a sentence. */
  takeaway: LocalText;
  /** What is not comparable and why; at most six. */
  notes: LocalText[];
  /** The columns, two to six, in order. */
  plans: Plan[];
  /** The fields of the filter, in order. */
  topics: Topic[];
  /** What has numbers, in order; at most 2,000. */
  metrics: Metric[];
  /** What has no number, in order. */
  measures?: Measure[];
  /** Where the quotes stand. */
  sources: Source[];
}

/** A text in the languages that the dataset carries, at least one. */
export interface LocalText {
  /** English. */
  en?: string | null;
  /** Chinese in simplified characters. */
  zh?: string | null;
}

/** One of the documents that are compared: a column. */
export interface Plan {
  /** Its name within the dataset and in attributes, `2021`. */
  id: string;
  /** What it is called: "the 512 project". */
  name: LocalText;
  /** The shortest name, for the toggle and the strip: "2021". */
  short: LocalText;
  /** What kind of document it is, and since when: the column's second line. */
  status: LocalText;
  /** The id of the target that stands for the plan in the strip. */
  lead: string;
  /** Where it is written down. */
  document: PlanDocument;
  /** What must be said of its column in the financing matrix: whom its instruments address. */
  financing?: LocalText | null;
}

/** The document that sets a plan's targets. */
export interface PlanDocument {
  /** Its official title. */
  title: LocalText;
  /** Who issued it. */
  issuer: LocalText;
  /** The day it was issued. */
  date: string;
  /** Where it can be read at its issuer. */
  url?: string | null;
}

/** A field under which metrics and measures are grouped and filtered. */
export interface Topic {
  /** Its name within the dataset. */
  id: string;
  /** Its name for readers. */
  name: LocalText;
}

/** A subject for which at least one plan gives a number. */
export interface Metric {
  /** Its name within the dataset. */
  id: string;
  /** The topic it belongs to. */
  topic: string;
  /** What is counted, as it stands after the number. */
  name: LocalText;
  /** The unit of every value. */
  unit: LocalText;
  /** Whether the plans' values may be set against each other. */
  comparable: Comparable;
  /** What each plan says; a plan that sets none is absent. */
  targets: Record<string, Target>;
  /** Why, or with what care. */
  note?: LocalText | null;
}

/** A number that one plan gives for one metric, with the sentence that it comes from. */
export interface Target {
  /** Its name within the dataset and in attributes, `2022-benchmarks`. */
  id: string;
  /** The number, in the metric's unit; the lower end of a range. */
  value: number;
  /** What stands before the number in the document. Never dropped. */
  qualifier: Qualifier;
  /** Whether it is a target at all. */
  kind: Kind;
  /** The sentence. */
  quote: Quote;
  /** The id of the source that the sentence stands in. */
  source: string;
  /** What to beware of. */
  caution?: LocalText | null;
  /** Whether the number was counted by us and is not printed in the source. */
  derived?: boolean;
  /** The upper end of a range, above `value`. */
  max?: number | null;
  /** What this plan calls it, where that differs from the metric's name. */
  name?: LocalText | null;
}

/** What plans say without a number. */
export interface Measure {
  /** Its name within the dataset. */
  id: string;
  /** The topic it belongs to. */
  topic: string;
  /** What it is. */
  name: LocalText;
  /** What each plan says; a plan that does not name it is absent. */
  plans: Record<string, Mention>;
  /** Whether it is a financing instrument, for the matrix. */
  instrument?: boolean;
}

/** The sentence in which one plan names a measure. */
export interface Mention {
  /** The sentence. */
  quote: Quote;
  /** The id of the source that the sentence stands in. */
  source: string;
  /** What to beware of. */
  caution?: LocalText | null;
}

/** The words of a source, as they stand there, and our translation. */
export interface Quote {
  /** Verbatim. */
  text: string;
  /** The language of `text`. */
  lang: Lang;
  /** Into the other language; always ours, and shown as ours. */
  translation?: string | null;
}

/** A published text that quotes are taken from. */
export interface Source {
  /** Its name within the dataset. */
  id: string;
  /** Its headline, or what it is where it has none. */
  title: LocalText;
  /** Who published it. */
  publisher: LocalText;
  /** The day of publication. */
  date: string;
  /** The language it is written in. */
  lang: Lang;
  /** Where it can be read. */
  url?: string | null;
}
