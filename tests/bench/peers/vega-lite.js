import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { COLOURS, END, showQuote, start, toLabel } from './page.js';

start((drawing, { name, targets }, index) => {
  const values = targets.map((target, i) => ({ ...target, i, name: toLabel(target) }));
  const x = {
    field: 'value',
    type: 'quantitative',
    scale: { type: 'log', domain: [1, END] },
    axis: { title: null, values: Array.from({ length: Math.log10(END) + 1 }, (_, i) => 10 ** i), format: ',' },
  };
  const y = { field: 'i', type: 'ordinal', axis: null };
  const { spec } = compile({
    description: name,
    data: { values },
    width: 'container',
    height: drawing.clientHeight - 40,
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      {
        mark: { type: 'point', filled: true, size: 120, color: COLOURS[index], cursor: 'pointer' },
        encoding: { x, y },
      },
      {
        mark: { type: 'text', align: 'left', dy: -14, fontSize: 12 },
        encoding: { x: { value: 0 }, y, text: { field: 'name' } },
      },
    ],
  });
  const view = new View(parse(spec), { renderer: 'svg', container: drawing, hover: true });
  view.addEventListener('click', (_, item) => item?.datum?.quote && showQuote(item.datum));
  view.run();
  return () => view.width(drawing.clientWidth).resize().run();
});
