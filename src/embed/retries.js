// The elements that failed, and when they try again.
import { whenTouched } from './waiting.js';

/**
 * The retries, and whether it was the module that failed to load.
 * @type {Map<() => void, boolean>}
 */
export const stopped = new Map();

/**
 * Retries all elements that failed, or those whose module failed to load.
 * @param {unknown} [all]
 */
export const startAgain = (all) => {
  for (const [start, isModule] of [...stopped]) if (all || isModule) start();
};

/** Retries when the browser is online again. */
export const listenForRetries = () => addEventListener('online', startAgain);

/**
 * Retries what failed when the browser is online again, or the reader touches the fallback; gives what ends the latter.
 * @param {HTMLElement} element
 * @param {() => void} retry
 * @param {boolean} isModule
 */
export function waitForRetry(element, retry, isModule) {
  stopped.set(retry, isModule);
  return whenTouched(element, retry);
}
