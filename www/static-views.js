// The other views of static charts, each a page that is fetched when a reader first turns to it; and what assists readers
// who use the keyboard.
import { isChinese } from '../src/embed/language.js';
import { rename } from '../src/embed/names.js';
import { jump, reveal } from '../src/embed/reveal.js';
import { fetchDocument, followSwitches } from '../src/embed/static-chart.js';
import { importScript } from './start-module.js';

export { prefixNames } from '../src/embed/names.js';

/** @import { Views } from '../src/embed/types.d.ts' */

/** What differs from view to view, in a static chart and in these pages. */
const PARTS = ['.body', '.options', '.legend'];

/**
 * A static chart whose views are turned.
 * @typedef {{
 *   views: Map<string, Promise<Element[]>>,
 *   cards: Map<string | undefined, Element>,
 * }} Chart its parts in each view that is there or on its way, and the source cards of its entries
 */

/** @import { Fallback } from '../src/embed/fallback.js' */

/** @type {WeakMap<Element, Chart>} */
const charts = new WeakMap();

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
 * The entries that open source cards.
 * @param {ParentNode} within
 */
const entries = (within) => /** @type {HTMLDetailsElement[]} */ ([...within.querySelectorAll('.body .entry')]);

/**
 * Notes the source cards within a chart or a page.
 * @param {Chart} known
 * @param {ParentNode} within
 */
function noteCards({ cards }, within) {
  for (const entry of entries(within)) {
    const card = entry.querySelector('.card');
    if (card) cards.set(entry.dataset.id, card);
  }
}

/**
 * Puts its source card into an entry that has none. (Most are never opened, and together they would be half of the
 * elements.)
 * @param {Chart} known
 * @param {HTMLElement | null} entry
 */
function addCard({ cards }, entry) {
  const card = entry?.matches('.entry') && !entry.querySelector('.card') && cards.get(entry.dataset.id);
  if (card) entry?.append(card.cloneNode(true));
}

/**
 * Fetches the parts of a view for a chart, once; after a failure again.
 * @param {HTMLElement} chart
 * @param {Chart} known
 * @param {string} view
 */
function fetchParts(chart, known, view) {
  const begun = known.views.get(view);
  if (begun) return begun;
  const url = VIEW_URLS[isChinese(chart) ? 'zh' : 'en'][view];
  const parts = fetchDocument(new URL(/** @type {string} */ (url), import.meta.url)).then((page) => {
    // As those of the chart are called: the page may have another chart.
    rename(page.body, buttons(chart)[0]?.name.replace(/view$/, '') ?? '');
    noteCards(known, page);
    for (const card of page.querySelectorAll('.card')) card.remove();
    return partsOf(page).map((part) => chart.ownerDocument.adoptNode(part));
  });
  known.views.set(view, parts);
  parts.catch(() => known.views.delete(view));
  return parts;
}

/**
 * What is known of a chart, which is followed from now on.
 * @param {HTMLElement} chart
 * @param {(isAsked: boolean) => void} redraw
 */
function knownOf(chart, redraw) {
  let known = charts.get(chart);
  if (!known) {
    const first = buttons(chart).find((button) => button.defaultChecked)?.value ?? '';
    known = { views: new Map([[first, Promise.resolve(partsOf(chart))]]), cards: new Map() };
    noteCards(known, chart);
    charts.set(chart, known);
    follow(chart, known, redraw);
  }
  return known;
}

/**
 * Says behind the takeaway that it is about all years, if one is switched off. (The style sheet does, too; but in a shadow
 * root WebKit does not follow `:has(:checked)`.)
 * @param {HTMLElement} chart
 */
function noteYears(chart) {
  const isOff = Boolean(chart.querySelector('.plans input:not(:checked)'));
  chart.querySelector('.takeaway small')?.toggleAttribute('hidden', !isOff);
}

/**
 * Has the years and sentences of all views answered in a chart, and the module fetched for what they do not answer:
 * where it says which years set nothing, and to sort the table.
 * @param {HTMLElement} chart
 * @param {Chart} known
 * @param {(isAsked: boolean) => void} redraw
 */
function follow(chart, known, redraw) {
  const head = (/** @type {any} */ { target }) => target.closest('[data-sort]');
  chart.addEventListener('change', (/** @type {any} */ { target }) => {
    if (!target.closest('.plans')) return;
    noteYears(chart);
    if (chart.querySelector('.body .unset')) redraw(true);
  });
  // (Before it opens; or else, when something opens it without a press.)
  chart.addEventListener(
    'toggle',
    (/** @type {any} */ event) => {
      addCard(known, event.target);
      reveal(event);
    },
    true,
  );
  chart.addEventListener('click', (/** @type {any} */ event) => {
    addCard(known, event.target.closest('.entry'));
    jump(event);
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

/**
 * Assists the reader of a chart who uses the keyboard, or hears the page; called again, looks what has changed.
 * @param {HTMLElement} chart
 * @param {Fallback} fallback
 */
async function assistReader(chart, fallback) {
  const script = (/** @type {string} */ name) => importScript(new URL(name, import.meta.url));
  try {
    const { assist } = await script(ASSIST_SCRIPT_URL);
    const host = chart.closest('plan-compare') ?? /** @type {ShadowRoot} */ (chart.getRootNode()).host;
    if (fallback.chart === chart)
      assist(
        chart,
        host,
        () => fallback.chart,
        () => script(TOOLS_SCRIPT_URL),
      );
  } catch {
    // (It is fetched at the next key.)
  }
}

/** @type {Views['turn']} */
export async function turn(fallback, { type, target }, redraw) {
  const chart = /** @type {HTMLElement} */ (fallback.chart);
  const known = knownOf(chart, redraw);
  assistReader(chart, fallback);
  const button = target.closest('.view label')?.querySelector('input');
  if (!button) return;
  const parts = await fetchParts(chart, known, button.value);
  // (By now the reader may have chosen another, or this was fetched ahead.)
  if (type !== 'change' || !button.checked) return;
  show(chart, known, parts);
  assistReader(chart, fallback);
  if (!fallback.isAsked) fallback.endBusy();
  fetchOthers(chart, known);
}

/**
 * Fetches the other views, one after the other: who has turned to one often turns to more, and 10 kB are less than a wait.
 * @param {HTMLElement} chart
 * @param {Chart} known
 */
async function fetchOthers(chart, known) {
  if (/** @type {any} */ (navigator).connection?.saveData) return;
  for (const { value } of buttons(chart)) {
    // (What fails is fetched again when it is wanted.)
    await fetchParts(chart, known, value).catch(() => {});
  }
}

/**
 * Shows a view; what is open stays so.
 * @param {HTMLElement} chart
 * @param {Chart} known
 * @param {Element[]} parts
 */
function show(chart, known, parts) {
  const opened = new Set(entries(chart).flatMap((entry) => (entry.open ? entry.dataset.id : [])));
  for (const [i, part] of partsOf(chart).entries()) {
    const next = /** @type {HTMLElement} */ (parts[i]);
    next.toggleAttribute('open', part.hasAttribute('open'));
    // (After a failure, what the module would answer is hidden.)
    if (next.matches('.options') && chart.querySelector('.all[hidden]')) next.hidden = true;
    part.replaceWith(next);
  }
  for (const entry of entries(chart)) {
    entry.open = opened.has(entry.dataset.id);
    if (entry.open) addCard(known, entry);
  }
  followSwitches(chart);
  noteYears(chart);
}
