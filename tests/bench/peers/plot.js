import { axisX, dot, plot, ruleY, text } from '@observablehq/plot';
import { COLOURS, END, showQuote, start, toLabel } from './page.js';

start((drawing, { name, targets }, index) => {
  const draw = () => {
    const y = (_, i) => i;
    const svg = plot({
      width: drawing.clientWidth,
      height: drawing.clientHeight,
      ariaLabel: name,
      marginLeft: 8,
      marginRight: 24,
      marginTop: 28,
      x: { type: 'log', domain: [1, END] },
      y: { type: 'point', axis: null, domain: targets.map(y) },
      marks: [
        axisX(
          Array.from({ length: Math.log10(END) + 1 }, (_, i) => 10 ** i),
          { label: null, tickFormat: (value) => value.toLocaleString('en') },
        ),
        ruleY(targets, { y, x1: 1, x2: 'value', stroke: COLOURS[index] }),
        dot(targets, { y, x: 'value', r: 6, fill: COLOURS[index], ariaLabel: toLabel }),
        text(targets, { y, frameAnchor: 'left', text: toLabel, textAnchor: 'start', dy: -14, fontSize: 12 }),
      ],
    });
    for (const [i, circle] of [...svg.querySelectorAll('circle')].entries()) {
      circle.addEventListener('click', () => showQuote(targets[i]));
    }
    drawing.replaceChildren(svg);
  };
  draw();
  return draw;
});
