// What those who use the keyboard, or hear the page, get of a chart, static or live: one tab stop for each group, keys
// inside, each change in a sentence, a field to find things by; and the place that is filled with what readers take along.
import { Announcements } from './announcements.js';
import { FindField, keysOf } from './find-field.js';
import { markLinks } from './links.js';
import { narrow, press, widen } from './tab-stops.js';

export { followLink } from './links.js';

/** @import { Tools } from './types.d.ts' */

/**
 * Has a link to a source lead to the very sentence, where the browser finds it.
 * @param {HTMLAnchorElement | null} link
 */
function pointAtSentence(link) {
  const sentence = link?.closest('.card')?.querySelector('q')?.textContent;
  // (A hyphen would part the sentence from what is around it.)
  if (link && sentence) link.hash = `:~:text=${encodeURIComponent(sentence).replaceAll('-', '%2D')}`;
}

/** After how many milliseconds what was pressed is drawn. */
const LATER = 200;

/** What assists the reader of one element. */
class Assistant {
  #host;
  #find;
  #fetchTools;
  #announcements;
  #field = new FindField(() => this.#search());
  #lang;
  /** @type {number | undefined} */
  #later;
  /** What was looked for last, and what was said of it. */
  #said = '';
  /** @type {Node | undefined} */
  #within;
  #ending = new AbortController();

  /**
   * @param {HTMLElement} host
   * @param {HTMLElement} chart
   * @param {() => HTMLElement | null} find gives the chart that is there now
   * @param {() => Promise<Tools>} fetchTools
   */
  constructor(host, chart, find, fetchTools) {
    this.#host = host;
    this.#find = find;
    this.#fetchTools = fetchTools;
    this.#announcements = new Announcements(chart, find);
    this.#lang = chart.lang;
  }

  /**
   * Hears a chart from now on, or what has it, instead of the one before.
   * @param {Node} within
   */
  follow(within) {
    if (within === this.#within) return;
    this.#within = within;
    this.#ending.abort();
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    // (Before what draws.)
    for (const [type, listener] of Object.entries(this.#listeners)) {
      within.addEventListener(type, listener, { capture: true, signal });
    }
    for (const type of ['ready', 'change']) {
      this.#host.addEventListener(`plan-compare-${type}`, () => this.check(), { signal });
    }
    this.#showTools(this.#find()?.querySelector('.tools[open]'));
    this.#focus(/** @type {Document | ShadowRoot} */ (within.getRootNode()).activeElement);
  }

  /** @type {Record<string, (event: any) => void>} */
  #listeners = {
    change: () => this.check(),
    click: ({ target }) => {
      pointAtSentence(target.closest?.('.card a'));
      this.check();
    },
    focusin: ({ target }) => this.#focus(target),
    focusout: ({ relatedTarget }) => {
      const chart = this.#find();
      if (!chart || chart.contains(relatedTarget)) return;
      widen(chart);
      this.#field.showKeys(chart, false);
    },
    toggle: ({ target }) => {
      if (target.matches?.('.tools[open]')) this.#showTools(target);
    },
    keydown: (event) => {
      const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event;
      if (ctrlKey || altKey || metaKey || shiftKey || !target.closest) return;
      if (press(key, target)) event.preventDefault();
    },
  };

  /** Something may have changed, or been drawn anew. */
  check() {
    this.#show();
    // (What hears a press first is before what draws.)
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#show(), LATER);
  }

  #show() {
    this.#announcements.check();
    markLinks(this.#host);
    const chart = this.#find();
    if (!chart) return;
    this.#field.show(chart);
    if (this.#field.isUsed) this.#search();
    if (chart.lang === this.#lang) return;
    this.#lang = chart.lang;
    this.#showTools(chart.querySelector('.tools[open]'));
  }

  /** @param {Element | null} focused */
  #focus(focused) {
    const chart = this.#find();
    if (!focused || !chart?.contains(focused)) return;
    narrow(chart, focused);
    const isByKey = focused.matches('.body :focus-visible');
    this.#field.showKeys(chart, isByKey);
    if (isByKey) this.#announcements.instruct(keysOf(chart));
  }

  /** Shows what the reader looks for, and says once how much that is. */
  async #search() {
    try {
      const { search } = await this.#fetchTools();
      const wanted = this.#field.search;
      const found = await search(this.#host, this.#find, wanted);
      const said = found && JSON.stringify([wanted, found]);
      if (said && said !== this.#said) this.#announcements.add(found);
      this.#said = said;
    } catch {
      // (What cannot be fetched is, when something else is looked for.)
    }
  }

  /**
   * Shows what readers take along, in a root of its place, where no drawing looks.
   * @param {Element | null | undefined} tools
   */
  async #showTools(tools) {
    const place = /** @type {HTMLElement | null | undefined} */ (tools?.lastElementChild);
    if (!place) return;
    try {
      const { fill } = await this.#fetchTools();
      fill(place, this.#host, this.#find);
    } catch {
      // Closed, so that the next press tries again.
      tools?.removeAttribute('open');
    }
  }
}

/** @type {WeakMap<HTMLElement, Assistant>} */
const assistants = new WeakMap();

/**
 * Assists the reader of a chart from now on. Called again, looks what has changed; when another chart has taken the place
 * of the first, goes on with that.
 * @param {Node} within the chart, or what has it
 * @param {HTMLElement} host
 * @param {() => HTMLElement | null} find gives the chart
 * @param {() => Promise<Tools>} fetchTools
 */
export function assist(within, host, find, fetchTools) {
  const chart = find();
  if (!chart) return;
  const assistant = assistants.get(host) ?? new Assistant(host, chart, find, fetchTools);
  assistants.set(host, assistant);
  assistant.follow(within);
  assistant.check();
}
