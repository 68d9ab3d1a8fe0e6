// The class that extends HTMLElement, which wasm-bindgen cannot express, and nothing else: when to
// fetch the module, and which attribute, property or removal goes to the widget inside it.

const CHOICES = ['lang', 'plans', 'view', 'topic', 'scale', 'selected'];

/** How near to the viewport an element comes before its module is fetched. */
const NEAR = '600px';

/** What makes an element fetch its module although it is far from the viewport. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];

/** What the reader is told where the module cannot run; what the page shows then stays. */
const MISSING = {
  en: 'This chart cannot be fully operated here: its program did not run.',
  zh: '此处无法完整操作图表：图表程序未能运行。',
};

/** In a trace, one of the module's own files. */
const OWN_FILE = /\/plan.compare[\w-]*\.(js|wasm)/;

/**
 * Defines `<plan-compare>`, unless the page has it already.
 * @param {() => Promise<(host: HTMLElement, root: ShadowRoot) => object>} load
 *   fetches the module, once for the page, and gives what creates a widget
 * @param {() => Promise<{csv: Function, svg: Function}>} loadExports
 *   the same for what is taken along
 */
export function define(load, loadExports) {
  if (customElements.get('plan-compare')) return;
  let loading;
  let loadingExports;
  /** What puts the fallback back, a function a living widget: they share the module and its end. */
  const living = new Set();

  /** A panic leaves the module unfit for anything: no widget may enter it again. */
  function panic(error) {
    loading = Promise.reject(error);
    loading.catch(() => {});
    for (const end of living) end(error);
  }

  // In a listener of the widget's own, a panic is seen by nobody else.
  addEventListener('error', ({ error }) => {
    if (living.size && error instanceof WebAssembly.RuntimeError && OWN_FILE.test(error.stack)) panic(error);
  });

  class PlanCompare extends HTMLElement {
    static observedAttributes = [...CHOICES, 'src'];

    #internals = this.attachInternals();
    #widget;
    #json;
    #shown;
    #kept = {};
    #fetches = 0;
    #stopWaiting;
    #settle;
    #restore;
    #end = (error) => this.#fail('panic', error);
    ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });

    constructor() {
      super();
      // A page that does not wait for `ready` hears of a failure by the event.
      this.ready.catch(() => {});
      this.#upgrade('dataset');
      this.#upgrade('state');
    }

    connectedCallback() {
      if (!this.#widget) this.#wait();
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
      if (name === 'src') {
        this.#json = undefined;
        if (this.#widget) this.#fetch();
      } else if (this.#widget) {
        this.#call('set', name, value ?? '');
      } else {
        delete this.#kept[name];
      }
    }

    /**
     * The dataset as a plain object. While the embedded one, or that of `src`, is shown, the `data-`
     * attributes, as with every element: scripts of the page read them of whatever is clicked.
     */
    get dataset() {
      return this.#json === undefined ? super.dataset : JSON.parse(this.#json);
    }

    set dataset(value) {
      this.#fetches += 1;
      let json;
      try {
        json = value == null ? undefined : JSON.stringify(value);
        if (value != null && !json) throw new Error(`a ${typeof value}`);
      } catch (error) {
        this.#report('dataset', `expected a plain object, found ${error.message}`, '');
        return;
      }
      if (!this.#widget || this.#load(json)) this.#json = json;
    }

    /** The reader's choices. */
    get state() {
      return this.#call('state') ?? { ...this.#kept };
    }

    set state(choices) {
      for (const [name, value] of Object.entries(choices ?? {})) {
        if (this.#widget) this.#call('set', name, String(value ?? ''));
        else this.#kept[name] = value;
      }
    }

    /** The dataset that is shown, as a table: CSV. */
    async toCSV() {
      const { csv } = await this.#exports();
      return csv(this.#shown, this.state.lang);
    }

    /** What is shown, side by side, as a picture: SVG. */
    async toSVG() {
      const { svg } = await this.#exports();
      return svg(this.#shown, Object.entries(this.state).flat().map(String));
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

    /** Shows the dataset that `json` holds, else the embedded one, and says whether it can. */
    #load(json) {
      const loaded = this.#call('load', json);
      if (loaded) this.#shown = json;
      return loaded;
    }

    /** Properties that were set before the element was defined. */
    #upgrade(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }

    /** Fetches the module when the element comes near the viewport or is touched. */
    #wait() {
      this.#stopWaiting?.();
      const start = () => {
        this.#stopWaiting();
        this.#start();
      };
      const observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) start();
      }, { rootMargin: NEAR });
      this.#stopWaiting = () => {
        observer.disconnect();
        for (const touch of TOUCHES) this.removeEventListener(touch, start);
      };
      observer.observe(this);
      for (const touch of TOUCHES) this.addEventListener(touch, start, { once: true, passive: true });
    }

    async #start() {
      try {
        const create = await (loading ??= load());
        if (!this.isConnected || this.#widget) return;
        // A declarative root is used as it is: attaching another would wipe it.
        const root = this.#root ?? this.attachShadow({ mode: 'open' });
        const old = root.querySelector('.plan-compare');
        const place = old?.parentNode ?? root;
        const before = [...place.childNodes];
        this.#restore ??= () => place.replaceChildren(...before, ...(old ? [] : [document.createElement('slot')]));
        this.#widget = create(this, root);
        this.#shown = undefined;
        living.add(this.#end);
      } catch (error) {
        this.#fail('load', error);
        return;
      }
      const kept = this.#kept;
      this.#kept = {};
      if (this.#json !== undefined) {
        if (!this.#load(this.#json)) this.#json = undefined;
      } else if (this.hasAttribute('src')) {
        await this.#fetch();
      }
      if (!this.#widget) return;
      this.state = kept;
      this.#call('announce');
      if (this.#widget) this.#settle.resolve();
    }

    /** Shows the dataset of `src`, the embedded one where there is none. */
    async #fetch() {
      const fetching = (this.#fetches += 1);
      const src = this.getAttribute('src');
      let json;
      try {
        if (src !== null) {
          const response = await fetch(new URL(src, document.baseURI));
          if (!response.ok) throw new Error(`status ${response.status}`);
          json = await response.text();
        }
      } catch (error) {
        if (fetching === this.#fetches) this.#report('src', `src: expected a dataset at ${src}, found ${error.message}`, 'src');
        return;
      }
      // What was asked for later counts.
      if (fetching === this.#fetches) this.#load(json);
    }

    #report(code, message, path) {
      if (this.#widget) this.#call('report', code, message, path);
      else this.#raise(code, message, path);
    }

    #raise(code, message, path) {
      const detail = { code, message, path };
      this.dispatchEvent(new CustomEvent('plan-compare-error', { detail, bubbles: true, composed: true }));
    }

    get #root() {
      return this.shadowRoot ?? this.#internals.shadowRoot;
    }

    /** Calls a method of the widget, if it lives; what is thrown out of the module is its end. */
    #call(method, ...values) {
      try {
        return this.#widget?.[method](...values);
      } catch (error) {
        panic(error);
      }
    }

    /**
     * The module cannot run here, or no longer: what the page showed before is shown, without the
     * controls that only the module answers, and reader and page are told.
     */
    #fail(code, error) {
      this.#widget = undefined;
      living.delete(this.#end);
      this.#restore?.();
      this.#settle.reject(error);
      const root = this.#root;
      const find = (selector) => [root, this].flatMap((within) => [...within?.querySelectorAll(selector) ?? []]);
      for (const control of find('.plan-compare > .controls > :not(.plans)')) control.hidden = true;
      const line = find('.plan-compare > .problem')[0] ?? (root ?? this).appendChild(document.createElement('p'));
      line.textContent = MISSING[/^zh\b/i.test(this.closest('[lang]')?.lang) ? 'zh' : 'en'];
      this.#raise(code, `expected the module to run, found ${error.message ?? error}`, '');
    }

    /** Taken out of the page: the widget lets go of everything, the choices are kept for a return. */
    #rest() {
      if (!this.#widget) return;
      this.#kept = this.state;
      this.#call('remove');
      this.#widget = undefined;
      living.delete(this.#end);
    }
  }

  customElements.define('plan-compare', PlanCompare);
}

/** The same for a page that has the module already: `create` makes a widget. */
export function defineReady(create, csv, svg) {
  define(async () => create, async () => ({ csv, svg }));
}
