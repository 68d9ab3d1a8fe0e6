// The class that extends HTMLElement, which wasm-bindgen cannot express. It owns what outlives a call into the
// module: listeners, timers, fetches and retries, style sheets. Every call into the module goes through `#call`,
// and the module never calls back: events for the page are what a call returns.
import { brief } from './brief.js';
import { APPEARANCES, CHOICES, flat, OF_THE_DATASET, text } from './choices.js';
import { keyFilter } from './key-filter.js';
import { prefixNames } from './names.js';
import { callInto, ended, hasOwnWidget, live, part, setLoaders } from './parts.js';
import { listenForRetries, startAgain, stopped } from './retries.js';
import { adoptSheet } from './sheets.js';
import { Source } from './source.js';
import { whenNear, whenTouched } from './waiting.js';

/** @import { PlanCompareChoices } from '../../npm/plan-compare.d.ts' */
/** @import { Code, Exports, Foreign, Loaders, Maker, ModuleName, Widget } from './types.d.ts' */

/** The events that are handled inside the widget; three for keys, so that none of them reaches the page. */
const INPUT_EVENTS = ['click', 'change', 'keydown', 'keypress', 'keyup'];

/** When to draw after an input event; `widget.rs` has the same numbers. */
const NEVER = 0;
const NOW = 1;
const AFTER_FRAME = 2;

/** What the line says when the module cannot run or the dataset fails to load. */
const MISSING = {
  en: {
    program: 'This chart cannot be fully operated here: its program did not run.',
    data: 'The data of this chart could not be shown. ',
  },
  zh: { program: '此处无法完整操作图表：图表程序未能运行。', data: '此图表的数据无法显示。' },
};

/** @param {any} error */
const notRun = (error) => `expected the module to run, found ${error.message ?? error}`;

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
 * Defines `<plan-compare>`, unless the page has it already, or is none.
 * @param {Loaders} loaders what fetches the parts
 */
