// URL parameters of the frame become attributes of its element, with the same names, values and fallbacks.
import { CHOICES } from '../src/embed/choices.js';

const NAMES = [...CHOICES, 'appearance'];

/**
 * `dark=…` is an alias for `appearance=…`.
 * @type {Record<string, string>}
 */
const DARK = { true: 'dark', false: 'light' };

const element = /** @type {HTMLElement} */ (document.querySelector('plan-compare'));
const asked = new URLSearchParams(location.search);
const dark = asked.get('dark');
if (dark && !asked.get('appearance')) asked.set('appearance', DARK[dark] ?? dark);
for (const name of NAMES) {
  const value = asked.get(name);
  if (value) element.setAttribute(name, value);
}
