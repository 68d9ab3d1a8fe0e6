// What readers take along, as buttons: each says what it has done.
import { languageOf } from '../choices-shown.js';
import { keepKeys } from '../key-filter.js';
import { isChinese } from '../language.js';
import { ownRoot } from '../own-sheet.js';
import { frameMarkup, frameUrl, pageUrl } from './address.js';
import { fetched, fileOf, isEmbedded, isFile } from './dataset.js';
import { canSave, copy, save } from './give.js';
import { pngOf, svgOf } from './picture.js';

export { search } from './search.js';
export { pngOf, svgOf };

/** @import { PlanCompareElement } from '../../../npm/plan-compare.d.ts' */

const TEXTS = {
  en: {
    link: 'Copy link',
    share: 'Share…',
    embed: 'Copy embed code',
    png: 'Picture (PNG)',
    svg: 'Picture (SVG)',
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
    copied: 'Copied: ',
    saved: 'Saved: ',
    field: 'This page may not copy. Copy it from this field: ',
    picture: 'This page may not save files. Save this picture by pressing it long, or with the right button.',
    failed: 'This did not work: ',
    working: 'Working…',
  },
  zh: {
    link: '复制链接',
    share: '分享……',
    embed: '复制嵌入代码',
    png: '图片（PNG）',
    svg: '图片（SVG）',
    csv: '表格（CSV）',
    json: '数据（JSON）',
    copied: '已复制：',
    saved: '已保存：',
    field: '此页面不能复制，请从下框中复制：',
    picture: '此页面不能保存文件，请长按或右击图片保存。',
    failed: '未能完成：',
    working: '正在处理……',
  },
};

/** What the languages are called in themselves. */
const LANGUAGES = { en: 'English', zh: '中文' };

const SHEET = `
  :host { display: block; padding-block: 0.4em }
  div { display: flex; flex-wrap: wrap; gap: 0.5em }
  button, textarea { font: inherit; color: inherit; background: none; border: 1px solid var(--mute); border-radius: 3px }
  button { padding: 0.3em 0.8em; min-block-size: 2.2em; cursor: pointer }
  p { margin: 0.5em 0 0 }
  textarea { box-sizing: border-box; inline-size: 100%; block-size: 5em; margin-top: 0.5em }
  img { display: block; max-inline-size: 100%; margin-top: 0.5em }
  [hidden] { display: none }
  :focus-visible { outline: 2px solid; outline-offset: 2px }
  @media (pointer: coarse) { button { min-block-size: 44px } }
`;

/**
 * The elements whose reader has just turned to another language, by a button that is drawn anew.
 * @type {WeakSet<HTMLElement>}
 */
const turned = new WeakSet();

/**
 * The places that are filled, and in which language.
 * @type {WeakMap<HTMLElement, string>}
 */
const filled = new WeakMap();

/** The buttons of one element. */
class Panel {
  #host;
  #find;
  #home;
  #status = document.createElement('p');
  #field = document.createElement('textarea');
  #image = document.createElement('img');

  /**
   * @param {PlanCompareElement} host
   * @param {() => HTMLElement | null} find gives the chart
   * @param {URL | undefined} home where the release is
   */
  constructor(host, find, home) {
    this.#host = host;
    this.#find = find;
    this.#home = home;
  }

  get #chart() {
    return /** @type {HTMLElement} */ (this.#find());
  }

