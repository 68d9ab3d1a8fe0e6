// The other views of static charts, each a page that is fetched when a reader first turns to it.
import { isChinese } from '../src/embed/language.js';
import { rename } from '../src/embed/names.js';
import { fetchDocument, followSwitches } from '../src/embed/static-chart.js';

/** @import { Views } from '../src/embed/types.d.ts' */

/** What differs from view to view, in a static chart and in these pages. */
const PARTS = ['.body', '.legend'];

/** @typedef {Map<string, Promise<Element[]>>} Contents the parts of a chart's views that are there or on their way */

/** @type {WeakMap<Element, Contents>} */
const contents = new WeakMap();

/**
 * What is in a static chart, or in a page of one view.
 * @param {ParentNode} within
 */
const partsOf = (within) => PARTS.map((part) => /** @type {Element} */ (within.querySelector(part)));

/**
 * The radio buttons of the views.
 * @param {HTMLElement} chart
 */
const buttons = (chart) => /** @type {HTMLInputElement[]} */ ([...chart.querySelectorAll('.view input')]);

/**
 * Fetches the parts of a view for a chart, once; after a failure again.
 * @param {HTMLElement} chart
 * @param {Contents} known
 * @param {string} view
 */
function fetchParts(chart, known, view) {
  const begun = known.get(view);
  if (begun) return begun;
  const url = VIEW_URLS[isChinese(chart) ? 'zh' : 'en'][view];
  const parts = fetchDocument(new URL(/** @type {string} */ (url), import.meta.url)).then((page) => {
    // As those of the chart are called: the page may have another chart.
    rename(page.body, buttons(chart)[0]?.name.replace(/view$/, '') ?? '');
    return partsOf(page).map((part) => chart.ownerDocument.importNode(part, true));
  });
  known.set(view, parts);
  parts.catch(() => known.delete(view));
  return parts;
}

/**
 * The views of a chart, which is followed from now on.
 * @param {HTMLElement} chart
 * @param {(isAsked: boolean) => void} redraw
 */
function contentsOf(chart, redraw) {
  let known = contents.get(chart);
  if (!known) {
    const first = buttons(chart).find((button) => button.defaultChecked)?.value ?? '';
    known = new Map([[first, Promise.resolve(partsOf(chart))]]);
    contents.set(chart, known);
    follow(chart, redraw);
  }
  return known;
}

/**
 * Has the years of all views answered in a chart, and the module fetched for what they do not answer: where lines join
 * the years, and to sort the table.
 * @param {HTMLElement} chart
 * @param {(isAsked: boolean) => void} redraw
 */
function follow(chart, redraw) {
  const head = (/** @type {any} */ { target }) => target.closest('[data-sort]');
  chart.addEventListener('change', (/** @type {any} */ { target }) => {
    followSwitches(chart);
    if (target.closest('.plans') && chart.querySelector('.body .join')) redraw(true);
  });
  chart.addEventListener('click', (event) => {
    const pressed = head(event);
    if (!pressed) return;
    // (By this the widget finds what was pressed last.)
    for (const each of chart.querySelectorAll('[data-sort]')) each.ariaBusy = each === pressed ? 'true' : null;
    redraw(true);
  });
  for (const type of ['pointerover', 'focusin']) {
    chart.addEventListener(type, (event) => {
      if (head(event)) redraw(false);
    });
  }
}

/** @type {Views['turn']} */
export async function turn(fallback, { type, key, target }, redraw) {
  const chart = /** @type {HTMLElement} */ (fallback.chart);
  if (key === 'Escape') {
    redraw(false);
    return;
  }
  const button = target.closest('label')?.querySelector('input');
  if (!button) return;
  const parts = await fetchParts(chart, contentsOf(chart, redraw), button.value);
  // (By now the reader may have chosen another, or this was fetched ahead.)
  if (type !== 'change' || !button.checked) return;
  show(chart, parts);
  if (!fallback.isAsked) fallback.endBusy();
}

/**
 * Shows a view; a sentence that is open stays so.
 * @param {HTMLElement} chart
 * @param {Element[]} parts
 */
function show(chart, parts) {
  const open = /** @type {HTMLDetailsElement[]} */ ([...chart.querySelectorAll('.body .entry[open]')]);
  for (const [i, part] of partsOf(chart).entries()) part.replaceWith(/** @type {Element} */ (parts[i]));
  for (const entry of /** @type {NodeListOf<HTMLDetailsElement>} */ (chart.querySelectorAll('.body .entry')))
    entry.open = entry.dataset.id === open[0]?.dataset.id;
  /** @type {HTMLElement} */ (chart.querySelector('.scale')).hidden = !chart.querySelector('.body .defs');
  followSwitches(chart);
}
