// Elements of the page that are there for certain.

/**
 * The first element that a selector finds.
 * @template {typeof HTMLElement} [Kind=typeof HTMLElement]
 * @param {string} selector
 * @param {Kind} [kind] what it must be
 * @param {ParentNode} [within]
 * @returns {InstanceType<Kind>}
 */
export function one(selector, kind, within = document) {
  const found = within.querySelector(selector);
  if (found instanceof (kind ?? HTMLElement)) return /** @type {InstanceType<Kind>} */ (found);
  throw new Error(`${selector}: found no such element, expected one`);
}

/**
 * All elements that a selector finds.
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))];
