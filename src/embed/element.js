// The class that extends HTMLElement, which wasm-bindgen cannot express. It owns what outlives a call into the
// module: listeners, timers, fetches and retries, style sheets. Every call into the module goes through `#call`,
// and the module never calls back: events for the page are what a call returns.

/** The names of the choices, which are attributes too; `Choice` in Rust. */
export const CHOICES = ['lang', 'plans', 'view', 'topic', 'scale', 'selected'];

/** Those that name parts of a dataset: while a dataset loads, they wait for it. */
const OF_THE_DATASET = ['plans', 'topic', 'selected'];

/** How near to the viewport an element comes before its module is fetched. */
const NEAR = '600px';

/** What makes an element fetch its module although it is far from the viewport. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];

/** The events that are handled inside the widget; three for keys, so that none of them reaches the page. */
const INPUT_EVENTS = ['click', 'change', 'keydown', 'keypress', 'keyup'];

const APPEARANCES = 'auto, light, dark';

/** When to draw after an input event; `widget.rs` has the same numbers. */
const NEVER = 0;
const NOW = 1;
const AFTER_FRAME = 2;

/** What the line says when the module cannot run or the dataset fails to load. */
const MISSING = {
  en: { program: 'This chart cannot be fully operated here: its program did not run.', data: 'The data of this chart could not be shown. ' },
  zh: { program: '此处无法完整操作图表：图表程序未能运行。', data: '此图表的数据无法显示。' },
};

const notRun = (error) => `expected the module to run, found ${error.message ?? error}`;

const text = (value) => String(value ?? '');

/** Choices as the module takes them: alternating names and values. */
const flat = (choices) => Object.entries(choices).flat().map(text);

/** A copy, so that later changes by the page do not affect the element. */
function copy(data) {
  try {
    return structuredClone(data);
  } catch {
    // What cannot be cloned, such as a framework's proxy, is copied when it is read.
    return data;
  }
}

/** A text from outside, for quoting: at most 60 characters, invisible ones replaced. */
const brief = (text) => String(text).replace(/\p{C}/gu, '�').replace(/^(.{60}).+$/su, '$1…');

/**
 * Defines `<plan-compare>`, unless the page has it already, or is none.
 * @param {object} loaders what fetches the parts, each when it is first wanted:
 *   `widget`, `{create, sheet, link}`: what creates a widget of the embedded dataset, the text of its style sheet
 *   and, if a page can link that, what links it in a root;
 *   `other`: the same for other datasets; `foreign`, `{plain, download}`: how those come in;
 *   `exports`, `{csv, svg}`. Without `widget`, `other` serves for all; without `other`, there are no others.
 */
