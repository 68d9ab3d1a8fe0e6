// What is live of an element: the dataset that is loaded, the widget that shows it, and what fails. It owns what outlives
// a widget: requests, retries, choices that wait.
//
// This is a script of its own, fetched when a reader wants it: what it shares with `element.js` is given to it.
import { brief } from './brief.js';
import { APPEARANCES, CHOICES, flat, OF_THE_DATASET, text } from './choices.js';
import { addExport } from './chunk.js';
import { dispatch, notRun } from './events.js';
import { isChinese } from './language.js';
import { linkSheet } from './linked-sheet.js';
import { LiveWidget } from './live-widget.js';
import { ended } from './module-calls.js';
import { Source } from './source.js';

/** @import { PlanCompareChoices } from '../../npm/plan-compare.d.ts' */
/** @import { Fallback } from './fallback.js' */
/** @import { Ready } from './ready.js' */
/** @import { Assistance, Code, Maker, ModuleName, Parts, Shared, Widget } from './types.d.ts' */

/** How long a press may hold up the widget, in milliseconds. */
const LONG_PRESS = 2000;

/** How the line begins that says why a dataset is not shown. */
const NO_DATA = { en: 'The data of this chart could not be shown. ', zh: '此图表的数据无法显示。' };

export class Live {
  /** @type {HTMLElement} */
  #host;
  /** @type {Fallback} */
  #fallback;
  /** @type {Ready} */
  #ready;
  /** @type {Shared} */
  #shared;
  /** @type {LiveWidget | undefined} */
  #widget;
  /**
   * The module of the last one: put back into a page, the element goes on with that.
   * @type {ModuleName | undefined}
   */
  #module;
  /** @type {Source} */
  #source;
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
  /** The number of the latest attempt to show something. */
  #attempt = 0;
  /** Whether there was one since the element was inserted into its page. */
  #wasRequested = false;
  /** @type {(() => void) | undefined} */
  #stopWaiting;
  /**
   * The text of the widget's style sheet.
   * @type {string | undefined}
   */
  #sheet;
  #whenPanicked = (/** @type {unknown} */ error) => this.#fail('panic', error);
  #whenNotLoaded = (/** @type {'src' | 'dataset'} */ code, /** @type {string} */ message) => {
    this.#report(code, message, code === 'src' ? code : '');
    this.#waitForRetry(false);
  };
  #retry = () => {
    if (this.#host.isConnected && this.#wasRequested) this.show();
  };

  /**
   * @param {HTMLElement} host
   * @param {Fallback} fallback
   * @param {Ready} ready
   * @param {Shared} shared
   */
  constructor(host, fallback, ready, shared) {
    this.#host = host;
    this.#fallback = fallback;
    this.#ready = ready;
    this.#shared = shared;
    this.#source = new Source(() => this.#part('foreign'));
  }

  /** Whether the widget answers. */
  get isLive() {
    return Boolean(this.#widget);
  }

  /**
   * Follows an attribute, or reports that it cannot be followed.
   * @param {string} name
   * @param {string | null} value
   * @param {string} base the URL of the page when the attribute was set
   * @param {boolean} upgrading whether it was there before the element was defined
   */
  changeAttribute(name, value, base, upgrading) {
    const wrong = (/** @type {string} */ expected) =>
      this.#report('attribute', `${name}: expected ${expected}, found "${brief(value)}"`, name);
    if (name === 'src') {
      this.#setAddress(value, base);
    } else if (name === 'appearance') {
      if (value && !APPEARANCES.split(', ').includes(value)) wrong(`one of ${APPEARANCES}`);
    } else if (name === 'data' || name === 'state') {
      // A dataset was meant: the embedded one, of another subject, must not be shown instead.
      if (name === 'data' && !this.#source.url) this.#setAddress(value === null ? value : '', base);
      if (value !== null) wrong('a property and no attribute');
    } else if (this.#widget) {
      this.set({ [name]: value });
    } else if (!upgrading) {
      delete this.#pending[name];
    }
  }

  /** The dataset that was set. */
  get data() {
    return this.#source.data;
  }

  set data(value) {
    this.#source.data = value;
    this.#changeDataset();
  }

  /**
   * The reader's choices.
   * @returns {any}
   */
  get state() {
    return this.#widget?.call((widget) => widget.state()) ?? { ...this.#pending };
  }

  /** The dataset that is shown, as a table: CSV. */
  toCSV() {
    return this.#export((widget) => widget.csv());
  }

  /** The view that is shown, as a picture: SVG. */
  async toSVG() {
    const { svgOf } = await this.#part('tools');
    return svgOf(this.#chart);
  }

  /** The same as PNG. */
  async toPNG() {
    const { pngOf } = await this.#part('tools');
    return pngOf(this.#chart);
  }

  get #chart() {
    const { chart } = this.#fallback;
    if (!this.#widget || !chart) throw new Error('plan-compare: expected a widget in a page, found none');
    return chart;
  }

  /**
   * Fetches the chunk for exports, and gives what `call` makes by it.
   * @param {(widget: Widget) => string | undefined} call
   * @returns {Promise<string>}
   */
  async #export(call) {
    const module = /** @type {LiveWidget} */ (this.#widget).module;
    const find = this.#shared.loaderOf(module === 'widget' ? 'widgetExport' : 'otherExport');
    if (find) await addExport(module, await this.#part(module), find);
    // (Meanwhile the page may have asked for another dataset, or taken the element out.)
    if (this.#widget && this.#widget.module !== module) return this.#export(call);
    const made = this.#widget?.call(call);
    if (made === undefined) throw ended[module] ?? new Error('plan-compare: expected a widget in a page, found none');
    return made;
  }

  /**
   * Fetches a part, unless it is a module that has ended.
   * @template {keyof Parts} Name
   * @param {Name} name
   * @returns {Promise<Parts[Name]>}
   */
  async #part(name) {
    const end = ended[/** @type {ModuleName} */ (name)];
    if (end) throw end;
    return this.#shared.part(name);
  }

  /**
   * Sets the URL of the dataset.
   * @param {string | null} src
   * @param {string} base the URL of the page
   */
  #setAddress(src, base) {
    this.#source.set(src, base);
    this.#changeDataset();
  }

  /** Starts over with another dataset. */
  #changeDataset() {
    this.#source.abort();
    this.#ready.renew();
    this.#retry();
  }

  /** Shows the dataset as soon as it and the module are loaded; reports what fails. */
  async show() {
    const attempt = (this.#attempt += 1);
    this.#wasRequested = true;
    const isEmbedded = this.#shared.loaderOf('widget') && !this.#source.other && this.#module !== 'other';
    const module = isEmbedded ? 'widget' : 'other';
    this.#stopWaiting?.();
    this.#shared.stopped.delete(this.#retry);
    if (!this.#widget) this.#fallback.setState('loading');
    this.#ready.renew();
    // (A dataset that fails to load has been reported by then.)
    const source = this.#source.load(this.#whenNotLoaded).then(
      (given) => [given],
      () => {},
    );
    try {
      const [made, sheet, assistance] = await Promise.all([
        this.#part(module),
        this.#part('sheet'),
        // (Without it, the widget answers all but keys.)
        this.#part('assist').catch(() => {}),
        this.#source.other && this.#part('foreign'),
      ]);
      this.#sheet = sheet;
      const given = await source;
      if (!this.#widget) await this.#whenReleased();
      if (attempt !== this.#attempt || !this.#host.isConnected) return;
      if (given && this.#render(module, made, given[0])) {
        this.#fallback.setState('ready');
        this.#ready.resolve();
        this.#assist(assistance);
        // The module has come for all that wait for it.
        this.#shared.startAgain();
      } else if (ended[module]) {
        throw ended[module];
      } else if (this.#widget) {
        this.#keepChart(
          new Error(/** @type {ShadowRoot} */ (this.#root).querySelector('.problem')?.textContent ?? undefined),
        );
      } else {
        const { line } = this.#fallback;
        this.#fallback.show(line);
        this.#ready.reject(new Error(line));
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

  /** @param {Assistance | void} assistance */
  #assist(assistance) {
    const root = /** @type {ShadowRoot} */ (this.#root);
    try {
      assistance?.assist(
        root,
        this.#host,
        () => this.#fallback.chart,
        () => this.#part('tools'),
      );
    } catch {
      // (Another script may have put roots of its own where these stand. The widget answers all but keys.)
    }
  }

  /** Waits while the static chart is being pressed: if its nodes were replaced meanwhile, the press would be lost. */
  async #whenReleased() {
    const deadline = performance.now() + LONG_PRESS;
    while (this.#host.matches(':active') && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
  }

  /**
   * What was requested failed; the chart stays as it was.
   * @param {unknown} error
   */
  #keepChart(error) {
    this.#ready.reject(error);
    const kept = this.#pending;
    this.#pending = {};
    this.set(kept);
  }

  /**
   * Renders `given` by a widget of `module`, and returns whether it could.
   * @param {ModuleName} module
   * @param {Maker} maker
   * @param {unknown} given
   */
  #render(module, maker, given) {
    const host = this.#host;
    const before = this.#widget;
    const isNew = before?.module !== module;
    // What the reader has just chosen has to be drawn first.
    if (isNew) before?.draw();
    // A declarative root is used as it is: attaching another would wipe it.
    const root = this.#root ?? host.attachShadow({ mode: 'open' });
    const widget = isNew ? new LiveWidget(module, maker, host, root, this.#whenPanicked) : before;
    const attributes = CHOICES.flatMap((name) =>
      host.hasAttribute(name) ? [name, /** @type {string} */ (host.getAttribute(name))] : [],
    );
    const load = (/** @type {unknown} */ data, /** @type {object} */ choices) =>
      widget.call((made) => made.load(data, attributes, flat(choices)));
    const become = () => {
      if (before) before.remove();
      else this.#fallback.remember();
      this.#widget = widget;
      this.#module = module;
      widget.listen();
      this.adoptSheet();
      if (maker.sheetUrl) linkSheet(root, maker.sheetUrl);
      this.#shared.whenLive();
    };
    // The other module first takes over what this one shows, so that it knows what changes.
    if (isNew && before && load(this.#rendered, this.state)) {
      widget.drawOnce();
      become();
    }
    if (!load(given, this.#pending)) {
      if (this.#widget) {
        this.#widget.draw();
      } else {
        const told = widget.drawOnce();
        widget.remove();
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
    this.#widget?.draw();
    return Boolean(this.#widget);
  }

  /**
   * Sets any of the choices, with one drawing.
   * @param {PlanCompareChoices | null | undefined} choices
   */
  set(choices) {
    /** @type {string[]} */
    const now = [];
    for (const [name, value] of typeof (choices ??= {}) === 'object' ? Object.entries(choices) : [['state', choices]]) {
      if (!this.#widget || (this.#source.request && OF_THE_DATASET.includes(name))) this.#pending[name] = value;
      else now.push(name, text(value));
    }
    if (!now.length) return;
    this.#widget?.call((widget) => widget.set(now));
    this.#widget?.draw();
  }

  /**
   * Retries what failed when the browser is online again, or the reader touches the fallback.
   * @param {boolean} isModule
   */
  #waitForRetry(isModule) {
    this.#stopWaiting?.();
    this.#stopWaiting = this.#shared.waitForRetry(this.#host, this.#retry, isModule);
  }

  get #root() {
    return this.#fallback.root;
  }

  /** Styles the widget, in the document in which the element is now. */
  adoptSheet() {
    this.#shared.adoptSheet(/** @type {ShadowRoot} */ (this.#root), /** @type {string} */ (this.#sheet));
  }

  /**
   * @param {Code} code
   * @param {string} message
   * @param {string} path
   */
  #report(code, message, path) {
    if (this.#widget) {
      this.#widget.call((widget) => widget.report([code, message, path]));
      this.#widget?.draw();
    } else {
      // (If it leaves the chart without its data, the reader is told too.)
      if (code !== 'attribute' || path === 'data')
        this.#fallback.showLine(NO_DATA[isChinese(this.#host) ? 'zh' : 'en'] + message);
      dispatch(this.#host, 'error', { code, message, path });
    }
  }

  /**
   * The module cannot run here, or no longer.
   * @param {'load' | 'panic'} code
   * @param {unknown} error
   */
  #fail(code, error) {
    this.#widget?.release();
    this.#widget = undefined;
    this.#ready.reject(error);
    if (code === 'load') this.#waitForRetry(true);
    this.#fallback.fail(code, error);
  }

  /** Removed from the page: frees everything, and keeps the choices in case the element is put back. */
  remove() {
    // (A listener of the page may put the element back, when the last drawing dispatches its events.)
    this.#widget?.draw();
    if (this.#host.isConnected) return;
    this.#stopWaiting?.();
    this.#shared.stopped.delete(this.#retry);
    this.#source.abort();
    this.#attempt += 1;
    this.#wasRequested = false;
    const widget = this.#widget;
    if (!widget) return;
    this.#pending = { ...this.state, ...this.#pending };
    widget.remove();
    this.#widget = undefined;
    // Put back, it shows the fallback until the widget is live again.
    this.#fallback.restore();
  }
}
