/**
 * Dispatches one of the events `plan-compare-…`.
 * @param {Element} host
 * @param {string} name its end
 * @param {unknown} detail
 */
export function dispatch(host, name, detail) {
  host.dispatchEvent(new CustomEvent(`plan-compare-${name}`, { detail, bubbles: true, composed: true }));
}

/**
 * The message of an error that kept a module from running.
 * @param {any} error
 */
export const notRun = (error) => `expected the module to run, found ${error.message ?? error}`;
