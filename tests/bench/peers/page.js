// What the pages have in common: a switch for each plan, a panel for each, the sentence of the number that was pressed,
// and a table of all numbers. How a panel is drawn is each library's own.
import { plans, title } from 'data';

export { plans };

/** The end of the axis that all panels share: the power of ten above the largest value. */
export const END = 10 ** Math.ceil(Math.log10(Math.max(...plans.flatMap(({ targets }) => targets.map(toValue)))));

/** @param {{ value: number }} target */
function toValue({ value }) {
  return value;
}

/** The colours of the plans, in order. */
export const COLOURS = ['#52606d', '#0b7285', '#c2410c', '#5f3dc4', '#2b8a3e', '#a61e4d'];

/** The label of a target. @param {{ label: string, text: string }} target */
export const toLabel = ({ label, text }) => `${text} ${label}`;

/**
 * Makes an element.
 * @param {string} name
 * @param {Record<string, unknown>} properties
 * @param {(Node | string)[]} children
 */
export function make(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** Shows the sentence of a target. @param {{ quote: string }} target */
export function showQuote({ quote }) {
  document.querySelector('.quote').textContent = quote;
}

/**
 * Builds the page: the comparison, in each `main` that there is. `draw` draws a plan's panel into an element and returns
 * how it is drawn anew at another size.
 * @param {(drawing: HTMLElement, plan: object, index: number) => (() => void)} draw
 */
export function start(draw) {
  const signatures = [...document.querySelectorAll('main')].map((main) => build(main, draw));
  /** What is drawn at the moment in the first one. */
  window.signature = signatures[0];
  window.drawn = true;
}

/**
 * Builds one comparison. Returns what tells how it is drawn: the widths of the canvases or pictures that are visible.
 * @param {HTMLElement} main
 * @param {(drawing: HTMLElement, plan: object, index: number) => (() => void)} draw
 */
function build(main, draw) {
  // As much room for each target as eight have in 26rem, which is what the panels of the usual data have.
  const height = Math.max(26, ...plans.map(({ targets }) => 3.25 * targets.length));
  const panels = plans.map(({ id, name }) => {
    const drawing = make('div', { className: 'drawing' });
    drawing.style.height = `${height}rem`;
    const panel = make('section', { className: 'panel' }, [make('h2', { textContent: `${id} ${name}` }), drawing]);
    panel.dataset.plan = id;
    return { panel, drawing, resize: () => {} };
  });
  const switches = plans.map(({ id }, i) => {
    const input = make('input', { type: 'checkbox', value: id, checked: true });
    input.addEventListener('change', () => {
      panels[i].panel.hidden = !input.checked;
      // The others have another width now.
      for (const { panel, resize } of panels) if (!panel.hidden) resize();
    });
    return make('label', {}, [input, ` ${id}`]);
  });
  const rows = plans.flatMap(({ id, targets }) =>
    targets.map(({ label, text, quote }) =>
      make(
        'tr',
        {},
        [id, label, text, quote].map((textContent) => make('td', { textContent })),
      ),
    ),
  );
  const head = make(
    'tr',
    {},
    ['Plan', 'What', 'Number', 'Sentence'].map((textContent) => make('th', { textContent })),
  );
  main.append(
    make('h1', { textContent: title }),
    make('fieldset', { className: 'plans' }, switches),
    make(
      'div',
      { className: 'chart' },
      panels.map(({ panel }) => panel),
    ),
    make('p', { className: 'quote', role: 'status' }),
    make('table', {}, [make('thead', {}, [head]), make('tbody', {}, rows)]),
  );
  for (const [i, panel] of panels.entries()) panel.resize = draw(panel.drawing, plans[i], i);

  return () =>
    panels
      .map(({ drawing }) => drawing.querySelector('canvas, svg')?.getBoundingClientRect().width ?? 0)
      .map(Math.round)
      .join();
}
