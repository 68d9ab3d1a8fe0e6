// The field by which readers find things in a chart, and how keys are used there: in a root of the hint, which no drawing
// looks into.
import { languageOf } from './choices-shown.js';
import { keepKeys } from './key-filter.js';
import { ownRoot } from './own-sheet.js';

/** @import { Search } from './types.d.ts' */

const TEXTS = {
  en: { find: 'Find', comparable: 'Only what may be compared', keys: 'Arrow keys move, Enter opens, Esc closes' },
  zh: { find: '查找', comparable: '只看可以比较的', keys: '方向键移动，回车键打开，Esc键关闭' },
};

/** In which views something can be found, and in which it is told what may be compared. */
const FOUND = '.body :is(.metric, .rows, tbody)';
const JUDGED = '.body .verdict';

const SHEET = `
  :host { display: flex !important; flex-wrap: wrap; gap: 0.2em 1em; align-items: center }
  label { display: inline-flex; gap: 0.4em; align-items: center; min-block-size: 2.15em; max-inline-size: 100% }
  [type=search] { font: inherit; color: var(--text); background: none; border: 1px solid var(--mute); border-radius: 3px; padding: 0.2em 0.3em; min-inline-size: 0; inline-size: 9em }
  [type=checkbox] { margin: 0; accent-color: var(--text) }
  :focus-visible { outline: 2px solid var(--text); outline-offset: 2px }
  [hidden] { display: none }
  @media (pointer: coarse) { label { min-block-size: 44px } }
`;

/** How keys are used in a chart. */
export const keysOf = (/** @type {HTMLElement} */ chart) => TEXTS[languageOf(chart)].keys;

/** What stands beside the hint of one element's charts. */
export class FindField {
  #whenAsked;
  /**
   * What the reader looks for.
   * @type {Search}
   */
  search = { text: '', isComparable: false };
  /**
   * Which of the two has the focus.
   * @type {'search' | 'checkbox' | undefined}
   */
  #focused;
  /**
   * Where the field is shown.
   * @type {ShadowRoot | undefined}
   */
  #root;

  /** @param {() => void} whenAsked is called when the reader looks for something else */
  constructor(whenAsked) {
    this.#whenAsked = whenAsked;
  }

  /** Whether the reader looks for something. */
  get isUsed() {
    return Boolean(this.search.text || this.search.isComparable);
  }

  /**
   * Shows the field beside the hint of a chart, if something can be found in its view.
   * @param {HTMLElement} chart
   */
  show(chart) {
    const hint = chart.querySelector('.hint');
    if (!hint) return;
    const root = ownRoot(hint, SHEET);
    if (!root.firstChild) this.#fill(root);
    const texts = TEXTS[languageOf(chart)];
    const [keys, find, comparable] = root.querySelectorAll('span');
    if (keys) keys.textContent = texts.keys;
    if (find) find.textContent = texts.find;
    if (comparable) comparable.textContent = texts.comparable;
    const [text, judged] = root.querySelectorAll('label');
    text?.toggleAttribute('hidden', !chart.querySelector(FOUND));
    judged?.toggleAttribute('hidden', !chart.querySelector(JUDGED));
    if (root === this.#root) return;
    // Another chart, with the reader where they were in the one before.
    this.#root = root;
    const [field, box] = root.querySelectorAll('input');
    if (field) field.value = this.search.text;
    if (box) box.checked = this.search.isComparable;
    const used = this.#focused === 'search' ? field : this.#focused && box;
    used?.focus({ preventScroll: true });
  }

  /**
   * Says how keys are used, instead of the hint, or no longer.
   * @param {HTMLElement} chart
   * @param {boolean} areShown
   */
  showKeys(chart, areShown) {
    const root = chart.querySelector('.hint')?.shadowRoot;
    root?.querySelector('slot')?.toggleAttribute('hidden', areShown);
    root?.querySelector('span')?.toggleAttribute('hidden', !areShown);
  }

  /** @param {ShadowRoot} root */
  #fill(root) {
    const page = root.ownerDocument;
    const keys = page.createElement('span');
    keys.hidden = true;
    root.append(page.createElement('slot'), keys, this.#label(page, 'search'), this.#label(page, 'checkbox'));
    keepKeys(root);
  }

  /**
   * @param {Document} page
   * @param {'search' | 'checkbox'} type
   */
  #label(page, type) {
    const input = page.createElement('input');
    input.type = type;
    input.addEventListener('input', () => {
      if (type === 'search') this.search.text = input.value.trim();
      else this.search.isComparable = input.checked;
      this.#whenAsked();
    });
    input.addEventListener('focus', () => {
      this.#focused = type;
    });
    input.addEventListener('blur', () => {
      // (If its chart is taken away, the reader is still there.)
      if (input.isConnected) this.#focused = undefined;
    });
    const label = page.createElement('label');
    label.append(...(type === 'search' ? [page.createElement('span'), input] : [input, page.createElement('span')]));
    return label;
  }
}
