// What the scripts give each other, and what they call in the wasm modules.
import type { PlanCompareState } from '../../npm/plan-compare.d.ts';
import type { Fallback } from './fallback.js';
import type { followLink } from './links.js';
import type { Live } from './live.js';
import type { loaderOf, part } from './loaders.js';
import type { prefixNames } from './names.js';
import type { startAgain, stopped, waitForRetry } from './retries.js';
import type { adoptSheet } from './sheets.js';
import type { Source } from './source.js';

/** The code of an error, as in the event `plan-compare-error`. */
export type Code = 'attribute' | 'src' | 'dataset' | 'load' | 'panic';

/** An event for the page: the end of its name, and its detail. */
export type Told = [name: string, detail: any];

/** A widget of a module; `Widget` in widget.rs. Lists of choices have alternating names and values. */
export interface Widget {
  load(given: unknown, attributes: string[], choices: string[]): boolean;
  set(choices: string[]): void;
  report(told: [code: Code, message: string, path: string]): void;
  hear(event: Event): number;
  draw(afresh: boolean): Told[];
  /** Draws more of a long view, and gives whether there was more. */
  extend(): boolean;
  state(): PlanCompareState | undefined;
  /** What is drawn, as a table, by the chunk for exports. */
  csv(): string | undefined;
  remove(): void;
}

/** What makes widgets. */
export interface Maker {
  /** Gives what the module exports, which has started. */
  default?(): Promise<WebAssembly.ModuleImports>;
  create(host: HTMLElement, root: ShadowRoot): Widget;
  /** Where the style sheet is, if pages can link it. */
  sheetUrl?: URL;
}

/** How datasets of a page come in; foreign.js. */
export interface Foreign {
  /** Loads the dataset that a page asks for; `controller` aborts. */
  load(source: Source, controller: AbortController): Promise<unknown>;
}

/** The views of the static chart; static-views.js. */
export interface Views {
  /**
   * Answers an event at the control of the views: shows the one that is chosen, or fetches it ahead; and assists the
   * reader of the chart from then on, for whom any key is reason enough. Where the module has to come, for the reader's
   * choice or ahead of it, calls `redraw`.
   */
  turn(
    fallback: Fallback,
    event: { type: string; key?: string; target: Element },
    redraw: (isAsked: boolean) => void,
  ): Promise<void>;
}

/** What assists readers who use the keyboard, or hear the page. */
export interface Assistance {
  /** Assists the reader of a chart from now on; assist.js. */
  assist(within: Node, host: HTMLElement, find: () => HTMLElement | null, fetchTools: () => Promise<Tools>): void;
  /** Sets the element that the page's URL calls; links.js. */
  followLink: typeof followLink;
}

/** What a reader looks for in a view. */
export interface Search {
  text: string;
  /** Whether only what may be compared is to be shown. */
  isComparable: boolean;
}

/** What readers take along; tools/panel.js. */
export interface Tools {
  /** Fills the place for it in a chart. */
  fill(place: HTMLElement, host: HTMLElement, find: () => HTMLElement | null): void;
  /** The view that a chart shows, as a picture. */
  svgOf(chart: HTMLElement): string;
  pngOf(chart: HTMLElement): Promise<Blob>;
  /** Shows what is looked for in the view of an element, and gives a sentence about it; tools/search.js. */
  search(host: HTMLElement, find: () => HTMLElement | null, wanted: Search): Promise<string>;
}

/** The parts of the widget. */
export interface Parts {
  /** The script of the live widget, and what fetches the parts that only it asks for. */
  live: { Live: typeof Live; followLink?: typeof followLink; loaders?: Loaders };
  /** The text of the style sheet. */
  sheet: string;
  /** The page with the static chart in English, and in Chinese. Without it, there is none but what pages have. */
  en: Document;
  zh: Document;
  /** The script that shows other views in static charts. Without it, the widget does. */
  views: Views;
  /** What tells the prerendered charts of a page apart. */
  names: { prefixNames: typeof prefixNames };
  /** The widget of the embedded dataset. Without it, `other` serves for all. */
  widget: Maker;
  /** The widget that reads other datasets too. Without it, there are no others. */
  other: Maker;
  foreign: Foreign;
  /** What assists readers who use the keyboard, or hear the page. */
  assist: Assistance;
  tools: Tools;
  /** The chunk of each module that makes tables: its URL, or its bytes. Without it, it is in the module. */
  widgetExport: Chunk;
  otherExport: Chunk;
}

/** Where a chunk of a module is, or the chunk. */
export type Chunk = URL | Uint8Array<ArrayBuffer>;

/** What fetches the parts, each when it is first wanted. */
export type Loaders = { [Name in keyof Parts]?: () => Promise<Parts[Name]> };

/** The name of a module that makes widgets. */
export type ModuleName = 'widget' | 'other';

/** What `element.js` gives to `live.js`: the one list of parts, of sheets and of retries. */
export interface Shared {
  part: typeof part;
  loaderOf: typeof loaderOf;
  adoptSheet: typeof adoptSheet;
  startAgain: typeof startAgain;
  stopped: typeof stopped;
  waitForRetry: typeof waitForRetry;
  /** The widget answers: nothing is waited for any more. */
  whenLive(): void;
}
