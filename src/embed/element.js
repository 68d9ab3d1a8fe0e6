// The class that extends HTMLElement, which wasm-bindgen cannot express. It owns what outlives a call
// into the module: listeners, timers, fetches and their second tries, the style sheet. Every call goes
// through one door, `enter`, and the module calls nobody back: what the page is to be told is what a call
// returns.

const CHOICES = ['lang', 'plans', 'view', 'topic', 'scale', 'selected'];

/** Those that name parts of a dataset: while one is awaited they wait with it. */
const OF_THE_DATASET = ['plans', 'topic', 'selected'];

/** How near to the viewport an element comes before its module is fetched. */
const NEAR = '600px';

/** What makes an element fetch its module although it is far from the viewport. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];

/** What is heard inside the widget. Keys are heard three times, so that a page hears them never. */
const HEARD = ['click', 'change', 'keydown', 'keypress', 'keyup'];

const APPEARANCES = ['auto', 'light', 'dark'];
const STATES = ['loading', 'ready', 'failed'];

/** The codes of what is wrong with data. */
const OF_DATA = ['src', 'dataset'];

/** When the module wants to draw what it has heard, as `widget.rs` has it. */
const [NEVER, NOW, AFTER_FRAME] = [0, 1, 2];

/** What the reader is told where something cannot run or is not there; what the page shows then stays. */
const MISSING = {
  en: { program: 'This chart cannot be fully operated here: its program did not run.', data: 'The data of this chart could not be shown. ' },
  zh: { program: '此处无法完整操作图表：图表程序未能运行。', data: '此图表的数据无法显示。' },
};

/** A foreign text as a sentence may repeat it: at most 60 characters. */
const brief = (text) => String(text).replace(/^(.{60}).+$/su, '$1…');

/**
 * Defines `<plan-compare>`, unless the page has it already, or is none.
 * @param {() => Promise<{create: (host: HTMLElement, root: ShadowRoot) => object, sheet: string}>} load
 *   fetches the module and gives what creates a widget, and the text of its style sheet
 * @param {() => Promise<{csv: Function, svg: Function}>} loadExports
 *   the same for what is taken along
 * @param {{plain: Function, download: Function}} foreign
 *   how data of others come in, `foreign.js`
 */
