/** How names and ids start in all charts. */
const PREFIX = 'plan-compare-';

/** How many prerendered charts the page has had. */
let count = 0;

/**
 * Has the names and ids within a node start otherwise.
 * @param {Element} within
 * @param {string} prefix
 */
export function rename(within, prefix) {
  for (const name of ['id', 'name', 'href', 'aria-labelledby']) {
    for (const node of within.querySelectorAll(`[${name}*="${PREFIX}"]`)) {
      node.setAttribute(name, /** @type {string} */ (node.getAttribute(name)).replace(PREFIX, prefix));
    }
  }
}

/**
 * Gives the names and ids of a prerendered chart a number: they are in the page, where another chart has the same.
 * @param {HTMLElement} element
 */
export function prefixNames(element) {
  const chart = element.querySelector(':scope > .plan-compare');
  if (!chart || !count++) return;
  rename(chart, `${PREFIX}${count}-`);
  // Restores radio buttons that another group of the same name had unchecked.
  const without = 'plan-compare fieldset:not(:has(:checked)) > label > [type=radio]';
  for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (element.ownerDocument.querySelectorAll(without))) {
    radio.checked = radio.defaultChecked;
  }
}
