/** How names and ids start in all charts. */
const PREFIX = 'plan-compare-';

/**
 * Has the names and ids of a node, and within it, start otherwise.
 * @param {Element} within
 * @param {string} prefix
 */
export function rename(within, prefix) {
  for (const name of ['id', 'name', 'href', 'aria-labelledby']) {
    for (const node of [within, ...within.querySelectorAll(`[${name}*="${PREFIX}"]`)]) {
      const value = node.getAttribute(name);
      if (value) node.setAttribute(name, value.replace(PREFIX, prefix));
    }
  }
}

/**
 * Gives the names and ids of a prerendered chart a number: they are in the page, where another chart has the same.
 * @param {Element} chart
 * @param {number} number
 */
export function prefixNames(chart, number) {
  rename(chart, `${PREFIX}${number}-`);
  // Restores radio buttons that another group of the same name had unchecked.
  const without = 'plan-compare fieldset:not(:has(:checked)) > label > [type=radio]';
  for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (chart.ownerDocument.querySelectorAll(without))) {
    radio.checked = radio.defaultChecked;
  }
}
