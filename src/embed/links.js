// Links in the article that set an element: `<a href="#plan-compare?view=units">`, or with the element's id.

/** The name by which links call the first element of a page, and that of the element. */
const NAME = 'plan-compare';

/** @param {string} url */
const withoutHash = (url) => url.split('#')[0];

/**
 * The element that a fragment of a URL calls, and what it asks of it.
 * @param {string} hash
 */
function calledBy(hash) {
  const [name, query] = hash.slice(1).split('?');
  // (Decoded as a parameter is: that never fails.)
  const id = new URLSearchParams(`id=${name}`).get('id') ?? '';
  const element = id === NAME ? document.querySelector(id) : document.getElementById(id);
  if (query && element?.localName === NAME) return { element, choices: Object.fromEntries(new URLSearchParams(query)) };
}

/**
 * For each fragment at which a link was followed, what the elements showed that it set.
 * @type {Map<string, Map<any, object>>}
 */
const left = new Map();

let isListening = false;

/** Hears what only matters when a link has been followed. */
function listen() {
  if (isListening) return;
  isListening = true;
  addEventListener('hashchange', goBack);
  // A link that is pressed once more changes nothing in the URL.
  addEventListener('click', (/** @type {any} */ { target }) => {
    const link = target.closest?.('a');
    // (What fails is said by the element.)
    if (link?.hash && link.href === location.href) followLink().catch(Boolean);
  });
}

/** Where the browser's Back leads to a fragment at which a link was followed, its element shows what it did there. */
function goBack() {
  for (const [element, state] of left.get(location.hash) ?? []) element.state = state;
}

/**
 * Sets the element that the page's URL calls, and brings it to the reader when it shows what is asked for: the sentence
 * that is open, or the chart.
 * @param {{ oldURL?: string }} [event] by which it was changed to that
 */
export async function followLink(event) {
  const called = calledBy(location.hash);
  if (!called) return;
  const element = /** @type {any} */ (called.element);
  listen();
  // (An element that is far away does not start.)
  element.scrollIntoView({ block: 'nearest' });
  await element.ready;
  if (event?.oldURL) {
    const { hash } = new URL(event.oldURL);
    const states = left.get(hash) ?? new Map();
    left.set(hash, states);
    if (!states.has(element)) states.set(element, element.state);
  }
  element.state = called.choices;
  // (If it cannot show that, it says so.)
  const chart = element.shadowRoot?.querySelector('.plan-compare');
  const line = chart?.querySelector('.entry[open] > summary');
  const target = line ?? chart?.querySelector('h2') ?? element;
  // (A heading takes the focus only if it says so.)
  if (!line) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: line ? 'center' : 'start' });
}

/**
 * Whether an element shows the value of a choice.
 * @param {HTMLElement} host
 * @param {Record<string, unknown>} state
 * @param {string} name
 * @param {string} value
 */
function isShown(host, state, name, value) {
  if (name !== 'plans') return String(state[name] ?? '') === value || (name === 'topic' && value === '');
  const shown = /** @type {string[]} */ (state.plans ?? []);
  const asked = value.split(',').flatMap((plan) => plan.trim() || []);
  if (!asked.length || value === 'all')
    return shown.length === host.shadowRoot?.querySelectorAll('.plans input').length;
  return shown.length === asked.length && asked.every((plan) => shown.includes(plan));
}

/**
 * Marks the links of the page that ask for what an element shows.
 * @param {HTMLElement} host
 */
export function markLinks(host) {
  const { state } = /** @type {any} */ (host);
  for (const link of host.ownerDocument.querySelectorAll('a')) {
    const called = link.hash && withoutHash(link.href) === withoutHash(location.href) && calledBy(link.hash);
    if (!called || called.element !== host) continue;
    const isMarked = Object.entries(called.choices).every(([name, value]) => isShown(host, state, name, value));
    if (isMarked) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
