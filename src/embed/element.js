// The class that extends HTMLElement, which wasm-bindgen cannot express: the attributes, properties and promises of
// <plan-compare>, and its static chart. The widget (`live.js`) and the modules are fetched when they are wanted; until
// then, what a page asks for is noted here, and then it is asked of the widget in the same order.
import { APPEARANCES, CHOICES } from './choices.js';
import { Fallback } from './fallback.js';
import { isChinese } from './language.js';
import { addLoaders, fetchAhead, loaderOf, part } from './loaders.js';
import { Ready } from './ready.js';
import { listenForRetries, startAgain, stopped, waitForRetry } from './retries.js';
import { adoptSheet } from './sheets.js';
import { FOLLOWED, isShown, isUsed, showPlans, whenSwitched } from './static-chart.js';
import { whenDwelt, whenNear, whenWanted } from './waiting.js';

/** @import { PlanCompareChoices } from '../../npm/plan-compare.d.ts' */
/** @import { Loaders } from './types.d.ts' */
/** @import { Live } from './live.js' */

/** How many prerendered charts the page has had. */
let count = 0;

/**
 * A copy, so that later changes by the page do not affect the element.
 * @param {unknown} data
 */
function copy(data) {
  try {
    return structuredClone(data);
  } catch {
    // What cannot be cloned, such as a framework's proxy, is copied when it is read.
    return data;
  }
}

/**
 * Numbers the names in a prerendered chart: two charts of a page would share groups of radio buttons. (A frame has one
 * chart.)
 * @param {Element} chart
 * @param {number} number
 */
const numberNames = (chart, number) =>
  part('names')
    .then((names) => names.prefixNames(chart, number))
    .catch(Boolean);

/**
 * Follows the link in the article that the page's URL is of, if it calls an element: `#plan-compare?view=units`.
 * @param {any} [event]
 */
function followLink(event) {
  // (What fails is said by the element.)
  if (location.hash.includes('?'))
    part('live')
      .then((live) => live.followLink?.(event))
      .catch(Boolean);
}

/**
 * Defines `<plan-compare>`, unless the page has it already, or is none.
 * @param {Loaders} loaders what fetches the parts
 */
