// URL parameters of the frame become attributes of its element, with the same names, values and fallbacks. The plans
// are also set on the native switches, which show them before the module is there.
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

// As defaults, so that the live widget can tell them from what the reader has switched.
const plans = (asked.get('plans') ?? '').split(',').map((plan) => plan.trim());
const switches = [.../** @type {NodeListOf<HTMLInputElement>} */ (element.querySelectorAll('.plans input'))];
if (switches.some(({ value }) => plans.includes(value))) {
  for (const input of switches) input.defaultChecked = plans.includes(input.value);
}
