/**
 * Whether an element is to be in Chinese: the nearest `lang` of the page says so.
 * @param {HTMLElement} element
 */
export const isChinese = (element) =>
  /^zh\b/i.test(/** @type {HTMLElement | null} */ (element.closest('[lang]'))?.lang ?? '');
