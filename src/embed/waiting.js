// When an element starts: near the viewport, at a touch, when the reader wants what only the module answers, or has
// dwelt.
import { CONTROLS } from './static-chart.js';

/** How near to the viewport an element comes before its module is fetched. */
const NEAR = '600px';

/** What makes an element start although it is far from the viewport. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];

/** What shows that a reader wants something. */
const SIGNS = [...TOUCHES, 'pointerover', 'change', 'click'];

/** For how many milliseconds half of an element is in view, or it fills half of the view, before its reader has dwelt. */
const DWELT = 2000;

/** Where to look whether half of it is in view: at each hundredth. */
const STEPS = Array.from({ length: 101 }, (_, i) => i / 100);

/**
 * Calls `listener` for events of some types; gives what ends that.
 * @param {EventTarget} target
 * @param {string[]} types
 * @param {(event: any) => void} listener
 */
function listen(target, types, listener) {
  for (const type of types) target.addEventListener(type, listener, { passive: true });
  return () => {
    for (const type of types) target.removeEventListener(type, listener);
  };
}

/**
 * Calls `start` when the element comes near the viewport or is touched; gives what ends the waiting.
 * @param {HTMLElement} element
 * @param {() => void} start
 */
export function whenNear(element, start) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) start();
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  const letGo = whenTouched(element, start);
  return () => {
    observer.disconnect();
    letGo();
  };
}

/**
 * Calls `start` when the element is touched; gives what ends the waiting.
 * @param {HTMLElement} element
 * @param {() => void} start
 */
export const whenTouched = (element, start) => listen(element, TOUCHES, start);

/**
 * Calls `start` whenever the reader wants of a static chart what is not in it: another view, topic or scale, what
 * they take along, the place of a sentence in its source, or what keys do. Years, sentences and collapsed lists answer by themselves. Gives what ends that.
 * @param {EventTarget} within what has the chart: the element or its shadow root
 * @param {(event: Event) => void} start
 */
export const whenWanted = (within, start) =>
  listen(within, SIGNS, (event) => {
    if (event.key || event.target.closest?.(`${CONTROLS}, .tools, .card a`)) start(event);
  });

/**
 * Calls `start` when a reader has dwelt at the element, on a line that is known to be fast and not to be spared; gives
 * what ends the waiting.
 * @param {HTMLElement} element
 * @param {() => void} start
 */
export function whenDwelt(element, start) {
  const { connection } = /** @type {any} */ (navigator);
  if (!connection || connection.saveData || connection.effectiveType !== '4g') return () => {};
  /** @type {number | undefined} */
  let timer;
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRect, boundingClientRect, rootBounds } = /** @type {IntersectionObserverEntry} */ (
        entries.at(-1)
      );
      const whole = Math.min(boundingClientRect.height, rootBounds?.height ?? innerHeight);
      if (intersectionRect.height < whole / 2) {
        clearTimeout(timer);
        timer = undefined;
      } else {
        timer ??= setTimeout(start, DWELT);
      }
    },
    { threshold: STEPS },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