export function define(loaders) {
  if (!globalThis.customElements || customElements.get('plan-compare')) return;
  setLoaders(loaders);
  listenForRetries();

  class PlanCompare extends HTMLElement {
    // The last two exist as properties only. A framework that writes them as attributes gets an error.
    static observedAttributes = [...CHOICES, 'appearance', 'src', 'data', 'state'];

    #internals = this.attachInternals();
    /** @type {Widget | undefined} */
    #widget;
    /**
     * The name of its module.
     * @type {ModuleName | undefined}
     */
    #module;
    #source = new Source();
    /**
     * The dataset that is drawn: undefined for the embedded one, bytes, or a plain object.
     * @type {unknown}
     */
    #rendered;
    /**
     * Choices that wait for a dataset, or until the element is put back into a page.
     * @type {Record<string, unknown>}
     */
    #pending = {};
    #upgrading = this.hasAttributes();
    /** The number of the latest attempt to show something. */
    #attempt = 0;
    /** Whether there was one since the element was inserted into its page. */
    #wasRequested = false;
    /** @type {(() => void) | undefined} */
    #stopWaiting;
    /** @type {{ resolve: () => void, reject: (error: unknown) => void } | undefined} */
    #readyCallbacks;
    /**
     * Puts back what the root showed before the widget.
     * @type {(() => void) | undefined}
     */
    #restoreFallback;
    /**
     * The line below the fallback.
     * @type {Element | undefined}
     */
    #line;
    /** @type {HTMLSlotElement | undefined} */
    #slot;
    /** The text of the widget's style sheet. */
    /** @type {string | undefined} */
    #sheet;
    /** @type {number | undefined} */
    #timer;
    #isForControl = keyFilter();
    #hasForeignChanges = false;
    #observer = new MutationObserver(() => {
      this.#hasForeignChanges = true;
    });
    #whenPanicked = (/** @type {unknown} */ error) => this.#fail('panic', error);
    #whenNotLoaded = (/** @type {'src' | 'dataset'} */ code, /** @type {string} */ message) => {
      this.#report(code, message, code === 'src' ? code : '');
      this.#waitForRetry(false);
    };
    #retry = () => {
      if (this.isConnected && this.#wasRequested) this.#show();
    };

    constructor() {
      super();
      this.#renewReady();
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
      if (this.#widget) {
        this.#adoptSheet();
      } else {
        this.#stopWaiting?.();
        prefixNames(this);
        this.#stopWaiting = whenNear(this, () => this.#show());
      }
    }

    disconnectedCallback() {
      this.#stopWaiting?.();
      // An element that is only moved is connected again before this runs.
      queueMicrotask(() => {
        if (!this.isConnected) this.#whenRemoved();
      });
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} value
     */
    attributeChangedCallback(name, before, value) {
      if (before === value) return;
      const wrong = (/** @type {string} */ expected) =>
        this.#report('attribute', `${name}: expected ${expected}, found "${brief(value)}"`, name);
      if (name === 'src') {
        this.#setAddress(value);
      } else if (name === 'appearance') {
        if (value && !APPEARANCES.split(', ').includes(value)) wrong(`one of ${APPEARANCES}`);
      } else if (name === 'data' || name === 'state') {
        // A dataset was meant: the embedded one, of another subject, must not be shown instead.
        if (name === 'data' && !this.#source.url) this.#setAddress(value === null ? value : '');
        if (value !== null) wrong('a property and no attribute');
      } else if (this.#widget) {
        this.#set({ [name]: value });
      } else if (!this.#upgrading) {
        delete this.#pending[name];
      }
    }

    /**
     * The dataset that was set, as a plain object; undefined while the embedded one, or that of `src`, is
     * shown.
     */
    get data() {
      return copy(this.#source.data);
    }

    set data(value) {
      this.#source.data = copy(value ?? undefined);
      this.#changeDataset();
    }

    /**
     * The reader's choices.
     * @returns {any}
     */
    get state() {
      return this.#call(() => this.#widget?.state()) ?? { ...this.#pending };
    }

    /** @param {PlanCompareChoices | null | undefined} choices */
    set state(choices) {
      this.#set(choices);
    }

    /** The dataset that is shown, as a table: CSV. */
    async toCSV() {
      const { csv } = await this.#loadExports();
      return csv(this.#rendered, this.state.lang);
    }

    /** What is shown, side by side, as a picture: SVG. */
    async toSVG() {
      const { svg } = await this.#loadExports();
      return svg(this.#rendered, flat(this.state));
    }

    async #loadExports() {
      if (!this.isConnected) throw new Error('plan-compare: expected an element in a page, found one outside');
      if (!this.#widget) {
        this.#show();
        await this.ready;
      }
      return part('exports');
    }

    /**
     * Calls the module of the widget.
     * @template Result
     * @param {() => Result} call
     */
    #call(call) {
      return callInto(/** @type {ModuleName} */ (this.#module), call);
    }

    /** @param {unknown} error */
    #reject(error) {
      this.#readyCallbacks?.reject(error);
      this.#readyCallbacks = undefined;
    }

    /** Gives `ready` a new promise, unless the current one is still pending. */
    #renewReady() {
      if (this.#readyCallbacks) return;
      /** @type {Promise<void>} */
      this.ready = new Promise((resolve, reject) => {
        this.#readyCallbacks = { resolve, reject };
      });
      // A page that does not use the promise learns of a failure by the event.
      this.ready.catch(() => {});
    }

    /**
     * Sets the URL of the dataset, resolved against the page's URL as it is now.
     * @param {string | null} src
     */
    #setAddress(src) {
      this.#source.set(src, this.ownerDocument.baseURI);
      this.#changeDataset();
    }

    /** Starts over with another dataset. */
    #changeDataset() {
      this.#source.abort();
      this.#renewReady();
      this.#retry();
    }

    /** Shows the dataset as soon as it and the module are loaded; reports what fails. */
    async #show() {
      const attempt = (this.#attempt += 1);
      this.#wasRequested = true;
      const module = hasOwnWidget() && !this.#source.other && this.#module !== 'other' ? 'widget' : 'other';
      this.#stopWaiting?.();
      stopped.delete(this.#retry);
      if (!this.#widget) this.#setCustomState('loading');
      this.#renewReady();
      // (A dataset that fails to load has been reported by then.)
      const source = this.#source.load(this.#whenNotLoaded).then(
        (given) => [given],
        () => {},
      );
      try {
        const [made] = await Promise.all([part(module), this.#source.other && part('foreign')]);
        const given = await source;
        if (attempt !== this.#attempt || !this.isConnected) return;
        if (given && this.#render(module, made, given[0])) {
          this.#setCustomState('ready');
          this.#readyCallbacks?.resolve();
          this.#readyCallbacks = undefined;
          // The module has come for all that wait for it.
          startAgain();
        } else if (ended[module]) {
          throw ended[module];
        } else if (this.#widget) {
          this.#keepChart(
            new Error(/** @type {ShadowRoot} */ (this.#root).querySelector('.problem')?.textContent ?? undefined),
          );
        } else {
          this.#failWithLine();
        }
      } catch (error) {
        if (attempt !== this.#attempt) return;
        const code = ended[module] ? 'panic' : 'load';
        if (this.#widget) {
          this.#report(code, notRun(error), '');
          this.#waitForRetry(true);
          this.#keepChart(error);
        } else {
          this.#fail(code, error);
        }
      }
    }

    /**
     * What was requested failed; the chart stays as it was.
     * @param {unknown} error
     */
    #keepChart(error) {
      this.#reject(error);
      const kept = this.#pending;
      this.#pending = {};
      this.#set(kept);
    }

    /**
     * Renders `given` by a widget of `module`, and returns whether it could.
     * @param {ModuleName} module
     * @param {Maker} maker
     * @param {unknown} given
     */
    #render(module, { create, sheet, link }, given) {
      const before = this.#widget;
      const isNew = !(before && this.#module === module);
      // What the reader has just chosen has to be drawn first.
      if (before && isNew) this.#draw();
      // A declarative root is used as it is: attaching another would wipe it.
      const root = this.#root ?? this.attachShadow({ mode: 'open' });
      const widget = isNew ? callInto(module, () => create(this, root)) : before;
      const attributes = CHOICES.flatMap((name) =>
        this.hasAttribute(name) ? [name, /** @type {string} */ (this.getAttribute(name))] : [],
      );
      const load = (/** @type {unknown} */ data, /** @type {object} */ choices) =>
        callInto(module, () => widget?.load(data, attributes, flat(choices)));
      const become = () => {
        if (before) this.#remove();
        else this.#rememberFallback(root);
        this.#widget = widget;
        this.#module = module;
        this.#sheet = sheet;
        for (const type of INPUT_EVENTS) root.addEventListener(type, this.#whenUsed);
        live.set(this.#whenPanicked, module);
        this.#adoptSheet();
        link?.(root);
      };
      // The other module first takes over what this one shows, so that it knows what changes.
      if (isNew && before && load(this.#rendered, this.state)) {
        callInto(module, () => widget?.draw(false));
        become();
      }
      if (!load(given, this.#pending)) {
        if (this.#widget) {
          this.#draw();
        } else if (widget) {
          const told = callInto(module, () => widget.draw(false)) ?? [];
          callInto(module, () => widget.remove());
          for (const [, { code, message, path }] of told) this.#report(code, message, path);
        }
        // When the element is put back into a page, it shows what it showed, and not this.
        if (given === this.#source.bytes) this.#source.bytes = undefined;
        else this.#source.data = this.#rendered instanceof Uint8Array ? undefined : this.#rendered;
        return false;
      }
      if (!before) become();
      this.#pending = {};
      this.#rendered = given;
      this.#draw();
      return Boolean(this.#widget);
    }

    /**
     * Notes what `root` showed before the widget.
     * @param {ShadowRoot} root
     */
    #rememberFallback(root) {
      this.#clearLine();
      this.#slot?.remove();
      const old = root.querySelector('.plan-compare');
      const place = old?.parentNode ?? root;
      const before = [...place.childNodes];
      if (!old && !root.querySelector('slot')) this.#slot ??= document.createElement('slot');
      this.#restoreFallback ??= () => place.replaceChildren(...before, ...(this.#slot ? [this.#slot] : []));
    }

    /**
     * Sets any of the choices, with one drawing.
     * @param {object | null | undefined} choices
     */
    #set(choices) {
      /** @type {string[]} */
      const now = [];
      for (const [name, value] of typeof (choices ??= {}) === 'object'
        ? Object.entries(choices)
        : [['state', choices]]) {
        if (!this.#widget || (this.#source.request && OF_THE_DATASET.includes(name))) this.#pending[name] = value;
        else now.push(name, text(value));
      }
      if (!now.length) return;
      this.#call(() => /** @type {Widget} */ (this.#widget).set(now));
      this.#draw();
    }

    /** Draws what the module has noted, and dispatches the events. */
    #draw() {
      if (!this.#widget) return;
      const afresh = this.#observer.takeRecords().length > 0 || this.#hasForeignChanges;
      this.#observer.disconnect();
      this.#hasForeignChanges = false;
      const told = this.#call(() => /** @type {Widget} */ (this.#widget).draw(afresh)) ?? [];
      // What a page translator, for example, changes in the nodes would break the next drawing.
      if (this.#widget)
        this.#observer.observe(/** @type {ShadowRoot} */ (this.#root), {
          childList: true,
          characterData: true,
          subtree: true,
        });
      for (const [name, detail] of told) this.#dispatch(name, detail);
    }

    /** Handles an input event. */
    #whenUsed = (/** @type {Event} */ event) => {
      const { type } = event;
      const when =
        type === 'keypress' || type === 'keyup'
          ? NEVER
          : this.#call(() => /** @type {Widget} */ (this.#widget).hear(event));
      if (type.startsWith('key') && this.#isForControl(/** @type {KeyboardEvent} */ (event))) event.stopPropagation();
      if (when === NOW) this.#draw();
      if (when === AFTER_FRAME) this.#scheduleDraw();
    };

    #scheduleDraw() {
      const view = this.ownerDocument.defaultView ?? window;
      const draw = () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#draw());
      };
      // An animation frame's callback runs before the paint; a timer set in it runs after.
      if (this.ownerDocument.hidden) draw();
      else view.requestAnimationFrame(draw);
    }

    /**
     * Retries what failed when the browser is online again, or the reader touches the fallback.
     * @param {boolean} isModule
     */
    #waitForRetry(isModule) {
      stopped.set(this.#retry, isModule);
      if (!this.#widget) this.#stopWaiting = whenTouched(this, this.#retry);
    }

    get #root() {
      return this.shadowRoot ?? this.#internals.shadowRoot;
    }

    #adoptSheet() {
      adoptSheet(/** @type {ShadowRoot} */ (this.#root), /** @type {string} */ (this.#sheet));
    }

    /**
     * Sets `:state(loading)`, `:state(ready)` or `:state(failed)`.
     * @param {'loading' | 'ready' | 'failed'} [state]
     */
    #setCustomState(state) {
      const { states } = this.#internals;
      states?.clear();
      if (state) states?.add(state);
    }

    /**
     * @param {Code} code
     * @param {string} message
     * @param {string} path
     */
    #report(code, message, path) {
      if (this.#widget) {
        this.#call(() => /** @type {Widget} */ (this.#widget).report([code, message, path]));
        this.#draw();
      } else {
        // If no widget shows it, the line does.
        if (code !== 'attribute' || path === 'data') this.#showLine(this.#texts.data + message);
        this.#dispatch('error', { code, message, path });
      }
    }

    /**
     * @param {string} name
     * @param {unknown} detail
     */
    #dispatch(name, detail) {
      this.dispatchEvent(new CustomEvent(`plan-compare-${name}`, { detail, bubbles: true, composed: true }));
    }

    get #texts() {
      const around = /** @type {HTMLElement | null} */ (this.closest('[lang]'));
      return MISSING[/^zh\b/i.test(/** @type {string} */ (around?.lang)) ? 'zh' : 'en'];
    }

    /**
     * Shows a line below the fallback.
     * @param {string} text
     */
    #showLine(text) {
      const find = (/** @type {ParentNode | null} */ within) => within?.querySelector('.plan-compare > .problem');
      this.#line ??= find(this.#root) ?? find(this) ?? document.createElement('p');
      if (!this.#line.parentNode) (this.#root ?? this).append(this.#line);
      this.#line.textContent = text;
    }

    #clearLine() {
      if (!this.#line) return;
      this.#line.textContent = '';
      if (!this.#line.className) this.#line.remove();
    }

    /** The dataset cannot be shown: the children are, with the line that was reported. */
    #failWithLine() {
      const line = /** @type {string} */ (this.#line?.textContent);
      this.#reject(new Error(line));
      this.#showFallback(line);
    }

    /**
     * The module cannot run here, or no longer: what the page showed before is shown, without the
     * controls that only the module answers, and reader and page are told.
     * @param {'load' | 'panic'} code
     * @param {unknown} error
     */
    #fail(code, error) {
      this.#release();
      this.#reject(error);
      if (code === 'load') this.#waitForRetry(true);
      this.#showFallback(this.#texts.program);
      for (const within of [this.#root, this]) {
        for (const control of /** @type {NodeListOf<HTMLElement>} */ (
          within?.querySelectorAll('.plan-compare > .controls > :not(.plans)') ?? []
        ))
          control.hidden = true;
      }
      this.#dispatch('error', { code, message: notRun(error), path: '' });
    }

    /**
     * Shows the fallback, and a line.
     * @param {string} line
     */
    #showFallback(line) {
      this.#setCustomState('failed');
      this.#clearLine();
      this.#line = undefined;
      if (this.#root && !this.#restoreFallback) this.#rememberFallback(this.#root);
      this.#restoreFallback?.();
      if (line) this.#showLine(line);
    }

    /** Detaches the widget, and returns it. */
    #release() {
      clearTimeout(this.#timer);
      this.#observer.disconnect();
      const widget = this.#widget;
      this.#widget = undefined;
      live.delete(this.#whenPanicked);
      for (const type of INPUT_EVENTS) this.#root?.removeEventListener(type, this.#whenUsed);
      return widget;
    }

    #remove() {
      const widget = /** @type {Widget} */ (this.#release());
      this.#call(() => widget.remove());
    }

    /** Removed from the page: frees everything, and keeps the choices in case the element is put back. */
    #whenRemoved() {
      // (A listener of the page may put the element back, when the last drawing dispatches its events.)
      this.#draw();
      if (this.isConnected) return;
      stopped.delete(this.#retry);
      this.#source.abort();
      this.#attempt += 1;
      this.#wasRequested = false;
      this.#renewReady();
      this.#setCustomState();
      if (!this.#widget) return;
      this.#pending = { ...this.state, ...this.#pending };
      this.#remove();
      // Put back, it shows the fallback until the widget is live again.
      this.#restoreFallback?.();
    }
  }

  customElements.define('plan-compare', PlanCompare);
}

/**
 * Defines the element in a page that has the module already.
 * @param {Maker['create']} create makes a widget
 * @param {string} sheet
 * @param {Exports['csv']} csv
 * @param {Exports['svg']} svg
 * @param {Foreign['load']} load
 */
export function defineReady(create, sheet, csv, svg, load) {
  const ready = (/** @type {any} */ parts) => async () => parts;
  define({ other: ready({ create, sheet }), foreign: ready({ load }), exports: ready({ csv, svg }) });
}
