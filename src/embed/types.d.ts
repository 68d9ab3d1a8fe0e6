// What the scripts give each other, and what they call in the wasm modules.
import type { PlanCompareState } from '../../npm/plan-compare.d.ts';
import type { Fallback } from './fallback.js';
import type { Live } from './live.js';
import type { loaderOf, part } from './loaders.js';
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
  /** What is drawn, as a table and as a picture; both by the chunk for exports. */
  csv(): string | undefined;
  svg(): string | undefined;
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
   * Answers an event at the control of the views: shows the one that is chosen, or fetches it ahead. Where the module
   * has to come, for the reader's choice or ahead of it, calls `redraw`.
   */
  turn(
    fallback: Fallback,
    event: { type: string; key?: string; target: Element },
    redraw: (isAsked: boolean) => void,
  ): Promise<void>;
}

/** The parts of the widget. */
export interface Parts {
  /** The script of the live widget, and what fetches the parts that only it asks for. */
  live: { Live: typeof Live; loaders?: Loaders };
  /** The text of the style sheet. */
  sheet: string;
  /** The page with the static chart in English, and in Chinese. Without it, there is none but what pages have. */
  en: Document;
  zh: Document;
  /** The script that shows other views in static charts. Without it, the widget does. */
  views: Views;
  /** The widget of the embedded dataset. Without it, `other` serves for all. */
  widget: Maker;
  /** The widget that reads other datasets too. Without it, there are no others. */
  other: Maker;
  foreign: Foreign;
  /** The chunk of each module that makes tables and pictures: its URL, or its bytes. Without it, it is in the module. */
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
