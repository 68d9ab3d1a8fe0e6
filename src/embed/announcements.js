// What a change is called, for those who hear the page: one sentence, in the words of the controls.
import { choicesOf, languageOf, WORDS } from './choices-shown.js';
import { ownRoot } from './own-sheet.js';

/** What another language is called in itself. */
const LANGUAGES = { en: 'Language: English', zh: '语言：中文' };

/** For how many milliseconds a sentence stays, so that it is not heard again with what the line says later. */
const STAY = 5000;

/** For how many milliseconds changes are gathered into one sentence; a region that is new is known by then. */
const PAUSE = 100;

/** Seen by nobody. (The line is the reader's as soon as it has a text of its own.) */
const SHEET = `
  :host(:empty) { all: initial !important; display: block !important; position: absolute !important }
  span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`;

/**
 * Says something once to those who hear the page. It is put beside what the chart's own line says, where no drawing and
 * no script of the page finds it: into a root of that line, which is a status already.
 * @param {Element} chart
 * @param {string} sentence
 */
function say(chart, sentence) {
  const line = chart.querySelector(':scope > .problem');
  if (!line) return;
  const root = ownRoot(line, SHEET);
  if (!root.firstChild) root.append(line.ownerDocument.createElement('slot'), line.ownerDocument.createElement('span'));
  /** @type {Element} */ (root.lastChild).textContent = sentence;
}

/** Announces what changes in a chart. */
export class Announcements {
  /** @type {() => HTMLElement | null} */
  #find;
  #lang;
  #last;
  /** @type {number | undefined} */
  #timer;
  /** @type {number | undefined} */
  #stay;
  /** What is to be said beside changes. */
  #more = '';
  #wasInstructed = false;

  /**
   * @param {HTMLElement} chart
   * @param {() => HTMLElement | null} find gives what may have taken its place
   */
  constructor(chart, find) {
    this.#find = find;
    this.#lang = languageOf(chart);
    this.#last = choicesOf(chart);
    // (A region that is there before it has something to say is heard for sure.)
    say(chart, '');
  }

  /**
   * Announces something else than a change.
   * @param {string} sentence
   */
  add(sentence) {
    this.#more = sentence;
    this.check();
  }

  /**
   * Announces how something is used, once.
   * @param {string} sentence
   */
  instruct(sentence) {
    if (this.#wasInstructed) return;
    this.#wasInstructed = true;
    this.add(sentence);
  }

  /** Something may have changed: announces what has, soon. */
  check() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(), PAUSE);
  }

  #announce() {
    const chart = this.#find();
    if (!chart) return;
    const lang = languageOf(chart);
    const { stop } = WORDS[lang];
    const now = choicesOf(chart);
    // (What a view has that the one before had not is no change.)
    const isChanged = (/** @type {[string, string]} */ [name, value]) =>
      this.#last.has(name) && this.#last.get(name) !== value;
    const said = [...now].filter(isChanged).map(([, value]) => value);
    // In another language everything is called otherwise.
    const changes = lang === this.#lang ? said : [LANGUAGES[lang]];
    this.#lang = lang;
    for (const [name, value] of now) this.#last.set(name, value);
    const sentence = [...changes, this.#more].filter(Boolean).join(stop);
    this.#more = '';
    if (!sentence) return;
    say(chart, (sentence + stop).trim());
    clearTimeout(this.#stay);
    this.#stay = setTimeout(() => say(chart, ''), STAY);
  }
}
