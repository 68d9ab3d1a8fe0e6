// What a reader has asked for is brought into sight.

/**
 * Scrolls a table sideways, and nothing else, until the card that was opened in it is in sight.
 * @param {any} event the `toggle` of an entry
 */
export function reveal({ target }) {
  const region = target.closest?.('.table');
  const card = region && target.querySelector('.card');
  if (!card) return;
  const [box, seen] = [card.getBoundingClientRect(), region.getBoundingClientRect()];
  region.scrollLeft += Math.min(box.left - seen.left, Math.max(0, box.right - seen.right));
}

/**
 * Goes where a link to a topic leads: the browser finds nothing in a shadow root, and would change the page's URL.
 * @param {any} event a click
 */
export function jump(event) {
  const link = event.target.closest?.('.jump a');
  if (!link) return;
  event.preventDefault();
  const topic = link.getRootNode().getElementById(link.hash.slice(1));
  topic.focus({ preventScroll: true });
  topic.scrollIntoView();
}
