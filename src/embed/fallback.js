// What is shown while there is no widget: the children, or a static chart, with a line that says what is missing.
import { dispatch, notRun } from './events.js';
import { isChinese } from './language.js';
import { loaderOf } from './loaders.js';
import { CONTROLS } from './static-chart.js';

/** The texts of the line, and of the button in it. */
const TEXTS = {
  en: {
    program: 'This chart cannot be fully operated here: its program did not run.',
    loading: 'Loading…',
    again: 'Try again',
  },
  zh: {
    program: '此处无法完整操作图表：图表程序未能运行。',
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
   * What the reader waits for.
   * @type {Element | null | undefined}
   */
  #busy;

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

  /** The reader has pressed what is not there yet. */
  setBusy() {
    this.#busy ??= this.chart?.querySelector('.body');
    this.#busy?.setAttribute('aria-busy', 'true');
    // (What has been said stays.)
    this.#timer ??= setTimeout(() => this.line || this.showLine(this.#texts.loading), PATIENCE);
  }

  /** What the reader has pressed is there, or will not come. */
  endBusy() {
    clearTimeout(this.#timer);
    this.#busy?.removeAttribute('aria-busy');
    this.#timer = this.#busy = undefined;
    if (this.line === this.#texts.loading) this.#clearLine();
  }

  /** Notes what the root showed before the widget, which stands in it from now on. */
  remember() {
    const root = /** @type {ShadowRoot} */ (this.root);
    this.endBusy();
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

  /** What the line says; empty if there is none. */
  get line() {
    return this.#line?.textContent ?? '';
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
    this.show(this.#texts.program);
    if (code === 'load') {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = this.#texts.again;
      this.#line?.append(' ', button);
    }
    this.#hideControls(code === 'load' && loaderOf('views') ? ':not(.view)' : '');
    dispatch(this.#host, 'error', { code, message: notRun(error), path: '' });
  }

  /** @param {string} but which are not hidden */
  #hideControls(but) {
    for (const within of [this.root, this.#host]) {
      for (const control of /** @type {NodeListOf<HTMLElement>} */ (
        within?.querySelectorAll(`.plan-compare > ${CONTROLS}${but}`) ?? []
      ))
        control.hidden = true;
    }
  }

  /**
   * Shows the fallback, and what is missing.
   * @param {string} line
   */
  show(line) {
    this.setState('failed');
    this.endBusy();
    this.#clearLine();
    this.#line = undefined;
    if (this.root && !this.#restore) this.remember();
    this.restore();
    if (line) this.showLine(line);
  }

  /**
   * Shows a line below the fallback.
   * @param {string} text
   */
  showLine(text) {
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
