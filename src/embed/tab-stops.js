// One tab stop for each group of a chart: Tab leaves the group, arrow keys, Home and End move inside.

/** The groups whose items would each be a stop, and what their items are. */
const GROUPS = {
  '.plans': 'input',
  '.body': 'summary, [data-sort], .jump a',
};

/**
 * @typedef {{
 *   region: Element,
 *   items: HTMLElement[],
 * }} Group a group, and what of it is shown
 */

/** What is no stop for now. (Heads of topics never are.) */
const PASSED = ':is(input, a, summary, button)[tabindex="-1"]';

/**
 * The group that something stands in: its region, and the selector of that.
 * @param {Element} within
 */
function regionOf(within) {
  for (const selector of /** @type {(keyof GROUPS)[]} */ (Object.keys(GROUPS))) {
    const region = within.closest(selector);
    if (region) return { selector, region };
  }
}

/**
 * The group of an item; undefined for what is none.
 * @param {Element} item
 * @returns {Group | undefined}
 */
function groupOf(item) {
  const found = regionOf(item);
  if (!found) return;
  const selector = GROUPS[found.selector];
  if (!item.matches(selector)) return;
  const { region } = found;
  return { region, items: /** @type {HTMLElement[]} */ ([...region.querySelectorAll(selector)]) };
}

/** @param {Element} item */
const isShown = (item) => item.checkVisibility({ visibilityProperty: true });

/**
 * Makes what has the focus the one stop of its group, and everything else a stop again that no group is left by.
 * @param {Element} chart
 * @param {Element} focused
 */
export function narrow(chart, focused) {
  const group = groupOf(focused);
  const current = regionOf(focused)?.region;
  for (const passed of chart.querySelectorAll(PASSED)) {
    if (regionOf(passed)?.region !== current) passed.removeAttribute('tabindex');
  }
  for (const item of group?.items ?? []) {
    if (item === focused) item.removeAttribute('tabindex');
    else if (item.tabIndex !== -1) item.tabIndex = -1;
  }
}

/**
 * Makes everything a stop again when the focus leaves: whoever comes back by Tab finds the first item, or the last.
 * @param {Element} chart
 */
export function widen(chart) {
  for (const passed of chart.querySelectorAll(PASSED)) passed.removeAttribute('tabindex');
}

/**
 * How far two spans overlap.
 * @param {number} start
 * @param {number} end
 * @param {number} otherStart
 * @param {number} otherEnd
 */
const overlap = (start, end, otherStart, otherEnd) => Math.min(end, otherEnd) - Math.max(start, otherStart);

/**
 * The item that an arrow key leads to: the nearest in its direction that stands in the same row or column, or else the
 * next in order, round in a circle.
 * @param {HTMLElement[]} items
 * @param {HTMLElement} from
 * @param {string} key
 */
function next(items, from, key) {
  const isVertical = key === 'ArrowDown' || key === 'ArrowUp';
  const sign = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  const box = from.getBoundingClientRect();
  let nearest;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const { left, right, top, bottom } = item.getBoundingClientRect();
    const beside = isVertical ? overlap(box.left, box.right, left, right) : overlap(box.top, box.bottom, top, bottom);
    const distance = sign * (isVertical ? top - box.top : left - box.left);
    if (item !== from && beside > 1 && distance > 1 && distance < least) {
      least = distance;
      nearest = item;
    }
  }
  return nearest ?? items.at((items.indexOf(from) + sign) % items.length);
}

/** @type {Record<string, (items: HTMLElement[], from: HTMLElement, key: string) => HTMLElement | undefined>} */
const MOVES = {
  ArrowDown: next,
  ArrowUp: next,
  ArrowLeft: next,
  ArrowRight: next,
  Home: ([first]) => first,
  End: (items) => items.at(-1),
};

/**
 * Does what a key stands for, and gives whether it stands for something: arrows, Home and End move the focus inside its
 * group, Escape closes the sentence that is open there and gives the focus to its line.
 * @param {string} key
 * @param {HTMLElement} from what has the focus
 */
export function press(key, from) {
  if (key === 'Escape') {
    const line = /** @type {HTMLElement | undefined} */ (from.closest('.entry[open]')?.firstChild);
    line?.focus({ preventScroll: true });
    line?.click();
    return Boolean(line);
  }
  const group = MOVES[key] && groupOf(from);
  if (!group) return false;
  const items = group.items.filter(isShown);
  const to = MOVES[key]?.(items, from, key);
  to?.focus();
  return true;
}
