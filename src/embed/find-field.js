// The field by which readers find things in a chart, and how keys are used there: in a root of the hint, which no drawing
// looks into.
import { languageOf } from './choices-shown.js';
import { keepKeys } from './key-filter.js';
import { ownRoot } from './own-sheet.js';

/** @import { Search } from './types.d.ts' */

const TEXTS = {
  en: { find: 'Find', comparable: 'Comparable only', keys: 'Arrow keys move, Enter opens, Esc closes' },
  zh: { find: '查找', comparable: '只看可比的', keys: '方向键移动，回车键打开，Esc键关闭' },
};

/** In which views something can be found, and in which it is told what may be compared. */
const FOUND = '.body :is(.metric, .rows, tbody)';
const JUDGED = '.body .verdict';

const SHEET = `
  :host { display: flex !important; gap: 1em; align-items: center; min-inline-size: 0 }
  label { display: inline-flex; gap: 0.4em; align-items: center; min-block-size: 2.15em; white-space: nowrap }
  [type=search] { box-sizing: border-box; font: inherit; color: var(--text); background: none; border: 1px solid var(--mute); border-radius: 3px; padding: 0.1em 0.3em; min-inline-size: 0; inline-size: clamp(6em, 12cqi, 9em) }
  ::placeholder { color: var(--mute); opacity: 1 }
  [type=checkbox] { margin: 0; accent-color: var(--text) }
  :focus-visible { outline: 2px solid var(--text); outline-offset: 2px }
  [hidden] { display: none }
  @container (max-width: 859px) { span:has(~ label:not([hidden])) { display: none } }
  @media (pointer: coarse) { label { min-block-size: 44px } }
`;

/** For how many milliseconds a chart may be without what assists its reader, when it takes the place of another. */
const HANDED_OVER = 1000;

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
  /** When it lost that, or never. */
  #left = Number.NEGATIVE_INFINITY;
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
    const [keys, comparable] = root.querySelectorAll('span');
    if (keys) keys.textContent = texts.keys;
    if (comparable) comparable.textContent = texts.comparable;
    const field = root.querySelector('input');
    if (field) field.ariaLabel = field.placeholder = texts.find;
    const [text, judged] = root.querySelectorAll('label');
    const isFound = Boolean(chart.querySelector(FOUND));
    text?.toggleAttribute('hidden', !isFound);
    // (In place of the hint, so that nothing moves: who has come to this view has seen it.)
    root.querySelector('slot')?.toggleAttribute('hidden', isFound || !keys?.hidden);
    judged?.toggleAttribute('hidden', !chart.querySelector(JUDGED));
    if (root === this.#root) return;
    // Another chart, with the reader where they were in the one before.
    this.#root = root;
    const box = root.querySelectorAll('input')[1];
    if (field) field.value = this.search.text;
    if (box) box.checked = this.search.isComparable;
    const used = this.#focused === 'search' ? field : this.#focused && box;
    const page = root.ownerDocument;
    // (With the chart that is taken away, the focus goes to the page.)
    const isLost = page.activeElement === page.body && performance.now() - this.#left < HANDED_OVER;
    if (isLost) used?.focus({ preventScroll: true });
  }

  /**
   * Says how keys are used, instead of the hint, or no longer.
   * @param {HTMLElement} chart
   * @param {boolean} areShown
   */
  showKeys(chart, areShown) {
    const root = chart.querySelector('.hint')?.shadowRoot;
    root?.querySelector('slot')?.toggleAttribute('hidden', areShown || !root.querySelector('label')?.hidden);
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
      // (Not every browser says that it is lost when its chart is taken away.)
      this.#left = Number.POSITIVE_INFINITY;
    });
    input.addEventListener('blur', () => {
      this.#left = performance.now();
    });
    const label = page.createElement('label');
    label.append(input);
    if (type === 'checkbox') label.append(page.createElement('span'));
    return label;
  }
}
