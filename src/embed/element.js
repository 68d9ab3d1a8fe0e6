// The class that extends HTMLElement, which wasm-bindgen cannot express. It owns what outlives a call
// into the module: listeners, timers, fetches and their second tries, the style sheet. Every call goes
// through one door, `enter`, and the module calls nobody back: what the page is to be told is what a call
// returns.

/** The choices, by the names of their attributes. */
export const CHOICES = ['lang', 'plans', 'view', 'topic', 'scale', 'selected'];

/** Those that name parts of a dataset: while one is awaited they wait with it. */
const OF_THE_DATASET = ['plans', 'topic', 'selected'];

/** How near to the viewport an element comes before its module is fetched. */
const NEAR = '600px';

/** What makes an element fetch its module although it is far from the viewport. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];

/** What is heard inside the widget. Keys are heard three times, so that a page hears them never. */
const HEARD = ['click', 'change', 'keydown', 'keypress', 'keyup'];

const APPEARANCES = 'auto, light, dark';

/** When the module wants to draw what it has heard, as `widget.rs` has it. */
const NEVER = 0;
const NOW = 1;
const AFTER_FRAME = 2;

/** What the reader is told where something cannot run or is not there; what the page shows then stays. */
const MISSING = {
  en: { program: 'This chart cannot be fully operated here: its program did not run.', data: 'The data of this chart could not be shown. ' },
  zh: { program: '此处无法完整操作图表：图表程序未能运行。', data: '此图表的数据无法显示。' },
};

const notRun = (error) => `expected the module to run, found ${error.message ?? error}`;

const text = (value) => String(value ?? '');

/** Choices as the module takes them: names and values by turns. */
const flat = (choices) => Object.entries(choices).flat().map(text);

/** What the page goes on to do with its own does not reach the element. */
function copy(data) {
  try {
    return structuredClone(data);
  } catch {
    // What cannot be cloned, the proxy of a framework, say, is copied when it is read.
    return data;
  }
}

