// Finding things in a view: by their names, by the sentences that they come from, and by translations.
import { languageOf } from '../choices-shown.js';
import { addSheet } from '../own-sheet.js';

/** @import { Search } from '../types.d.ts' */

const TEXTS = {
  en: {
    found: (/** @type {number} */ count, /** @type {number} */ all) => `${count} of ${all} found`,
    apart: 'not comparable',
  },
  zh: {
    found: (/** @type {number} */ count, /** @type {number} */ all) => `找到${count}项，共${all}项`,
    apart: '不可比较',
  },
};

/** What is found, or not. */
const ROWS = '.body :is(.metric, .rows > li, tbody tr)';

/** Colours of what is found in texts, and what is left out. */
const NAME = 'plan-compare-find';
const SHEET = `
  ::highlight(${NAME}) { background: Mark; color: MarkText }
  .plan-compare [data-unfound] { display: none !important }
`;

/**
 * The places that are marked in each chart of the page.
 * @type {Map<Element, Range[]>}
 */
const marked = new Map();

/**
 * Marks places in a chart, and no others there.
 * @param {Element} chart
 * @param {Range[]} ranges
 */
function mark(chart, ranges) {
  marked.set(chart, ranges);
  for (const each of marked.keys()) if (!each.isConnected || !marked.get(each)?.length) marked.delete(each);
  const { highlights } = /** @type {any} */ (CSS);
  highlights?.delete(NAME);
  if (!marked.size || !highlights) return;
  const highlight = new Highlight();
  for (const range of [...marked.values()].flat()) highlight.add(range);
  highlights.set(NAME, highlight);
}

/** @type {WeakSet<Node>} */
const styled = new WeakSet();

/**
 * The texts of all languages in a part of a dataset, one after the other.
 * @param {any} part
 * @returns {string}
 */
const textsOf = (part) =>
  typeof part === 'string' ? part : part && typeof part === 'object' ? Object.values(part).map(textsOf).join('\n') : '';

/**
 * What can be found by the id of each card: names, the sentence, its translation.
 * @param {any} dataset
 * @returns {Map<string, string>}
 */
export function sentencesOf({ metrics, measures }) {
  const found = new Map();
  for (const { name, targets } of metrics) {
    for (const target of Object.values(targets)) found.set(target.id, textsOf([name, target.name, target.quote]));
  }
  for (const { id, name, plans } of measures ?? []) {
    for (const [plan, { quote }] of Object.entries(plans)) found.set(`${plan}/${id}`, textsOf([name, quote]));
  }
  return found;
}

/** @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[\s\u{2060}]+/gu, ' ');

/**
 * The places in the visible texts of some elements where a text stands.
 * @param {Element[]} rows
 * @param {string} wanted
 */
function places(rows, wanted) {
  const ranges = [];
  for (const row of rows) {
    const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = /** @type {Text} */ (texts.currentNode);
      const within = node.data.toLowerCase();
      for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) {
        const range = row.ownerDocument.createRange();
        range.setStart(node, Math.min(at, node.length));
        // (Some letters are longer when they are small.)
        range.setEnd(node, Math.min(at + wanted.length, node.length));
        ranges.push(range);
      }
    }
  }
  return ranges;
}

/**
 * Leaves out of a view what is not looked for, marks what is, and gives a sentence about it: none where nothing is looked
 * for.
 * @param {HTMLElement} chart
 * @param {Search} search
 * @param {Map<string, string>} sentences by the ids of their cards
 */
export function find(chart, { text, isComparable }, sentences) {
  const { found, apart } = TEXTS[languageOf(chart)];
  const own = /** @type {Document | ShadowRoot} */ (chart.getRootNode());
  if (!styled.has(own)) {
    styled.add(own);
    addSheet(own, SHEET);
  }
  const wanted = plain(text);
  const rows = [...chart.querySelectorAll(ROWS)];
  const judged = isComparable && chart.querySelector('.verdict');
  const matches = rows.filter((row) => {
    const verdict = row.querySelector('.verdict summary')?.textContent ?? apart;
    if (judged && verdict === apart) return false;
    const ids = /** @type {HTMLElement[]} */ ([...row.querySelectorAll('.entry')]).map(
      ({ dataset }) => dataset.id ?? '',
    );
    return plain([row.textContent, ...ids.map((id) => sentences.get(id) ?? '')].join('\n')).includes(wanted);
  });
  const kept = new Set(matches);
  for (const row of rows) row.toggleAttribute('data-unfound', !kept.has(row));
  // (With the words above them.)
  for (const group of chart.querySelectorAll('.body :is(.group, .more, .matrix)')) {
    const isEmptied = rows.some((row) => group.contains(row)) && !matches.some((row) => group.contains(row));
    group.toggleAttribute('data-unfound', isEmptied);
  }
  for (const list of /** @type {NodeListOf<HTMLDetailsElement>} */ (chart.querySelectorAll('.body .more'))) {
    if (wanted && matches.some((row) => list.contains(row))) list.open = true;
  }
  mark(chart, wanted ? places(matches, wanted) : []);
  return (wanted || judged) && rows.length ? found(matches.length, rows.length) : '';
}
