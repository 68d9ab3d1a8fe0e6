import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip } from 'chart.js';
import { COLOURS, END, make, showQuote, start, toLabel } from './page.js';

// Only what is used: the rest is shaken off.
Chart.register(LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip);

/** Writes each target's label above its mark. */
const labels = {
  id: 'labels',
  afterDatasetsDraw({ ctx, chartArea, scales, data }) {
    ctx.font = '12px system-ui, sans-serif';
    ctx.fillStyle = '#1c2430';
    for (const { y, target } of data.datasets[0].data) {
      ctx.fillText(toLabel(target), chartArea.left, scales.y.getPixelForValue(y) - 12);
    }
  },
};

start((drawing, { name, targets }, index) => {
  const canvas = make('canvas', { role: 'img', ariaLabel: name });
  drawing.append(canvas);
  const data = targets.map((target, i) => ({ x: target.value, y: -i, target }));
  const chart = new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [{ data, backgroundColor: COLOURS[index], pointRadius: 6 }] },
    options: {
      animation: false,
      // The page has it resized with the others, at once.
      responsive: true,
      maintainAspectRatio: false,
      onClick: (_, [found]) => found && showQuote(targets[found.index]),
      plugins: { tooltip: { callbacks: { label: ({ dataIndex }) => toLabel(targets[dataIndex]) } } },
      scales: {
        x: {
          type: 'logarithmic',
          min: 1,
          max: END,
          ticks: {
            maxRotation: 0,
            callback: (value) => (Number.isInteger(Math.log10(value)) ? value.toLocaleString('en') : ''),
          },
        },
        y: { type: 'linear', display: false, min: -targets.length + 0.5, max: 0.7 },
      },
    },
    plugins: [labels],
  });
  return () => chart.resize();
});
