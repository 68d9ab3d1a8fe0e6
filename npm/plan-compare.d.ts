// The types of <plan-compare>. Importing the package defines the element.
import type { Lang, PlanCompareDataset } from './dataset.js';

export type * from './dataset.js';

/** How the plans are drawn. */
export type View = 'compare' | 'topics' | 'units' | 'instruments' | 'table';

/** How numbers become lengths. */
export type Scale = 'log' | 'linear';

/** Whose colours: `auto` follows the page's `color-scheme`. */
export type Appearance = 'auto' | 'light' | 'dark';

/** The reader's choices. */
export interface PlanCompareState {
  /** The ids of the plans that are shown, in the order of the dataset; one at least. */
  plans: string[];
  view: View;
  /** The id of a topic, or `all`. */
  topic: string;
  scale: Scale;
  /** The id of the target whose sentence is open; null for none. */
  selected: string | null;
  lang: Lang;
}

/** Choices to make; those left out stay, and null or an empty text is the default. */
export type PlanCompareChoices = {
  [Name in keyof PlanCompareState]?: PlanCompareState[Name] | string | null;
};

/** The detail of `plan-compare-ready`: the widget answers. */
export interface PlanCompareReadyDetail {
  /** The version of the widget, `1.2.3`. */
  version: string;
}

/** The detail of `plan-compare-change`: the reader, or the page, chose something else. */
export interface PlanCompareChangeDetail {
  state: PlanCompareState;
  /** What is not as before. */
  changed: (keyof PlanCompareState)[];
}

/** The detail of `plan-compare-select`: another sentence is open. */
export interface PlanCompareSelectDetail {
  /** The id of its target; null where the sentence was closed. */
  target: string | null;
}

/** The detail of `plan-compare-error`: something could not be used, or the module cannot run. */
export interface PlanCompareErrorDetail {
  /**
   * What failed: an attribute's value, the file of `src`, a dataset, the module when it was loaded, or
   * the module while it ran.
   */
  code: 'attribute' | 'src' | 'dataset' | 'load' | 'panic';
  /** A sentence: what was expected and what was found. */
  message: string;
  /** The place in the dataset, or the name of the attribute; empty where there is none. */
  path: string;
}

/** The events of the element, by name. They bubble and leave the shadow root. */
export interface PlanCompareEventMap {
  'plan-compare-ready': CustomEvent<PlanCompareReadyDetail>;
  'plan-compare-change': CustomEvent<PlanCompareChangeDetail>;
  'plan-compare-select': CustomEvent<PlanCompareSelectDetail>;
  'plan-compare-error': CustomEvent<PlanCompareErrorDetail>;
}

/**
 * The element `<plan-compare>`.
 *
 * Attributes, all of which may change at any time: `lang`, `plans` (ids with commas between them),
 * `view`, `topic`, `scale`, `selected`, `appearance`, `src` (the URL of a dataset).
 */
export interface PlanCompareElement extends HTMLElement {
  /**
   * The dataset that the page has set, a copy; undefined where it has set none. It takes the place of
   * that of `src`. Set to null, that is shown again, or else the embedded one.
   */
  get data(): PlanCompareDataset | undefined;
  set data(dataset: PlanCompareDataset | null | undefined);

  /** The reader's choices. Set any of them; those left out stay. */
  get state(): PlanCompareState;
  set state(choices: PlanCompareChoices);

  /**
   * Fulfilled when the widget answers; rejected where the module or the data cannot be had. There is then
   * another promise, for the next attempt. Reading it has the module fetched, once the element is near the
   * viewport.
   */
  readonly ready: Promise<void>;

  /** The dataset that is shown, as a table in CSV. */
  toCSV(): Promise<string>;

  /** The view that is shown, with its title, choices, notes and sources, as a picture in SVG. */
  toSVG(): Promise<string>;

  /** The same as PNG, with two pixels to a CSS px. */
  toPNG(): Promise<Blob>;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-compare': PlanCompareElement;
  }

  interface GlobalEventHandlersEventMap extends PlanCompareEventMap {}
}
