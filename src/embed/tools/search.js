// Looking for things in the views of an element, also when they are drawn anew.
import { fileOf, isFile } from './dataset.js';
import { find, sentencesOf } from './find.js';

/** @import { PlanCompareElement } from '../../../npm/plan-compare.d.ts' */
/** @import { Search } from '../types.d.ts' */

/**
 * The sentences of each element's dataset, and of which dataset they are.
 * @type {WeakMap<HTMLElement, { source: unknown, sentences: Promise<Map<string, string>> }>}
 */
const known = new WeakMap();

/** @type {WeakMap<HTMLElement, MutationObserver>} */
const observers = new WeakMap();

/**
 * The sentences of the dataset that an element shows; none where they cannot be had.
 * @param {PlanCompareElement} host
 * @param {URL} [home]
 */
function sentencesIn(host, home) {
  const source = host.data ? JSON.stringify(host.data) : host.getAttribute('src');
  const before = known.get(host);
  if (before?.source === source) return before.sentences;
  const file = isFile(host, home) ? fileOf(host, home) : Promise.reject(new Error('no file'));
  const sentences = file.then(async (blob) => sentencesOf(JSON.parse(await blob.text()))).catch(() => new Map());
  known.set(host, { source, sentences });
  return sentences;
}

/**
 * Shows what a reader looks for in the view of an element, and gives a sentence about it.
 * @param {HTMLElement} host
 * @param {() => HTMLElement | null} chartOf gives the chart
 * @param {Search} wanted
 * @param {URL} [home] where the release is, if there is one
 */
export async function search(host, chartOf, wanted, home) {
  const sentences = await sentencesIn(/** @type {PlanCompareElement} */ (host), home);
  const chart = chartOf();
  if (!chart) return '';
  observers.get(host)?.disconnect();
  const body = chart.querySelector('.body');
  if (body && (wanted.text || wanted.isComparable)) {
    // (The rest of a long view comes later, and a sentence when it is opened.)
    const observer = new MutationObserver(() => find(chart, wanted, sentences));
    observer.observe(body, { childList: true, subtree: true });
    observers.set(host, observer);
  }
  return find(chart, wanted, sentences);
}
