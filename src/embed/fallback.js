// What is shown while there is no widget: the children, or a static chart, with a line that says what is missing.
import { dispatch, notRun } from './events.js';
import { isChinese } from './language.js';
import { CONTROLS } from './static-chart.js';

/** @import { Code } from './types.d.ts' */

/** The texts of the line, and of the button in it. */
const TEXTS = {
  en: {
    program: 'This chart cannot be fully operated here: its program did not run.',
    data: 'The data of this chart could not be shown. ',
    loading: 'Loading…',
    again: 'Try again',
  },
  zh: {
    program: '此处无法完整操作图表：图表程序未能运行。',
    data: '此图表的数据无法显示。',
    loading: '正在载入……',
    again: '重试',
  },
};

/** After how many milliseconds a reader who waits is told so. */
const PATIENCE = 300;

export class Fallback {
  /** @type {HTMLElement} */
  #host;
  /** @type {ElementInternals} */
  #internals;
  /**
   * Puts back what the root showed before the widget.
   * @type {(() => void) | undefined}
   */
  #restore;
  /**
   * The line below the fallback.
   * @type {Element | undefined}
   */
  #line;
  /** @type {HTMLSlotElement | undefined} */
  #slot;
  /**
   * Whether the reader, or the page, has asked for more than is there. (Who only points at a control, or dwells, is not
   * told that a module did not come: the next press asks again.)
   */
  isAsked = false;
  /**
   * What tells the reader to wait.
   * @type {number | undefined}
   */
  #timer;

  /**
   * @param {HTMLElement} host
   * @param {ElementInternals} internals
   */
  constructor(host, internals) {
    this.#host = host;
    this.#internals = internals;
  }

  get root() {
    return this.#host.shadowRoot ?? this.#internals.shadowRoot;
  }

  /**
   * The static chart: in the root, or among the children.
   * @returns {HTMLElement | null}
   */
  get chart() {
    return this.root?.querySelector('.plan-compare') ?? this.#host.querySelector(':scope > .plan-compare');
  }

  get #texts() {
    return TEXTS[isChinese(this.#host) ? 'zh' : 'en'];
  }

  /**
   * Sets `:state(loading)`, `:state(ready)` or `:state(failed)`.
   * @param {'loading' | 'ready' | 'failed'} [state]
   */
  setState(state) {
    const { states } = this.#internals;
    states?.clear();
    if (state) states?.add(state);
  }

  /** The reader has pressed what only the widget answers. */
  setBusy() {
    this.isAsked = true;
    this.chart?.querySelector('.body')?.setAttribute('aria-busy', 'true');
    this.#timer ??= setTimeout(() => this.#showLine(this.#texts.loading), PATIENCE);
  }

  #endBusy() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.chart?.querySelector('.body')?.removeAttribute('aria-busy');
  }

  /** Notes what the root showed before the widget, which stands in it from now on. */
  remember() {
    const root = /** @type {ShadowRoot} */ (this.root);
    this.#endBusy();
    this.#clearLine();
    this.#slot?.remove();
    const old = root.querySelector('.plan-compare');
    const place = old?.parentNode ?? root;
    const before = [...place.childNodes];
    if (!old && !root.querySelector('slot')) this.#slot ??= document.createElement('slot');
    this.#restore ??= () => place.replaceChildren(...before, ...(this.#slot ? [this.#slot] : []));
  }

  /** Shows again what the root showed before the widget. */
  restore() {
    this.#restore?.();
  }

  /**
   * Reports an error to the page, and to the reader if it leaves the chart without its data.
   * @param {Code} code
   * @param {string} message
   * @param {string} path
   */
  report(code, message, path) {
    if (code !== 'attribute' || path === 'data') this.#showLine(this.#texts.data + message);
    dispatch(this.#host, 'error', { code, message, path });
  }

  /** The dataset cannot be shown: the fallback is, with the line that was reported, which is returned. */
  failWithData() {
    const line = /** @type {string} */ (this.#line?.textContent);
    this.#show(line);
    return line;
  }

  /**
   * The module cannot run here, or no longer: the fallback is shown, without the controls that only the module
   * answers, and reader and page are told.
   * @param {'load' | 'panic'} code
   * @param {unknown} error
   */
  fail(code, error) {
    if (code === 'load' && !this.isAsked) {
      this.setState();
      return;
    }
    this.#show(this.#texts.program);
    if (code === 'load') {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = this.#texts.again;
      this.#line?.append(' ', button);
    }
    this.#hideControls();
    dispatch(this.#host, 'error', { code, message: notRun(error), path: '' });
  }

  #hideControls() {
    for (const within of [this.root, this.#host]) {
      for (const control of /** @type {NodeListOf<HTMLElement>} */ (
        within?.querySelectorAll(`.plan-compare > ${CONTROLS}`) ?? []
      ))
        control.hidden = true;
    }
  }

  /** @param {string} line */
  #show(line) {
    this.setState('failed');
    this.#endBusy();
    this.#clearLine();
    this.#line = undefined;
    if (this.root && !this.#restore) this.remember();
    this.restore();
    if (line) this.#showLine(line);
  }

  /** @param {string} text */
  #showLine(text) {
    const find = (/** @type {ParentNode | null} */ within) => within?.querySelector('.plan-compare > .problem');
    this.#line ??= find(this.root) ?? find(this.#host) ?? document.createElement('p');
    if (!this.#line.parentNode) (this.root ?? this.#host).append(this.#line);
    this.#line.textContent = text;
  }

  #clearLine() {
    if (!this.#line) return;
    this.#line.textContent = '';
    if (!this.#line.className) this.#line.remove();
  }
}
