// Where this very chart is found again, and what others paste to show it.
import { languageOf } from '../choices-shown.js';
import { SHOWN } from '../static-chart.js';

/**
 * What the reader has chosen in a chart, by the names of the attributes.
 * @param {HTMLElement} chart
 * @returns {Record<string, string>}
 */
function chosen(chart) {
  const inputs = (/** @type {string} */ selector) =>
    /** @type {HTMLInputElement[]} */ ([...chart.querySelectorAll(`${selector} input`)]);
  const values = (/** @type {string} */ selector) =>
    inputs(selector).flatMap(({ checked, value }) => (checked ? value : []));
  const plans = values('.plans');
  const entry = /** @type {HTMLElement | null} */ (chart.querySelector('.entry[open]'));
  return {
    plans: plans.length === inputs('.plans').length ? 'all' : plans.join(','),
    view: values('.view').join(),
    topic: /** @type {HTMLSelectElement | null} */ (chart.querySelector('.topics select'))?.value ?? '',
    scale: values('.scale').join(),
    selected: entry?.dataset.id ?? '',
  };
}

/**
 * Choices as a query, without those that are made anyhow.
 * @param {Record<string, string>} choices
 * @param {(name: string) => string} anyhow gives them
 */
function query(choices, anyhow) {
  const made = Object.entries(choices).filter(([name, value]) => value !== anyhow(name));
  return made.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
}

/** @param {string} name */
const usual = (name) => /** @type {Record<string, string>} */ ({ plans: 'all', ...SHOWN })[name] ?? '';

/**
 * The URL of a frame that shows what a chart shows.
 * @param {HTMLElement} chart
 * @param {URL} home where the frames' folder is
 */
export function frameUrl(chart, home) {
  const url = new URL(`embed/${languageOf(chart)}.html`, home);
  url.search = query(chosen(chart), usual);
  return url.href;
}

/**
 * The URL of the page, at which the element shows what its chart shows now.
 * @param {HTMLElement} chart
 * @param {HTMLElement} host
 */
export function pageUrl(chart, host) {
  const url = new URL(host.ownerDocument.URL);
  const choices = chosen(chart);
  const anyhow = (/** @type {string} */ name) => host.getAttribute(name) || usual(name);
  if (languageOf(chart) !== languageOf(host)) choices.lang = languageOf(chart);
  url.hash = `${encodeURIComponent(host.id || 'plan-compare')}?${query(choices, anyhow)}`;
  return url.href;
}

/**
 * What others paste: the same line as the builder's, for the chart as it is now.
 * @param {string} src
 * @param {string} title
 * @param {number} height in CSS px
 */
export function frameMarkup(src, title, height) {
  const escaped = (/** @type {string} */ text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}