  get #texts() {
    return TEXTS[languageOf(this.#chart)];
  }

  /** Whether the chart is of the dataset that the release has files of. */
  get #isOurs() {
    return Boolean(this.#home) && isEmbedded(this.#host);
  }

  /** What is in the page of a frame, which has no other address. */
  get #isFramed() {
    return Boolean(this.#home && document.querySelector('style[data-plan-compare]'));
  }

  get #url() {
    const [chart, home] = [this.#chart, /** @type {URL} */ (this.#home)];
    if (this.#isFramed) return frameUrl(chart, home);
    // (Of several elements without an id, links can call the first.)
    const isCalled = this.#host.id || document.querySelector('plan-compare') === this.#host;
    return isCalled || !this.#isOurs ? pageUrl(chart, this.#host) : frameUrl(chart, home);
  }

  /** The other language of the dataset, if it has one. */
  get #otherLanguage() {
    const other = isChinese(this.#chart) ? 'en' : 'zh';
    const { title } = /** @type {any} */ (this.#host.data) ?? {};
    return this.#isOurs || title?.[other] ? other : undefined;
  }

  get #title() {
    return this.#chart.querySelector('h2')?.textContent ?? '';
  }

  /**
   * What each button does, by its text; without those that nothing could come of.
   * @returns {Partial<Record<keyof typeof TEXTS.en, () => Promise<unknown>>>}
   */
  get #actions() {
    const embed = () => {
      const height = Math.ceil(this.#host.getBoundingClientRect().height) + 8;
      return this.#copy(frameMarkup(frameUrl(this.#chart, /** @type {URL} */ (this.#home)), this.#title, height));
    };
    return {
      link: () => this.#copy(this.#url),
      ...('share' in navigator && { share: () => this.#share() }),
      ...(this.#isOurs && { embed }),
      png: () => this.#givePicture(),
      svg: () => this.#give(new Blob([svgOf(this.#chart)], { type: 'image/svg+xml' }), 'svg'),
      csv: async () => this.#give(await this.#csv(), 'csv'),
      ...(isFile(this.#host, this.#home) && {
        json: async () => this.#give(await fileOf(this.#host, this.#home), 'json'),
      }),
    };
  }

  /** @param {ShadowRoot} root */
  fill(root) {
    const buttons = document.createElement('div');
    const add = (/** @type {string} */ text, /** @type {() => unknown} */ act, lang = '') => {
      const button = document.createElement('button');
      button.type = 'button';
      if (lang) button.lang = lang;
      button.textContent = text;
      button.addEventListener('click', act);
      buttons.append(button);
    };
    const other = this.#otherLanguage;
    if (other) add(LANGUAGES[other], () => this.#do(() => this.#turnTo(other)), other);
    for (const [name, act] of Object.entries(this.#actions)) {
      add(this.#texts[/** @type {keyof typeof TEXTS.en} */ (name)], () => this.#do(act));
    }
    this.#say('');
    this.#status.setAttribute('role', 'status');
    this.#field.readOnly = true;
    this.#field.hidden = true;
    this.#image.hidden = true;
    root.replaceChildren(buttons, this.#status, this.#field, this.#image);
    if (turned.delete(this.#host)) /** @type {HTMLElement | null} */ (buttons.firstElementChild)?.focus();
  }

  /**
   * Turns the chart to another language; these buttons follow it.
   * @param {'en' | 'zh'} lang
   */
  async #turnTo(lang) {
    turned.add(this.#host);
    this.#host.state = { lang };
    await this.#host.ready;
  }

  /** @param {() => Promise<unknown>} act */
  async #do(act) {
    this.#field.hidden = true;
    this.#image.hidden = true;
    this.#say(this.#texts.working);
    try {
      await act();
    } catch (error) {
      this.#say(this.#texts.failed + /** @type {Error} */ (error).message);
    }
  }

  /** @param {string} text */
  #say(text) {
    this.#status.textContent = text;
  }

  /**
   * Copies a text, or has the reader copy it.
   * @param {string} text
   */
  async #copy(text) {
    const field = this.#field;
    const { activeElement } = /** @type {ShadowRoot} */ (field.getRootNode());
    field.value = text;
    field.setAttribute('aria-label', this.#texts.field);
    field.hidden = false;
    const isCopied = await copy(text, field);
    field.hidden = isCopied;
    if (isCopied) /** @type {HTMLElement | null} */ (activeElement)?.focus();
    const start = text.length > 120 ? `${text.slice(0, 119)}…` : text;
    this.#say(isCopied ? this.#texts.copied + start : this.#texts.field);
  }

  /**
   * Saves a file, or copies its text where no file may be saved.
   * @param {Blob} file
   * @param {string} extension
   */
  async #give(file, extension) {
    if (!canSave()) return this.#copy(await file.text());
    const name = `plan-compare.${extension}`;
    save(file, name);
    this.#say(this.#texts.saved + name);
  }

  async #givePicture() {
    const picture = await pngOf(this.#chart);
    if (canSave()) return this.#give(picture, 'png');
    this.#image.src = URL.createObjectURL(picture);
    this.#image.alt = this.#title;
    this.#image.hidden = false;
    this.#say(this.#texts.picture);
  }

  async #share() {
    try {
      await navigator.share({ title: this.#title, url: this.#url });
      this.#say('');
    } catch (error) {
      // A reader who changes their mind need not be told.
      if (/** @type {Error} */ (error).name !== 'AbortError') throw error;
      this.#say('');
    }
  }

  async #csv() {
    if (!this.#isOurs) return new Blob([await this.#host.toCSV()], { type: 'text/csv' });
    return fetched(new URL(isChinese(this.#chart) ? 'data/512.zh.csv' : 'data/512.csv', this.#home));
  }
}

/**
 * Fills the place for what readers take along, in the language of the chart.
 * @param {HTMLElement} place
 * @param {HTMLElement} host
 * @param {() => HTMLElement | null} find gives the chart
 * @param {URL} [home] where the release is, if there is one
 */
export function fill(place, host, find, home) {
  const lang = find()?.lang ?? '';
  // (What a reader has just been told stays.)
  if (filled.get(place) === lang) return;
  filled.set(place, lang);
  const root = ownRoot(place, SHEET);
  if (!root.firstChild) keepKeys(root);
  new Panel(/** @type {PlanCompareElement} */ (host), find, home).fill(root);
}