export function define(loaders) {
  if (!globalThis.customElements || customElements.get('plan-compare')) return;
  addLoaders(loaders);
  listenForRetries();

  class PlanCompare extends HTMLElement {
    // The last two exist as properties only. A framework that writes them as attributes gets an error.
    static observedAttributes = [...CHOICES, 'appearance', ...FOLLOWED];

    #fallback = new Fallback(this, this.attachInternals());
    #ready = new Ready();
    /** @type {Live | undefined} */
    #live;
    /**
     * What the page has asked for, in order, until the widget is there.
     * @type {((live: Live) => void)[]}
     */
    #asked = [];
    /** @type {unknown} */
    #data;
    /** @type {Record<string, unknown>} */
    #choices = {};
    #upgrading = this.hasAttributes();
    /** Whether the page wants the widget, whatever the reader does. */
    #isWanted = false;
    #isNear = false;
    /** Whether the widget is there, or on its way. */
    #isStarting = false;
    /**
     * The style sheet, where the static chart stands in a root of ours.
     * @type {string | undefined}
     */
    #sheet;
    /** @type {(() => void)[]} */
    #waiting = [];
    #retry = () => this.#start();

    constructor() {
      super();
      // Properties that were set before the element was defined.
      for (const name of ['data', 'state']) {
        if (!Object.hasOwn(this, name)) continue;
        const value = /** @type {any} */ (this)[name];
        delete (/** @type {any} */ (this)[name]);
        /** @type {any} */ (this)[name] = value;
      }
      // Properties that were set before the definition win over the attributes, which are reported only now.
      queueMicrotask(() => {
        this.#upgrading = false;
      });
    }

    connectedCallback() {
      // (In another document too: an adopted element is connected afterwards.)
      if (this.#live?.isLive) {
        this.#live.adoptSheet();
        return;
      }
      this.#stopWaiting();
      const { chart, root } = this.#fallback;
      if (chart && !root && count++) numberNames(chart, count);
      if (this.#sheet) adoptSheet(/** @type {ShadowRoot} */ (root), this.#sheet);
      if (chart) {
        showPlans(this, chart);
        this.#listen(root ?? this);
        if (isUsed(chart)) this.#startForReader(true);
      }
      this.#waiting.push(whenNear(this, () => this.#comeNear()));
    }

    disconnectedCallback() {
      this.#stopWaiting();
      // An element that is only moved is connected again before this runs.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#live?.remove();
        // (A listener of the page may put the element back, when the last drawing dispatches its events.)
        if (this.isConnected) return;
        stopped.delete(this.#retry);
        this.#isNear = this.#isStarting = false;
        this.#ready.renew();
        this.#fallback.setState();
      });
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} value
     */
    attributeChangedCallback(name, before, value) {
      if (before === value) return;
      const base = this.ownerDocument.baseURI;
      const upgrading = this.#upgrading;
      if (!upgrading) delete this.#choices[name];
      if (name === 'src') this.#data = undefined;
      this.#ask((live) => live.changeAttribute(name, value, base, upgrading));
    }

    /**
     * The dataset that was set, as a plain object; undefined while the embedded one, or that of `src`, is
     * shown.
     */
    get data() {
      return copy(this.#live ? this.#live.data : this.#data);
    }

    set data(value) {
      const data = copy(value ?? undefined);
      this.#data = data;
      this.#isWanted = true;
      this.#ask((live) => {
        live.data = data;
      });
    }

    /**
     * The reader's choices.
     * @returns {any}
     */
    get state() {
      return this.#live ? this.#live.state : { ...this.#choices };
    }

    /** @param {PlanCompareChoices | null | undefined} choices */
    set state(choices) {
      if (typeof choices === 'object') Object.assign(this.#choices, choices);
      this.#isWanted = true;
      this.#ask((live) => live.set(choices));
    }

    /** Resolved when the widget is live. A page that reads it wants the widget, whatever the reader does. */
    get ready() {
      if (!this.#isWanted) {
        this.#isWanted = true;
        this.#ask();
      }
      return this.#ready.promise;
    }

    /** The dataset that is shown, as a table: CSV. */
    async toCSV() {
      return (await this.#becomeLive()).toCSV();
    }

    /** The view that is shown, as a picture: SVG. */
    async toSVG() {
      return (await this.#becomeLive()).toSVG();
    }

    /** The same as PNG, with two pixels to a CSS px. */
    async toPNG() {
      return (await this.#becomeLive()).toPNG();
    }

    async #becomeLive() {
      if (!this.isConnected) throw new Error('plan-compare: expected an element in a page, found one outside');
      if (!this.#live?.isLive) {
        this.#startForPage();
        this.#live?.show();
        await this.#ready.promise;
      }
      return /** @type {Live} */ (this.#live);
    }

    /**
     * Asks something of the widget, once it is there.
     * @param {(live: Live) => void} [ask]
     */
    #ask(ask) {
      if (this.#live) {
        ask?.(this.#live);
        return;
      }
      if (ask) this.#asked.push(ask);
      if (this.#isNear && this.#needsWidget()) this.#startForPage();
    }

    /** Whether what the page asks for is something else than the static chart shows. */
    #needsWidget() {
      const { chart } = this.#fallback;
      const appearance = this.getAttribute('appearance');
      return (
        this.#isWanted ||
        !chart ||
        !isShown(this) ||
        isChinese(this) !== isChinese(chart) ||
        !showPlans(this, chart) ||
        (appearance && !APPEARANCES.split(', ').includes(appearance))
      );
    }

    /** Near the viewport, or touched: shows what the page asks for. */
    async #comeNear() {
      if (this.#isNear) return;
      this.#isNear = true;
      const { chart, root } = this.#fallback;
      // (One that was live before is live again, with the reader's choices.)
      if (this.#live || this.#isWanted || (!chart && root)) this.#startForPage();
      else if (chart || (await this.#addStaticChart())) this.#ask();
      else this.#startForPage();
    }

    /** Shows the static chart of the language in a root, if it is what the page asks for, and gives whether it could. */
    async #addStaticChart() {
      const lang = isChinese(this) ? 'zh' : 'en';
      if (!isShown(this) || !loaderOf(lang)) return false;
      try {
        const [page, sheet] = await Promise.all([part(lang), part('sheet')]);
        if (!this.isConnected || this.#fallback.root || this.#isStarting) return this.#isNear;
        // (The page may ask for something else by now.)
        if (!isShown(this)) return false;
        const root = this.attachShadow({ mode: 'open' });
        this.#sheet = sheet;
        adoptSheet(root, sheet);
        const chart = /** @type {HTMLElement} */ (page.querySelector('.plan-compare'));
        root.append(this.ownerDocument.importNode(chart, true));
        this.#listen(root);
        return true;
      } catch {
        // The module may still come; if it does not either, that is reported.
        return false;
      }
    }

    /**
     * Starts when the reader wants what the static chart does not answer.
     * @param {EventTarget} within
     */
    #listen(within) {
      const { chart } = this.#fallback;
      // (For good: after a panic the static chart is there again.)
      chart?.addEventListener('change', whenSwitched);
      this.#waiting.push(
        whenWanted(within, (event) => this.#hear(event)),
        whenDwelt(this, () => this.#start()),
      );
    }

    /**
     * Has what a reader wants shown: another view as another static chart, everything else by the widget. Keys are
     * answered by the same script.
     * @param {any} event
     */
    async #hear({ type, key, target }) {
      const isPressed = type === 'change';
      if (isShown(this) && (key || !target.closest('.controls > :not(.view)'))) {
        // (What was asked of the widget may be waited for already.)
        if (isPressed && !this.#fallback.isAsked) this.#fallback.setBusy();
        try {
          await (await part('views')).turn(this.#fallback, { type, key, target }, this.#startForReader);
          return;
        } catch {
          // The widget shows all views.
        }
      }
      this.#startForReader(isPressed);
    }

    /** Starts for a reader, who may have made a choice and wait for it to be drawn. */
    #startForReader = (/** @type {boolean} */ isAsked) => {
      if (!isAsked) return this.#start();
      this.#fallback.setBusy();
      return this.#startForPage();
    };

    /** Starts because it is asked for, or there is no chart otherwise. */
    #startForPage() {
      this.#fallback.isAsked = true;
      this.#start();
    }

    #stopWaiting() {
      for (const stop of this.#waiting.splice(0)) stop();
    }

    /** Fetches the widget, and hands over to it. */
    async #start() {
      if (this.#isStarting || !this.isConnected) return;
      this.#isNear = this.#isStarting = true;
      stopped.delete(this.#retry);
      this.#ready.renew();
      this.#fallback.setState('loading');
      // What the widget is going to ask for comes with its script, and not after it.
      const isOther = this.#data || this.hasAttribute('src') || !loaderOf('widget');
      fetchAhead('sheet');
      fetchAhead(isOther ? 'other' : 'widget');
      try {
        const { Live, loaders } = await part('live');
        addLoaders(loaders);
        startAgain();
        if (!this.#live) {
          this.#live = new Live(this, this.#fallback, this.#ready, {
            part,
            loaderOf,
            adoptSheet,
            startAgain,
            stopped,
            waitForRetry,
            whenLive: () => this.#stopWaiting(),
          });
          for (const ask of this.#asked.splice(0)) ask(this.#live);
        }
        if (this.isConnected) this.#live.show();
      } catch (error) {
        if (!this.isConnected) return;
        this.#ready.reject(error);
        this.#fallback.fail('load', error);
        this.#isStarting = false;
        this.#waiting.push(waitForRetry(this, this.#retry, true));
      }
    }
  }

  customElements.define('plan-compare', PlanCompare);
  // When the page is opened at such a link, when one is pressed, and by the browser's Back.
  addEventListener('hashchange', followLink);
  followLink();
}
