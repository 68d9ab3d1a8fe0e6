// What a reader has asked for is brought into sight.

/**
 * Scrolls a table, and nothing else, until the card that was opened in it is in sight, or the line that opened it is the
 * first one that is.
 * @param {any} event the `toggle` of an entry
 */
export function reveal({ target }) {
  const region = target.closest?.('.table');
  const card = region && target.querySelector('.card');
  if (!card) return;
  const top =
    target.firstChild.getBoundingClientRect().top - region.querySelector('thead').getBoundingClientRect().bottom;
  const below = card.getBoundingClientRect().bottom - region.getBoundingClientRect().bottom;
  region.scrollTop += Math.max(0, Math.min(top, below));
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
