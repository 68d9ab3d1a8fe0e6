// The static chart: what it shows, and how a page gets it that has none.

/** What a static chart shows of each choice that an attribute can make. Other values need the module. */
export const SHOWN = { view: 'compare', topic: 'all', scale: 'log', selected: '' };

/** Attributes that the module has to follow, or to report. */
export const FOLLOWED = ['src', 'data', 'state'];

/**
 * Whether the attributes of an element ask for what static charts show, in whatever language. An element that asks for
 * something else must not get one: the embedded dataset is not that of `src`.
 * @param {HTMLElement} element
 */
export const isShown = (element) =>
  !FOLLOWED.some((name) => element.hasAttribute(name)) &&
  Object.entries(SHOWN).every(([name, shown]) => (element.getAttribute(name) || shown) === shown);

/**
 * Sets the plans of an attribute on the native switches of a static chart, as their defaults: a reader's own choice
 * stays. False if it names others.
 * @param {HTMLElement} element
 * @param {HTMLElement} chart
 */
export function showPlans(element, chart) {
  const list = element.getAttribute('plans')?.trim() || 'all';
  const wanted = list === 'all' ? [] : list.split(',').flatMap((plan) => plan.trim() || []);
  const switches = /** @type {HTMLInputElement[]} */ ([...chart.querySelectorAll('.plans input')]);
  const known = switches.filter(({ value }) => wanted.includes(value));
  for (const input of switches) input.defaultChecked = !known.length || known.includes(input);
  return known.length === wanted.length;
}

/**
 * Shows the plans of a static chart that are switched on, without the rules of the style sheet that do so: in a shadow
 * root WebKit does not follow `:has(:checked)`, and by rules alone the others do not get the width of those that go.
 * @param {HTMLElement} chart
 */
export function followSwitches(chart) {
  chart.removeAttribute('data-static');
  const switches = /** @type {HTMLInputElement[]} */ ([...chart.querySelectorAll('.plans input')]);
  let off = switches.filter(({ checked }) => !checked);
  // The last one on cannot be heeded.
  if (off.length === switches.length) off = [];
  chart.querySelector('.panels')?.setAttribute('data-columns', `${switches.length - off.length}`);
  for (const [i, input] of switches.entries()) {
    for (const part of chart.querySelectorAll(`:not(label)[data-plan="${i + 1}"]`)) {
      /** @type {HTMLElement} */ (part).hidden = off.includes(input);
    }
  }
}

/** @param {any} event of a control of a static chart */
export const whenSwitched = ({ currentTarget }) => followSwitches(currentTarget);

/** The controls that a static chart does not answer by itself: the views are fetched, the others need the module. */
export const CONTROLS = '.controls > :not(.plans,p)';

/**
 * Whether a reader has used one of these controls before the script was there: another choice is made, or the focus is
 * in one.
 * @param {HTMLElement} chart
 */
export const isUsed = (chart) =>
  chart.querySelector(`:is(${CONTROLS}) :focus`) ||
  // (Whatever is off and should be on was switched off by another chart of the page, whose group is called the same.)
  [...chart.querySelectorAll(`:is(${CONTROLS}) :is(input, option)`)].some(
    (/** @type {any} */ control) =>
      (control.checked && !control.defaultChecked) || (control.selected && !control.defaultSelected),
  );

/**
 * Fetches a page: as a document, which no content policy has anything against.
 * @param {URL} url
 * @returns {Promise<Document>}
 */
export const fetchDocument = (url) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    // (Without an answer, the status is 0.)
    request.onloadend = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${url}: status ${request.status}`));
    };
    request.send();
  });
