// What a reader has chosen, in the words of the controls.
import { isChinese } from './language.js';

/** Words that no control of the chart has. */
export const WORDS = {
  en: {
    colon: ': ',
    comma: ', ',
    stop: '. ',
    sorted: 'Sorted',
    ascending: 'ascending',
    descending: 'descending',
  },
  zh: {
    colon: '：',
    comma: '、',
    stop: '。',
    sorted: '排序',
    ascending: '升序',
    descending: '降序',
  },
};

/**
 * The text of what a selector finds.
 * @param {ParentNode} within
 * @param {string} selector
 */
const text = (within, selector) => within.querySelector(selector)?.textContent?.trim() ?? '';

/**
 * The language of a chart.
 * @param {HTMLElement} chart
 */
export const languageOf = (chart) => (isChinese(chart) ? 'zh' : 'en');

/**
 * What the reader has chosen, by name, as the controls show it; without controls that have nothing to choose.
 * @param {HTMLElement} chart
 * @returns {Map<string, string>}
 */
export function choicesOf(chart) {
  const { colon, comma, sorted, ...words } = WORDS[languageOf(chart)];
  const group = (/** @type {string} */ selector) =>
    [...chart.querySelectorAll(`${selector}:not([hidden]) label`)].flatMap((label) =>
      label.querySelector('input')?.checked ? text(label, 'span') : [],
    );
  const topic = /** @type {HTMLSelectElement | null} */ (chart.querySelector('.topics:not([hidden]) select'));
  const head = chart.querySelector('.body [aria-sort$=ending]');
  const values = [
    ['.plans legend', group('.plans').join(comma)],
    ['.view legend', group('.view').join(comma)],
    ['.topics > span', topic?.selectedOptions[0]?.text ?? ''],
    ['.scale legend', group('.scale').join(comma)],
  ];
  const all = values.flatMap(([title, value]) => (value ? [[title, text(chart, `${title}`) + colon + value]] : []));
  if (head) {
    const direction = words[/** @type {'ascending' | 'descending'} */ (head.getAttribute('aria-sort'))];
    all.push(['sort', sorted + colon + text(head, 'button') + comma + direction]);
  }
  return new Map(/** @type {[string, string][]} */ (all));
}
