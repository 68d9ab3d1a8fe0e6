// Which keys the page does not get to hear.

/**
 * Makes a function that tells whether a key event is for a control of the widget. The page would see the element as
 * its target, and no control.
 */
export function keyFilter() {
  /**
   * The key that the widget took when it was pressed: its other events are for the widget too.
   * @type {string | false | undefined}
   */
  let taken;
  return (/** @type {KeyboardEvent} */ { key, ctrlKey, altKey, metaKey, target, type, defaultPrevented }) => {
    if (type === 'keydown') taken = defaultPrevented && key;
    if (taken === key) return true;
    if (ctrlKey || altKey || metaKey || key === 'Tab' || key === 'Escape') return false;
    const is = (/** @type {string} */ selector) => /** @type {Element} */ (target).matches?.(selector);
    if (is('button, summary')) return key === 'Enter' || key === ' ';
    return is('input, select, textarea') || (is('.table') && /^(Arrow|Page|Home|End| )/.test(key));
  };
}

/**
 * Keeps the keys for the controls in a root from whatever is around it.
 * @param {ShadowRoot} root
 */
export function keepKeys(root) {
  const isForControl = keyFilter();
  for (const type of ['keydown', 'keypress', 'keyup']) {
    root.addEventListener(type, (event) => {
      if (isForControl(/** @type {KeyboardEvent} */ (event))) event.stopPropagation();
    });
  }
}
