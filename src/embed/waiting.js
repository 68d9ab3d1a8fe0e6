// When an element starts.

/** How near to the viewport an element comes before its module is fetched. */
const NEAR = '600px';

/** What makes an element fetch its module although it is far from the viewport. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];

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
export function whenTouched(element, start) {
  for (const touch of TOUCHES) element.addEventListener(touch, start, { passive: true });
  return () => {
    for (const touch of TOUCHES) element.removeEventListener(touch, start);
  };
}
