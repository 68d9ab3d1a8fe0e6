import { FixedScaleAxis, LineChart } from 'chartist';
import { COLOURS, END, showQuote, start, toLabel } from './page.js';

start((drawing, { targets }, index) => {
  // Chartist has no logarithmic axis: its numbers are the logarithms.
  const data = { series: [targets.map(({ value }, i) => ({ x: Math.log10(value), y: -i, meta: i }))] };
  const ticks = Array.from({ length: Math.log10(END) + 1 }, (_, i) => i);
  const chart = new LineChart(drawing, data, {
    showLine: false,
    chartPadding: { top: 16, right: 44, bottom: 4, left: 10 },
    height: `${drawing.clientHeight}px`,
    axisX: {
      type: FixedScaleAxis,
      low: 0,
      high: Math.log10(END),
      ticks,
      labelInterpolationFnc: (power) => (10 ** Number(power)).toLocaleString('en'),
    },
    axisY: { type: FixedScaleAxis, low: -targets.length + 0.5, high: 0.5, ticks: [], showLabel: false, offset: 0 },
  });
  chart.on('draw', (drawn) => {
    if (drawn.type !== 'point') return;
    const target = targets[drawn.index];
    drawn.element.attr({ style: `stroke: ${COLOURS[index]}; stroke-width: 12px; stroke-linecap: round` });
    drawn.element.getNode().addEventListener('click', () => showQuote(target));
    drawn.group.elem('text', { x: 16, y: drawn.y - 12, 'font-size': 12 }).text(toLabel(target));
  });
  return () => chart.update();
});