export function define(loaders) {
  if (!globalThis.customElements || customElements.get('plan-compare')) return;
  const parts = {};
  /** The panic of each module, by its name: after it the module is never called again. */
  const ended = {};
  /** How many prerendered charts the page has had. */
  let count = 0;
  /** What to call when a module panics, for each live widget, with the name of its module. */
  const live = new Map();
  /** The retries of elements that failed, and whether it was the module that failed to load. */
  const stopped = new Map();
  /** The constructed style sheet of each document. It needs no permission from a content policy. */
  const sheets = new WeakMap();

  /** Retries all elements that failed, or those whose module failed to load. */
  const startAgain = (all) => {
    for (const [start, isModule] of [...stopped]) if (all || isModule) start();
  };
  addEventListener('online', startAgain);

  /** Fetches a part once; after a failure the next caller tries again. */
  async function part(name) {
    if (ended[name]) throw ended[name];
    if (!loaders[name]) throw new Error('a frame');
    return parts[name] ??= loaders[name]().catch((error) => {
      parts[name] = undefined;
      throw error;
    });
  }

  class PlanCompare extends HTMLElement {
    // The last two exist as properties only. A framework that writes them as attributes gets an error.
    static observedAttributes = [...CHOICES, 'appearance', 'src', 'data', 'state'];

    #internals = this.attachInternals();
    #widget;
    /** The name of its module. */
    #module;
    /** What `data` was set to. */
    #data;
    /** The address of `src`, resolved when it was set; empty where a page has still to set `data`. */
    #address;
    /** The bytes from there, when they have come. */
    #bytes;
    /** The promise of the dataset while it loads, and what aborts it. */
    #request;
    #controller;
    /** The dataset that is drawn: undefined for the embedded one, bytes, or a plain object. */
    #rendered;
    /** Choices that wait for a dataset, or until the element is put back into a page. */
    #pending = {};
    #upgrading = this.hasAttributes();
    /** The number of the latest attempt to show something. */
    #attempt = 0;
    /** Whether there was one since the element was inserted into its page. */
    #wasRequested = false;
    #stopWaiting;
    #readyCallbacks;
    #restoreFallback;
    #line;
    #slot;
    #sheet;
    #timer;
    #keyDown;
    #hasForeignChanges = false;
    #observer = new MutationObserver(() => { this.#hasForeignChanges = true; });
    #whenPanicked = (error) => this.#fail('panic', error);
    #retry = () => { if (this.isConnected && this.#wasRequested) this.#show(); };

    constructor() {
      super();
      this.#renewReady();
      // Properties that were set before the element was defined.
      for (const name of ['data', 'state']) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      // Properties that were set before the definition win over the attributes, which are reported only now.
      queueMicrotask(() => { this.#upgrading = false; });
    }

    connectedCallback() {
      // (In another document too: an adopted element is connected afterwards.)
      if (this.#widget) this.#adoptSheet();
      else this.#waitUntilNear();
    }

    disconnectedCallback() {
      this.#stopWaiting?.();
      // An element that is only moved is connected again before this runs.
      queueMicrotask(() => {
        if (!this.isConnected) this.#whenRemoved();
      });
    }

    attributeChangedCallback(name, before, value) {
      if (before === value) return;
      const wrong = (expected) => this.#report('attribute', `${name}: expected ${expected}, found "${brief(value)}"`, name);
      if (name === 'src') {
        this.#setAddress(value);
      } else if (name === 'appearance') {
        if (value && !APPEARANCES.split(', ').includes(value)) wrong(`one of ${APPEARANCES}`);
      } else if (name === 'data' || name === 'state') {
        // A dataset was meant: the embedded one, of another subject, must not be shown instead.
        if (name === 'data' && !this.#address) this.#setAddress(value === null ? value : '');
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
      return copy(this.#data);
    }

    set data(value) {
      this.#data = copy(value ?? undefined);
      this.#changeDataset();
    }

    /** The reader's choices. */
    get state() {
      return this.#call(() => this.#widget?.state()) ?? { ...this.#pending };
    }

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

    /** The one door into the module of the widget, or of `module`. What is thrown out of it is its end. */
    #call(call, module = this.#module) {
      if (ended[module]) return undefined;
      try {
        return call();
      } catch (error) {
        ended[module] = error;
        for (const [end, name] of [...live]) if (name === module) end(error);
        return undefined;
      }
    }

    #reject(error) {
      this.#readyCallbacks?.reject(error);
      this.#readyCallbacks = undefined;
    }

    /** Gives `ready` a new promise, unless the current one is still pending. */
    #renewReady() {
      if (this.#readyCallbacks) return;
      this.ready = new Promise((resolve, reject) => { this.#readyCallbacks = { resolve, reject }; });
      // A page that does not use the promise learns of a failure by the event.
      this.ready.catch(() => {});
    }

    /** Sets the URL of the dataset, resolved against the page's URL as it is now. */
    #setAddress(src) {
      this.#bytes = this.#data = undefined;
      try {
        this.#address = src ? new URL(src, this.ownerDocument.baseURI) : src ?? undefined;
      } catch {
        // An invalid URL is reported like one where nothing is found.
        this.#address = null;
      }
      this.#changeDataset();
    }

    /** Starts over with another dataset. */
    #changeDataset() {
      this.#abort();
      this.#renewReady();
      this.#retry();
    }

    /** Aborts the request for a dataset. */
    #abort() {
      this.#controller?.abort();
      this.#controller = this.#request = undefined;
    }

    /** The dataset to show, once it is loaded. */
    #requested() {
      if (this.#isEmbedded) return Promise.resolve();
      return this.#request ??= this.#fetch(this.#controller = new AbortController());
    }

    async #fetch(controller) {
      const { signal } = controller;
      let script;
      try {
        script = await part('foreign');
        const { plain, download } = script;
        if (this.#data !== undefined) return plain(this.#data);
        // A page that leaves `src` empty will set `data`.
        if (this.#address === '') await new Promise((_, reject) => { signal.onabort = reject; });
        return this.#bytes ??= await download(this.getAttribute('src'), this.#address, controller);
      } catch (error) {
        // (A script that fails to load is reported like the module.)
        if (script && controller === this.#controller) {
          const code = this.#data === undefined ? 'src' : 'dataset';
          this.#report(code, error.message, code === 'src' ? code : '');
          this.#waitForRetry(false);
        }
        throw error;
      } finally {
        if (controller === this.#controller) this.#controller = this.#request = undefined;
      }
    }

    get #isEmbedded() {
      return this.#data === undefined && this.#address === undefined;
    }

    /** Shows the dataset as soon as it and the module are loaded; reports what fails. */
    async #show() {
      const attempt = this.#attempt += 1;
      this.#wasRequested = true;
      const module = loaders.widget && this.#isEmbedded && this.#module !== 'other' ? 'widget' : 'other';
      this.#stopWaiting?.();
      stopped.delete(this.#retry);
      if (!this.#widget) this.#setCustomState('loading');
      this.#renewReady();
      // (A dataset that fails to load has been reported by then.)
      const source = this.#requested().then((given) => [given], () => {});
      try {
        const [made] = await Promise.all([part(module), this.#isEmbedded || part('foreign')]);
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
          this.#keepChart(new Error(this.#root.querySelector('.problem')?.textContent));
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

    /** What was requested failed; the chart stays as it was. */
    #keepChart(error) {
      this.#reject(error);
      const kept = this.#pending;
      this.#pending = {};
      this.#set(kept);
    }

    /** Renders `given` by a widget of `module`, and returns whether it could. */
    #render(module, { create, sheet, link }, given) {
      const before = this.#widget;
      const isNew = !(before && this.#module === module);
      // What the reader has just chosen has to be drawn first.
      if (before && isNew) this.#draw();
      // A declarative root is used as it is: attaching another would wipe it.
      const root = this.#root ?? this.attachShadow({ mode: 'open' });
      const widget = isNew ? this.#call(() => create(this, root), module) : before;
      const attributes = CHOICES.flatMap((name) => this.hasAttribute(name) ? [name, this.getAttribute(name)] : []);
      const load = (data, choices) => this.#call(() => widget?.load(data, attributes, flat(choices)), module);
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
        this.#call(() => widget.draw(false), module);
        become();
      }
      if (!load(given, this.#pending)) {
        if (this.#widget) {
          this.#draw();
        } else if (widget) {
          const told = this.#call(() => widget.draw(false), module) ?? [];
          this.#call(() => widget.remove(), module);
          for (const [, { code, message, path }] of told) this.#report(code, message, path);
        }
        // When the element is put back into a page, it shows what it showed, and not this.
        if (given === this.#bytes) this.#bytes = undefined;
        else this.#data = this.#rendered instanceof Uint8Array ? undefined : this.#rendered;
        return false;
      }
      if (!before) become();
      this.#pending = {};
      this.#rendered = given;
      this.#draw();
      return Boolean(this.#widget);
    }

    /** Notes what `root` showed before the widget. */
    #rememberFallback(root) {
      this.#clearLine();
      this.#slot?.remove();
      const old = root.querySelector('.plan-compare');
      const place = old?.parentNode ?? root;
      const before = [...place.childNodes];
      if (!old && !root.querySelector('slot')) this.#slot ??= document.createElement('slot');
      this.#restoreFallback ??= () => place.replaceChildren(...before, ...(this.#slot ? [this.#slot] : []));
    }

    /** Sets any of the choices, with one drawing. */
    #set(choices) {
      const now = [];
      for (const [name, value] of typeof (choices ??= {}) === 'object' ? Object.entries(choices) : [['state', choices]]) {
        if (!this.#widget || (this.#request && OF_THE_DATASET.includes(name))) this.#pending[name] = value;
        else now.push(name, text(value));
      }
      if (!now.length) return;
      this.#call(() => this.#widget.set(now));
      this.#draw();
    }

    /** Draws what the module has noted, and dispatches the events. */
    #draw() {
      if (!this.#widget) return;
      const afresh = this.#observer.takeRecords().length > 0 || this.#hasForeignChanges;
      this.#observer.disconnect();
      this.#hasForeignChanges = false;
      const told = this.#call(() => this.#widget.draw(afresh)) ?? [];
      // What a page translator, for example, changes in the nodes would break the next drawing.
      if (this.#widget) this.#observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
      for (const [name, detail] of told) this.#dispatch(name, detail);
    }

    /** Handles an input event. */
    #whenUsed = (event) => {
      const { type } = event;
      const when = type === 'keypress' || type === 'keyup' ? NEVER : this.#call(() => this.#widget.hear(event));
      if (type.startsWith('key') && this.#isForControl(event)) event.stopPropagation();
      if (when === NOW) this.#draw();
      if (when === AFTER_FRAME) this.#scheduleDraw();
    };

    /** Whether a key event is for a control of the widget. The page would see the element as its target, and no control. */
    #isForControl({ key, ctrlKey, altKey, metaKey, target, type, defaultPrevented }) {
      if (type === 'keydown') this.#keyDown = defaultPrevented && key;
      if (this.#keyDown === key) return true;
      if (ctrlKey || altKey || metaKey || key === 'Tab' || key === 'Escape') return false;
      const is = (selector) => target.matches?.(selector);
      if (is('button, summary')) return key === 'Enter' || key === ' ';
      return is('input, select') || (is('.table') && /^(Arrow|Page|Home|End| )/.test(key));
    }

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

    /** Starts when the element comes near the viewport or is touched. */
    #waitUntilNear() {
      this.#stopWaiting?.();
      this.#prefixNames();
      const observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#show();
      }, { rootMargin: NEAR });
      this.#startOnTouch(() => this.#show());
      const letGo = this.#stopWaiting;
      this.#stopWaiting = () => {
        observer.disconnect();
        letGo();
      };
      observer.observe(this);
    }

    #startOnTouch(start) {
      for (const touch of TOUCHES) this.addEventListener(touch, start, { passive: true });
      this.#stopWaiting = () => {
        for (const touch of TOUCHES) this.removeEventListener(touch, start);
      };
    }

    /** Retries what failed when the browser is online again, or the reader touches the fallback. */
    #waitForRetry(isModule) {
      stopped.set(this.#retry, isModule);
      if (!this.#widget) this.#startOnTouch(this.#retry);
    }

    /** Gives the names and ids of a prerendered chart a number: they are in the page, where another chart has the same. */
    #prefixNames() {
      const chart = this.querySelector(':scope > .plan-compare');
      if (!chart || !count++) return;
      for (const name of ['id', 'name', 'href', 'aria-labelledby']) {
        for (const node of chart.querySelectorAll(`[${name}*="plan-compare-"]`)) {
          node.setAttribute(name, node.getAttribute(name).replace('plan-compare-', `plan-compare-${count}-`));
        }
      }
      // Restores radio buttons that another group of the same name had unchecked.
      for (const radio of this.ownerDocument.querySelectorAll('plan-compare fieldset:not(:has(:checked)) > label > [type=radio]')) {
        radio.checked = radio.defaultChecked;
      }
    }

    get #root() {
      return this.shadowRoot ?? this.#internals.shadowRoot;
    }

    /** Adopts the style sheet of the element's document: documents cannot share one. */
    #adoptSheet() {
      const { ownerDocument } = this;
      const view = ownerDocument.defaultView;
      if (!view) return;
      let sheet = sheets.get(ownerDocument);
      if (!sheet) {
        sheet = new view.CSSStyleSheet();
        sheet.replaceSync(this.#sheet);
        sheets.set(ownerDocument, sheet);
      }
      const root = this.#root;
      // Sheets that the page has adopted may be of the document that the element was in before.
      const others = [...root.adoptedStyleSheets].filter((other) => other !== sheet && other instanceof view.CSSStyleSheet);
      root.adoptedStyleSheets = [...others, sheet];
    }

    /** Sets `:state(loading)`, `:state(ready)` or `:state(failed)`. */
    #setCustomState(state) {
      const { states } = this.#internals;
      states?.clear();
      if (state) states?.add(state);
    }

    #report(code, message, path) {
      if (this.#widget) {
        this.#call(() => this.#widget.report([code, message, path]));
        this.#draw();
      } else {
        // If no widget shows it, the line does.
        if (code !== 'attribute' || path === 'data') this.#showLine(this.#texts.data + message);
        this.#dispatch('error', { code, message, path });
      }
    }

    #dispatch(name, detail) {
      this.dispatchEvent(new CustomEvent(`plan-compare-${name}`, { detail, bubbles: true, composed: true }));
    }

    get #texts() {
      return MISSING[/^zh\b/i.test(this.closest('[lang]')?.lang) ? 'zh' : 'en'];
    }

    /** Shows a line below the fallback. */
    #showLine(text) {
      const find = (within) => within?.querySelector('.plan-compare > .problem');
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
      this.#reject(new Error(this.#line?.textContent));
      this.#showFallback(this.#line?.textContent);
    }

    /**
     * The module cannot run here, or no longer: what the page showed before is shown, without the
     * controls that only the module answers, and reader and page are told.
     */
    #fail(code, error) {
      this.#release();
      this.#reject(error);
      if (code === 'load') this.#waitForRetry(true);
      this.#showFallback(this.#texts.program);
      for (const within of [this.#root, this]) {
        for (const control of within?.querySelectorAll('.plan-compare > .controls > :not(.plans)') ?? []) control.hidden = true;
      }
      this.#dispatch('error', { code, message: notRun(error), path: '' });
    }

    /** Shows the fallback, and a line. */
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
      const widget = this.#release();
      this.#call(() => widget.remove());
    }

    /** Removed from the page: frees everything, and keeps the choices in case the element is put back. */
    #whenRemoved() {
      // (A listener of the page may put the element back, when the last drawing dispatches its events.)
      this.#draw();
      if (this.isConnected) return;
      stopped.delete(this.#retry);
      this.#abort();
      this.#attempt += 1;
      this.#wasRequested = false;
      this.#renewReady();
      this.#setCustomState();
      if (!this.#widget) return;
      this.#pending = { ...this.state, ...this.#pending };
      this.#remove();
      // Put back, it shows the fallback until the widget is live again.
      this.#restoreFallback();
    }
  }

  customElements.define('plan-compare', PlanCompare);
}

/** Defines the element in a page that has the module already; `create` makes a widget. */
export function defineReady(create, sheet, csv, svg, plain, download) {
  const ready = (parts) => async () => parts;
  define({ other: ready({ create, sheet }), foreign: ready({ plain, download }), exports: ready({ csv, svg }) });
}