export function define(load, loadExports, { plain, download }) {
  if (!globalThis.customElements || customElements.get('plan-compare')) return;
  let loading;
  let loadingExports;
  /** What ended the module: after a panic it is unfit for anything. */
  let ended;
  /** How many charts have been given names of their own. */
  let count = 0;
  /** The widgets that live: they share the module and its end. */
  const living = new Set();
  /** What starts the elements that could not start, and whether it was the module that did not come. */
  const stopped = new Map();
  /** A constructed sheet, which needs no permission from a content policy, for each document. */
  const sheets = new WeakMap();

  /** The one door into the module. What is thrown out of it is its end. */
  function enter(call) {
    if (ended) return undefined;
    try {
      return call();
    } catch (error) {
      ended = error;
      for (const fail of living) fail(error);
      return undefined;
    }
  }

  addEventListener('online', () => {
    for (const [start] of [...stopped]) start();
  });

  /** Fetches the module once; after a failure the next one who asks tries again. */
  async function module() {
    if (ended) throw ended;
    try {
      return await (loading ??= load());
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  class PlanCompare extends HTMLElement {
    // Of the last two there are only properties: what a framework writes there was meant as one.
    static observedAttributes = [...CHOICES, 'appearance', 'src', 'data', 'state'];

    #internals = this.attachInternals();
    #widget;
    /** What `data` was set to, a plain copy. */
    #data;
    /** The address of `src`, resolved when it was set; empty where a page has still to set `data`. */
    #address;
    /** The bytes from there, when they have come, and the promise of them. */
    #bytes;
    #coming;
    #controller;
    /** What is drawn: undefined, the embedded dataset; bytes; or a plain object. */
    #shown;
    /** Choices that wait for a dataset, or for the element's return into a page. */
    #kept = {};
    #upgrading = this.hasAttributes();
    /** Which attempt to start is the last; none while the element waits to come near. */
    #attempt = 0;
    #stopWaiting;
    #settle;
    #restore;
    #line;
    #slot;
    #sheet;
    /** Whether the widget is drawn. */
    #lives = false;
    #later;
    #keyDown;
    #changedByOthers = false;
    #watch = new MutationObserver(() => { this.#changedByOthers = true; });
    #end = (error) => this.#fail('panic', error);
    #again = () => { if (this.isConnected && this.#attempt) this.#start(); };

    constructor() {
      super();
      this.#promise();
      for (const name of ['data', 'state']) this.#upgrade(name);
      // What was set before the element was defined is later than the attributes, of which it hears now.
      queueMicrotask(() => { this.#upgrading = false; });
    }

    connectedCallback() {
      if (this.#widget) this.#dress();
      else this.#wait();
    }

    disconnectedCallback() {
      this.#stopWaiting?.();
      // An element that is only moved is connected again before this runs.
      queueMicrotask(() => {
        if (!this.isConnected) this.#rest();
      });
    }

    adoptedCallback() {
      if (this.#widget) this.#dress();
    }

    attributeChangedCallback(name, before, value) {
      if (before === value) return;
      const wrong = (expected) => this.#report('attribute', `${name}: expected ${expected}, found "${brief(value)}"`, name);
      if (name === 'src') {
        this.#point(value);
      } else if (name === 'appearance') {
        if (value && !APPEARANCES.includes(value)) wrong(`one of ${APPEARANCES.join(', ')}`);
      } else if (name === 'data' || name === 'state') {
        // Nobody else's subject is shown for data that were meant and did not come.
        if (name === 'data' && this.#address === undefined) this.#point(value && '');
        if (value !== null) wrong('a property, set when the element is defined, and no attribute');
      } else if (this.#widget) {
        this.#set({ [name]: value });
      } else if (!this.#upgrading) {
        delete this.#kept[name];
      }
    }

    /**
     * The dataset that was set, as a plain object; undefined while the embedded one, or that of `src`, is
     * shown.
     */
    get data() {
      return this.#data && plain(this.#data);
    }

    set data(value) {
      let data;
      try {
        data = value == null ? undefined : plain(value);
      } catch (error) {
        const message = error instanceof RangeError ? error.message : `expected plain data, found what throws: ${brief(error?.message ?? error)}`;
        this.#report('dataset', message, '');
        return;
      }
      const before = this.#data;
      this.#data = data;
      this.#giveUp();
      if (!this.#show()) this.#data = before;
    }

    /** The reader's choices. */
    get state() {
      return enter(() => this.#widget?.state()) ?? { ...this.#kept };
    }

    set state(choices) {
      this.#set(choices);
    }

    /** The dataset that is shown, as a table: CSV. */
    async toCSV() {
      const { csv } = await this.#exports();
      return csv(this.#shown, this.state.lang);
    }

    /** What is shown, side by side, as a picture: SVG. */
    async toSVG() {
      const { svg } = await this.#exports();
      return svg(this.#shown, Object.entries(this.state).flat().map((each) => String(each ?? '')));
    }

    async #exports() {
      if (!this.isConnected) throw new Error('plan-compare: expected an element in a page, found one outside');
      if (!this.#widget) this.#start();
      await this.ready;
      return loadingExports ??= loadExports().catch((error) => {
        // The next one who asks tries again.
        loadingExports = undefined;
        throw error;
      });
    }

    /** Kept when the widget answers. After a failure there is another one, for the next attempt. */
    #promise() {
      this.ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
      // A page that does not wait for it hears of a failure by the event.
      this.ready.catch(() => {});
    }

    /** Properties that were set before the element was defined. */
    #upgrade(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }

    /** Takes over where the dataset is: now, as a page that goes on to another address means it. */
    #point(src) {
      this.#giveUp();
      this.#bytes = this.#data = undefined;
      try {
        this.#address = src ? new URL(src, this.ownerDocument.baseURI) : src ?? undefined;
      } catch {
        // Of an address that is none it is told as of one where nothing is.
        this.#address = null;
      }
      this.#show();
    }

    /** Nothing that is still to come is waited for. */
    #giveUp() {
      this.#controller?.abort();
      this.#controller = this.#coming = undefined;
    }

    /** Shows what is now to be shown, as soon as it is there; false where it cannot be. */
    #show() {
      if (!this.#widget) {
        this.#again();
        return true;
      }
      if (this.#isThere()) return this.#load(this.#data ?? this.#bytes);
      this.#source().then((given) => this.#load(given), () => {});
      return true;
    }

    #isThere() {
      return this.#data || this.#bytes || this.#address === undefined;
    }

    /** What is to be shown, when it is there. */
    #source() {
      if (this.#isThere()) return Promise.resolve(this.#data ?? this.#bytes);
      return this.#coming ??= this.#fetch(this.#controller = new AbortController());
    }

    async #fetch(controller) {
      try {
        // A page that leaves `src` empty will set `data`.
        if (this.#address === '') await new Promise((_, reject) => { controller.signal.onabort = reject; });
        if (!this.#address) throw new Error('no address');
        const bytes = await download(this.#address, controller);
        if (controller === this.#controller) this.#bytes = bytes;
        return bytes;
      } catch (error) {
        if (controller === this.#controller) {
          const found = brief(controller.signal.reason?.message ?? error.message);
          this.#report('src', `src: expected a dataset at ${brief(this.getAttribute('src'))}, found ${found}`, 'src');
          this.#stop(false);
        }
        throw error;
      } finally {
        if (controller === this.#controller) this.#controller = this.#coming = undefined;
      }
    }

    #attributes() {
      return CHOICES.filter((name) => this.hasAttribute(name)).flatMap((name) => [name, this.getAttribute(name)]);
    }

    /** Shows what was given, and says whether it can be shown. */
    #load(given) {
      const kept = Object.entries(this.#kept).flat();
      const loaded = enter(() => this.#widget?.load(given, this.#attributes(), kept));
      if (loaded) {
        this.#kept = {};
        this.#shown = given;
      }
      this.#draw();
      return loaded;
    }

    /** Sets any of the choices, as one. */
    #set(choices) {
      const now = [];
      for (const [name, value] of Object.entries(choices ?? {})) {
        const text = String(value ?? '');
        if (!this.#widget || (this.#coming && OF_THE_DATASET.includes(name))) this.#kept[name] = text;
        else now.push(name, text);
      }
      if (!now.length) return;
      enter(() => this.#widget.set(now));
      this.#draw();
    }

    /** Draws what the module has noted, and tells the page. */
    #draw() {
      if (!this.#widget) return;
      const afresh = this.#watch.takeRecords().length > 0 || this.#changedByOthers;
      this.#watch.disconnect();
      this.#changedByOthers = false;
      const events = enter(() => this.#widget.draw(afresh)) ?? [];
      // What somebody else, a translator of pages, say, puts into the drawing would end the next one.
      if (this.#widget) this.#watch.observe(this.#root, { childList: true, characterData: true, subtree: true });
      for (const [name, detail] of events) this.#raise(name, detail);
    }

    /** What the reader does. */
    #hear = (event) => {
      if (!this.#widget) return;
      const { type } = event;
      const when = type === 'keypress' || type === 'keyup' ? NEVER : enter(() => this.#widget.hear(event));
      if (type.startsWith('key') && this.#isOurs(event)) event.stopPropagation();
      if (when === NOW) this.#draw();
      if (when === AFTER_FRAME) this.#drawLater();
    };

    /** A page hears no key that a control of ours uses: it would see the element as its target, no control. */
    #isOurs(event) {
      const { key, ctrlKey, altKey, metaKey, target, type, defaultPrevented } = event;
      if (type === 'keydown') this.#keyDown = defaultPrevented && key;
      if (this.#keyDown === key) return true;
      if (ctrlKey || altKey || metaKey || key === 'Tab' || key === 'Escape') return false;
      if (target.matches('input, select')) return true;
      if (target.matches('button, summary')) return key === 'Enter' || key === ' ';
      return target.matches('.table') && /^(Arrow|Page|Home|End| )/.test(key);
    }

    #drawLater() {
      const view = this.ownerDocument.defaultView ?? window;
      const draw = () => {
        view.clearTimeout(this.#later);
        this.#later = view.setTimeout(() => this.#draw());
      };
      // A frame's callback runs before it is painted; what that posts, after.
      if (this.ownerDocument.hidden) draw();
      else view.requestAnimationFrame(draw);
    }

    /** Starts when the element comes near the viewport or is touched. */
    #wait() {
      this.#stopWaiting?.();
      this.#own();
      const start = () => {
        this.#stopWaiting();
        this.#start();
      };
      const observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) start();
      }, { rootMargin: NEAR });
      const letGo = this.#onTouch(start);
      this.#stopWaiting = () => {
        observer.disconnect();
        letGo();
      };
      observer.observe(this);
    }

    #onTouch(start) {
      for (const touch of TOUCHES) this.addEventListener(touch, start, { passive: true });
      return () => {
        for (const touch of TOUCHES) this.removeEventListener(touch, start);
      };
    }

    /** What did not come is asked for again when the line is back, or the reader touches the element. */
    #stop(isModule) {
      stopped.set(this.#again, isModule);
      this.#stopWaiting = this.#onTouch(this.#again);
    }

    /** Among the element's children, names and ids are the page's: two charts must not share them. */
    #own() {
      const chart = this.querySelector(':scope > .plan-compare');
      if (!chart || (count += 1) === 1) return;
      for (const name of ['name', 'id', 'href', 'aria-labelledby']) {
        for (const node of chart.querySelectorAll(`[${name}*="plan-compare-"]`)) {
          node.setAttribute(name, node.getAttribute(name).replace('plan-compare-', `plan-compare-${count}-`));
        }
      }
      // What buttons of the same name have taken from each other.
      for (const radio of this.ownerDocument.querySelectorAll('plan-compare fieldset:not(:has(:checked)) > label > [type=radio]')) {
        radio.checked = radio.defaultChecked;
      }
    }

    async #start() {
      if (this.#widget) return;
      const attempt = this.#attempt += 1;
      this.#stopWaiting?.();
      stopped.delete(this.#again);
      this.#is('loading');
      // (Of data that do not come the source tells by itself.)
      const source = this.#source().then((given) => [given], () => {});
      let given;
      try {
        const { create, sheet } = await module();
        given = await source;
        if (attempt !== this.#attempt || !this.isConnected) return;
        if (given) this.#create(create, sheet);
      } catch (error) {
        if (attempt === this.#attempt) this.#fail(ended ? 'panic' : 'load', error);
        return;
      }
      if (!given || !this.#load(given[0])) {
        // Where the module has ended, that was told.
        if (!given || this.#widget) this.#refuse();
        return;
      }
      this.#lives = true;
      this.#is('ready');
      this.#settle.resolve();
      // The module has come for all that wait for it.
      for (const [start, isModule] of [...stopped]) if (isModule) start();
    }

    #create(create, sheet) {
      // A declarative root is used as it is: attaching another would wipe it.
      const root = this.#root ?? this.attachShadow({ mode: 'open' });
      this.#unsay();
      this.#slot?.remove();
      const old = root.querySelector('.plan-compare');
      const place = old?.parentNode ?? root;
      const before = [...place.childNodes];
      if (!old && !root.querySelector('slot')) this.#slot ??= document.createElement('slot');
      this.#restore ??= () => place.replaceChildren(...before, ...(this.#slot ? [this.#slot] : []));
      const widget = enter(() => create(this, root));
      if (!widget) throw ended;
      this.#widget = widget;
      this.#sheet = sheet;
      for (const type of HEARD) root.addEventListener(type, this.#hear);
      living.add(this.#end);
      this.#dress();
    }

    get #root() {
      return this.shadowRoot ?? this.#internals.shadowRoot;
    }

    /** Puts on the sheet of the document that the element is in: documents share none. */
    #dress() {
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
      if (root.adoptedStyleSheets.includes(sheet)) return;
      // Those that the page has put on are of the document that the element was in before, or of this one.
      const others = [...root.adoptedStyleSheets].filter((other) => other instanceof view.CSSStyleSheet);
      root.adoptedStyleSheets = [...others, sheet];
    }

    /** What of the element pages can style as `:state(loading)`, `:state(ready)`, `:state(failed)`. */
    #is(state) {
      const { states } = this.#internals;
      for (const each of STATES) states?.delete(each);
      if (state) states?.add(state);
    }

    #report(code, message, path) {
      if (this.#widget) {
        enter(() => this.#widget.report(code, message, path));
        this.#draw();
      } else {
        this.#raise('error', { code, message, path });
      }
    }

    #raise(name, detail) {
      // Where no widget shows it, the line does.
      if (name === 'error' && OF_DATA.includes(detail.code) && !this.#lives) this.#say(this.#words.data + detail.message);
      this.dispatchEvent(new CustomEvent(`plan-compare-${name}`, { detail, bubbles: true, composed: true }));
    }

    get #words() {
      return MISSING[/^zh\b/i.test(this.closest('[lang]')?.lang) ? 'zh' : 'en'];
    }

    /** A line in the page, beside what it shows. */
    #say(text) {
      const find = (within) => within?.querySelector('.plan-compare > .problem');
      this.#line ??= find(this.#root) ?? find(this) ?? document.createElement('p');
      if (!this.#line.parentNode) (this.#root ?? this).append(this.#line);
      this.#line.textContent = text;
    }

    #unsay() {
      if (!this.#line) return;
      this.#line.textContent = '';
      if (!this.#line.className) this.#line.remove();
    }

    /** What was given cannot be shown: the children are, for they are of the same subject. */
    #refuse() {
      const widget = this.#let();
      if (widget) enter(() => widget.remove());
      this.#settle.reject(new Error(this.#line?.textContent));
      this.#promise();
      this.#stay();
    }

    /**
     * The module cannot run here, or no longer: what the page showed before is shown, without the
     * controls that only the module answers, and reader and page are told.
     */
    #fail(code, error) {
      this.#let();
      this.#settle.reject(error);
      if (code === 'load') {
        this.#promise();
        this.#stop(true);
      }
      this.#stay(this.#words.program);
      for (const within of [this.#root, this]) {
        for (const control of within?.querySelectorAll('.plan-compare > .controls > :not(.plans)') ?? []) control.hidden = true;
      }
      this.#raise('error', { code, message: `expected the module to run, found ${error.message ?? error}`, path: '' });
    }

    /** Shows what the page showed before, and a line. */
    #stay(line = this.#line?.textContent) {
      this.#is('failed');
      this.#line = undefined;
      this.#restore?.();
      if (line) this.#say(line);
    }

    /** Lets go of the widget. */
    #let() {
      clearTimeout(this.#later);
      this.#watch.disconnect();
      const widget = this.#widget;
      this.#widget = undefined;
      this.#lives = false;
      living.delete(this.#end);
      for (const type of HEARD) this.#root?.removeEventListener(type, this.#hear);
      return widget;
    }

    /** Taken out of the page: the widget lets go of everything, the choices are kept for a return. */
    #rest() {
      stopped.delete(this.#again);
      this.#giveUp();
      this.#attempt = 0;
      this.#is();
      if (!this.#widget) return;
      this.#kept = { ...this.state, ...this.#kept };
      const widget = this.#let();
      enter(() => widget.remove());
    }
  }

  customElements.define('plan-compare', PlanCompare);
}

/** The same for a page that has the module already: `create` makes a widget. */
export function defineReady(create, sheet, csv, svg, foreign) {
  define(async () => ({ create, sheet }), async () => ({ csv, svg }), foreign);
}
