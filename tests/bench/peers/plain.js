// The floor: no library.
import { COLOURS, END, showQuote, start, toLabel } from './page.js';

const SVG = 'http://www.w3.org/2000/svg';
const ROW = 56;

/** @param {string} name @param {Record<string, unknown>} attributes @param {(Node | string)[]} children */
function make(name, attributes, children = []) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}

start((drawing, { name, targets }, index) => {
  const svg = make('svg', { role: 'img', 'aria-label': name, height: targets.length * ROW + 24 });
  drawing.append(svg);
  const draw = () => {
    const width = drawing.clientWidth;
    const x = (value) => 8 + (Math.log10(value) / Math.log10(END)) * (width - 32);
    svg.setAttribute('width', String(width));
    const bottom = targets.length * ROW;
    const ticks = Array.from({ length: Math.log10(END) + 1 }, (_, i) => 10 ** i).flatMap((tick) => [
      make('line', { x1: x(tick), x2: x(tick), y2: bottom, stroke: '#c3cad3' }),
      make('text', { x: x(tick), y: bottom + 16, 'text-anchor': 'middle', 'font-size': 11 }, [
        tick.toLocaleString('en'),
      ]),
    ]);
    const marks = targets.map((target, i) => {
      const y = i * ROW + 36;
      const mark = make('g', { tabindex: 0, role: 'button', 'aria-label': toLabel(target) }, [
        make('text', { y: i * ROW + 16, 'font-size': 12 }, [toLabel(target)]),
        make('line', { x1: x(1), x2: x(target.value), y1: y, y2: y, stroke: COLOURS[index] }),
        make('circle', { cx: x(target.value), cy: y, r: 6, fill: COLOURS[index] }),
      ]);
      mark.addEventListener('click', () => showQuote(target));
      mark.addEventListener('keydown', ({ key }) => key === 'Enter' && showQuote(target));
      return mark;
    });
    svg.replaceChildren(...ticks, ...marks);
  };
  draw();
  return draw;
});
