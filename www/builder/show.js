// Puts what the module gives on the page.
import { all, one } from './dom.js';

/** @import { PlanCompareElement } from '../../npm/plan-compare.d.ts' */
/** @import { Control, Offer, Page, SnippetField } from './types.d.ts' */

/**
 * What each control offers, as it was last put on the page: it is replaced only when it is something else.
 * @type {Record<string, string>}
 */
const offered = {};

/**
 * What is chosen in the control called `name`.
 * @param {string} name
 */
export function chosenIn(name) {
  const chosen = all(`input[name="${name}"]:checked, select[name="${name}"] option:checked`);
  return chosen.map((control) => /** @type {HTMLInputElement | HTMLOptionElement} */ (control).value);
}

/** @param {Page} page */
export function show(page) {
  document.documentElement.lang = page.lang;
  document.title = page.texts.title;
  // (Some texts stand there in both languages.)
  for (const node of all('body [data-text]:not([lang])')) node.textContent = page.texts[String(node.dataset.text)];
  for (const control of page.controls) showControl(control);
  for (const snippet of page.snippets) showSnippet(snippet);

  const preview = /** @type {PlanCompareElement} */ (one('plan-compare'));
  preview.setAttribute('appearance', page.appearance);
  preview.state = page.state;
  Object.assign(one('.stage').dataset, { appearance: page.appearance, width: page.width });

  history.replaceState(null, '', page.query);
  const { query, text, lang } = page.otherLanguage;
  Object.assign(one('.other'), { href: query, textContent: text, lang, hreflang: lang });
}

/** @param {Control} control */
function showControl({ name, offers }) {
  const box = one(`[data-control="${name}"]`);
  const isList = box instanceof HTMLSelectElement;
  const shown = JSON.stringify(offers.map(({ value, label }) => [value, label]));
  if (offered[name] !== shown) {
    offered[name] = shown;
    const type = String(box.dataset.type);
    box.replaceChildren(
      ...offers.map((offer) => (isList ? new Option(offer.label, offer.value) : input(type, name, offer))),
    );
  }
  if (isList) {
    box.selectedIndex = offers.findIndex(({ chosen }) => chosen);
  } else {
    const inputs = box.querySelectorAll('input');
    for (const [index, { chosen }] of offers.entries()) inputs[index].checked = chosen;
  }
}

/**
 * @param {string} type
 * @param {string} name
 * @param {Offer} offer
 */
function input(type, name, { value, label, lang }) {
  const node = document.createElement('label');
  const text = Object.assign(document.createElement('span'), { textContent: label });
  if (lang) text.lang = lang;
  node.append(Object.assign(document.createElement('input'), { type, name, value }), ' ', text);
  return node;
}

/** @param {SnippetField} snippet */
function showSnippet({ name, markup, hint, copyLabel }) {
  const article = one(`[data-snippet="${name}"]`);
  const field = one('textarea', HTMLTextAreaElement, article);
  const button = one('button', HTMLButtonElement, article);
  field.value = markup ?? '';
  field.rows = field.value.split('\n').length;
  field.disabled = button.disabled = markup === null;
  one('p', undefined, article).textContent = hint;
  button.setAttribute('aria-label', copyLabel);
}
