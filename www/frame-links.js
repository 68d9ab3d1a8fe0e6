// A link in the page around the frame, of which `resize.js` tells: what it asks for is shown as if the frame had been
// loaded with the link's URL.
import { CHOICES } from '../src/embed/choices.js';

const set = /** @type {any} */ (document.querySelector('plan-compare'));

addEventListener('message', async ({ source, data }) => {
  if (source !== parent || data?.type !== 'plan-compare-state') return;
  const asked = new URLSearchParams(String(data.query));
  const choices = CHOICES.filter((name) => name !== 'lang' || asked.has(name));
  set.state = Object.fromEntries(choices.map((name) => [name, asked.get(name)]));
  try {
    await set.ready;
  } catch {
    // The chart says why.
    return;
  }
  const chart = set.shadowRoot.querySelector('.plan-compare');
  const line = chart.querySelector('.entry[open] > summary');
  (line ?? chart).scrollIntoView({ block: line ? 'center' : 'start' });
  line?.focus({ preventScroll: true });
});