/** A foreign text as a sentence may repeat it: at most 60 characters, and none that is not seen. */
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
  /** What ended a module, by its name: after a panic it is unfit for anything. */
  const ended = {};
  /** How many charts have been given names of their own. */
  let count = 0;
  /** The widgets that live, each with the name of its module: they share it and its end. */
  const living = new Map();
  /** What starts the elements that could not start, and whether it was the module that did not come. */
  const stopped = new Map();
  /** A constructed sheet, which needs no permission from a content policy, for each document. */
  const sheets = new WeakMap();

  /** Starts those that wait for a module, or all. */
  const startAgain = (all) => {
    for (const [start, isModule] of [...stopped]) if (all || isModule) start();
  };
  addEventListener('online', startAgain);

  /** Fetches a part once; after a failure the next one who asks tries again. */
  async function part(name) {
    if (ended[name]) throw ended[name];
    if (!loaders[name]) throw new Error('a frame');
    return parts[name] ??= loaders[name]().catch((error) => {
      parts[name] = undefined;
      throw error;
    });
  }

  class PlanCompare extends HTMLElement {
    // Of the last two there are only properties: what a framework writes there was meant as one.
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
    /** The promise of what is to be shown, while it is to come, and what gives it up. */
    #coming;
    #controller;
    /** What is drawn: undefined, the embedded dataset; bytes; or a plain object. */
    #shown;
    /** Choices that wait for a dataset, or for the element's return into a page. */
    #kept = {};
    #upgrading = this.hasAttributes();
    /** Which attempt to show something is the last. */
    #attempt = 0;
    /** Whether there was one since the element came into its page. */
    #begun = false;
    #stopWaiting;
    #settle;
    #restore;
    #line;
    #slot;
    #sheet;
    #later;
    #keyDown;
    #changedByOthers = false;
    #watch = new MutationObserver(() => { this.#changedByOthers = true; });
    #end = (error) => this.#fail('panic', error);
    #again = () => { if (this.isConnected && this.#begun) this.#show(); };

    constructor() {
      super();
      this.#promise();
      // Properties that were set before the element was defined.
      for (const name of ['data', 'state']) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      // What was set before the element was defined is later than the attributes, of which it hears now.
      queueMicrotask(() => { this.#upgrading = false; });
    }

    connectedCallback() {
      // (Of another document too: who is adopted is connected after it.)
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

      attributeChangedCallback(name, before, value) {
      if (before === value) return;
      const wrong = (expected) => this.#report('attribute', `${name}: expected ${expected}, found "${brief(value)}"`, name);
      if (name === 'src') {
        this.#point(value);
      } else if (name === 'appearance') {
        if (value && !APPEARANCES.split(', ').includes(value)) wrong(`one of ${APPEARANCES}`);
      } else if (name === 'data' || name === 'state') {
        // Nobody else's subject is shown for data that were meant and did not come.
        if (name === 'data' && !this.#address) this.#point(value === null ? value : '');
        if (value !== null) wrong('a property and no attribute');
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
      return copy(this.#data);
    }

    set data(value) {
      this.#data = copy(value ?? undefined);
      this.#turn();
    }

    /** The reader's choices. */
    get state() {
      return this.#enter(() => this.#widget?.state()) ?? { ...this.#kept };
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
      return svg(this.#shown, flat(this.state));
    }

    async #exports() {
      if (!this.isConnected) throw new Error('plan-compare: expected an element in a page, found one outside');
      if (!this.#widget) {
        this.#show();
        await this.ready;
      }
      return part('exports');
    }

    /** The one door into the module of the widget, or of `module`. What is thrown out of it is its end. */
    #enter(call, module = this.#module) {
      if (ended[module]) return undefined;
      try {
        return call();
      } catch (error) {
        ended[module] = error;
        for (const [end, name] of [...living]) if (name === module) end(error);
        return undefined;
      }
    }

    #reject(error) {
      this.#settle?.reject(error);
      this.#settle = undefined;
    }

    /** Kept when what was last asked for is shown. For what is asked for after that there is another one. */
    #promise() {
      if (this.#settle) return;
      this.ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
      // A page that does not wait for it hears of a failure by the event.
      this.ready.catch(() => {});
    }

    /** Takes over where the dataset is: now, as a page that goes on to another address means it. */
    #point(src) {
      this.#bytes = this.#data = undefined;
      try {
        this.#address = src ? new URL(src, this.ownerDocument.baseURI) : src ?? undefined;
      } catch {
        // Of an address that is none it is told as of one where nothing is.
        this.#address = null;
      }
      this.#turn();
    }

    /** Goes over to another dataset. */
    #turn() {
      this.#giveUp();
      this.#promise();
      this.#again();
    }

    /** Nothing that is still to come is waited for. */
    #giveUp() {
      this.#controller?.abort();
      this.#controller = this.#coming = undefined;
    }

    /** What is to be shown, when it is there. */
    #source() {
      if (this.#isEmbedded) return Promise.resolve();
      return this.#coming ??= this.#fetch(this.#controller = new AbortController());
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
        // (Of the script it is told as of the module.)
        if (script && controller === this.#controller) {
          const code = this.#data === undefined ? 'src' : 'dataset';
          this.#report(code, error.message, code === 'src' ? code : '');
          this.#stop(false);
        }
        throw error;
      } finally {
        if (controller === this.#controller) this.#controller = this.#coming = undefined;
      }
    }

    get #isEmbedded() {
      return this.#data === undefined && this.#address === undefined;
    }

    /** Shows what is to be shown, as soon as it and the module are there; what cannot be shown is told. */
    async #show() {
      const attempt = this.#attempt += 1;
      this.#begun = true;
      const module = loaders.widget && this.#isEmbedded && this.#module !== 'other' ? 'widget' : 'other';
      this.#stopWaiting?.();
      stopped.delete(this.#again);
      if (!this.#widget) this.#is('loading');
      this.#promise();
      // (Of data that do not come the source tells by itself.)
      const source = this.#source().then((given) => [given], () => {});
      try {
        const [made] = await Promise.all([part(module), this.#isEmbedded || part('foreign')]);
        const given = await source;
        if (attempt !== this.#attempt || !this.isConnected) return;
        if (given && this.#take(module, made, given[0])) {
          this.#is('ready');
          this.#settle?.resolve();
          this.#settle = undefined;
          // The module has come for all that wait for it.
          startAgain();
        } else if (ended[module]) {
          throw ended[module];
        } else if (this.#widget) {
          this.#stayAlive(new Error(this.#root.querySelector('.problem')?.textContent));
        } else {
          this.#refuse();
        }
      } catch (error) {
        if (attempt !== this.#attempt) return;
        const code = ended[module] ? 'panic' : 'load';
        if (this.#widget) {
          this.#report(code, notRun(error), '');
          this.#stop(true);
          this.#stayAlive(error);
        } else {
          this.#fail(code, error);
        }
      }
    }

    /** What was asked for is not shown, what was there stays. */
    #stayAlive(error) {
      this.#reject(error);
      const kept = this.#kept;
      this.#kept = {};
      this.#set(kept);
    }

    /** Shows what was given by a widget of `module`, and says whether it can be shown. */
    #take(module, { create, sheet, link }, given) {
      const before = this.#widget;
      const isNew = !(before && this.#module === module);
      // What the reader has just chosen is still to be drawn.
      if (before && isNew) this.#draw();
      // A declarative root is used as it is: attaching another would wipe it.
      const root = this.#root ?? this.attachShadow({ mode: 'open' });
      const widget = isNew ? this.#enter(() => create(this, root), module) : before;
      const attributes = CHOICES.flatMap((name) => this.hasAttribute(name) ? [name, this.getAttribute(name)] : []);
      const load = (data, choices) => this.#enter(() => widget?.load(data, attributes, flat(choices)), module);
      const become = () => {
        if (before) this.#remove();
        else this.#remember(root);
        this.#widget = widget;
        this.#module = module;
        this.#sheet = sheet;
        for (const type of HEARD) root.addEventListener(type, this.#hear);
        living.set(this.#end, module);
        this.#dress();
        link?.(root);
      };
      // Another module goes on with what this one shows, so that it knows what changes.
      if (isNew && before && load(this.#shown, this.state)) {
        this.#enter(() => widget.draw(false), module);
        become();
      }
      if (!load(given, this.#kept)) {
        if (this.#widget) {
          this.#draw();
        } else if (widget) {
          const told = this.#enter(() => widget.draw(false), module) ?? [];
          this.#enter(() => widget.remove(), module);
          for (const [, { code, message, path }] of told) this.#report(code, message, path);
        }
        // A return into a page brings back what was there, and not this.
        if (given === this.#bytes) this.#bytes = undefined;
        else this.#data = this.#shown instanceof Uint8Array ? undefined : this.#shown;
        return false;
      }
      if (!before) become();
      this.#kept = {};
      this.#shown = given;
      this.#draw();
      return Boolean(this.#widget);
    }

    /** Notes what `root` showed before. */
    #remember(root) {
      this.#unsay();
      this.#slot?.remove();
      const old = root.querySelector('.plan-compare');
      const place = old?.parentNode ?? root;
      const before = [...place.childNodes];
      if (!old && !root.querySelector('slot')) this.#slot ??= document.createElement('slot');
      this.#restore ??= () => place.replaceChildren(...before, ...(this.#slot ? [this.#slot] : []));
    }

    /** Sets any of the choices, as one. */
    #set(choices) {
      const now = [];
      for (const [name, value] of typeof (choices ??= {}) === 'object' ? Object.entries(choices) : [['state', choices]]) {
        if (!this.#widget || (this.#coming && OF_THE_DATASET.includes(name))) this.#kept[name] = value;
        else now.push(name, text(value));
      }
      if (!now.length) return;
      this.#enter(() => this.#widget.set(now));
      this.#draw();
    }

    /** Draws what the module has noted, and tells the page. */
    #draw() {
      if (!this.#widget) return;
      const afresh = this.#watch.takeRecords().length > 0 || this.#changedByOthers;
      this.#watch.disconnect();
      this.#changedByOthers = false;
      const told = this.#enter(() => this.#widget.draw(afresh)) ?? [];
      // What somebody else, a translator of pages, say, puts into the drawing would end the next one.
      if (this.#widget) this.#watch.observe(this.#root, { childList: true, characterData: true, subtree: true });
      for (const [name, detail] of told) this.#raise(name, detail);
    }

    /** What the reader does. */
    #hear = (event) => {
      const { type } = event;
      const when = type === 'keypress' || type === 'keyup' ? NEVER : this.#enter(() => this.#widget.hear(event));
      if (type.startsWith('key') && this.#isOurs(event)) event.stopPropagation();
      if (when === NOW) this.#draw();
      if (when === AFTER_FRAME) this.#drawLater();
    };

    /** A page hears no key that a control of ours uses: it would see the element as its target, no control. */
    #isOurs({ key, ctrlKey, altKey, metaKey, target, type, defaultPrevented }) {
      if (type === 'keydown') this.#keyDown = defaultPrevented && key;
      if (this.#keyDown === key) return true;
      if (ctrlKey || altKey || metaKey || key === 'Tab' || key === 'Escape') return false;
      const is = (selector) => target.matches?.(selector);
      if (is('button, summary')) return key === 'Enter' || key === ' ';
      return is('input, select') || (is('.table') && /^(Arrow|Page|Home|End| )/.test(key));
    }

    #drawLater() {
      const view = this.ownerDocument.defaultView ?? window;
      const draw = () => {
        clearTimeout(this.#later);
        this.#later = setTimeout(() => this.#draw());
      };
      // A frame's callback runs before it is painted; what that posts, after.
      if (this.ownerDocument.hidden) draw();
      else view.requestAnimationFrame(draw);
    }

    /** Starts when the element comes near the viewport or is touched. */
    #wait() {
      this.#stopWaiting?.();
      this.#own();
      const observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#show();
      }, { rootMargin: NEAR });
      this.#onTouch(() => this.#show());
      const letGo = this.#stopWaiting;
      this.#stopWaiting = () => {
        observer.disconnect();
        letGo();
      };
      observer.observe(this);
    }

    #onTouch(start) {
      for (const touch of TOUCHES) this.addEventListener(touch, start, { passive: true });
      this.#stopWaiting = () => {
        for (const touch of TOUCHES) this.removeEventListener(touch, start);
      };
    }

    /** What did not come is asked for again when the line is back, or the reader touches what stands for it. */
    #stop(isModule) {
      stopped.set(this.#again, isModule);
      if (!this.#widget) this.#onTouch(this.#again);
    }

    /** Among the element's children, names and ids are the page's: two charts must not share them. */
    #own() {
      const chart = this.querySelector(':scope > .plan-compare');
      if (!chart || !count++) return;
      for (const name of ['id', 'name', 'href', 'aria-labelledby']) {
        for (const node of chart.querySelectorAll(`[${name}*="plan-compare-"]`)) {
          node.setAttribute(name, node.getAttribute(name).replace('plan-compare-', `plan-compare-${count}-`));
        }
      }
      // What buttons of the same name have taken from each other.
      for (const radio of this.ownerDocument.querySelectorAll('plan-compare fieldset:not(:has(:checked)) > label > [type=radio]')) {
        radio.checked = radio.defaultChecked;
      }
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
      // Those that the page has put on are of the document that the element was in before, or of this one.
      const others = [...root.adoptedStyleSheets].filter((other) => other !== sheet && other instanceof view.CSSStyleSheet);
      root.adoptedStyleSheets = [...others, sheet];
    }

    /** What of the element pages can style as `:state(loading)`, `:state(ready)`, `:state(failed)`. */
    #is(state) {
      const { states } = this.#internals;
      states?.clear();
      if (state) states?.add(state);
    }

    #report(code, message, path) {
      if (this.#widget) {
        this.#enter(() => this.#widget.report([code, message, path]));
        this.#draw();
      } else {
        // Where no widget shows it, the line does.
        if (code !== 'attribute' || path === 'data') this.#say(this.#words.data + message);
        this.#raise('error', { code, message, path });
      }
    }

    #raise(name, detail) {
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
      this.#reject(new Error(this.#line?.textContent));
      this.#stay(this.#line?.textContent);
    }

    /**
     * The module cannot run here, or no longer: what the page showed before is shown, without the
     * controls that only the module answers, and reader and page are told.
     */
    #fail(code, error) {
      this.#let();
      this.#reject(error);
      if (code === 'load') this.#stop(true);
      this.#stay(this.#words.program);
      for (const within of [this.#root, this]) {
        for (const control of within?.querySelectorAll('.plan-compare > .controls > :not(.plans)') ?? []) control.hidden = true;
      }
      this.#raise('error', { code, message: notRun(error), path: '' });
    }

    /** Shows what the page showed before, and a line. */
    #stay(line) {
      this.#is('failed');
      this.#unsay();
      this.#line = undefined;
      if (this.#root && !this.#restore) this.#remember(this.#root);
      this.#restore?.();
      if (line) this.#say(line);
    }

    /** Lets go of the widget. */
    #let() {
      clearTimeout(this.#later);
      this.#watch.disconnect();
      const widget = this.#widget;
      this.#widget = undefined;
      living.delete(this.#end);
      for (const type of HEARD) this.#root?.removeEventListener(type, this.#hear);
      return widget;
    }

    #remove() {
      const widget = this.#let();
      this.#enter(() => widget.remove());
    }

    /** Taken out of the page: the widget lets go of everything, the choices are kept for a return. */
    #rest() {
      // (A listener of the page, told of what was still to be drawn, may put the element back.)
      this.#draw();
      if (this.isConnected) return;
      stopped.delete(this.#again);
      this.#giveUp();
      this.#attempt += 1;
      this.#begun = false;
      this.#promise();
      this.#is();
      if (!this.#widget) return;
      this.#kept = { ...this.state, ...this.#kept };
      this.#remove();
      // Back in a page, it shows what it showed first until it lives again.
      this.#restore();
    }
  }

  customElements.define('plan-compare', PlanCompare);
}

/** The same for a page that has the module already: `create` makes a widget. */
export function defineReady(create, sheet, csv, svg, plain, download) {
  const ready = (parts) => async () => parts;
  define({ other: ready({ create, sheet }), foreign: ready({ plain, download }), exports: ready({ csv, svg }) });
}
