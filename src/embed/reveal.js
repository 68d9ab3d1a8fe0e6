// A source card in a table is brought into sight.

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
